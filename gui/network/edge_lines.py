"""Many edges between two columns of units as lines: which are drawn, in what order, and which is nearest. It paints them fast."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from engine.backend import Array
from engine.drawing.weights import THINNEST
from gui.network.strokes import weight_pen
from gui.theme import Colors, colors

LEVELS = 20
"""Widths and shades of each sign: the lines of one are painted at once, which is many times faster than one by one."""
NEAR = 5.0
"""From how far away the cursor takes hold of a line."""
Edge = tuple[int, int]
"""(unit of the source, unit of the target)."""


class EdgeLines:
    """The edges from units at `starts` (x0, y) to units at `ends` (x1, y), in scene coordinates."""

    def __init__(self, x0: float, starts: Sequence[float], x1: float, ends: Sequence[float]) -> None:
        self._x0, self._x1 = x0, x1
        self._starts, self._ends = np.array(starts, float), np.array(ends, float)
        self._rows = self._columns = np.zeros(0, np.intp)
        self._batches: list[tuple[int, list[QLineF]]] = []

    @property
    def drawn(self) -> int:
        """How many lines there are."""
        return len(self._rows)

    @property
    def shape(self) -> tuple[int, int]:
        """(units of the source, units of the target)."""
        return len(self._starts), len(self._ends)

    def show(self, values: Array | None, full: float, most: int | None = None) -> None:
        """Draw what `values` (sources, targets) say, at full strength at `full`: all of it, or the `most` largest |values|.

        Without values all edges are drawn as zeros.
        """
        shape = self.shape
        seen = np.zeros(shape) if values is None else values
        sizes = np.abs(seen).reshape(-1)
        sizes[~np.isfinite(sizes)] = 0.0
        places = np.arange(sizes.size)
        if most is not None and most < sizes.size:
            places = np.argpartition(-sizes, most)[:most]
        self._rows, self._columns = np.divmod(places, max(1, shape[1]))
        shares = np.clip(np.nan_to_num(seen.reshape(-1)[places] / full, posinf=0.0, neginf=0.0), -1, 1)
        levels = np.rint(shares * LEVELS).astype(int)
        levels = np.where(levels == 0, np.sign(shares).astype(int), levels)  # the sign of a small one is seen, too
        self._batches = []
        for level in sorted(set(levels.tolist()), key=abs):
            chosen = np.flatnonzero(levels == level)
            ys, vs = self._starts[self._rows[chosen]].tolist(), self._ends[self._columns[chosen]].tolist()
            self._batches.append((level, [QLineF(self._x0, y, self._x1, v) for y, v in zip(ys, vs, strict=True)]))

    def line(self, edge: Edge) -> QLineF | None:
        """Where an edge runs, drawn or not; None where there is none."""
        row, column = edge
        if not (0 <= row < len(self._starts) and 0 <= column < len(self._ends)):
            return None
        return QLineF(self._x0, float(self._starts[row]), self._x1, float(self._ends[column]))

    def nearest(self, point: QPointF) -> Edge | None:
        """The drawn edge at `point`."""
        if not self.drawn:
            return None
        ys, vs = self._starts[self._rows], self._ends[self._columns]
        wide, high = self._x1 - self._x0, vs - ys
        length2 = np.maximum(wide**2 + high**2, 1e-9)
        along = np.clip(((point.x() - self._x0) * wide + (point.y() - ys) * high) / length2, 0, 1)
        away: NDArray[np.float64] = np.hypot(self._x0 + along * wide - point.x(), ys + along * high - point.y())
        at = int(np.argmin(away))
        return (int(self._rows[at]), int(self._columns[at])) if away[at] < NEAR else None

    def paint(self, painter: QPainter, *, thin: bool) -> None:
        """Small values below large ones. `thin`: all lines as thin as the thinnest, told apart by shade alone."""
        for level, lines in self._batches:
            painter.setPen(_thin_pen(level, colors()) if thin else _pen(level, colors()))
            painter.drawLines(lines)


@lru_cache(maxsize=256)
def _pen(level: int, theme: Colors) -> QPen:
    return weight_pen(level / LEVELS, 1.0, theme)


@lru_cache(maxsize=256)
def _thin_pen(level: int, theme: Colors) -> QPen:
    pen = weight_pen(level / LEVELS, 1.0, theme)
    dashes = [dash * pen.widthF() / THINNEST for dash in pen.dashPattern()]
    pen.setWidthF(THINNEST)
    if dashes:
        pen.setDashPattern(dashes)
    return pen
