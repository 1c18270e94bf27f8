"""Add: Y = X₁ + X₂ + …"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]


class Add:
    """The sum of its inputs, each (N, width)."""

    def forward(self, inputs: Sequence[Array]) -> Array:
        """The sum (N, width)."""
        total = inputs[0] + inputs[1]
        for X in inputs[2:]:
            total += X
        self._count = len(inputs)
        return total

    def backward(self, dY: Array) -> list[Array]:
        """dL/dX of every input: dL/dY itself, copied, because the layers before write into what they get."""
        return [dY.copy() for _ in range(self._count)]
