"""What F1 opens: help about the widget that has the focus, put together from what the specs and panels say of themselves."""
