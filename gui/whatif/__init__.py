"""One row asked of the trained network: its cells in a form, the answer beside it, its values on the canvas."""
