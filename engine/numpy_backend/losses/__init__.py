"""The losses, each with its gradient with respect to what the network hands over."""
