"""From cells to class numbers."""

import numpy as np
from numpy.typing import NDArray

from engine.data.table import Column, NumberColumn, number_text


def class_indices(column: Column, known: tuple[str, ...]) -> NDArray[np.int64]:
    """Each cell's index in `known`, −1 where it is missing or unknown; shape (rows,)."""
    place = {name: index for index, name in enumerate(known)}
    if isinstance(column, NumberColumn):
        distinct, inverse = np.unique(column.values, return_inverse=True)
        found = np.array([place.get(number_text(float(value)), -1) for value in distinct], dtype=np.int64)
        return found[inverse]
    return np.fromiter((place.get(value, -1) for value in column.values), dtype=np.int64, count=len(column.values))
