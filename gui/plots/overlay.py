"""What is drawn over the function: the paths of all walks, where each is now, and arrows and tangent of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.plots.line import Style
from gui.theme import Colors

Numbers = NDArray[np.float64]

FARTHEST = 1e6
"""Pixels beyond which nothing is drawn: Qt's lines end far before a diverging walk does."""
DOT, NOW = 3.0, 6.5
MAX_MARKS = 400
"""Points of a path that are marked one by one."""
HEAD = 9.0
LANE = 13.0
"""Pixels between arrows that lie on one line."""


@dataclass(frozen=True, eq=False)
class Path:
    """A walk in the plane of the plot: (n, 2) points from the start on."""

    points: Numbers
    style: Style


@dataclass(frozen=True, eq=False)
class Arrow:
    """From `start` by `step`, both in the plane of the plot; `lane` moves it up, beside others that lie on its line."""

    start: Numbers
    step: Numbers
    style: Style
    lane: int = 0


class WalkOverlay(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Painted in the view's pixels, so that marks and arrow heads keep their size; arrows are true to scale."""

    def __init__(self, view: pg.ViewBox, colors: Colors) -> None:
        super().__init__()
        self._view, self._colors = view, colors
        self._paths: Sequence[Path] = ()
        self._arrows: Sequence[Arrow] = ()
        self._tangent: tuple[Numbers, float] | None = None
        self._number = 0
        self.setParentItem(view)
        self.setZValue(15)
        view.sigTransformChanged.connect(self._on_view_changed)
        view.sigResized.connect(self._on_view_changed)

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Draw these walks."""
        self._paths = paths
        self.update()

    def show_number(self, number: int, arrows: Sequence[Arrow], tangent: tuple[Numbers, float] | None) -> None:
        """What was walked up to this update, these arrows, and the tangent at a point with its slope."""
        self._number, self._arrows, self._tangent = number, arrows, tangent
        self.update()

    def restyle(self, colors: Colors) -> None:
        """Take the colours of another theme."""
        self._colors = colors
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the whole view."""
        return QRectF(self._view.rect())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: the paths, the tangent, the arrows, and where each walk is now."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.boundingRect())
        at = self._view.childTransform()
        for path in self._paths:
            self._draw_path(painter, _mapped(at, path.points), path.style)
        if self._tangent is not None:
            self._draw_tangent(painter, at, *self._tangent)
        for arrow in self._arrows:
            self._draw_arrow(painter, at, arrow)
        for path in self._paths:
            here = _mapped(at, path.points[min(self._number, len(path.points) - 1)][None])[0]
            self._draw_mark(painter, here, path.style, NOW)

    def _draw_path(self, painter: QPainter, places: Numbers, style: Style) -> None:
        """What was walked is strong, what is to come is faint."""
        done = places[: self._number + 1]
        for part, opacity in ((places, 0.3), (done, 1.0)):
            painter.setPen(style.qpen(self._colors, opacity))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in part]))
        for place in done if len(done) <= MAX_MARKS else ():
            self._draw_mark(painter, place, style, DOT)

    def _draw_mark(self, painter: QPainter, place: Numbers, style: Style, radius: float) -> None:
        outline: QPainterPath = Symbols.get(style.symbol, QPainterPath())
        painter.setPen(QPen(self._colors.panel, 1.5 if radius > DOT else 0.5))
        painter.setBrush(style.qcolor(self._colors))
        painter.drawPath(QTransform.fromTranslate(*place).scale(2 * radius, 2 * radius).map(outline))

    def _draw_tangent(self, painter: QPainter, at: QTransform, point: Numbers, slope: float) -> None:
        """A straight line through the whole view."""
        (low, high), _ = self._view.viewRange()
        ends = np.array([[x, point[1] + slope * (x - point[0])] for x in (low, high)])
        painter.setPen(QPen(self._colors.faint, 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in _mapped(at, ends)]))

    def _draw_arrow(self, painter: QPainter, at: QTransform, arrow: Arrow) -> None:
        above = np.array([0.0, -LANE * arrow.lane])
        start, end = _mapped(at, np.array([arrow.start, arrow.start + arrow.step])) + above
        length = hypot(*(end - start))
        if length < 1:
            return
        color = arrow.style.qcolor(self._colors)
        painter.setPen(arrow.style.qpen(self._colors))
        angle, head = atan2(end[1] - start[1], end[0] - start[0]), min(HEAD, 0.8 * length)
        neck = end - 0.8 * head * np.array([cos(angle), sin(angle)])
        painter.drawLine(QPointF(*start), QPointF(*neck))
        sides = [end - head * np.array([cos(angle + turn), sin(angle + turn)]) for turn in (pi / 7, -pi / 7)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([QPointF(*end), *(QPointF(*side) for side in sides)]))

    def _on_view_changed(self) -> None:
        self.prepareGeometryChange()
        self.update()


def _mapped(at: QTransform, points: Numbers) -> Numbers:
    """Points (n, 2) of the plot in the view's pixels."""
    x, y = np.clip(points, -1e30, 1e30).T
    found = np.column_stack([at.m11() * x + at.m21() * y + at.dx(), at.m12() * x + at.m22() * y + at.dy()])
    return np.asarray(np.clip(np.nan_to_num(found, nan=FARTHEST), -FARTHEST, FARTHEST), np.float64)
