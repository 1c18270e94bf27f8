"""One layer a file: forward and backward on buffers that are made once for the largest batch."""
