"""What is checked of the table and the recipe, one subject a file; each problem with its remedy."""
