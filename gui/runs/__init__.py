"""Runs: steering them, what their thread brings, the store of those that are kept. No widgets."""
