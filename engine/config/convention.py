"""Whose equations and constants are taken, where Keras has others than papers and lectures."""

from enum import StrEnum


class Convention(StrEnum):
    """Keras's, or the textbook's."""

    KERAS = "keras"
    TEXTBOOK = "textbook"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return self.value.capitalize()
