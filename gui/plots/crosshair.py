"""The crosshair of a plot and the numbers beside it. What the numbers are it is told."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt

from gui.plots.limits import MAX_VALUE
from gui.theme import Colors


class Crosshair:
    """Two thin lines through the point under the cursor, and a small box of text."""

    def __init__(self, plot: pg.PlotItem, colors: Colors) -> None:
        self._view = plot.vb
        self._vertical = pg.InfiniteLine(angle=90)
        self._horizontal = pg.InfiniteLine(angle=0)
        self._text = pg.TextItem()
        self._text.setZValue(20)
        for item in (self._vertical, self._horizontal, self._text):
            plot.addItem(item, ignoreBounds=True)
        self.restyle(colors)
        self.hide()

    @property
    def is_shown(self) -> bool:
        """True while it is to be seen."""
        return bool(self._vertical.isVisible())

    @property
    def x(self) -> float:
        """Where it stands."""
        return float(self._vertical.value())

    @property
    def text(self) -> str:
        """What stands beside it."""
        return str(self._text.toPlainText()) if self.is_shown else ""

    def restyle(self, colors: Colors) -> None:
        """Take the colours of another theme."""
        pen = pg.mkPen(colors.faint, width=1, style=Qt.PenStyle.DotLine)
        self._vertical.setPen(pen)
        self._horizontal.setPen(pen)
        self._text.setColor(colors.text)
        self._text.fill = pg.mkBrush(colors.raised)
        self._text.border = pg.mkPen(colors.line)

    def show(self, at: QPointF, text: str) -> None:
        """Cross at `at` (in the view's coordinates), the box on the side with more room. What has no place is told at the edge."""
        (left, right), (bottom, top) = self._view.viewRange()
        at = QPointF(_placed(at.x(), left, right), _placed(at.y(), bottom, top))
        self._vertical.setPos(at.x())
        self._horizontal.setPos(at.y())
        self._text.setText(text)
        anchor = (1.06 if at.x() > (left + right) / 2 else -0.06, -0.1 if at.y() > (bottom + top) / 2 else 1.1)
        self._text.setAnchor(anchor)
        self._text.setPos(at)
        self._set_visible(True)

    def hide(self) -> None:
        """Take it away."""
        self._set_visible(False)

    def _set_visible(self, is_visible: bool) -> None:
        for item in (self._vertical, self._horizontal, self._text):
            item.setVisible(is_visible)


def _placed(value: float, low: float, high: float) -> float:
    """`value`, or the end of the view where nothing can be drawn so far away."""
    if math.isnan(value):
        return low
    return value if abs(value) <= MAX_VALUE else min(max(value, low), high)
