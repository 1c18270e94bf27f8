"""The loss panel: loss, accuracy and the engines' difference over the epochs or updates of a run."""
