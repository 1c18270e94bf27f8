"""How many rows are classified rightly. An output that is no number is wrong."""

from collections.abc import Callable, Sequence
from typing import Any

import tensorflow as tf

from engine.config.losses import Loss, Targets
from engine.config.outputs import OutputPart
from engine.tensorflow_backend.vectors import targets_of, vectors_of

RowCounter = Callable[[Any, Any], Any]


def categorical_correct(Y: Any, T: Any) -> Any:
    """Rows whose largest output is the target's largest entry; Y (N, n), T (N, n)."""
    return _count(tf.equal(tf.argmax(Y, axis=1), tf.argmax(T, axis=1)) & _are_numbers(Y))


def sparse_categorical_correct(Y: Any, T: Any) -> Any:
    """Rows whose largest output is the target's class; Y (N, n), T (N, 1)."""
    return _count(tf.equal(tf.cast(tf.argmax(Y, axis=1), T.dtype), T[:, 0]) & _are_numbers(Y))


def binary_correct(Y: Any, T: Any, threshold: float, middle: float) -> Any:
    """Entries whose output is on the same side of `threshold` as its target of `middle`, as a share of a row's entries."""
    return _count(tf.equal(threshold < Y, middle < T) & ~tf.math.is_nan(Y)) / Y.shape[1]


def build_counters(parts: Sequence[OutputPart]) -> dict[str, RowCounter]:
    """The counters of the outputs of which accuracy has a meaning.

    Each takes what the model gives (a list where there are several outputs) and all target entries.
    """
    found = {}
    for at, part in enumerate(parts):
        count = build_row_counter(part.loss, is_one_hot=part.is_one_hot)
        if count is not None:
            found[part.name] = _counter(count, at, part, is_alone=len(parts) == 1)
    return found


def build_row_counter(loss: Loss, *, is_one_hot: bool) -> RowCounter | None:
    """The counter that goes with a loss, or None where accuracy has no meaning. It takes the model's outputs.

    `is_one_hot`: a row's target entries are one column, encoded one-hot.
    """
    if loss.picks_class(is_one_hot=is_one_hot):
        return sparse_categorical_correct if loss.targets is Targets.CLASS else categorical_correct
    sides = loss.sides()
    return None if sides is None else lambda Y, T: binary_correct(Y, T, *sides)


def _are_numbers(Y: Any) -> Any:
    """The rows without NaN, (N,)."""
    return ~tf.reduce_any(tf.math.is_nan(Y), axis=1)


def _counter(count: RowCounter, at: int, part: OutputPart, *, is_alone: bool) -> RowCounter:
    """Of an output of several axes the vectors are counted, as shares of their row."""
    if is_alone and len(part.shape) == 1:
        return count
    return lambda y, t: count(vectors_of(y if is_alone else y[at]), targets_of(part, t)) / part.vectors


def _count(right: Any) -> Any:
    return tf.reduce_sum(tf.cast(right, tf.float64))
