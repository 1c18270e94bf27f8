"""The results of a cross-validation: a table of its folds, and what can be done with them."""
