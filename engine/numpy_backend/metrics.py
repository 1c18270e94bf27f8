"""How many rows are classified rightly."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.spec import losses as spec

Array = NDArray[np.floating[Any]]
HitCounter = Callable[[Array, Array], float]


def categorical_hits(Y: Array, T: Array) -> float:
    """Rows whose largest output is the target's largest entry; Y (N, n), T (N, n)."""
    return float(np.count_nonzero(Y.argmax(axis=1) == T.argmax(axis=1)))


def sparse_categorical_hits(Y: Array, T: Array) -> float:
    """Rows whose largest output is the target's class; Y (N, n), T (N, 1)."""
    return float(np.count_nonzero(Y.argmax(axis=1) == T[:, 0]))


def binary_hits(Y: Array, T: Array, threshold: float, middle: float) -> float:
    """Entries whose output is on the same side of `threshold` as its target of `middle`, as a share of a row's entries."""
    return float(np.count_nonzero((threshold < Y) == (middle < T)) / Y.shape[1])


def build_hits(loss: spec.Loss, *, from_logits: bool, is_one_hot: bool) -> HitCounter | None:
    """The counter that goes with a loss, or None where accuracy has no meaning. It takes what the loss takes.

    `is_one_hot`: a row's target entries are one column, encoded one-hot, so that a row is right or wrong as a whole. Else
    each entry is a yes or no of its own. (Keras's 'accuracy' takes the largest entry in either case.)
    """
    match loss:
        case spec.SparseCategoricalCrossentropy():
            return sparse_categorical_hits
        case spec.CategoricalCrossentropy():
            return categorical_hits
        case spec.BinaryCrossentropy() | spec.Hinge() | spec.SquaredHinge() | spec.KLDivergence() if is_one_hot:
            return categorical_hits
        case spec.BinaryCrossentropy():
            threshold = 0.0 if from_logits or loss.from_logits else 0.5
            return lambda Y, T: binary_hits(Y, T, threshold, 0.5)
        case spec.Hinge() | spec.SquaredHinge():
            # Targets are 0 and 1, or −1 and 1: a yes is above 0 either way.
            return lambda Y, T: binary_hits(Y, T, 0.0, 0.0)
        case _:
            return None
