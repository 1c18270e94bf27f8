"""The table and its way to tensors: reading, editing, preparing. No widgets, no training."""
