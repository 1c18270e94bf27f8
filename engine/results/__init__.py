"""What came of a run: its history, metrics, and predictions in original units."""
