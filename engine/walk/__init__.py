"""Walks: an optimizer goes down a function that a person can see, step by step, on either engine."""
