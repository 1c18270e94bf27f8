"""LayerNormalization: Y = γ (X − μ) / √(σ² + ε) + β, with μ and σ² over the last axis."""

from collections.abc import Sequence

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.sums import row_sums


class LayerNormalization(Layer):
    """Normalises the entries along the last axis. γ and β (and their gradients) are None where they are off."""

    computes = (spec.LayerNormalization,)

    def __init__(self, layer: spec.LayerNormalization, site: Site) -> None:
        """All arrays are (entries,)."""
        self._epsilon = layer.epsilon
        self._gamma, self._beta = site.arrays.get("gamma"), site.arrays.get("beta")
        self._dgamma, self._dbeta = site.gradients.get("gamma"), site.gradients.get("beta")

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y (N, …, entries)."""
        self._X = inputs[0].reshape(-1, inputs[0].shape[-1])
        self._mean = self._X.mean(axis=1, keepdims=True)
        self._variance = np.square(self._X - self._mean).mean(axis=1, keepdims=True)
        self._inverse: Array = 1 / np.sqrt(self._variance + self._epsilon)
        slope = self._inverse if self._gamma is None else self._inverse * self._gamma
        shift = -self._mean * slope if self._beta is None else self._beta - self._mean * slope
        Y: Array = self._X * slope + shift
        self._shape = inputs[0].shape
        return Y.reshape(self._shape)

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX = (g − mean g − x̂ mean(g x̂)) / √(σ² + ε) with g = γ dL/dY, x̂ the normalised X, means over the last axis."""
        g = dY.reshape(self._X.shape)
        normed = (self._X - self._mean) * self._inverse
        if self._dgamma is not None:
            row_sums(g * normed, self._dgamma)
        if self._dbeta is not None:
            row_sums(g, self._dbeta)
        if self._gamma is not None:
            g = g * self._gamma
        dX = (g - g.mean(axis=1, keepdims=True) - normed * (g * normed).mean(axis=1, keepdims=True)) * self._inverse
        return (dX.reshape(dY.shape),)

    def between(self) -> dict[str, Array]:
        """The mean and variance of each row (N, …), and the normalised X."""
        normed = (self._X - self._mean) * self._inverse
        each = self._shape[:-1]
        return {
            "mean": self._mean.reshape(each),
            "variance": self._variance.reshape(each),
            "normed": normed.reshape(self._shape),
        }
