"""`glassnet picture`: pictures of a project without a window. A view is a file here and a line in `command.py`."""
