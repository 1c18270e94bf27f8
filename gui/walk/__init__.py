"""The panel in which optimizers walk down a function: what is walked, the picture, the step in numbers, the table of positions."""
