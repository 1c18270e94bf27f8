"""BatchNormalization: Y = γ (X − μ) / √(σ² + ε) + β, with μ and σ² over the rows of the batch."""

from collections.abc import Sequence

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.sums import row_sums


class BatchNormalization(Layer):
    """Normalises each entry of the last axis over all others. γ and β (and their gradients) are None where they are off.

    Training takes the batch's mean and variance and moves their averages towards them; prediction, and training where the layer is
    frozen, takes the averages.
    """

    computes = (spec.BatchNormalization,)

    def __init__(self, layer: spec.BatchNormalization, site: Site) -> None:
        """All arrays are (entries,)."""
        self._momentum, self._epsilon, self._is_frozen = layer.momentum, layer.epsilon, layer.is_frozen
        self._gamma, self._beta = site.arrays.get("gamma"), site.arrays.get("beta")
        self._dgamma, self._dbeta = site.gradients.get("gamma"), site.gradients.get("beta")
        self._moving_mean, self._moving_variance = site.arrays["moving_mean"], site.arrays["moving_variance"]

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y (N, …, entries)."""
        self._X = inputs[0].reshape(-1, inputs[0].shape[-1])
        if update is None or self._is_frozen:
            self._mean, self._variance = self._moving_mean, self._moving_variance
        else:
            self._mean = row_sums(self._X) / len(self._X)
            self._variance = row_sums(np.square(self._X - self._mean)) / len(self._X)
            self._move(self._moving_mean, self._mean)
            self._move(self._moving_variance, self._variance)
        self._inverse: Array = 1 / np.sqrt(self._variance + self._epsilon)
        slope = self._inverse if self._gamma is None else self._inverse * self._gamma
        shift = -self._mean * slope if self._beta is None else self._beta - self._mean * slope
        Y: Array = self._X * slope + shift
        self._shape = inputs[0].shape
        return Y.reshape(self._shape)

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX = (g − mean g − x̂ mean(g x̂)) / √(σ² + ε) with g = γ dL/dY, x̂ the normalised X, means over the rows.

        g / √(σ² + ε) where the layer is frozen: then μ and σ² do not depend on X. Ioffe and Szegedy (2015), section 3.
        """
        g = dY.reshape(self._X.shape)
        normed = (self._X - self._mean) * self._inverse
        if self._dgamma is not None:
            row_sums(g * normed, self._dgamma)
        if self._dbeta is not None:
            row_sums(g, self._dbeta)
        if self._gamma is not None:
            g = g * self._gamma
        if self._is_frozen:
            return ((g * self._inverse).reshape(dY.shape),)
        rows = len(g)
        dX = (g - row_sums(g) / rows - normed * (row_sums(g * normed) / rows)) * self._inverse
        return (dX.reshape(dY.shape),)

    def between(self) -> dict[str, Array]:
        """The batch's mean and variance, (entries,), where they are taken, and the normalised X."""
        normed = (self._X - self._mean) * self._inverse
        taken = {} if self._is_frozen else {"mean": self._mean, "variance": self._variance}
        return taken | {"normed": normed.reshape(self._shape)}

    def _move(self, average: Array, value: Array) -> None:
        average[...] = average * self._momentum + value * (1 - self._momentum)
