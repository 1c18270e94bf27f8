"""The maths and the truth: specs, data, two backends, training, results, files. Qt only in `thread.py`."""
