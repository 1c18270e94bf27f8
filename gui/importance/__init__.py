"""Which features the network's answers depend on: bars over many rows, and one row explained feature by feature."""
