"""Networks of other programs' files with their weights, read as data against allow-lists: nothing of a file runs."""
