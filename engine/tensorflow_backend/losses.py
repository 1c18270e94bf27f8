"""The losses as Keras has them, and what it has not, as the smallest subclasses."""

import math
from typing import Any

import keras
import tensorflow as tf

from engine.config import losses as spec
from engine.config.losses import OverOutputs
from engine.tensorflow_backend.sums import is_large, mean_over_rows


class RootMeanSquaredErrorLoss(keras.losses.Loss):  # type: ignore[misc]  # Keras has no type stubs
    """L = √( 1/(N n) Σ (y − t)² ) over the whole batch, or with 1/N; its gradient at the kink L = 0 is 0, not NaN.

    Weighted, it is the root of the weighted mean squared error.
    """

    def __init__(self, over_outputs: OverOutputs, dtype: str) -> None:
        super().__init__(dtype=dtype)
        self._is_mean = over_outputs is OverOutputs.MEAN

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The batch's one number, once for every row: a row has no loss of its own."""
        return tf.fill(tf.shape(y_pred)[:1], self._root(mean_over_rows(tf.square(y_pred - y_true)), y_pred))

    def __call__(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> Any:
        """The batch's loss; Keras would take the mean of the rows' roots, and weigh each."""
        squares = tf.reduce_mean(tf.square(y_pred - y_true), axis=1)
        return self._root(mean_over_rows(squares if sample_weight is None else squares * sample_weight), y_pred)

    def weighted_rows(self, y_true: Any, y_pred: Any, w: Any) -> Any:
        """The batch's weighted loss, once for every row."""
        return tf.fill(tf.shape(y_pred)[:1], self(y_true, y_pred, w))

    def _root(self, mean: Any, y_pred: Any) -> Any:
        if not self._is_mean:
            mean *= y_pred.shape[-1]
        at_kink = tf.equal(mean, 0)  # not `mean > 0`: a loss that is no number would count as 0
        return tf.where(at_kink, tf.zeros_like(mean), tf.sqrt(tf.where(at_kink, tf.ones_like(mean), mean)))


class ScaledLoss(keras.losses.Loss):  # type: ignore[misc]  # Keras has no type stubs
    """A loss of Keras's, whose mean over a row's outputs is scaled: times `factor`, and times n for the sum over them."""

    def __init__(self, loss: Any, over_outputs: OverOutputs, *, factor: float = 1.0) -> None:
        super().__init__(dtype=loss.dtype)
        self._loss, self._factor, self._is_mean = loss, factor, over_outputs is OverOutputs.MEAN

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The loss of every row."""
        scale = self._factor * (1 if self._is_mean else y_pred.shape[-1])
        return self._loss.call(y_true, y_pred) * scale


class ExactLogCosh(keras.losses.Loss):  # type: ignore[misc]  # Keras has no type stubs
    """l = e + log(1 + e^−2e) − log 2, with e = y − t: Keras's, with the log 2 of double precision."""

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The loss of every row."""
        error = y_pred - y_true
        return tf.reduce_mean(error + tf.math.softplus(error * -2.0) - math.log(2), axis=-1)


class DefiniteCategoricalHinge(keras.losses.Loss):  # type: ignore[misc]  # Keras has no type stubs
    """l = max(m − p + 1, 0), m the largest (1 − t) y of a row, p = Σ t y: Keras's, where 0 · ∞ is 0.

    Of Keras's the largest would be NaN operation by operation, and a number in XLA.
    """

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The loss of every row."""
        largest = tf.reduce_max(tf.math.multiply_no_nan(y_pred, 1 - y_true), axis=-1)
        return tf.maximum(largest - tf.reduce_sum(tf.math.multiply_no_nan(y_pred, y_true), axis=-1) + 1, 0)


def batch_loss(loss: Any, t: Any, y: Any, w: Any = None) -> Any:
    """The loss of a batch: the mean of its rows' losses, each times what the row counts, as Keras has it.

    The rows of a large batch are added in float64.
    """
    if not is_large(y) or isinstance(loss, RootMeanSquaredErrorLoss):
        return loss(t, y, w)
    losses = loss.call(t, y)
    return mean_over_rows(losses if w is None else losses * w)


def build_loss(loss: spec.Loss, dtype: str, *, exact: bool = False) -> Any:
    """The Keras loss of a spec, called with (targets, outputs); its `call` gives the loss of every row, (N,).

    `exact`: all constants are taken to double precision; else as Keras has them.
    """
    if isinstance(loss, spec.RootMeanSquaredError):
        return RootMeanSquaredErrorLoss(loss.over_outputs, dtype)
    if isinstance(loss, spec.HalfSquaredError):
        return ScaledLoss(keras.losses.MeanSquaredError(dtype=dtype), loss.over_outputs, factor=0.5)
    if isinstance(loss, spec.CategoricalHinge):
        return DefiniteCategoricalHinge(dtype=dtype)
    is_exact = exact and isinstance(loss, spec.LogCosh)
    built = ExactLogCosh(dtype=dtype) if is_exact else _of_keras(loss, dtype)
    is_sum = isinstance(loss, spec.ElementwiseLoss) and loss.over_outputs is OverOutputs.SUM
    return ScaledLoss(built, OverOutputs.SUM) if is_sum else built


def _of_keras(loss: spec.Loss, dtype: str) -> Any:
    """Keras's class of the same name, with the mean over outputs where it has one."""
    settings = loss.model_dump(exclude={"kind", "over_outputs"})
    return getattr(keras.losses, type(loss).__name__)(**settings, dtype=dtype)
