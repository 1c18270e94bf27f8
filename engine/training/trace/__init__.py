"""Every tensor of one update: the catalogue of an update and the numbers that each engine gives for it."""
