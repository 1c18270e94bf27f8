"""`train` without a window: arguments to an experiment, a run with progress on the terminal, a report. No Qt."""
