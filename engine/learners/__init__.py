"""What each learner adds to its spec: what would keep it from running, and what it needs of the data."""
