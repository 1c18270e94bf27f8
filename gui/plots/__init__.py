"""Plots with the house conventions: lines, axes, legend, crosshair, menu. What they show they are given."""
