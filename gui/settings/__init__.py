"""The panel with the settings of training: loss, optimizer, batches, epochs, seed, precision."""
