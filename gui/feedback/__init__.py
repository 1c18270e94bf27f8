"""What the program tells a person: problems, notices, the status bar, and bugs that reached the top."""
