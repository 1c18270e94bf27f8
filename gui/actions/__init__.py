"""Every action of the window once: its name, text, keys and icon, and, when it is not possible, why."""
