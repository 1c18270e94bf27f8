"""A function of two variables on a plot: shades and contours, deep where it is small."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from engine.walk.landscape import Landscape, contour, levels
from gui.theme import Colors

SHADES = 64
CONTOUR_OPACITY = 0.55
DEEPEST = 0.45
"""How much of the accent's colour the least value has."""


class Contours:
    """Drawn beneath all else on `plot`."""

    def __init__(self, plot: pg.PlotItem, colors: Colors) -> None:
        self._shades, self.lines = pg.ImageItem(), pg.PlotCurveItem(connect="pairs")
        for item in (self._shades, self.lines):
            item.setZValue(-10)
            plot.addItem(item)
        self.restyle(colors)

    def show(self, found: Landscape | None, *, is_logarithmic: bool = False) -> None:
        """Draw a landscape of two variables, or none. `is_logarithmic`: heights a constant factor apart, where all are above 0."""
        for item in (self._shades, self.lines):
            item.setVisible(found is not None)
        if found is None:
            return
        x, y = found.axes
        heights = levels(found.values, SHADES - 1, is_logarithmic=is_logarithmic)
        known = np.nan_to_num(found.values, nan=np.inf)
        bands = np.digitize(known, heights) if heights else np.zeros(found.values.shape)
        self._shades.setImage(bands.astype(np.float64), autoLevels=False, levels=(0, SHADES - 1))
        step_x, step_y = x[1] - x[0], y[1] - y[0]
        self._shades.setRect(QRectF(x[0] - step_x / 2, y[0] - step_y / 2, step_x * len(x), step_y * len(y)))
        ends = [contour(found, level) for level in levels(found.values, is_logarithmic=is_logarithmic)]
        whole = np.concatenate(ends) if ends else np.zeros((0, 2))
        self.lines.setData(whole[:, 0], whole[:, 1])

    def restyle(self, changed: Colors) -> None:
        """Take the colours of another theme."""
        thin = QColor(changed.faint)
        thin.setAlphaF(CONTOUR_OPACITY)
        self.lines.setPen(pg.mkPen(thin, width=1))
        self._shades.setLookupTable(_lookup(changed))


def value_at(found: Landscape, x: float, y: float) -> float | None:
    """The value at the place of the grid that is nearest; None beside the grid or where there is none."""
    places = [round(float((at - axis[0]) / (axis[1] - axis[0]))) for at, axis in zip((x, y), found.axes, strict=True)]
    if not all(0 <= place < len(axis) for place, axis in zip(places, found.axes, strict=True)):
        return None
    value = float(found.values[places[0], places[1]])
    return value if np.isfinite(value) else None


def _lookup(changed: Colors) -> NDArray[np.uint8]:
    """From the accent's colour at the least value to the panel's at the largest (SHADES, 3)."""
    deep, high = (np.array([c.red(), c.green(), c.blue()]) for c in (changed.accent, changed.panel))
    share = DEEPEST * (1 - np.linspace(0, 1, SHADES)) ** 1.5
    found = np.round(high + share[:, None] * (deep - high))
    return np.asarray(found, np.uint8)
