"""How many rows are classified rightly. An output that is no number is wrong."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.losses import Loss, Targets
from engine.config.outputs import OutputPart
from engine.numpy_backend.vectors import targets_of, vectors_of

Array = NDArray[np.floating[Any]]
RowCounter = Callable[[Array, Array], float]
OutputCounter = Callable[[Sequence[Array], Array], float]
"""Takes all outputs and all target entries, and counts for one output."""


def categorical_correct(Y: Array, T: Array) -> float:
    """Rows whose largest output is the target's largest entry; Y (N, n), T (N, n)."""
    return float(np.count_nonzero((Y.argmax(axis=1) == T.argmax(axis=1)) & _are_numbers(Y)))


def sparse_categorical_correct(Y: Array, T: Array) -> float:
    """Rows whose largest output is the target's class; Y (N, n), T (N, 1)."""
    return float(np.count_nonzero((Y.argmax(axis=1) == T[:, 0]) & _are_numbers(Y)))


def binary_correct(Y: Array, T: Array, threshold: float, middle: float) -> float:
    """Entries whose output is on the same side of `threshold` as its target of `middle`, as a share of a row's entries."""
    right = (threshold < Y) == (middle < T)
    return float(np.count_nonzero(right if np.isfinite(Y.sum()) else right & ~np.isnan(Y)) / Y.shape[1])


def build_counters(parts: Sequence[OutputPart], logits: Collection[str]) -> dict[str, OutputCounter]:
    """The counters of the outputs of which accuracy has a meaning; those named in `logits` are counted before the activation."""
    found = {}
    for at, part in enumerate(parts):
        count = build_row_counter(part.loss, from_logits=part.name in logits, is_one_hot=part.is_one_hot)
        if count is not None:
            found[part.name] = _counter(count, at, part, is_alone=len(parts) == 1)
    return found


def build_row_counter(loss: Loss, *, from_logits: bool, is_one_hot: bool) -> RowCounter | None:
    """The counter that goes with a loss, or None where accuracy has no meaning. It takes what the loss takes.

    `is_one_hot`: a row's target entries are one column, encoded one-hot.
    """
    if loss.picks_class(is_one_hot=is_one_hot):
        return sparse_categorical_correct if loss.targets is Targets.CLASS else categorical_correct
    sides = loss.sides(from_logits=from_logits)
    return None if sides is None else lambda Y, T: binary_correct(Y, T, *sides)


def _are_numbers(Y: Array) -> NDArray[np.bool_] | bool:
    """The rows without NaN, (N,); True, which takes no time, where all are. (argmax of NaN is not the same in both engines.)"""
    return True if np.isfinite(Y.sum()) else np.asarray(~np.isnan(Y).any(axis=1))


def _counter(count: RowCounter, at: int, part: OutputPart, *, is_alone: bool) -> OutputCounter:
    """Of an output of several axes the vectors are counted, as shares of their row."""
    if is_alone and len(part.shape) == 1:
        return lambda Ys, T: count(Ys[0], T)
    return lambda Ys, T: count(vectors_of(Ys[at]), targets_of(part, T)) / part.vectors
