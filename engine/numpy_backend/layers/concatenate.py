"""Concatenate: Y = [X₁ X₂ …]."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]


class Concatenate:
    """Its inputs side by side, each (N, its own width)."""

    def forward(self, inputs: Sequence[Array]) -> Array:
        """The joined matrix (N, sum of widths)."""
        self._widths = [X.shape[1] for X in inputs]
        return np.concatenate(inputs, axis=1)

    def backward(self, dY: Array) -> list[Array]:
        """Each input's own columns of dL/dY, copied, because the layers before write into what they get."""
        cuts = np.cumsum(self._widths)[:-1]
        return [part.copy() for part in np.split(dY, cuts, axis=1)]
