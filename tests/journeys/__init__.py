"""A person's ways through the whole lab, by real clicks."""
