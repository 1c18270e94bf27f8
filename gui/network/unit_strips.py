"""The units of a block as stripes at its sides, where links enter and leave: one colour each, however many there are."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from engine.backend import Array
from gui.theme import Colors, colors

STRIP = 7.0
"""How wide the stripes are."""
STEPS = 64
"""Shades of each sign."""


def paint_strips(
    painter: QPainter, body: QRectF, between: tuple[float, float], shares: Array | None, lit: int | None
) -> None:
    """The colours of `shares` (units,), −1 to 1, `between` two heights at both sides of `body`; the unit `lit` is framed.

    Where there are more units than pixels, a pixel has the mean of their colours.
    """
    top, bottom = between
    left = QRectF(body.left() + 1, top, STRIP, bottom - top)
    right = QRectF(body.right() - 1 - STRIP, top, STRIP, bottom - top)
    if shares is None:
        return
    image = _image(shares)
    pixels = max(1, round(painter.transform().mapRect(left).height()))
    if pixels < len(shares):
        image = image.scaled(
            1, pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for strip in (left, right):
        painter.drawImage(strip, image)
    if lit is not None and lit < len(shares):
        height = (bottom - top) / len(shares)
        painter.setPen(QPen(colors().accent, 2))
        painter.setBrush(QColor(colors().accent))
        for strip in (left, right):
            painter.drawRect(QRectF(strip.left() - 2, top + lit * height, STRIP + 4, max(1.0, height)))


def _image(shares: Array) -> QImage:
    """One pixel a unit, from top to bottom."""
    places = np.rint(np.clip(np.nan_to_num(shares), -1, 1) * STEPS).astype(int) + STEPS
    pixels = np.ascontiguousarray(_ramp(colors())[places])
    return QImage(pixels.tobytes(), 1, len(pixels), 4, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=4)
def _ramp(theme: Colors) -> NDArray[np.uint32]:
    return np.array([theme.signed(step / STEPS).rgb() for step in range(-STEPS, STEPS + 1)], np.uint32)
