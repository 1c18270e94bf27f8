"""Dataflow graphs of small programs and of the lab's own update: reading programs, running graphs, telling what they did."""
