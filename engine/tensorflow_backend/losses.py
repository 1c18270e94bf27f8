"""The losses as Keras has them; the root mean squared error, which it has not, as the smallest subclass."""

from typing import Any

import keras
import tensorflow as tf

from engine.spec.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
)


class RootMeanSquaredErrorLoss(keras.losses.Loss):  # type: ignore[misc]  # Keras has no type stubs
    """L = √mean (y − t)² over the whole batch; its gradient at the kink L = 0 is 0, not NaN."""

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The batch's one number; Keras's mean over it changes nothing."""
        mean = tf.reduce_mean(tf.square(y_pred - y_true))
        safe = tf.where(mean > 0, mean, tf.ones_like(mean))
        return tf.where(mean > 0, tf.sqrt(safe), tf.zeros_like(mean))


def build_loss(loss: Loss, dtype: str) -> Any:
    """The Keras loss of a spec, called with (targets, outputs)."""
    match loss:
        case MeanSquaredError():
            return keras.losses.MeanSquaredError(dtype=dtype)
        case RootMeanSquaredError():
            return RootMeanSquaredErrorLoss(dtype=dtype)
        case MeanAbsoluteError():
            return keras.losses.MeanAbsoluteError(dtype=dtype)
        case BinaryCrossentropy(from_logits=logits):
            return keras.losses.BinaryCrossentropy(from_logits=logits, dtype=dtype)
        case CategoricalCrossentropy(from_logits=logits):
            return keras.losses.CategoricalCrossentropy(from_logits=logits, dtype=dtype)
        case SparseCategoricalCrossentropy(from_logits=logits):
            return keras.losses.SparseCategoricalCrossentropy(from_logits=logits, dtype=dtype)
