"""Large matrices made small enough to be seen: each block of weights is shown by its largest. No Qt."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

MAX_CELLS = 512
"""Cells along one side; a matrix that is longer is shown in blocks."""


@dataclass(frozen=True)
class Blocks:
    """A matrix as it is shown. `cells`: (rows, columns) of cells, each the weight of the largest |w| in its block.

    `height` and `width` count the weights of a block; both are 1 where the whole matrix is shown.
    """

    cells: Array
    height: int
    width: int
    _within: NDArray[np.intp] | None

    @property
    def is_whole(self) -> bool:
        """True when each cell is one weight."""
        return self.height == self.width == 1

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Where in the matrix the weight that stands in a cell is."""
        if self._within is None:
            return row, column
        down, right = divmod(int(self._within[row, column]), self.width)
        return row * self.height + down, column * self.width + right


def blocks(values: Array) -> Blocks:
    """`values` (rows, columns) in at most MAX_CELLS × MAX_CELLS cells. What is not finite counts as largest."""
    height, width = (max(1, -(-length // MAX_CELLS)) for length in values.shape)
    if height == width == 1:
        return Blocks(values, 1, 1, None)
    rows, columns = (-(-length // size) for length, size in zip(values.shape, (height, width), strict=True))
    padded = np.zeros((rows * height, columns * width), values.dtype)
    padded[: values.shape[0], : values.shape[1]] = values
    grouped = padded.reshape(rows, height, columns, width).swapaxes(1, 2).reshape(rows, columns, height * width)
    sizes = np.abs(grouped)
    sizes[np.isnan(sizes)] = np.inf
    within = sizes.argmax(axis=2)
    cells = np.take_along_axis(grouped, within[:, :, None], axis=2)[:, :, 0]
    return Blocks(cells, height, width, within)
