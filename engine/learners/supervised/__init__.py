"""The network that learns from targets."""
