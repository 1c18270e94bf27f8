"""One panel at a time in large type, for a room that looks at a projector; afterwards the window is as it was."""
