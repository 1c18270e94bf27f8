"""A growing series of numbers in bounded memory: past its room, neighbours are merged; least and greatest stay exact."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Series:
    """Values 0, 1, 2, … of a run. Up to `room` of them are kept one by one; then each bucket holds `width` values."""

    def __init__(self, room: int = 1 << 15) -> None:
        """`room`: the most buckets, an even number."""
        self._room = room
        self._low, self._high, self._mean = np.empty(room), np.empty(room), np.empty(room)
        self._used = 0
        self._pending = np.zeros(0)
        self.width = 1
        self.count = 0
        self.last = float("nan")

    def append(self, values: Array) -> None:
        """Add values (n,) at the end."""
        if not len(values):
            return
        self.count += len(values)
        self.last = float(values[-1])
        pending = (
            np.concatenate([self._pending, values]) if len(self._pending) else np.asarray(values, dtype=np.float64)
        )
        while True:
            whole = min(len(pending) // self.width, self._room - self._used)
            buckets = pending[: whole * self.width].reshape(whole, self.width)
            place = slice(self._used, self._used + whole)
            if whole:
                self._low[place], self._high[place] = buckets.min(axis=1), buckets.max(axis=1)
                self._mean[place] = _means(buckets)
            self._used += whole
            pending = pending[whole * self.width :]
            if self._used < self._room or not len(pending):
                break
            self._halve()
        self._pending = pending

    def curve(self) -> tuple[Array, Array, Array, Array]:
        """x (the middle of each bucket, counted in values), mean, low and high; each (buckets,)."""
        used = slice(0, self._used)
        x: Array = np.arange(self._used, dtype=np.float64) * float(self.width) + (self.width - 1) / 2
        mean, low, high = self._mean[used].copy(), self._low[used].copy(), self._high[used].copy()
        if len(self._pending):
            x = np.append(x, float(self.count - 1))
            mean = np.append(mean, _means(self._pending[None, :]))
            low, high = np.append(low, self._pending.min()), np.append(high, self._pending.max())
        return x, mean, low, high

    def _halve(self) -> None:
        half = self._room // 2
        self._low[:half] = self._low.reshape(half, 2).min(axis=1)
        self._high[:half] = self._high.reshape(half, 2).max(axis=1)
        self._mean[:half] = _means(self._mean.reshape(half, 2))
        self._used = half
        self.width *= 2


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


def _means(buckets: Array) -> Array:
    """The mean of each row; infinite where the sum passes the largest number."""
    with np.errstate(over="ignore"):
        means: Array = buckets.mean(axis=1)
    return means
