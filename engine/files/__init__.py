"""What goes to disk and comes back: weights, predictions, projects, lessons. Every failure is a `FileError` in one sentence."""
