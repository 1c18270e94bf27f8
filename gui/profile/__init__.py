"""The profiler: how the network's answer changes along each feature from a row on, and the row moved there."""
