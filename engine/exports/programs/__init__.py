"""Models as source code of other languages: the steps of a model, and a writer for each language."""
