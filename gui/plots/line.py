"""One curve on a plot: its line, its band, its points. It is drawn in place; what it shows it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from engine.results.curves import NOTHING, Curve
from gui.plots.band import Band
from gui.plots.drawable import MAX_POINTS, Drawable, drawable
from gui.theme import Colors

MARKED_POINTS_LIMIT = 40
"""Up to so many points are marked one by one."""

DENSE = 300
"""Past so many points lines are drawn segment by segment, or a pixel wide: Qt's time for a wide line grows with their square."""

BAND_OPACITY = 0.22
FAINT_OPACITY = 0.35


@dataclass(frozen=True)
class Style:
    """How a curve looks: never by colour alone. `symbol` is pyqtgraph's letter: o circle, s square, d diamond."""

    color: Callable[[Colors], QColor]
    pen: Qt.PenStyle = Qt.PenStyle.SolidLine
    width: float = 2.0
    symbol: str = "o"
    opacity: float = 1.0
    mark_size: int = 7
    marks_all: bool = False
    """Every point by itself, however many there are, and none merged."""

    def qcolor(self, colors: Colors, opacity: float = 1.0) -> QColor:
        """The colour in the present theme."""
        color = QColor(self.color(colors))
        color.setAlphaF(self.opacity * opacity)
        return color

    def qpen(self, colors: Colors, opacity: float = 1.0) -> QPen:
        """The pen in the present theme."""
        pen: QPen = pg.mkPen(self.qcolor(colors, opacity), width=self.width, style=self.pen)
        return pen


class Line:
    """A named curve among the items of a plot."""

    def __init__(self, plot: pg.PlotItem, name: str, style: Style, colors: Colors) -> None:
        self.name, self.style = name, style
        self.curve: Curve = NOTHING
        self.smoothed: Curve | None = None
        self._is_bare = True  # nothing is drawn
        self._colors, self._is_dense = colors, False
        self._band = Band()
        self._faint = pg.PlotCurveItem()
        self._line = pg.PlotCurveItem()
        self._points = pg.ScatterPlotItem(size=style.mark_size, symbol=style.symbol or "o", pxMode=True)
        self._items: tuple[Any, ...] = (self._band, self._faint, self._line, self._points)
        for item in self._items:
            plot.addItem(item, ignoreBounds=False)
        self.restyle(colors)

    @property
    def has_points(self) -> bool:
        """True when there is anything to draw."""
        return len(self.curve.x) > 0

    def show(self, curve: Curve, *, smoothed: Curve | None = None) -> None:
        """Take `curve` for the next `draw`; where `smoothed` is given, it stands before it and `curve` is faint."""
        self.curve, self.smoothed = curve, smoothed

    def restyle(self, colors: Colors) -> None:
        """Take the colours of another theme."""
        self._colors = colors
        self._set_pens()
        self._band.setBrush(self.style.qcolor(colors, BAND_OPACITY))
        self._points.setBrush(self.style.qcolor(colors))
        self._points.setPen(pg.mkPen(colors.panel, width=1))

    def draw(self, *, logarithmic: bool, span: tuple[float, float] | None) -> Drawable | None:
        """Draw what lies within `span` of x (None for all), and give it; None where there is nothing."""
        if self._is_bare and not self.has_points:
            return None
        self._is_bare = not self.has_points
        most = len(self.curve.x) if self.style.marks_all else MAX_POINTS
        found = drawable(self.curve, logarithmic=logarithmic, span=span, most=max(most, 1))
        front = found if self.smoothed is None else drawable(self.smoothed, logarithmic=logarithmic, span=span)
        behind = found if self.smoothed is not None else drawable(NOTHING, logarithmic=logarithmic)
        few = self.style.marks_all or (len(front.x) <= MARKED_POINTS_LIMIT and bool(self.style.symbol))
        if self._is_dense != (is_dense := max(len(front.x), len(behind.x)) > DENSE):
            self._is_dense = is_dense
            self._set_pens()
        self._line.setData(front.x, front.y, connect=front.connect)
        self._points.setData(front.x if few else front.x[:0], front.y if few else front.y[:0])
        self._faint.setData(behind.x, behind.y, connect=behind.connect)
        self._draw_band(found)
        return found

    def _set_pens(self) -> None:
        for item, opacity in ((self._line, 1.0), (self._faint, FAINT_OPACITY)):
            pen = self.style.qpen(self._colors, opacity)
            is_plain = pen.style() is Qt.PenStyle.SolidLine and pen.color().alphaF() == 1.0
            if self._is_dense and not is_plain:
                pen.setWidthF(min(pen.widthF(), 1.0))  # dashes, and see-through joints, do not show segment by segment
            item.setPen(pen)
            item.setSegmentedLineMode("on" if self._is_dense and is_plain else "off")

    def _draw_band(self, found: Drawable) -> None:
        if found.has_band:
            self._band.show_between(found.x, found.low, found.high)
        else:
            self._band.show_between(found.x[:0], found.low[:0], found.high[:0])
