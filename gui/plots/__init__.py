"""Plots: one kind of plot with the house conventions, and the panel of loss and accuracy curves. No history, no training state."""
