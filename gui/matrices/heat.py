"""From weights to colours: orange negative, grey zero, blue positive, and a text colour that can be read on each."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from gui.theme import Colors

Array = NDArray[np.floating[Any]]

MIDDLE = 127
NOT_FINITE = 255
"""Colours 0 to 254 are −scale to +scale, with 127 for zero; the last one is for what is no number."""


@dataclass(frozen=True)
class Heat:
    """The colours of one theme as tables; `argb`: (256,), `texts`: the colour of a text on each."""

    argb: NDArray[np.uint32]
    texts: tuple[QColor, ...]

    def image(self, places: NDArray[np.uint8]) -> QImage:
        """A picture with one pixel for each cell; `places`: (rows, columns) as `heat_places` gives them."""
        pixels = np.ascontiguousarray(self.argb[places])
        rows, columns = pixels.shape
        return QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=2)
def heat(colors: Colors) -> Heat:
    """The tables for `colors`, which every matrix of a theme shares."""
    shades = [colors.signed((place - MIDDLE) / MIDDLE) for place in range(NOT_FINITE)] + [colors.error]
    readable = tuple(max(colors.text, colors.panel, key=lambda text: _contrast(text, shade)) for shade in shades)
    return Heat(np.array([shade.rgb() for shade in shades], dtype=np.uint32), readable)


def heat_places(values: Array, scale: float) -> NDArray[np.uint8]:
    """Where each value stands in the tables when ±`scale` are the ends; only zero itself is quite grey."""
    if not scale > 0:
        return np.where(np.isfinite(values), MIDDLE, NOT_FINITE).astype(np.uint8)
    with np.errstate(invalid="ignore", over="ignore"):  # what is not finite gets its own colour below
        places = np.clip(np.rint(values * (MIDDLE / scale)) + MIDDLE, 0, NOT_FINITE - 1)
    finite = np.isfinite(places)
    if not finite.all():
        places[~finite] = NOT_FINITE
    places[~np.isfinite(values)] = NOT_FINITE
    found: NDArray[np.uint8] = places.astype(np.uint8)
    return found


def _contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: QColor) -> float:
    parts = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
