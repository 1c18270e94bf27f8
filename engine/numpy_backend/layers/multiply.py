"""Multiply: Y = X₁ ⊙ X₂ ⊙ …"""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site


class Multiply(Layer):
    """The product of its inputs, all of one shape."""

    computes = (spec.Multiply,)

    def __init__(self, layer: spec.Multiply, site: Site) -> None:
        pass

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """The product."""
        self._inputs = list(inputs)
        return reduce(np.multiply, inputs)

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dXᵢ = dL/dY times the product of the others (no quotient: an entry may be 0)."""
        return [
            reduce(np.multiply, [X for other, X in enumerate(self._inputs) if other != own], dY)
            for own in range(len(self._inputs))
        ]
