"""What is wrong with a network in training: dead and saturated units, gradients and steps out of range, what is there twice."""
