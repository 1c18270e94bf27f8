"""A colour and a symbol for each class or output in a plot, told apart by people who see no red or green, on light and on dark."""

from PySide6.QtGui import QColor

from gui.theme import Colors

_COLORS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c7ae6", "#7f8c8d")
"""After Okabe and Ito's palette for colour-blind readers (https://jfly.uni-koeln.de/color/), without its yellow and black."""
CLASS_COLORS = len(_COLORS)
"""How many there are, before they come again."""
_SYMBOLS = ("o", "s", "t", "d", "+", "x", "star", "h")


def class_color(at: int, _theme: Colors | None = None) -> QColor:
    """The colour of class number `at`, the same in every theme."""
    return QColor(_COLORS[at % len(_COLORS)])


def class_symbol(at: int) -> str:
    """pyqtgraph's name of the symbol of class number `at`: never the same one as a class of the same colour has."""
    return _SYMBOLS[(at + at // len(_COLORS)) % len(_SYMBOLS)]
