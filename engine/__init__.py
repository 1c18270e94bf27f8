"""The maths and the truth: specs, data, two backends, training, results, files. Qt only in `thread.py`."""

VERSION = "0.1.0"
"""The program's version; `pyproject.toml` has the same."""
