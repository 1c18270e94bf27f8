"""The numbers at an axis: whole ones where x counts, 1-2-5 on a logarithmic axis, true minus signs, no clutter."""

import math
from collections.abc import Sequence
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from engine.data.digits import digits_apart
from gui.plots.limits import MAX_POWER, MIN_POWER, power_of_ten
from gui.widgets.number_text import number_text

MINOR = 0.1
"""The spacing that marks ticks without a number on a logarithmic axis."""

ROOM_FOR_LABEL = 28
"""Pixels that a number at a vertical axis wants for itself."""

LONGEST_WORD = 14
"""Characters of a word at an axis."""

BENEATH = -1000
"""Beneath whatever is drawn."""

Ticks = list[tuple[float, list[float]]]
Stroke = tuple[QPen, QPointF, QPointF]
DrawSpecs = tuple[Stroke, list[Stroke], list[tuple[object, object, str]]]
"""pyqtgraph's: the axis, its ticks, its texts."""


def show_grid(plot: pg.PlotItem, opacity: float) -> None:
    """Draw the axes' ticks through the whole plot, beneath all that it shows."""
    plot.showGrid(x=True, y=True, alpha=opacity)
    for side in ("left", "bottom"):
        plot.getAxis(side).setZValue(BENEATH)


class _OpaqueTicks(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis that is painted quickly."""

    def generateDrawSpecs(self, painter: QPainter) -> DrawSpecs | None:
        """The ticks in opaque colours: Qt blends a line that is seen through pixel by pixel, 30 times as long as it draws one."""
        specs: DrawSpecs | None = super().generateDrawSpecs(painter)
        if specs is None:
            return None
        line, ticks, texts = specs
        ground = self.getViewWidget().backgroundBrush().color()
        pens = {pen.color().rgba(): pen for pen, _, _ in ticks}  # those of a level look alike
        opaque = {color: _opaque(pen, ground) for color, pen in pens.items()}
        return line, [(opaque[pen.color().rgba()], start, end) for pen, start, end in ticks], texts


class Axis(_OpaqueTicks):
    """An axis with the house's numbers."""

    def __init__(self, orientation: str, *, is_whole: bool = False) -> None:
        """`is_whole`: x counts, so that no tick stands between whole numbers."""
        super().__init__(orientation)
        self._is_whole = is_whole
        self.enableAutoSIPrefix(False)

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """No finer than whole numbers where x counts."""
        found: list[tuple[float, float]] = super().tickSpacing(low, high, size)
        if not self._is_whole:
            return found
        return [level for level in found if level[0] >= 1] or [(1.0, 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Thousands apart, as many decimals as the spacing needs, powers of ten only far away from 1."""
        if self.logMode:
            return [""] * len(values) if spacing == MINOR else _power_texts(values)
        largest = max((abs(value) for value in values), default=0.0)
        if 0 < largest < 1e-3 or largest >= 1e9:
            digits = digits_apart(sorted(values), 3)
            return [number_text(value, digits) if abs(value) > spacing / 1e3 else "0" for value in values]
        places = max(0, math.ceil(-math.log10(spacing) - 1e-9))
        return [f"{value:,.{places}f}".replace("-", "−") for value in values]

    def logTickValues(self, low: float, high: float, size: float, linear: Ticks) -> Ticks:
        """Numbers at 1, 2 and 5 of each decade, or at decades only, as there is room."""
        return log_ticks(low, high, size)


class WordAxis(Axis):
    """An axis with a word at each whole number from 0; some of them where there is no room for all."""

    def __init__(self, orientation: str, words: Sequence[str]) -> None:
        super().__init__(orientation, is_whole=True)
        self._words = words

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The words, cut where they are long."""
        return [cut_word(self._words[round(value)]) if 0 <= round(value) < len(self._words) else "" for value in values]


class DateAxis(_OpaqueTicks, pg.DateAxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis of seconds from 1970-01-01, told as dates as they are written: no zone is applied."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, utcOffset=0)
        self.enableAutoSIPrefix(False)


def _power_texts(exponents: Sequence[float]) -> list[str]:
    """The powers of ten, with as many digits as tell neighbours apart; nothing beyond all numbers."""
    powers = [power_of_ten(exponent) for exponent in exponents]
    digits = digits_apart(powers, 3)
    return [number_text(power, digits) if 0 < power < math.inf else "" for power in powers]


def cut_word(word: str) -> str:
    """`word`, cut where it is long."""
    return word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"


def _opaque(pen: QPen, ground: QColor) -> QPen:
    """The pen that looks on `ground` as `pen` does."""
    above, share = pen.color(), pen.color().alphaF()
    found = QPen(pen)
    found.setColor(
        QColor.fromRgbF(
            above.redF() * share + ground.redF() * (1 - share),
            above.greenF() * share + ground.greenF() * (1 - share),
            above.blueF() * share + ground.blueF() * (1 - share),
        )
    )
    return found


def log_ticks(low: float, high: float, size: float) -> Ticks:
    """Ticks for exponents from `low` to `high` on `size` pixels: those with a number, then those without."""
    room = max(2, int(size / ROOM_FOR_LABEL))
    low, high = max(low, MIN_POWER), min(high, MAX_POWER)
    first, last = math.floor(low), math.ceil(high)
    if last - first > 60:
        step = -(-(last - first) // room)
        return [(1.0, [float(exponent) for exponent in range(first, last + 1, step)])]
    every = [exponent + math.log10(digit) for exponent in range(first, last + 1) for digit in range(1, 10)]
    seen = [value for value in every if low <= value <= high]
    for digits in (range(1, 10), (1, 2, 5), (1, 3), (1,)):
        wanted = {round(math.log10(digit), 6) for digit in digits}
        labelled = [value for value in seen if round(value % 1, 6) % 1 in wanted]
        if len(labelled) <= room and _least_gap(labelled) * size >= ROOM_FOR_LABEL * (high - low):
            break
    else:
        labelled = labelled[:: -(-len(labelled) // room)]
    if len(labelled) < 2:
        return [(1.0, _between(low, high))]
    return [(1.0, labelled), (MINOR, [value for value in seen if value not in labelled])]


def _least_gap(values: Sequence[float]) -> float:
    return min((after - before for before, after in pairwise(values)), default=math.inf)


def _between(low: float, high: float) -> list[float]:
    """Exponents of round numbers where not even two of 1, 2, 5 are in view."""
    least, greatest = power_of_ten(low), power_of_ten(high)
    half = (greatest - least) / 2
    step = power_of_ten(math.floor(math.log10(half))) if 0 < half < math.inf else 0.0
    if not step > 0:
        return [low]
    count = math.floor(greatest / step) - math.ceil(least / step) + 1
    stride = -(-count // 5)
    numbers = range(math.ceil(least / step), math.floor(greatest / step) + 1, stride)
    return [math.log10(number * step) for number in numbers if number > 0]
