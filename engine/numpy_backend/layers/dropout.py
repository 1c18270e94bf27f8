"""Dropout: y = x / (1 − p) with probability 1 − p, else 0."""

from collections.abc import Sequence

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.random import words


class Dropout(Layer):
    """Inverted dropout. An entry is kept where its random word is at least p · 2³², the same comparison in both engines."""

    computes = (spec.Dropout,)

    def __init__(self, layer: spec.Dropout, site: Site) -> None:
        self._rate, self._key = layer.rate, site.key

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y; X itself in prediction."""
        (X,) = inputs
        self._mask: Array | None = None
        if update is None or self._rate == 0:
            return X
        if self._rate == 1:
            self._mask = np.zeros_like(X)
        else:
            kept = words(self._key, update, X.size) >= np.uint32(self._rate * 2**32)
            self._mask = kept.reshape(X.shape) * X.dtype.type(1 / (1 - self._rate))
        return X * self._mask

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX: what was dropped gets nothing."""
        if self._mask is not None:
            dY *= self._mask
        return (dY,)

    def between(self) -> dict[str, Array]:
        """The mask: 0 for what was dropped, 1 / (1 − p) for what was kept."""
        return {} if self._mask is None else {"mask": self._mask}
