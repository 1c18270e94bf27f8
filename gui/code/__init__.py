"""The panel with the program that does what the window is set to do."""
