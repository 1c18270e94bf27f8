"""A picture of many values over the updates: a row for each array or bin; colour is the value, in powers of ten."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QStyleOptionGraphicsItem, QWidget

from engine.backend import Array
from gui.matrices.heat import MIDDLE, NOT_FINITE, heat
from gui.plots.axis import Axis
from gui.plots.plot import Plot
from gui.theme import Colors, colors, theme
from gui.widgets.number_text import number_text

COLUMNS = 600
"""Columns of the picture at the most."""


@dataclass(frozen=True, eq=False)
class Values:
    """`values`: (rows, n), at `updates` (n,), the first row at the top. `names`: of the rows, or `edges` of bins (rows + 1,).

    `middle`: the value that is grey, others above and below it differ; None where grey is the least.
    """

    updates: NDArray[np.int64]
    values: Array
    names: Sequence[str] = ()
    edges: Array | None = None
    middle: float | None = None

    @property
    def places(self) -> Array:
        """Where the rows begin and end along y, from the lowest, (rows + 1,)."""
        return np.arange(len(self.values) + 1.0) if self.edges is None else self.edges

    def row_at(self, y: float) -> int:
        """The row at that height."""
        place = int(np.searchsorted(self.places, y, side="right")) - 1
        below = min(max(place, 0), len(self.values) - 1)
        return len(self.values) - 1 - below

    def column_at(self, x: float) -> int:
        """The sample that is nearest to the update `x`."""
        return int(np.argmin(np.abs(self.updates - x)))


class TimeMap(Plot):
    """Shows one such picture; the arrow keys move its crosshair from sample to sample, and from row to row."""

    def __init__(self, title: str, y_name: str, tell: Callable[[Values, int, int], str]) -> None:
        """`tell` words the value of (row, column)."""
        self.found: Values | None = None
        self._tell, self._row = tell, 0
        self._names = Axis("left")
        super().__init__(title, "", y_name, x_is_whole=True, axes={"left": self._names})
        self.scale = QLabel()
        self.add_to_legend(self.scale)
        self._shades = _Shades()
        self._shades.setZValue(-20)
        self.item.addItem(self._shades)
        theme().changed.connect(self._paint)

    @property
    def is_filled(self) -> bool:
        """True where there is a picture."""
        return self.found is not None

    @property
    def image(self) -> QImage:
        """The shades; the first row is the lowest."""
        return self._shades.image

    @property
    def row(self) -> int:
        """The row in which the crosshair was last."""
        return self._row

    def show_values(self, found: Values | None) -> None:
        """Show another picture, or none."""
        self.found = found if found is not None and found.values.size else None
        if self.found is not None:
            count = len(self.found.names)
            ticks = [[(count - 1 - row + 0.5, name) for row, name in enumerate(self.found.names)]]
            self._names.setTicks(ticks if count else None)
        self._shades.setVisible(self.found is not None)
        self._paint(colors())
        self.refresh()

    def point_at(self, x: float, y: float | None = None) -> None:
        """Put the crosshair at the nearest sample, in the row at `y`, and tell its value."""
        found = self.found
        if found is None:
            return
        self._row = self._row if y is None else found.row_at(y)
        self._row = min(self._row, len(found.values) - 1)
        column = found.column_at(x)
        below = len(found.values) - 1 - self._row
        height = float(found.places[below] + found.places[below + 1]) / 2
        self._crosshair.show(QPointF(float(found.updates[column]), height), self._tell(found, self._row, column))
        self.setAccessibleDescription(self._crosshair.text)

    def _move_crosshair(self, steps: int) -> None:
        found = self.found
        if found is None:
            return
        at = found.column_at(self._crosshair.x) + steps if self._crosshair.is_shown else len(found.updates) - 1
        self.point_at(float(found.updates[min(max(at, 0), len(found.updates) - 1)]))

    def _paint(self, now: Colors) -> None:
        found = self.found
        if found is None:
            self.scale.clear()
            return
        low, high = scale_of(found)
        self._shades.show(_picture(found, low, high, now), _area(found))
        words = self.tr("grey {low} to blue {high}, in powers of ten")
        if found.middle is not None:
            words = self.tr("orange {low}, grey {middle}, blue {high}, in powers of ten")
        texts = {"low": low, "high": high, "middle": found.middle or 0.0}
        self.scale.setText(words.format(**{name: number_text(value, 2) for name, value in texts.items()}))


def scale_of(found: Values) -> tuple[float, float]:
    """The values at the ends of the colours: the least and the greatest above 0, or equally far from the middle."""
    known = found.values[np.isfinite(found.values) & (found.values > 0)]
    if not known.size:
        return 1.0, 10.0
    low, high = float(known.min()), float(known.max())
    if found.middle is None:
        return low, max(high, low * 10)
    far = max(high / found.middle, found.middle / low, 10.0)
    return found.middle / far, found.middle * far


def _picture(found: Values, low: float, high: float, now: Colors) -> QImage:
    """Every column of the picture has the nearest sample; what is 0 or no number has the ground's colour."""
    count = min(max(len(found.updates), 1), COLUMNS)
    xs = np.linspace(found.updates[0], found.updates[-1], count)
    nearest = np.abs(found.updates[None, :] - xs[:, None]).argmin(axis=1)
    values = found.values[::-1, nearest]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = (np.log10(values) - np.log10(low)) / (np.log10(high) - np.log10(low))
    first = 0 if found.middle is not None else MIDDLE
    known = np.isfinite(share)
    places = np.where(known, np.rint(first + np.clip(share, 0, 1) * (NOT_FINITE - 1 - first)), 0).astype(np.uint8)
    pixels = heat(now).argb[places]
    pixels[~known] = now.panel.rgb()
    pixels = np.ascontiguousarray(pixels)
    return QImage(pixels.data, count, len(values), count * 4, QImage.Format.Format_RGB32).copy()


def _area(found: Values) -> QRectF:
    """From half a sample before the first one to half a sample behind the last one."""
    first, last = float(found.updates[0]), float(found.updates[-1])
    half = (last - first) / (len(found.updates) - 1) / 2 if len(found.updates) > 1 else 0.5
    low, high = float(found.places[0]), float(found.places[-1])
    return QRectF(first - half, low, last - first + 2 * half, high - low)


class _Shades(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The picture in the plot."""

    def __init__(self) -> None:
        super().__init__()
        self.image, self._area = QImage(), QRectF()

    def show(self, image: QImage, area: QRectF) -> None:
        """Take another picture, its first row the lowest."""
        self.prepareGeometryChange()
        self.image, self._area = image, area
        self.informViewBoundsChanged()
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the area that is painted."""
        return self._area

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: cells with sharp edges."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(self._area, self.image)
