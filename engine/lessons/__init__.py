"""Lessons of the course: what they are, how they lie on the disk, and how their numbers are checked."""
