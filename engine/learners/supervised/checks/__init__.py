"""What is checked of a network, its training and its targets, one subject a file; each problem with its remedy."""
