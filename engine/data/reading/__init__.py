"""Files and texts become tables, and what was found on the way is told. Nothing is edited or prepared."""
