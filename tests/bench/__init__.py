"""The bench: `python -m tests.bench` measures speed, first updates, memory, cost and stalls. No tests."""
