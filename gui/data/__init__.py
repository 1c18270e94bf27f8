"""The data panel: the table with its editing, the columns' roles, the split, and the loading of files. No training."""
