"""Colours for any number of things side by side; beside them each has a sign of its own."""

from PySide6.QtGui import QColor

from gui.theme import Colors

_HUES = (0.60, 0.06, 0.38, 0.80, 0.13, 0.50, 0.93, 0.27)


def hue(at: int, colors: Colors) -> QColor:
    """The colour of the thing at place `at`; after eight they come again."""
    return QColor.fromHslF(_HUES[at % len(_HUES)], 0.75, 0.68 if colors.is_dark else 0.40)
