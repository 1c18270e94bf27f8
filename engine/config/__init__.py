"""What an experiment is: frozen, serialisable values with a label, bounds and help on every field. No arrays, no Qt."""
