"""The area between the least and the greatest values of a curve, filled pixel by pixel."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from engine.results.series import Array


class Band(pg.PlotCurveItem):  # type: ignore[misc]  # pyqtgraph has no types
    """On a screen it is an image, for Qt's time to fill an area grows with the square of its corners; in an SVG an area."""

    def __init__(self) -> None:
        super().__init__(pen=None, fillLevel="enclosed")
        self._x = self._low = self._high = np.zeros(0)
        self._pixels, self._masks = np.empty(0, np.uint32), np.empty((2, 0), np.bool_)

    def show_between(self, x: Array, low: Array, high: Array) -> None:
        """Fill between `low` and `high` at `x`, ascending, each (points,)."""
        self._x, self._low, self._high = x, low, high
        self.setData(np.concatenate([x, x[::-1]]), np.concatenate([high, low[::-1]]))

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """Qt: what is in view."""
        if painter.paintEngine().type() != QPaintEngine.Type.Raster:
            super().paint(painter, option, widget)
            return
        at = painter.deviceTransform()
        area = at.mapRect(self.viewRect() & QRectF(self.boundingRect())).toAlignedRect()
        if area.isEmpty() or not len(self._x):
            return
        x, low, high = self._x, self._low, self._high
        top, bottom = (np.clip(at.m22() * ends + (at.dy() - area.top()), -1, area.height() + 1) for ends in (high, low))
        image = self._image(at.m11() * x + (at.dx() - area.left()), top, bottom, area.width(), area.height())
        painter.save()
        painter.resetTransform()
        painter.setTransform(painter.deviceTransform().inverted()[0])  # one to one, whatever it is rendered into
        painter.drawImage(area.topLeft(), image)
        painter.restore()

    def _image(self, x: Array, top: Array, bottom: Array, width: int, height: int) -> QImage:
        """The brush's colour between `top` and `bottom` at `x`, in pixels. A column reaches to the farthest of its points."""
        columns = np.arange(width) + 0.5
        upper, lower = (np.interp(columns, x, ends, left=np.nan, right=np.nan) for ends in (top, bottom))
        inside = (x >= 0) & (x < width)
        np.fmin.at(upper, x[inside].astype(int), top[inside])
        np.fmax.at(lower, x[inside].astype(int), bottom[inside])
        size = height * width
        if self._pixels.size < size:  # new memory takes longer than what is done in it
            self._pixels, self._masks = np.empty(size, np.uint32), np.empty((2, size), np.bool_)
        pixels, filled, above = (part[:size].reshape(height, width) for part in (self._pixels, *self._masks))
        rows = np.arange(height, dtype=np.float32)[:, None] + np.float32(0.5)
        np.greater_equal(rows, upper.astype(np.float32), out=filled)
        np.less_equal(rows, lower.astype(np.float32), out=above)
        filled &= above
        color = self.opts["brush"].color()
        red, green, blue = (round(part * color.alphaF()) for part in (color.red(), color.green(), color.blue()))
        premultiplied = np.uint32(color.alpha() << 24 | red << 16 | green << 8 | blue)
        np.multiply(filled, premultiplied, out=pixels)
        return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
