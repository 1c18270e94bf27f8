"""What every loss can do, and what the losses of single outputs have in common."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.losses import ElementwiseLoss, LossSpec, OverOutputs
from engine.numpy_backend.sums import row_products

Array = NDArray[np.floating[Any]]

EPSILON = 1e-7
"""Keras's `backend.epsilon()`: probabilities are kept this far from 0 and 1, so that their logarithms are finite."""


class LossFunction(ABC):
    """A loss. Y: outputs or, for a loss from logits, weighted sums (N, n); T: targets (N, n), or (N, 1) class indices.

    A batch's loss is the mean of its rows' losses; where rows are weighted, L = 1/N Σ w l, as Keras has it: it is divided by how
    many rows there are, not by their weights.
    """

    computes: ClassVar[type[LossSpec]]
    takes_logits: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        if "computes" in vars(cls):
            FUNCTIONS[cls.computes, cls.takes_logits] = cls

    def __init__(self, loss: LossSpec, *, exact: bool = False) -> None:
        """`exact`: all constants are taken to double precision; else as Keras has them."""
        self._loss, self._is_smoothed = loss, loss.smoothed(1)[1] != 0

    @abstractmethod
    def per_row(self, Y: Array, T: Array) -> Array:
        """The loss of every row, (N,)."""

    @abstractmethod
    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """Write dL/dY of the batch's loss L into dY (N, n)."""

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """The batch's loss, with dL/dY written into dY."""
        value = float(self.per_row(Y, T).mean())
        self.gradient(Y, T, dY)
        return value

    def weighted_rows(self, Y: Array, T: Array, w: Array) -> Array:
        """What each row adds to the weighted loss, (N,): their mean is the batch's loss."""
        return np.asarray(self.per_row(Y, T) * w)

    def weighted(self, Y: Array, T: Array, w: Array, dY: Array) -> float:
        """The batch's loss where row i counts w[i], w (N,), with dL/dY written into dY: a row's gradient is its own times w."""
        value = float(row_products(self.per_row(Y, T), w)) / len(Y)
        self.gradient(Y, T, dY)
        dY *= w[:, None]
        return value

    def smooth(self, T: Array) -> Array:
        """The targets as the loss takes them."""
        if not self._is_smoothed:
            return T
        factor, shift = self._loss.smoothed(T.shape[1])
        return T * factor + shift


FUNCTIONS: dict[tuple[type[LossSpec], bool], type[LossFunction]] = {}
"""The function of every loss, and whether it takes logits."""


class Elementwise(LossFunction):
    """A loss of every output on its own: the mean or the sum over a row's outputs, then the mean over rows."""

    def __init__(self, loss: ElementwiseLoss, *, exact: bool = False) -> None:
        super().__init__(loss, exact=exact)
        self._is_mean = loss.over_outputs is OverOutputs.MEAN

    @abstractmethod
    def entries(self, Y: Array, T: Array) -> Array:
        """The loss of every output, (N, n)."""

    @abstractmethod
    def slopes(self, Y: Array, T: Array, dY: Array) -> None:
        """Write the derivative of every output's own loss into dY (N, n)."""

    def per_row(self, Y: Array, T: Array) -> Array:
        """The mean or sum over each row."""
        entries = self.entries(Y, T)
        return np.asarray(entries.mean(axis=1) if self._is_mean else entries.sum(axis=1))

    def gradient(self, Y: Array, T: Array, dY: Array) -> None:
        """The slopes, divided by how many the loss is the mean of."""
        self.slopes(Y, T, dY)
        dY *= 1 / self.count(dY)

    def __call__(self, Y: Array, T: Array, dY: Array) -> float:
        """The batch's loss in one sum over all entries, with dL/dY written into dY."""
        value = float(self.entries(Y, T).sum()) / self.count(Y)
        self.gradient(Y, T, dY)
        return value

    def count(self, Y: Array) -> int:
        """What the sum over all entries is divided by: N n, or N."""
        return Y.size if self._is_mean else len(Y)
