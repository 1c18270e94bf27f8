"""The step: one update opened, tensor by tensor, in NumPy and in TensorFlow side by side. Nothing is trained here."""
