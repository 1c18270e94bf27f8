"""Painting points: the dialog, its plane, tools, classes and axes. What a stroke does to points is the engine's."""
