"""A chart as a picture: curves or points over two axes, with ticks at round numbers and a legend."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.drawing.shapes import (
    FAINT,
    GRID,
    INK,
    SERIES,
    SIZE,
    Anchor,
    Box,
    Circle,
    Drawing,
    Line,
    Point,
    Shape,
    Words,
)
from engine.text import Text, joined

Array = NDArray[np.floating[Any]]

WIDTH, HEIGHT = 640.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 70.0, 14.0, 12.0, 44.0
LEGEND_LINE = 16.0
TICKS = 6
"""About so many on each axis."""
MOST_POINTS = 1_000
"""Of more points every k-th is drawn."""
LOG_FROM = 100
"""Positive numbers that differ by more than this factor stand on a logarithmic axis, where the chart may have one."""
PATTERNS: tuple[tuple[float, ...], ...] = ((), (6.0, 3.0), (2.0, 2.0), (8.0, 3.0, 2.0, 3.0))


class Look(StrEnum):
    """How a series is drawn. A reference is what a reader compares with."""

    LINE = "line"
    POINTS = "points"
    REFERENCE = "reference"


@dataclass(frozen=True, eq=False)
class Series:
    """`x`, `y`: (points,). Points of which one is not finite are left out."""

    name: str
    x: Array
    y: Array
    look: Look = Look.LINE


@dataclass(frozen=True, eq=False)
class Chart:
    """`may_be_log`: y stands on a logarithmic axis where its numbers are positive and differ much. `height`: without the legend."""

    title: Text
    x_name: str
    y_name: str
    series: tuple[Series, ...]
    may_be_log: bool = False
    height: float = HEIGHT


@dataclass(frozen=True)
class _Axis:
    """From a number to a place: `low` stands at `start`, `high` at `stop`."""

    low: float
    high: float
    start: float
    stop: float
    is_log: bool = False

    def place(self, value: float) -> float:
        low, high, at = (math.log10(each) if self.is_log else each for each in (self.low, self.high, value))
        return self.start + (at - low) / (high - low) * (self.stop - self.start)

    @property
    def ticks(self) -> list[float]:
        if self.is_log:
            least, most = math.ceil(math.log10(self.low) - 1e-9), math.floor(math.log10(self.high) + 1e-9)
            return [10.0**power for power in range(least, most + 1, max(1, -(-(most - least) // TICKS)))]
        step = _round_step((self.high - self.low) / TICKS)
        first = math.ceil(self.low / step - 1e-9)
        return [at * step for at in range(first, math.floor(self.high / step + 1e-9) + 1)]


def chart_picture(chart: Chart) -> Drawing:
    """The picture; its description tells the ends of every series."""
    shown = [_finite(series) for series in chart.series]
    named = [series for series in shown if series.name]
    bottom = chart.height - BOTTOM
    x, y = _axes(shown, bottom, may_be_log=chart.may_be_log)
    shapes: list[Shape] = [Box(LEFT, TOP, WIDTH - LEFT - RIGHT, bottom - TOP, edge=GRID)]
    shapes += _ticks(x, y, bottom)
    for at, series in enumerate(shown):
        shapes += _drawn(series, at, x, y)
    y_name = Text("{name} (logarithmic)", name=chart.y_name) if y.is_log else chart.y_name
    shapes.append(Words(((LEFT + WIDTH - RIGHT) / 2, bottom + 34), chart.x_name, Anchor.MIDDLE))
    shapes.append(Words((14, (TOP + bottom) / 2), y_name, Anchor.MIDDLE, is_turned=True))
    for line, series in enumerate(named):
        shapes += _legend(series, shown.index(series), chart.height + line * LEGEND_LINE)
    return Drawing(
        WIDTH, chart.height + len(named) * LEGEND_LINE + 4, tuple(shapes), chart.title, _described(chart, shown)
    )


def _finite(series: Series) -> Series:
    x, y = series.x.astype(np.float64), series.y.astype(np.float64)
    known = np.isfinite(x) & np.isfinite(y)
    step = max(1, -(-int(known.sum()) // MOST_POINTS))
    return Series(series.name, x[known][::step], y[known][::step], series.look)


def _axes(shown: Sequence[Series], bottom: float, *, may_be_log: bool) -> tuple[_Axis, _Axis]:
    xs, ys = (np.concatenate([getattr(series, name) for series in shown] or [np.zeros(0)]) for name in ("x", "y"))
    left, right = _ends(xs)
    is_log = may_be_log and len(ys) > 0 and float(ys.min()) > 0 and float(ys.max()) > LOG_FROM * float(ys.min())
    low, high = (float(ys.min()), float(ys.max())) if is_log else _ends(ys)
    return _Axis(left, right, LEFT, WIDTH - RIGHT), _Axis(low, high, bottom, TOP, is_log)


def _ends(values: Array) -> tuple[float, float]:
    """With a little room around; never the same."""
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    if low == high:
        around = abs(low) or 1.0
        return low - around / 2, high + around / 2
    return low - 0.02 * (high - low), high + 0.02 * (high - low)


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(each * power for each in (1.0, 2.0, 5.0, 10.0) if step <= each * power * (1 + 1e-9))


def _ticks(x: _Axis, y: _Axis, bottom: float) -> Iterator[Shape]:
    for value in x.ticks:
        at = x.place(value)
        yield Line(((at, TOP), (at, bottom)), GRID, 0.6)
        yield Words((at, bottom + 15), _number(value), Anchor.MIDDLE, FAINT)
    for value in y.ticks:
        at = y.place(value)
        yield Line(((LEFT, at), (WIDTH - RIGHT, at)), GRID, 0.6)
        yield Words((LEFT - 5, at + 0.35 * SIZE), _number(value), Anchor.END, FAINT)


def _drawn(series: Series, at: int, x: _Axis, y: _Axis) -> Iterator[Shape]:
    points = tuple(
        (x.place(across), y.place(up)) for across, up in zip(series.x.tolist(), series.y.tolist(), strict=True)
    )
    if series.look is Look.POINTS:
        yield from (Circle(point, 2.2, _color(series, at), _color(series, at), 0.7) for point in points)
    elif points:
        yield _line(series, at, points)


def _line(series: Series, at: int, points: tuple[Point, ...]) -> Line:
    dashes = (3.0, 3.0) if series.look is Look.REFERENCE else PATTERNS[at % len(PATTERNS)]
    return Line(points, _color(series, at), 1.0 if series.look is Look.REFERENCE else 1.6, dashes)


def _color(series: Series, at: int) -> str:
    return FAINT if series.look is Look.REFERENCE else SERIES[at % len(SERIES)]


def _legend(series: Series, at: int, y: float) -> Iterator[Shape]:
    if series.look is Look.POINTS:
        yield Circle((LEFT + 14, y), 2.2, _color(series, at), _color(series, at))
    else:
        yield _line(series, at, ((LEFT, y), (LEFT + 28, y)))
    yield Words((LEFT + 36, y + 0.35 * SIZE), series.name, color=INK)


def _described(chart: Chart, shown: Sequence[Series]) -> Text:
    parts = [Text("{y} against {x}", y=chart.y_name, x=chart.x_name)]
    for series in shown:
        if series.name and len(series.x):
            parts.append(Text(
                "{name}: {count:,} points, from {first:.4g} to {last:.4g}, between {low:.4g} and {high:.4g}",
                name=series.name, count=len(series.x), first=series.y[0], last=series.y[-1],
                low=series.y.min(), high=series.y.max(),
            ))  # fmt: skip
    return joined(parts, "; ")


def _number(value: float) -> str:
    return f"{value:.6g}".replace("-", "−")
