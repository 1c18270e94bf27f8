"""Where a cell of a tensor stands in the matrix that shows it, and the other way round. No Qt."""

from collections.abc import Iterable, Iterator
from itertools import product

import numpy as np

from engine.config.axes import Axes, Axis
from engine.training.trace.cells.values import Place
from gui.matrices.matrix_view import Lit


def index_at(axes: Axes, shape: tuple[int, ...], row: int, column: int, *, transposed: bool = False) -> tuple[int, ...]:
    """The place in the tensor of the cell (row, column) of its matrix, as `TensorAxes.matrix` makes it."""
    if transposed:
        row, column = column, row
    if not shape:
        return ()
    if len(shape) == 1:
        return (row,) if axes == (Axis.ROW,) else (column,)
    return (*(int(at) for at in np.unravel_index(row, shape[:-1])), column)


def cells_of(
    axes: Axes, shape: tuple[int, ...], places: Iterable[Place], *, transposed: bool = False
) -> frozenset[Lit]:
    """The cells of its matrix that show these places of a tensor."""
    found = (cell for place in places for cell in _cells(axes, shape, place))
    return frozenset((column, row) if transposed else (row, column) for row, column in found)


def _cells(axes: Axes, shape: tuple[int, ...], place: Place) -> Iterator[Lit]:
    if not shape:
        yield 0, 0
    elif len(shape) == 1:
        yield (place[0], 0) if axes == (Axis.ROW,) else (0, place[0])
    elif all(at is None for at in place[:-1]):
        yield None, place[-1]
    else:
        choices = [range(size) if at is None else (at,) for at, size in zip(place[:-1], shape, strict=False)]
        for each in product(*choices):
            yield int(np.ravel_multi_index(each, shape[:-1])), place[-1]
