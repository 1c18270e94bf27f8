"""The panel that draws TensorFlow's dataflow graph: operations as nodes, tensors as edges, and a walk through them in order."""
