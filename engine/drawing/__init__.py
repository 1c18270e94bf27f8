"""Pictures as values: a network as a sketch, where its parts stand, charts; and their words in SVG and TikZ. No Qt."""
