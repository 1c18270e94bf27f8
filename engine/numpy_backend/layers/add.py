"""Add: Y = X₁ + X₂ + …"""

from collections.abc import Sequence

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site


class Add(Layer):
    """The sum of its inputs, all of one shape."""

    computes = (spec.Add,)

    def __init__(self, layer: spec.Add, site: Site) -> None:
        pass

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """The sum."""
        total: Array = inputs[0] + inputs[1]
        for X in inputs[2:]:
            total += X
        self._count = len(inputs)
        return total

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX of every input: dL/dY itself, copied, because the layers before write into what they get."""
        return [dY.copy() for _ in range(self._count)]
