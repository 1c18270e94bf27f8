"""The rooms and the directions of their imports, held by tests."""
