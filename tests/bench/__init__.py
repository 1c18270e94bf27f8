"""The bench: `python -m tests.bench` measures speed and stalls. No tests."""
