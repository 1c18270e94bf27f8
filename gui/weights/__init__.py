"""The initial weights' room: one array at a time as an editable matrix."""
