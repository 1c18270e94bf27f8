"""The panel with candidates: variants of the experiment that are tried, and the learning-rate range test."""
