"""The parts of `engine.check`, one subject a file. Pure functions from an experiment (and a plan or table) to problems."""
