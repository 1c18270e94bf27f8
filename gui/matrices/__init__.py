"""Matrices: heat maps of every kernel and bias, with their numbers. No parameters are changed here."""
