"""Activation: Y = φ(X)."""

from collections.abc import Sequence

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.activations import activation_pair
from engine.numpy_backend.layers.layer import Array, Layer, Site


class Activation(Layer):
    """An activation on its own; `Z` is its input."""

    computes = (spec.ActivationLayer,)

    def __init__(self, layer: spec.ActivationLayer, site: Site) -> None:
        self._phi, self._gives_Z = activation_pair(layer.activation, layer.slope, exact=site.exact), site.gives_Z

    def output_of(self, handed: Array) -> Array:
        """φ(Z) of the last `forward`."""
        if self._gives_Z:
            self._phi.forward(self.Z, self._Y)
        return self._Y

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y, or Z where the loss takes that."""
        self.Z = inputs[0]
        self._Y = np.empty_like(self.Z)
        if self._gives_Z:
            return self.Z
        self._phi.forward(self.Z, self._Y)
        return self._Y

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX = φ'(X) dL/dY."""
        if not self._gives_Z:
            self._phi.backward(dY, self.Z, self._Y)
        return (dY,)
