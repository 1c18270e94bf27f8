"""InputPart: some entries of its input."""

from collections.abc import Sequence

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site


class InputPart(Layer):
    """The entries from `start` on, before `stop`, along the last axis."""

    computes = (spec.InputPart,)

    def __init__(self, layer: spec.InputPart, site: Site) -> None:
        self._start, self._stop = layer.start, layer.stop

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """The part, copied, so that its rows lie together for the products after it."""
        (X,) = inputs
        self._from = X.shape
        return X[..., self._start : self._stop].copy()

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dY in its place, 0 everywhere else."""
        dX = np.zeros(self._from, dY.dtype)
        dX[..., self._start : self._stop] = dY
        return (dX,)
