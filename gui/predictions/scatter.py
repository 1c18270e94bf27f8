"""Target against prediction, for one target that is a number: a perfect network puts all points on the diagonal."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.results.predicted import PredictedNumbers
from gui.theme import Colors, colors, theme

MOST_POINTS = 2_000
"""More points are thinned out evenly: the picture is the same, and drawing stays quick."""


class Scatter(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no type stubs
    """Points and the diagonal; follows the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Target against prediction"))
        self.setMenuEnabled(False)
        self.hideButtons()
        item = self.getPlotItem()
        item.setLabel("bottom", self.tr("target"))
        item.setLabel("left", self.tr("predicted"))
        self._diagonal = item.plot([], [])
        self._points = pg.ScatterPlotItem(size=6)
        item.addItem(self._points)
        self._follow(colors())
        theme().changed.connect(self._follow)

    def show_numbers(self, target: PredictedNumbers) -> None:
        """Draw the finite ones of `target`."""
        true, found = target.target.astype(np.float64), target.predicted.astype(np.float64)
        finite = np.isfinite(true) & np.isfinite(found)
        true, found = true[finite], found[finite]
        step = max(1, len(true) // MOST_POINTS)
        self._points.setData(true[::step], found[::step])
        ends = [min(true.min(), found.min()), max(true.max(), found.max())] if len(true) else []
        self._diagonal.setData(ends, ends)

    def _follow(self, found: Colors) -> None:
        self.setBackground(found.panel)
        for name in ("bottom", "left"):
            axis = self.getPlotItem().getAxis(name)
            axis.setPen(found.line)
            axis.setTextPen(found.faint)
        faint = pg.mkPen(found.faint, style=Qt.PenStyle.DashLine)
        self._diagonal.setPen(faint)
        self._points.setPen(None)
        self._points.setBrush(pg.mkBrush(found.training))
