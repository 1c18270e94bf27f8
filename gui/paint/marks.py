"""The marks of points: colour and sign by class, or by a number's sign and size. A sheet holds one picture of each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from engine.painting.target import Target
from gui.theme import colors
from gui.widgets.class_marks import class_color, class_symbol

Marks = NDArray[np.intp]

LEVELS = 12
"""Shades of numbers on each side of zero."""
_NO_LABEL = 2 * LEVELS + 1
_CLASSES = _NO_LABEL + 1
"""Marks: −LEVELS … LEVELS moved up by LEVELS for numbers, one for what has no label, then the classes."""
_FAINTEST = 0.2
ICON_SIZE = 11


@dataclass(frozen=True)
class Scale:
    """Which numbers are drawn faint and strong. Where all have one sign, their differences are what is shown."""

    low: float = 0.0
    high: float = 0.0

    def levels(self, values: NDArray[np.float64]) -> Marks:
        """−LEVELS … LEVELS; zero for zero alone. `values` are finite."""
        sign, size = np.sign(values), np.abs(values)
        least, most = sorted((abs(self.low), abs(self.high)))
        if self.low <= 0 <= self.high:
            least = 0.0
        share = (size - least) / (most - least) if most > least else np.ones_like(size)
        strength = np.ceil(np.clip(_FAINTEST + (1 - _FAINTEST) * share, 0, 1) * LEVELS)
        return np.asarray(sign * np.clip(strength, 1, LEVELS), dtype=np.intp)


def marks_of(target: Target, labels: NDArray[np.float64], scale: Scale) -> Marks:
    """The mark of each label; (points,)."""
    known = np.isfinite(labels)
    safe = np.where(known, labels, 0.0)
    found = scale.levels(safe) + LEVELS if target.is_numeric else safe.astype(np.intp) + _CLASSES
    return np.where(known, found, _NO_LABEL)


def class_mark(key: int) -> int:
    """The mark of a class."""
    return _CLASSES + key


def mark_icon(mark: int) -> QIcon:
    """The mark as large as text."""
    return QIcon(Sheet(mark + 1, ICON_SIZE, 2.0, only=mark).picture(mark))


def marks_needed(target: Target) -> int:
    """How many marks a sheet for `target` has."""
    return _CLASSES + 1 + max(target.names, default=0)


class Sheet:
    """Pictures of all marks in a row, in the theme's colours."""

    def __init__(self, count: int, size: int, ratio: float, *, only: int | None = None) -> None:
        """`size`: of a mark, in device-independent pixels; `ratio`: device pixels in one. `only`: the others are left blank."""
        self.cell = round((size + 3) * ratio)
        """The side of a picture, in device pixels."""
        self.count, self.ratio = count, ratio
        self.pixmap = QPixmap(self.cell * count, self.cell)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in range(count) if only is None else (only,):
            self._paint(painter, mark, size * ratio)
        painter.end()

    def picture(self, mark: int) -> QPixmap:
        """One of them."""
        return self.pixmap.copy(mark * self.cell, 0, self.cell, self.cell)

    def _paint(self, painter: QPainter, mark: int, size: float) -> None:
        color, symbol = _look(mark)
        painter.save()
        painter.translate(QPointF((mark + 0.5) * self.cell, self.cell / 2))
        painter.scale(size, size)
        pen = QPen(colors().panel if mark >= _CLASSES else colors().faint)  # zero itself is nearly as pale as the plane
        pen.setWidthF(1.0 * self.ratio / size)
        painter.setPen(pen)
        painter.setBrush(color)
        painter.drawPath(Symbols[symbol])
        painter.restore()


def _look(mark: int) -> tuple[QColor, str]:
    """The colour, and pyqtgraph's name of the sign: upright triangles above zero, those that stand on a corner below."""
    if mark >= _CLASSES:
        return class_color(mark - _CLASSES), class_symbol(mark - _CLASSES)
    if mark == _NO_LABEL:
        return colors().faint, "o"
    level = mark - LEVELS
    return colors().signed(level / LEVELS), "t1" if level > 0 else "t" if level < 0 else "o"
