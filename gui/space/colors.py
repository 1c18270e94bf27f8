"""How the sides of an answer look: orange below and blue above the middle, a colour for each of several classes; their signs."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath

from engine.probe.look import Look
from engine.results.predicted import PredictedClasses
from gui.matrices.heat import heat, heat_places
from gui.theme import Colors
from gui.widgets.class_marks import class_color, class_symbol

LEVELS = 32
"""Shades of each of several classes."""
STRONGEST = 0.7
"""The share of its colour that a class has where the answer is sure: dots in the same colour can be seen on it."""


def is_two_sided(found: Look) -> bool:
    """True for numbers and for two classes, which have a middle."""
    return found.winners is None


def class_names(found: Look) -> tuple[str, ...]:
    """The classes that are told apart; none where the answer is a number."""
    return found.predicted.classes if isinstance(found.predicted, PredictedClasses) else ()


def side_color(found: Look, place: int, colors: Colors) -> QColor:
    """The colour of the class at a place."""
    if is_two_sided(found):
        return colors.positive if place else colors.negative
    return class_color(place)


def value_color(found: Look, value: float, colors: Colors) -> QColor:
    """The colour of a number on the picture's scale."""
    assert found.scale is not None, "the answer is a number"
    return colors.signed((value - found.scale.middle) / found.scale.half)


def value_symbol(found: Look, value: float) -> str:
    """Triangles: upright ones above the middle, those that stand on a corner below."""
    assert found.scale is not None, "the answer is a number"
    return "t1" if value > found.scale.middle else "t" if value < found.scale.middle else "o"


def dot_symbol(place: int) -> str:
    """The sign of the class at a place."""
    return class_symbol(place)


def shaded(found: Look, colors: Colors) -> QImage:
    """The plane, a pixel for each of its points; the first row is that of the least place on the second axis."""
    if found.winners is None:
        return heat(colors).image(heat_places(found.shades.T, 1.0))
    table = _class_table(colors, len(class_names(found)))
    levels = np.rint(found.shades.T * (LEVELS - 1)).astype(np.intp)
    pixels = np.ascontiguousarray(table[found.winners.T, levels])
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=4)
def _class_table(colors: Colors, count: int) -> NDArray[np.uint32]:
    """(classes, LEVELS), from the panel's colour to that of the class."""

    def mixed(place: int, level: int) -> int:
        share, high, low = STRONGEST * level / (LEVELS - 1), class_color(place), colors.panel
        parts = (low.redF(), high.redF()), (low.greenF(), high.greenF()), (low.blueF(), high.blueF())
        return QColor.fromRgbF(*(a + share * (b - a) for a, b in parts)).rgb()

    return np.array([[mixed(place, level) for level in range(LEVELS)] for place in range(count)], dtype=np.uint32)


def sign_path(*, is_positive: bool) -> QPainterPath:
    """A plus or a minus of size 1, as pyqtgraph draws symbols."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRect(QRectF(-0.5, -0.1, 1.0, 0.2))
    if is_positive:
        path.addRect(QRectF(-0.1, -0.5, 0.2, 1.0))
    return path
