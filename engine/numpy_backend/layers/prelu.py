"""PReLU: Y = max(X, 0) + α ⊙ min(X, 0)."""

from collections.abc import Sequence

import numpy as np

from engine.config.layers.prelu import PReLU as Spec
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.sums import row_sums


class PReLU(Layer):
    """A slope α below zero for each entry of a row; α and dα have the shape of a row. A frozen layer has no dα."""

    computes = (Spec,)

    def __init__(self, layer: Spec, site: Site) -> None:
        self._alpha, self._dalpha = site.arrays["alpha"], site.gradients.get("alpha")

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y (N, …)."""
        (self._X,) = inputs
        self._below = np.minimum(self._X, 0)
        Y: Array = np.maximum(self._X, 0) + self._alpha * self._below
        return Y

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dα = Σ dL/dY min(X, 0) over the rows; dL/dX = dL/dY times 1 above zero, α below, 0 at 0, as in TensorFlow."""
        if self._dalpha is not None:
            row_sums(dY * self._below, self._dalpha)
        dY *= np.where(self._X > 0, 1, self._alpha * (self._X < 0))
        return (dY,)
