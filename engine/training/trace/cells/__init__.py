"""Cells of a traced tensor taken apart: equations as trees, the numbers that make a cell, and how its sum is written out."""
