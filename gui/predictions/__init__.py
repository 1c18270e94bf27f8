"""What the trained network says about each row, beside what the table says."""
