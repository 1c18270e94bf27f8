"""Forms that are built from the specs' own metadata, and the panel with the settings of training."""
