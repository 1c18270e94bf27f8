"""The network's room: the drawing of the graph, its edits by hand, and the inspector of one layer."""
