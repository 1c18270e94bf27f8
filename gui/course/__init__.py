"""The course: lessons and samples to open, with their stories."""
