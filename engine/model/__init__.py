"""Trained networks with their preparation: raw rows in, predictions in original units out."""
