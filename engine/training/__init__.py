"""Runs: initial weights, batch orders, the run loop, its control and its mailbox. No formulas, no Qt."""
