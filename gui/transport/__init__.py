"""The top bar: reset, play, stop, step, the numbers of the run, engine, speed and learning rate."""
