"""From a curve to what pyqtgraph may be given: finite numbers within view, few enough, logarithms taken. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.results.curves import Curve
from engine.results.series import Array, thinned
from gui.plots.limits import MAX_VALUE, are_apart

Extent = tuple[float, float] | None

MAX_POINTS = 1000
"""About one point for each pixel; more could not be seen."""


@dataclass(frozen=True)
class Drawable:
    """A line and its band. `connect`: (points,), 1 where a point is joined to its successor. `left_out` counts values."""

    x: Array
    y: Array
    low: Array
    high: Array
    connect: NDArray[np.int32]
    left_out: int

    @property
    def has_band(self) -> bool:
        """True where several values fell together in a point."""
        return bool((self.low < self.high).any())

    @property
    def extents(self) -> tuple[Extent, Extent]:
        """From where to where it reaches along x and along y; None where there is nothing."""
        return _extent(self.x, self.x), _extent(self.low, self.high)


def drawable(
    curve: Curve, *, logarithmic: bool, span: tuple[float, float] | None = None, most: int = MAX_POINTS
) -> Drawable:
    """What can be drawn of `curve`: within `span` of x (with a neighbour on each side), values that are not finite left out.

    Past `most` points, neighbours are merged. On a logarithmic axis values of 0 and below have no place; they are left
    out, and a band that reaches down there ends at the least value that has one. On a linear axis those beyond MAX_VALUE have none,
    and on either no x beyond it has one.
    """
    x, y, low, high = thinned(_within(curve, span, most), most)
    keep = (np.abs(x) <= MAX_VALUE) & np.isfinite(y)
    keep &= (y > 0) if logarithmic else (np.abs(y) <= MAX_VALUE)
    places = np.flatnonzero(keep)
    connect = np.zeros(len(places), dtype=np.int32)
    connect[:-1] = np.diff(places) == 1
    x, y, low, high = x[keep], y[keep], low[keep], high[keep]
    low, high = np.where(np.isfinite(low), low, y), np.where(np.isfinite(high), high, y)
    if not logarithmic:
        low, high = np.maximum(low, -MAX_VALUE), np.minimum(high, MAX_VALUE)
    if logarithmic and len(y):
        floor = float(min(y.min(), low[low > 0].min(initial=np.inf)))
        y, low, high = np.log10(y), np.log10(np.maximum(low, floor)), np.log10(high)
    return Drawable(x, y, low, high, connect, int(len(keep) - len(places)))


def lie_too_close(extents: Iterable[Extent]) -> bool:
    """True where values differ along an axis, by less than an axis can show."""
    known = [extent for extent in extents if extent is not None]
    low, high = min((low for low, _ in known), default=0.0), max((high for _, high in known), default=0.0)
    return low < high and not are_apart(low, high)


def nearest(curve: Curve, x: float) -> int | None:
    """The index of the point of `curve` nearest to `x`, or None where it has none."""
    if not len(curve.x):
        return None
    right = int(np.searchsorted(curve.x, x))
    if right == 0:
        return 0
    if right == len(curve.x) or x - float(curve.x[right - 1]) <= float(curve.x[right]) - x:
        return right - 1
    return right


def _extent(low: Array, high: Array) -> Extent:
    return (float(low.min()), float(high.max())) if len(low) else None


def _within(curve: Curve, span: tuple[float, float] | None, most: int) -> tuple[Array, Array, Array, Array]:
    """x, mean, low and high within `span`, with a neighbour on each side.

    Where neighbours will be merged it begins at a multiple of their number, so that the same ones are merged when the span moves.
    """
    x, mean, low, high, _ = curve
    if span is None:
        return x, mean, low, high
    start = max(0, int(np.searchsorted(x, span[0])) - 1)
    stop = int(np.searchsorted(x, span[1], side="right")) + 1
    width = max(1, -(-(stop - start) // most))
    kept = slice(start - start % width, stop)
    return x[kept], mean[kept], low[kept], high[kept]
