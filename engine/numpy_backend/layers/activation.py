"""Activation: Y = φ(X)."""

from collections.abc import Sequence

import numpy as np

from engine.config.layers import ActivationLayer
from engine.numpy_backend.activations import activation_pair
from engine.numpy_backend.layers.layer import Array, Layer


class Activation(Layer):
    """An activation on its own; `Z` is its input."""

    def __init__(self, spec: ActivationLayer, *, gives_Z: bool = False, exact: bool = False) -> None:
        """`gives_Z`: the loss takes Z and gives dL/dZ; then Y is computed only when it is looked at. `exact`: as `activation_pair`
        has it.
        """
        self._phi, self._gives_Z = activation_pair(spec.activation, spec.slope, exact=exact), gives_Z

    @property
    def output(self) -> Array:
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
