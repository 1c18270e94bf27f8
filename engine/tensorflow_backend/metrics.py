"""How many rows are classified rightly."""

from collections.abc import Callable
from typing import Any

import tensorflow as tf

from engine.spec.losses import BinaryCrossentropy, CategoricalCrossentropy, Loss, SparseCategoricalCrossentropy

HitCounter = Callable[[Any, Any], Any]


def categorical_hits(Y: Any, T: Any) -> Any:
    """Rows whose largest output is the target's largest entry; Y (N, n), T (N, n)."""
    return _count(tf.equal(tf.argmax(Y, axis=1), tf.argmax(T, axis=1)))


def sparse_categorical_hits(Y: Any, T: Any) -> Any:
    """Rows whose largest output is the target's class; Y (N, n), T (N, 1)."""
    return _count(tf.equal(tf.cast(tf.argmax(Y, axis=1), T.dtype), T[:, 0]))


def binary_hits(Y: Any, T: Any, threshold: float) -> Any:
    """Entries on the right side of the threshold, as a share of a row's entries; Y, T (N, n)."""
    return _count(tf.equal(threshold < Y, T > 0.5)) / Y.shape[1]


def build_hits(loss: Loss) -> HitCounter | None:
    """The counter that goes with a loss, or None where accuracy has no meaning. It takes the model's outputs."""
    match loss:
        case CategoricalCrossentropy():
            return categorical_hits
        case SparseCategoricalCrossentropy():
            return sparse_categorical_hits
        case BinaryCrossentropy(from_logits=logits):
            return lambda Y, T: binary_hits(Y, T, 0.0 if logits else 0.5)
        case _:
            return None


def _count(right: Any) -> Any:
    return tf.reduce_sum(tf.cast(right, tf.float64))
