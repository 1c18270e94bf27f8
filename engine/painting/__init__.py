"""Painting rows of a table as points of a plane: axes, points, strokes that can be undone. No widgets."""
