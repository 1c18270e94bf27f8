"""An array that grows chunk by chunk, as the cells of a column come. What the cells are is decided elsewhere."""

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_MORE = 1.5


class ArrayBuilder:
    """One array with room for the rows that are expected: what comes is copied once, while it is still in the cache."""

    def __init__(self, dtype: DTypeLike, expected: int = 0) -> None:
        """Room that is not needed costs no memory: the system gives a page when something is written into it."""
        self._room: NDArray[Any] = np.empty(expected, dtype=dtype)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, cells: NDArray[Any]) -> NDArray[Any]:
        """Take the next cells, shape (rows,); they as they were taken, to be changed in place."""
        first, self._size = self._size, self._size + len(cells)
        if self._size > len(self._room):
            larger = np.empty(max(int(_MORE * len(self._room)), self._size), dtype=self._room.dtype)
            larger[:first] = self._room[:first]
            self._room = larger
        taken = self._room[first : self._size]
        taken[:] = cells
        return taken

    def whole(self) -> NDArray[Any]:
        """All cells, shape (rows,). The room is given up."""
        room, self._room = self._room, self._room[:0].copy()
        room.resize(self._size, refcheck=False)  # nobody else has it: what `add` returned is used at once
        return room
