"""Small widgets and words that every panel may use. They know no document and no run."""
