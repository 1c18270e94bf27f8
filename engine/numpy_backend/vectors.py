"""Outputs and targets as the losses compare them: vectors along the last axis, all of a batch one below the other."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.outputs import OutputPart

Array = NDArray[np.floating[Any]]


def vectors_of(Y: Array) -> Array:
    """An output (N, …, n) as its vectors (N V, n), without a copy."""
    return Y.reshape(-1, Y.shape[-1])


def targets_of(part: OutputPart, T: Array) -> Array:
    """The vectors that an output learns, (N V, …), out of all target entries T (N, …)."""
    return T[:, part.start : part.stop].reshape(-1, part.shape[-1])


def mean_of_vectors(part: OutputPart, values: Array) -> Array:
    """Numbers of all vectors (N V,) as the means over each row's, (N,)."""
    return values if part.vectors == 1 else values.reshape(-1, part.vectors).mean(axis=1)
