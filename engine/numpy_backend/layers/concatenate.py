"""Concatenate: Y = [X₁ X₂ …]."""

from collections.abc import Sequence

import numpy as np

from engine.config import layers as spec
from engine.numpy_backend.layers.layer import Array, Layer, Site


class Concatenate(Layer):
    """Its inputs side by side along the last axis, in which they may differ."""

    computes = (spec.Concatenate,)

    def __init__(self, layer: spec.Concatenate, site: Site) -> None:
        pass

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """The joined array, as long as all together along the last axis."""
        self._cuts = np.cumsum([X.shape[-1] for X in inputs])[:-1]
        return np.concatenate(inputs, axis=-1)

    def backward(self, dY: Array) -> Sequence[Array]:
        """Each input's own part of dL/dY, copied, because the layers before write into what they get."""
        return [part.copy() for part in np.split(dY, self._cuts, axis=-1)]
