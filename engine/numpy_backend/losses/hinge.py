"""Hinge losses: an output on the right side of its margin costs nothing."""

import numpy as np

from engine.config import losses as spec
from engine.numpy_backend.losses.loss import Array, Elementwise


class Hinge(Elementwise):
    """l = max(1 − t y, 0);  dl/dy = −t where t y ≤ 1 (at the kink as well, as in Keras), else 0."""

    computes = spec.Hinge

    def entries(self, Y: Array, T: Array) -> Array:
        """What is missing to the margin."""
        return np.maximum(1 - signs(T) * Y, 0)

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """−t where something is missing."""
        sides = signs(T)
        np.multiply(sides * Y <= 1, sides, out=dY)
        np.negative(dY, out=dY)


class SquaredHinge(Elementwise):
    """l = max(1 − t y, 0)²;  dl/dy = −2 t max(1 − t y, 0)."""

    computes = spec.SquaredHinge

    def entries(self, Y: Array, T: Array) -> Array:
        """What is missing to the margin, squared."""
        return np.square(np.maximum(1 - signs(T) * Y, 0))

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """−2 t times what is missing."""
        sides = signs(T)
        np.multiply(np.maximum(1 - sides * Y, 0), sides, out=dY)
        dY *= -2


def signs(T: Array) -> Array:
    """Targets as −1 and 1: where a batch has only 0 and 1, a 0 counts as −1."""
    return 2 * T - 1 if ((T == 0) | (T == 1)).all() else T
