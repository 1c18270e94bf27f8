"""The losses of the squared error: its mean, its half and its root."""

import math

import numpy as np

from engine.config import losses as spec
from engine.numpy_backend.losses.loss import Array, Elementwise, LossFunction
from engine.numpy_backend.sums import row_products


class MeanSquaredError(Elementwise):
    """l = (y − t)²;  dl/dy = 2 (y − t)."""

    computes = spec.MeanSquaredError

    def entries(self, Y: Array, T: Array) -> Array:
        """(y − t)²."""
        return np.square(Y - T)

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """2 (y − t)."""
        np.subtract(Y, T, out=dY)
        dY *= 2

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """Both from one subtraction."""
        count = Y.size if self._is_mean else len(Y)
        np.subtract(Y, T, out=dY)
        flat = dY.reshape(-1)
        value = float(row_products(flat, flat)) / count
        dY *= 2 / count
        return value


class HalfSquaredError(Elementwise):
    """l = ½ (y − t)²;  dl/dy = y − t."""

    computes = spec.HalfSquaredError

    def entries(self, Y: Array, T: Array) -> Array:
        """½ (y − t)²."""
        return np.square(Y - T) * 0.5

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """y − t."""
        np.subtract(Y, T, out=dY)

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """Both from one subtraction."""
        count = Y.size if self._is_mean else len(Y)
        np.subtract(Y, T, out=dY)
        flat = dY.reshape(-1)
        value = 0.5 * float(row_products(flat, flat)) / count
        dY *= 1 / count
        return value


class RootMeanSquaredError(LossFunction):
    """L = √( 1/c Σ (y − t)² ) over the whole batch, c = N n or N;  dL/dy = (y − t) / (c L), and 0 at the kink L = 0.

    A row has no loss of its own: each is given the batch's. Weighted, it is the root of the weighted mean squared error.
    """

    computes = spec.RootMeanSquaredError

    def __init__(self, loss: spec.RootMeanSquaredError, *, exact: bool = False) -> None:
        super().__init__(loss, exact=exact)
        self._squared = MeanSquaredError(loss)

    def per_row(self, Y: Array, T: Array) -> Array:
        """The batch's loss, once for every row."""
        return np.full(len(Y), np.sqrt(self._squared.per_row(Y, T).mean()), Y.dtype)

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """(y − t) / (c L)."""
        self(Y, T, dY)

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """Both from one subtraction."""
        count = self._squared.count(Y)
        np.subtract(Y, T, out=dY)
        flat = dY.reshape(-1)
        value = math.sqrt(float(row_products(flat, flat)) / count)
        if value > 0:
            dY *= 1 / (count * value)
        return value

    def weighted(self, Y: Array, T: Array, w: Array, dY: Array) -> float:
        """L = √( 1/c Σ w (y − t)² );  dL/dY = w (y − t) / (c L), and 0 at the kink L = 0."""
        count = self._squared.count(Y)
        np.subtract(Y, T, out=dY)
        value = math.sqrt(float(row_products(np.square(dY).sum(axis=1), w)) / count)
        if value > 0:
            dY *= w[:, None]
            dY *= 1 / (count * value)
        else:
            dY.fill(0)  # rows that count nothing may be wrong
        return value

    def weighted_rows(self, Y: Array, T: Array, w: Array) -> Array:
        """The batch's weighted loss, once for every row."""
        return np.full(len(Y), self.weighted(Y, T, w, np.empty_like(Y)), Y.dtype)
