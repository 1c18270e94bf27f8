"""Outputs and targets as the losses compare them: vectors along the last axis, all of a batch one below the other."""

from typing import Any

import tensorflow as tf

from engine.config.outputs import OutputPart


def vectors_of(Y: Any) -> Any:
    """An output (N, …, n) as its vectors (N V, n)."""
    return Y if len(Y.shape) == 2 else tf.reshape(Y, [-1, Y.shape[-1]])


def targets_of(part: OutputPart, t: Any) -> Any:
    """The vectors that an output learns, (N V, …), out of all target entries t (N, …)."""
    own = t[:, part.start : part.stop]
    return own if len(part.shape) == 1 else tf.reshape(own, [-1, part.shape[-1]])


def mean_of_vectors(part: OutputPart, values: Any) -> Any:
    """Numbers of all vectors (N V,) as the means over each row's, (N,)."""
    return values if part.vectors == 1 else tf.reduce_mean(tf.reshape(values, [-1, part.vectors]), axis=1)
