"""Variants of an experiment, trained with several seeds and compared: what is varied, the search, the learning-rate range test."""
