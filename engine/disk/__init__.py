"""The doors to the disk: regular files only; archives and JSON measured before memory is taken. No meaning of what is read."""
