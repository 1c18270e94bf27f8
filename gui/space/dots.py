"""The rows of the table over the picture: training rows filled, validation rows hollow, test rows with a rim; one is ringed."""

from collections.abc import Collection

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap

from engine.backend import PartName
from engine.probe.features import Numbers
from engine.probe.look import Look
from engine.results.predicted import PredictedClasses, PredictedNumbers
from gui.space.colors import dot_symbol, side_color, value_color, value_symbol
from gui.theme import Colors, colors

SIZE, RING = 8, 18
BENEATH_CURVES = 0.06
"""How far below 0 the rows of each further class stand under the curves of several classes."""
PARTS = list(PartName)


class Dots:
    """The items of a plot that show rows, an item for each part."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.places: Numbers = np.zeros((0, 2))
        """Where the shown rows are in the plot, (shown, 2)."""
        self.which: NDArray[np.intp] = np.zeros(0, np.intp)
        """Which of the picture's dots they are."""
        self._items = {part: pg.ScatterPlotItem(pxMode=True) for part in PARTS}
        self._ring = pg.ScatterPlotItem(size=RING, symbol="o", brush=None, pxMode=True)
        for at, item in enumerate((*self._items.values(), self._ring)):
            item.setZValue(5 + at)
            plot.addItem(item, ignoreBounds=item is self._ring)

    def show(self, found: Look, parts: Collection[PartName], now: Colors) -> None:
        """Show the rows of these parts."""
        dots, places = found.stage.dots, dot_places(found)
        numbers = dots.targets[found.target]
        known = np.isfinite(places).all(axis=1)
        chosen = []
        for part, item in self._items.items():
            own = np.flatnonzero((dots.parts == PARTS.index(part)) & known & (part in parts))
            chosen.append(own)
            fills = [_color(found, float(number), now) for number in numbers[own]]
            rim = now.panel if isinstance(found.predicted, PredictedClasses) else now.faint  # zero itself is pale
            brushes, pens = zip(*(_look(part, fill, rim, now) for fill in fills), strict=True) if fills else ((), ())
            symbols = [_symbol(found, float(number)) for number in numbers[own]]
            item.setData(
                x=places[own, 0], y=places[own, 1], symbol=symbols, brush=list(brushes), pen=list(pens), size=SIZE
            )
        self.which = np.concatenate(chosen)
        self.places = places[self.which]

    def ring(self, found: Look, row: int | None, now: Colors) -> None:
        """Put a ring around the row of the table that is selected; None takes it away."""
        here = self.which[found.stage.dots.table_rows[self.which] == row] if row is not None else self.which[:0]
        places = dot_places(found)[here]
        self._ring.setPen(pg.mkPen(now.text, width=2))
        self._ring.setData(x=places[:, 0], y=places[:, 1])

    def nearest(self, x: float, y: float, pixel: tuple[float, float]) -> int | None:
        """The dot under a point of the plot, as a place among the picture's dots; `pixel`: how wide and high one is there."""
        if not len(self.which):
            return None
        far = np.hypot((self.places[:, 0] - x) / pixel[0], (self.places[:, 1] - y) / pixel[1])
        at = int(far.argmin())
        return int(self.which[at]) if far[at] <= SIZE else None

    @property
    def counts(self) -> dict[PartName, int]:
        """How many rows of each part are shown."""
        return {part: len(item.data) for part, item in self._items.items()}


def dot_places(found: Look) -> Numbers:
    """Where the rows lie in the plot, (dots, 2); over a curve their height is their target."""
    dots = found.stage.dots
    if dots.places.shape[1] == 2:
        return dots.places
    return np.stack([dots.places[:, 0], _heights(found)], axis=1)


def _heights(found: Look) -> Numbers:
    """Numbers and two classes stand where the curve would be right, several classes below the curves, each in a line of its own."""
    numbers = found.stage.dots.targets[found.target].astype(np.float64)
    predicted = found.predicted
    if isinstance(predicted, PredictedNumbers) or predicted.scores is None:
        return numbers
    if len(predicted.classes) == 2:
        return numbers if predicted.are_probabilities else 2 * numbers - 1
    return -BENEATH_CURVES * (1 + numbers)


def _color(found: Look, number: float, now: Colors) -> QColor:
    if isinstance(found.predicted, PredictedClasses):
        return side_color(found, int(number), now)
    return value_color(found, number, now)


def _symbol(found: Look, number: float) -> str:
    return dot_symbol(int(number)) if isinstance(found.predicted, PredictedClasses) else value_symbol(found, number)


def _look(part: PartName, fill: QColor, rim: QColor, now: Colors) -> tuple[QBrush, QPen]:
    """Brush and pen of a dot of that part; `rim`: around a filled one."""
    match part:
        case PartName.TRAINING:
            return QBrush(fill), pg.mkPen(rim, width=1)
        case PartName.VALIDATION:
            return QBrush(now.panel), pg.mkPen(fill, width=2)
        case _:
            return QBrush(fill), pg.mkPen(now.text, width=1.6)


def part_icon(part: PartName) -> QIcon:
    """How rows of that part are drawn."""
    now = colors()
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush, pen = _look(part, now.faint, now.panel, now)
    painter.setBrush(brush)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(QPointF(2.5, 2.5), QPointF(11.5, 11.5)))
    painter.end()
    return QIcon(pixmap)
