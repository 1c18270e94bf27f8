"""The penalties that are added to the loss, each with its gradient. As `keras.regularizers`."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.regularizers import Regularizer

Array = NDArray[np.floating[Any]]


def penalty(regularizer: Regularizer, w: Array) -> float:
    """R(w) = λ₁ Σ |w| + λ₂ Σ w²."""
    l1, l2 = regularizer.factors
    value = 0.0
    if l1:
        value += l1 * float(np.abs(w).sum())
    if l2:
        value += l2 * float(np.square(w).sum())
    return value


def add_gradient(regularizer: Regularizer, w: Array, dw: Array, *, share: float = 1.0) -> None:
    """Add `share` times dR/dw = λ₁ sign w + 2 λ₂ w to dw; the sign of 0 is 0."""
    l1, l2 = regularizer.factors
    if l1:
        dw += (l1 * share) * np.sign(w)
    if l2:
        dw += (2 * l2 * share) * w
