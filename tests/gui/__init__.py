"""Tests of the window's parts, one at a time."""
