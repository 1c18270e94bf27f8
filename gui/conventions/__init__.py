"""The ledger of conventions: what is in force beside Keras's way, and what switching one changes in an update."""
