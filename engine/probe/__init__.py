"""What a network says of points that nobody measured: pure functions of given parameters. No training, no Qt."""
