"""Which row gives the answers that are wanted: bounds, conditions, and a search that the network's gradient leads. No Qt."""
