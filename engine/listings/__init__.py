"""Listings: an experiment or a walk as a program that stands alone, in several forms; and the proof that it does the same."""
