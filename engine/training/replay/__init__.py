"""A run's record of checkpoints, and the way back to any of its updates."""
