"""What each kind of layer is in a program; a module for each kind, as in the engines."""
