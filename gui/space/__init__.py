"""The panel with the network's answer over the plane of the data, live. What it shows `engine/probe` computes."""
