"""The maths in NumPy, readable by hand: activations, losses, layers, network, optimizers. No loops over epochs, no files."""
