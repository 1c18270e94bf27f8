"""A growing series of numbers in bounded memory: past its room, neighbours are merged; least and greatest stay exact."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

NARROW = 128
"""Buckets of fewer values are reduced pair by pair, which is several times as fast as row by row."""


class Series:
    """Values 0, 1, 2, … of a run. Up to `room` of them are kept one by one; then each bucket holds `width` values.

    Of a bucket its least, its greatest and its mean are kept: memory never grows past `room` buckets and one that is being
    filled, however long the run is, and no extreme is ever lost.
    """

    def __init__(self, room: int = 1 << 15) -> None:
        """`room`: the most buckets, an even number."""
        self._room = room
        self._low, self._high, self._mean = np.empty(room), np.empty(room), np.empty(room)
        self._used = 0
        self._open = _Open()
        self.width = 1
        """Values of a bucket, a power of two."""
        self.count = 0
        self.last = float("nan")

    def append(self, values: NDArray[np.floating[Any]]) -> None:
        """Add values (n,) at the end."""
        if not len(values):
            return
        left: Array = np.asarray(values, dtype=np.float64)
        self.count += len(left)
        self.last = float(left[-1])
        while len(left):
            if self._used == self._room:
                self._halve()
            left = self._filled_with(left)

    def curve(self) -> tuple[Array, Array, Array, Array]:
        """x (the middle of each bucket, counted in values), mean, low and high; each (buckets,)."""
        used = slice(0, self._used)
        x: Array = np.arange(self._used, dtype=np.float64) * float(self.width) + (self.width - 1) / 2
        mean, low, high = self._mean[used].copy(), self._low[used].copy(), self._high[used].copy()
        if self._open.count:
            x = np.append(x, float(self.count - 1))
            mean = np.append(mean, self._open.mean)
            low, high = np.append(low, self._open.low), np.append(high, self._open.high)
        return x, mean, low, high

    def counts(self) -> NDArray[np.int64]:
        """How many values fell together in each point of the curve, (buckets,)."""
        counts = np.full(self._used, self.width, dtype=np.int64)
        return np.append(counts, self._open.count) if self._open.count else counts

    def _filled_with(self, values: Array) -> Array:
        """Put values into buckets as far as there is room; gives what is left over."""
        if self._open.count or len(values) < self.width:
            taken = values[: self.width - self._open.count]
            self._open.add(taken)
            if self._open.count == self.width:
                self._close()
            return values[len(taken) :]
        whole = min(len(values) // self.width, self._room - self._used)
        taken = values[: whole * self.width]
        place = slice(self._used, self._used + whole)
        self._low[place] = _reduced(np.minimum, taken, self.width)
        self._high[place] = _reduced(np.maximum, taken, self.width)
        self._mean[place] = _means(taken, self.width)
        self._used += whole
        return values[len(taken) :]

    def _close(self) -> None:
        """The open bucket is full."""
        at, full = self._used, self._open
        self._low[at], self._high[at], self._mean[at] = full.low, full.high, full.mean
        self._used, self._open = at + 1, _Open()

    def _halve(self) -> None:
        """Merge neighbours, when every bucket is used: the open one is empty then."""
        half = self._room // 2
        self._low[:half] = _reduced(np.minimum, self._low, 2)
        self._high[:half] = _reduced(np.maximum, self._high, 2)
        self._mean[:half] = _means(self._mean, 2)
        self._used = half
        self.width *= 2


class _Open:
    """The bucket that is being filled."""

    def __init__(self) -> None:
        self.count, self.low, self.high, self._sum = 0, float("inf"), float("-inf"), 0.0

    @property
    def mean(self) -> float:
        return self._sum / self.count

    def add(self, values: Array) -> None:
        """Values (n,), n ≥ 1. What is not a number shows in every figure, as it does in NumPy's reductions."""
        self.count += len(values)
        self.low, self.high = float(np.minimum(self.low, values.min())), float(np.maximum(self.high, values.max()))
        with np.errstate(over="ignore", invalid="ignore"):
            self._sum = float(self._sum + values.sum())


def thinned(curve: tuple[Array, Array, Array, Array], most: int) -> tuple[Array, Array, Array, Array]:
    """A curve (x, mean, low, high) with at most `most` points: neighbours are merged, least and greatest stay exact."""
    x, mean, low, high = curve
    width = -(-len(x) // most)
    if width <= 1:
        return curve
    starts = np.arange(0, len(x), width)
    sizes = np.diff(np.append(starts, len(x)))
    with np.errstate(over="ignore"):  # a sum past the largest number is infinite, and plots leave it out
        middle, average = np.add.reduceat(x, starts) / sizes, np.add.reduceat(mean, starts) / sizes
    return middle, average, np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)


def _reduced(operation: np.ufunc, values: Array, width: int) -> Array:
    """`operation` over each `width` neighbours of `values` (n · width,); shape (n,)."""
    if width >= NARROW:
        reduced: Array = operation.reduce(values.reshape(-1, width), axis=1)
        return reduced
    while width > 1:
        values, width = operation(values[::2], values[1::2]), width // 2
    return values


def _means(values: Array, width: int) -> Array:
    """The mean of each `width` neighbours; infinite where the sum passes the largest number."""
    with np.errstate(over="ignore", invalid="ignore"):
        means: Array = _reduced(np.add, values, width) / width
    return means
