"""The tour of the window: a minute, a sentence for each part, left at any point."""
