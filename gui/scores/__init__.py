"""How good the trained network is: scores beside baselines, and the views from which rows are found."""
