"""The loss as a surface over the weights: planes through it, the path of a run, and how strongly it bends."""
