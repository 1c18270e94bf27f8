"""How good predictions are, and compared with what: pure functions of answers and targets. scikit-learn does the statistics."""
