"""Points in arrays that grow: where they are, their labels, which of them are there. Found by their distance, all at once."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ids = NDArray[np.intp]

NOBODY: Ids = np.empty(0, dtype=np.intp)


class Points:
    """A point is known by its number for good; one that is taken away is only there no longer.

    `x`, `y`, `label`: float64, `there`: bool, all of shape (count,); they are views, and not to be written to.
    """

    def __init__(self, x: Array, y: Array, label: Array) -> None:
        """`x`, `y`, `label`: (points,), the first points; they are copied."""
        self.count = len(x)
        room = _with_more(self.count)
        self._places, self._there = np.zeros((3, room)), np.zeros(room, dtype=np.bool_)
        for row, values in enumerate((x, y, label)):
            self._places[row, : self.count] = values
        self._there[: self.count] = True

    @property
    def x(self) -> Array:
        """The first coordinate of each."""
        return self._places[0, : self.count]

    @property
    def y(self) -> Array:
        """The second one."""
        return self._places[1, : self.count]

    @property
    def label(self) -> Array:
        """The class's key or the number; NaN where it is missing."""
        return self._places[2, : self.count]

    @property
    def there(self) -> NDArray[np.bool_]:
        """False for those that are taken away."""
        return self._there[: self.count]

    def add(self, x: Array, y: Array, label: float) -> Ids:
        """Put points in; their numbers."""
        first, self.count = self.count, self.count + len(x)
        self._grow()
        self._places[0, first : self.count] = x
        self._places[1, first : self.count] = y
        self._places[2, first : self.count] = label
        self._there[first : self.count] = True
        return np.arange(first, self.count)

    def show(self, ids: Ids, *, there: bool) -> None:
        """Take points away, or bring them back."""
        self._there[ids] = there

    def place(self, ids: Ids, x: Array, y: Array) -> None:
        """Put points elsewhere."""
        self._places[0, ids] = x
        self._places[1, ids] = y

    def forget_from(self, first: int) -> None:
        """The points from number `first` on never were."""
        self.count = min(self.count, first)

    def near(self, at: tuple[float, float], reach: tuple[float, float]) -> Ids:
        """The points that are there within the ellipse around `at` with the half axes `reach`."""
        ids = np.flatnonzero((np.abs(self.x - at[0]) <= reach[0]) & self.there)
        return ids[self._distances(ids, at, reach) <= 1]

    def nearest(self, at: tuple[float, float], reach: tuple[float, float]) -> int | None:
        """The one of `near` that is nearest to `at`; of several at one place the last one, which lies on top."""
        ids = self.near(at, reach)
        if not ids.size:
            return None
        distances = self._distances(ids, at, reach)
        return int(ids[np.flatnonzero(distances == distances.min())[-1]])

    def _distances(self, ids: Ids, at: tuple[float, float], reach: tuple[float, float]) -> Array:
        """Squared, in units of `reach`."""
        found: Array = ((self.x[ids] - at[0]) / reach[0]) ** 2 + ((self.y[ids] - at[1]) / reach[1]) ** 2
        return found

    def _grow(self) -> None:
        """Make room when there is too little."""
        room = len(self._there)
        if self.count > room:
            more = _with_more(self.count) - room
            self._places = np.concatenate([self._places, np.zeros((3, more))], axis=1)
            self._there = np.concatenate([self._there, np.zeros(more, dtype=np.bool_)])


def _with_more(count: int) -> int:
    """Room for a quarter more: the points of a large table need not be there twice."""
    return count + max(count // 4, 256)
