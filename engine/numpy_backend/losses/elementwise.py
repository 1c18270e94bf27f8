"""Losses of numbers other than the squared error: absolute, in percent, Huber, log-cosh, Poisson."""

import math

import numpy as np

from engine.config import losses as spec
from engine.config.single import single
from engine.numpy_backend.activations import softplus
from engine.numpy_backend.losses.loss import EPSILON, Array, Elementwise

LOG_2 = math.log(2)


class MeanAbsoluteError(Elementwise):
    """l = |y − t|;  dl/dy = sign(y − t), and 0 at the kink."""

    computes = spec.MeanAbsoluteError

    def entries(self, Y: Array, T: Array) -> Array:
        """|y − t|."""
        return np.abs(Y - T)

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """sign(y − t)."""
        np.subtract(Y, T, out=dY)
        np.sign(dY, out=dY)

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """Both from one subtraction."""
        count = Y.size if self._is_mean else len(Y)
        np.subtract(Y, T, out=dY)
        value = float(np.abs(dY).sum()) / count
        np.sign(dY, out=dY)
        dY *= 1 / count
        return value


class MeanAbsolutePercentageError(Elementwise):
    """l = 100 |y − t| / max(|t|, ε);  dl/dy = 100 sign(y − t) / max(|t|, ε), and 0 at the kink."""

    computes = spec.MeanAbsolutePercentageError

    def entries(self, Y: Array, T: Array) -> Array:
        """The error in percent of the target."""
        return np.asarray(100 * np.abs((Y - T) / np.maximum(np.abs(T), EPSILON)))

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """The sign of the error in percent of the target."""
        np.subtract(Y, T, out=dY)
        np.sign(dY, out=dY)
        dY *= 100
        dY /= np.maximum(np.abs(T), EPSILON)


class Huber(Elementwise):
    """l = ½ e² where |e| ≤ δ, else δ |e| − ½ δ², with e = y − t;  dl/dy = e, kept between −δ and δ."""

    computes = spec.Huber

    def __init__(self, loss: spec.Huber, *, exact: bool = False) -> None:
        super().__init__(loss, exact=exact)
        self._delta = loss.delta

    def entries(self, Y: Array, T: Array) -> Array:
        """The parabola near the target, the line far from it."""
        size = np.abs(Y - T)
        near = np.minimum(size, self._delta)
        return near * (size - 0.5 * near)

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """The error, clipped."""
        np.subtract(Y, T, out=dY)
        np.clip(dY, -self._delta, self._delta, out=dY)


class LogCosh(Elementwise):
    """l = log cosh e = e + log(1 + e^−2e) − log 2, with e = y − t;  dl/dy = tanh e.

    Where not `exact`, log 2 is taken in single precision, as in Keras: it shifts the loss by 2·10⁻⁹ and no gradient.
    """

    computes = spec.LogCosh

    def __init__(self, loss: spec.LogCosh, *, exact: bool = False) -> None:
        super().__init__(loss, exact=exact)
        self._log_2 = LOG_2 if exact else single(LOG_2)

    def entries(self, Y: Array, T: Array) -> Array:
        """The second form, which does not overflow."""
        error = Y - T
        bent = np.empty_like(error)
        softplus(error * -2, bent)
        bent += error
        bent -= self._log_2
        return bent

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """tanh e."""
        np.subtract(Y, T, out=dY)
        np.tanh(dY, out=dY)


class MeanSquaredLogarithmicError(Elementwise):
    """l = (log(1 + y) − log(1 + t))²;  dl/dy = 2 (log(1 + y) − log(1 + t)) / (1 + y), 0 below ε, as which y counts there."""

    computes = spec.MeanSquaredLogarithmicError

    def entries(self, Y: Array, T: Array) -> Array:
        """The squared difference of the logarithms."""
        return np.asarray((_log_1(Y) - _log_1(T)) ** 2)

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """No slope where y is raised to ε."""
        np.subtract(_log_1(Y), _log_1(T), out=dY)
        dY *= 2 / (1 + Y)
        dY[~(Y >= EPSILON)] = 0


def _log_1(values: Array) -> Array:
    """log(1 + v), v ≥ ε."""
    return np.asarray(np.log(np.maximum(values, EPSILON) + 1))


class Poisson(Elementwise):
    """l = y − t log(y + ε);  dl/dy = 1 − t / (y + ε)."""

    computes = spec.Poisson

    def entries(self, Y: Array, T: Array) -> Array:
        """The negative log-likelihood of the count t, less what does not depend on y."""
        return np.asarray(Y - T * np.log(Y + EPSILON))

    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """1 − t / (y + ε)."""
        np.add(Y, EPSILON, out=dY)
        np.divide(T, dY, out=dY)
        np.subtract(1, dY, out=dY)
