"""A vertical line at one x of a plot, which may be dragged. What it stands for its owner knows."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QObject, Qt, Signal

from gui.plots.limits import MAX_VALUE
from gui.theme import Colors

WIDTH = 2
"""Pixels."""


class Marker(QObject):
    """Hidden until it is shown at some x."""

    dragged = Signal(float)
    """A person moves it to that x."""

    def __init__(self, plot: pg.PlotItem, colors: Colors, parent: QObject) -> None:
        super().__init__(parent)
        self._line = pg.InfiniteLine(angle=90, movable=True)
        self._line.setZValue(15)
        self._line.hide()
        self._line.sigDragged.connect(self._on_line_dragged)
        plot.addItem(self._line, ignoreBounds=True)
        self.restyle(colors)

    @property
    def x(self) -> float | None:
        """Where it stands; None while it is hidden."""
        return float(self._line.value()) if self._line.isVisible() else None

    def restyle(self, colors: Colors) -> None:
        """Take the colours of another theme."""
        self._line.setPen(pg.mkPen(colors.accent, width=WIDTH, style=Qt.PenStyle.DashLine))
        self._line.setHoverPen(pg.mkPen(colors.accent, width=2 * WIDTH))

    def show_at(self, x: float | None) -> None:
        """Stand at `x`; None hides it."""
        is_shown = x is not None and abs(x) <= MAX_VALUE
        if is_shown and not self._line.moving:
            self._line.setValue(x)
        self._line.setVisible(is_shown)

    def _on_line_dragged(self, line: Any) -> None:
        self.dragged.emit(float(line.value()))
