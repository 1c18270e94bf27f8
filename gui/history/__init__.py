"""The history panel: how weights, gradients and steps change along the run that is shown."""
