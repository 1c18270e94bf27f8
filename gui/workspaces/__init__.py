"""Panels as docks: they are built when they are first seen, moved, stacked, floated, and arranged in workspaces."""
