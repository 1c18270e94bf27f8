"""GaussianNoise: y = x + σ n."""

from collections.abc import Sequence

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.random import normal


class GaussianNoise(Layer):
    """Adds normal numbers with mean 0 and deviation σ in training."""

    computes = (spec.GaussianNoise,)

    def __init__(self, layer: spec.GaussianNoise, site: Site) -> None:
        self._stddev, self._key = layer.stddev, site.key

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y; X itself in prediction."""
        (X,) = inputs
        self._noise: Array | None = None
        if update is None or self._stddev == 0:
            return X
        self._noise = noise = normal(self._key, update, X.size, X.dtype).reshape(X.shape)
        return X + self._stddev * noise

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX = dL/dY."""
        return (dY,)

    def between(self) -> dict[str, Array]:
        """The normal numbers."""
        return {} if self._noise is None else {"noise": self._noise}
