"""Clipping of gradients in place, in the order in which Keras computes it (keras/src/optimizers/base_optimizer.py)."""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.optimizers import ClipByGlobalNorm, ClipByNorm, ClipByValue, Clipping

Array = NDArray[np.floating[Any]]


def build_clip(clipping: Clipping, sizes: Sequence[int], dtype: np.dtype[Any]) -> Callable[[Array], None] | None:
    """The function that clips a gradient (size,), made of arrays of these `sizes` end to end; None for no clipping."""
    parts = [slice(start, stop) for start, stop in pairwise(accumulate(sizes, initial=0))]
    match clipping:
        case ClipByValue(limit=limit):
            return lambda g: _by_value(g, limit)
        case ClipByNorm(limit=limit):
            return lambda g: _by_norm(g, parts, dtype.type(limit))
        case ClipByGlobalNorm(limit=limit):
            return lambda g: _by_global_norm(g, parts, limit)
        case _:
            return None


def _by_value(g: Array, limit: float) -> None:
    np.clip(g, -limit, limit, out=g)


def _by_norm(g: Array, parts: Sequence[slice], limit: Any) -> None:
    """tf.clip_by_norm: g c / max(‖g‖, c), for each array on its own."""
    for part in parts:
        length = np.sqrt(np.dot(g[part], g[part]))
        g[part] *= limit
        g[part] /= np.maximum(length, limit)


def _by_global_norm(g: Array, parts: Sequence[slice], limit: float) -> None:
    """g · c min(1/‖g‖, 1/c); 1/c is rounded, so that even a short g may change in its last digit. NaN where ‖g‖ is not finite."""
    number = g.dtype.type
    length = np.sqrt(sum((np.dot(g[part], g[part]) for part in parts), number(0)))
    scale = number(limit) * np.minimum(number(1) / length, number(1 / limit))
    g *= scale + (length - length)
