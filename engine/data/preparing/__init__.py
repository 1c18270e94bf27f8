"""From a table and a recipe to tensors, and back from each entry to its cell. All fitting is done here."""
