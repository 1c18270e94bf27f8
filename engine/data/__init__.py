"""The table, what its columns hold, and the rooms around it: reading, editing, preparing. No widgets, no training."""
