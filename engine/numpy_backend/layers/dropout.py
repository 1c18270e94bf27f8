"""Dropout: y = x / (1 − p) with probability 1 − p, else 0."""

from collections.abc import Sequence

import numpy as np

from engine.numpy_backend.layers.layer import Array, Layer
from engine.numpy_backend.random import words


class Dropout(Layer):
    """Inverted dropout. An entry is kept where its random word is at least p · 2³², the same comparison in both engines."""

    def __init__(self, rate: float, key: tuple[int, int]) -> None:
        """`key`: (seed, place of the layer), which decides what is drawn."""
        self._rate, self._key = rate, key

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
