"""The cross-entropies from probabilities Y (N, n), clipped as Keras clips them, and the Kullback–Leibler divergence.

Where an output is clipped, its gradient is 0.
"""

import numpy as np
from numpy.typing import NDArray

from engine.config import losses as spec
from engine.numpy_backend.losses.logits import classes
from engine.numpy_backend.losses.loss import EPSILON, Array, Elementwise, LossFunction


class BinaryFromProbabilities(Elementwise):
    """l = −t log c − (1 − t) log(1 − c), c = y kept within [ε, 1 − ε];  dl/dy = (1 − t) / (1 − c) − t / c.

    With smoothing s, t ← (1 − s) t + ½ s.
    """

    computes = spec.BinaryCrossentropy

    def entries(self, Y: Array, T: Array) -> Array:
        """The loss of every output."""
        C, T = clipped(Y), self.smooth(T)
        return np.asarray(-(T * np.log(C) + (1 - T) * np.log(1 - C)))

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """Through the clipping."""
        C, T = clipped(Y), self.smooth(T)
        np.subtract((1 - T) / (1 - C), T / C, out=dY)
        dY *= is_free(Y)


class CategoricalFromProbabilities(LossFunction):
    """l = −Σ t log c, c = q kept within [ε, 1 − ε], q = y / Σ y.

    With g = −t / c: dl/dy = (g − Σ g q) / Σ y. With smoothing s, t ← (1 − s) t + s/n.
    """

    computes = spec.CategoricalCrossentropy

    def per_row(self, Y: Array, T: Array) -> Array:
        """Of the outputs, made to sum to 1."""
        C = clipped(Y / Y.sum(axis=1, keepdims=True))
        return np.asarray(-(self.smooth(T) * np.log(C)).sum(axis=1))

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """Through the clipping and the division."""
        total = Y.sum(axis=1, keepdims=True)
        Q = Y / total
        np.divide(self.smooth(T), clipped(Q), out=dY)
        dY *= is_free(Q)
        dY -= (dY * Q).sum(axis=1, keepdims=True)
        dY /= total * -len(Y)


class SparseFromProbabilities(LossFunction):
    """l = log Σ c − log c[class], c = y kept within [ε, 1 − ε];  dl/dy = 1 / Σ c − one-hot / c.

    The clipped ones need not sum to 1 any more, and Keras divides by their sum.
    """

    computes = spec.SparseCategoricalCrossentropy

    def per_row(self, Y: Array, T: Array) -> Array:
        """Of the clipped outputs, made to sum to 1."""
        C = clipped(Y)
        return np.asarray(np.log(C.sum(axis=1)) - np.log(C[np.arange(len(Y)), classes(T)]))

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """Through the division and the clipping."""
        C = clipped(Y)
        rows, right = np.arange(len(Y)), classes(T)
        dY[...] = 1 / C.sum(axis=1, keepdims=True)
        dY[rows, right] -= 1 / C[rows, right]
        dY *= is_free(Y)
        dY *= 1 / len(Y)


class KLDivergence(LossFunction):
    """l = Σ u log(u / c), u and c being t and y kept within [ε, 1];  dl/dy = −u / c."""

    computes = spec.KLDivergence

    def per_row(self, Y: Array, T: Array) -> Array:
        """How far the outputs' distribution is from the targets'."""
        U, C = np.clip(T, EPSILON, 1), np.clip(Y, EPSILON, 1)
        return np.asarray((U * np.log(U / C)).sum(axis=1))

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """Through the clipping."""
        np.divide(np.clip(T, EPSILON, 1), np.clip(Y, EPSILON, 1), out=dY)
        dY *= (Y >= EPSILON) & (Y <= 1)
        dY *= -1 / len(Y)


def clipped(Y: Array) -> Array:
    """Y kept within [ε, 1 − ε]."""
    return np.clip(Y, EPSILON, 1 - EPSILON)


def is_free(Y: Array) -> NDArray[np.bool_]:
    """Where clipping leaves y as it is, the ends included: only there the loss follows y. The ends are those of y's precision."""
    low, high = np.asarray([EPSILON, 1 - EPSILON], Y.dtype)
    return np.asarray((low <= Y) & (high >= Y))
