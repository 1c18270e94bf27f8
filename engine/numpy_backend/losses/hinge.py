"""Hinge losses: an output on the right side of its margin costs nothing."""

import numpy as np

from engine.config import losses as spec
from engine.numpy_backend.losses.loss import Array, Elementwise, LossFunction


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


class CategoricalHinge(LossFunction):
    """l = max(m − p + 1, 0), m the largest (1 − t) y of a row, p = Σ t y.

    dl/dy = (1 − t) / (how many share the largest) where (1 − t) y is the largest, less t; 0 where l is 0 but for the kink.
    """

    computes = spec.CategoricalHinge

    def per_row(self, Y: Array, T: Array) -> Array:
        """What is missing to the margin."""
        return np.maximum(self._missing(Y, T), 0)

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """As TensorFlow: several largest share it, and at the kink there is a slope."""
        others = _product(1 - T, Y)
        largest = others == others.max(axis=1, keepdims=True)
        np.multiply(1 - T, largest, out=dY)
        dY /= largest.sum(axis=1, keepdims=True, dtype=Y.dtype)
        dY -= T
        dY *= (self._missing(Y, T) >= 0)[:, None]
        dY *= 1 / len(Y)

    def _missing(self, Y: Array, T: Array) -> Array:
        return np.asarray(_product(1 - T, Y).max(axis=1) - _product(T, Y).sum(axis=1) + 1)


def _product(factors: Array, Y: Array) -> Array:
    """0 where the factor is 0, whatever y is."""
    return np.multiply(factors, Y, out=np.zeros_like(Y), where=factors != 0)


def signs(T: Array) -> Array:
    """Targets as −1 and 1: where a batch has only 0 and 1, a 0 counts as −1."""
    return 2 * T - 1 if ((T == 0) | (T == 1)).all() else T
