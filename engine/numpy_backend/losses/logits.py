"""The cross-entropies from logits Z (N, n), the weighted sums before a sigmoid or softmax: exact for any size of z."""

import math

import numpy as np
from numpy.typing import NDArray

from engine.config import losses as spec
from engine.numpy_backend.activations import sigmoid, softmax
from engine.numpy_backend.losses.loss import Array, Elementwise, LossFunction
from engine.numpy_backend.sums import row_products


class BinaryFromLogits(Elementwise):
    """l = max(z, 0) − z t + log(1 + e^−|z|);  dl/dz = sigmoid z − t. With smoothing s, t ← (1 − s) t + ½ s."""

    computes = spec.BinaryCrossentropy
    takes_logits = True

    def entries(self, Y: Array, T: Array) -> Array:
        """The loss of every output."""
        return np.asarray(np.maximum(Y, 0) - Y * self.smooth(T) + np.log1p(np.exp(-np.abs(Y))))

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """sigmoid z − t."""
        sigmoid(Y, dY)
        dY -= self.smooth(T)


class CategoricalFromLogits(LossFunction):
    """l = Σ t (log Σ e^z − z);  dl/dz = softmax z − t, for targets whose rows sum to 1. With smoothing s, t ← (1 − s) t + s/n."""

    computes = spec.CategoricalCrossentropy
    takes_logits = True

    def per_row(self, Y: Array, T: Array) -> Array:
        """The largest z is taken off first so that nothing overflows."""
        shifted = Y - Y.max(axis=1, keepdims=True)
        log_sum = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return np.asarray(_weighed(self.smooth(T), log_sum - shifted).sum(axis=1))

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """(softmax z − t) / N."""
        softmax(Y, dY)
        dY -= self.smooth(T)
        dY *= 1 / len(Y)

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """Both from one exponential."""
        T = self.smooth(T)
        np.subtract(Y, Y.max(axis=1, keepdims=True), out=dY)
        value = -float(row_products(T.reshape(-1), dY.reshape(-1)))
        if math.isnan(value):  # 0 · ∞, perhaps
            value = -float(_weighed(T, dY).sum())
        np.exp(dY, out=dY)
        sums = dY.sum(axis=1, keepdims=True)
        value += float((T.sum(axis=1, keepdims=True) * np.log(sums)).sum())
        dY /= sums
        dY -= T
        dY *= 1 / len(Y)
        return value / len(Y)


class SparseFromLogits(LossFunction):
    """l = log Σ e^z − z[class];  dl/dz = softmax z − one-hot."""

    computes = spec.SparseCategoricalCrossentropy
    takes_logits = True

    def per_row(self, Y: Array, T: Array) -> Array:
        """The largest z is taken off first so that nothing overflows."""
        shifted = Y - Y.max(axis=1, keepdims=True)
        return np.asarray(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(Y)), classes(T)])

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """(softmax z − one-hot) / N."""
        softmax(Y, dY)
        dY[np.arange(len(Y)), classes(T)] -= 1
        dY *= 1 / len(Y)

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """Both from one exponential."""
        rows, right = np.arange(len(Y)), classes(T)
        np.subtract(Y, Y.max(axis=1, keepdims=True), out=dY)
        value = -float(dY[rows, right].sum())
        np.exp(dY, out=dY)
        sums = dY.sum(axis=1, keepdims=True)
        value += float(np.log(sums).sum())
        dY /= sums
        dY[rows, right] -= 1
        dY *= 1 / len(Y)
        return value / len(Y)


def _weighed(T: Array, X: Array) -> Array:
    """t x, and 0 where t is 0: a class with the logit −∞ costs nothing where it is not wanted, as under XLA."""
    return np.multiply(T, X, out=np.zeros_like(X), where=T != 0)


def classes(T: Array) -> NDArray[np.intp]:
    """The class indices in T (N, 1)."""
    return T[:, 0].astype(np.intp)
