"""What arrays are held to after every update. As `keras.constraints`."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.constraints import Constraint, MaxNorm, NonNegative

Array = NDArray[np.floating[Any]]

NORM_EPSILON = 1e-7
"""Keras's `epsilon()`, which keeps the division sound where all weights are 0."""


def constrain(constraint: Constraint, w: Array) -> None:
    """Hold w to the constraint, in place. A unit's weights lie along all axes but the last; a vector is taken as a whole."""
    match constraint:
        case MaxNorm(limit=limit):
            axes = tuple(range(w.ndim - 1)) or 0
            norms = np.sqrt(np.square(w).sum(axis=axes, keepdims=True))
            w *= np.minimum(norms, limit) / (NORM_EPSILON + norms)
        case NonNegative():
            np.maximum(w, 0, out=w)
        case _:
            pass
