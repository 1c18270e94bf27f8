"""Which features a trained network's answers depend on, over many rows and in one; pure functions of a model and prepared rows."""
