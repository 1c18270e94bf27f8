"""Flatten and Reshape: the same entries in another shape."""

from collections.abc import Sequence

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site


class Reshape(Layer):
    """A row's entries in the shape of the output, in the same order; Flatten is the shape of one axis."""

    computes = (spec.Flatten, spec.Reshape)

    def __init__(self, layer: spec.Flatten | spec.Reshape, site: Site) -> None:
        self._shape = site.output

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y (N, *shape), a view of X."""
        (X,) = inputs
        self._from = X.shape
        return X.reshape(len(X), *self._shape)

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dY in the shape of X."""
        return (dY.reshape(self._from),)
