"""How many rows are classified rightly."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.spec.losses import BinaryCrossentropy, CategoricalCrossentropy, Loss, SparseCategoricalCrossentropy

Array = NDArray[np.floating[Any]]
HitCounter = Callable[[Array, Array], float]


def categorical_hits(Z: Array, T: Array) -> float:
    """Rows whose largest output is the target's largest entry; Z (N, n), T (N, n)."""
    return float(np.count_nonzero(Z.argmax(axis=1) == T.argmax(axis=1)))


def sparse_categorical_hits(Z: Array, T: Array) -> float:
    """Rows whose largest output is the target's class; Z (N, n), T (N, 1)."""
    return float(np.count_nonzero(Z.argmax(axis=1) == T[:, 0]))


def binary_hits(Z: Array, T: Array) -> float:
    """Entries on the right side of one half (of 0 for logits), as a share of a row's entries; Z, T (N, n)."""
    return float(np.count_nonzero((Z > 0) == (T > 0.5)) / Z.shape[1])


def build_hits(loss: Loss) -> HitCounter | None:
    """The counter that goes with a loss, or None where accuracy has no meaning. It takes logits, as the loss does."""
    match loss:
        case CategoricalCrossentropy():
            return categorical_hits
        case SparseCategoricalCrossentropy():
            return sparse_categorical_hits
        case BinaryCrossentropy():
            return binary_hits
        case _:
            return None
