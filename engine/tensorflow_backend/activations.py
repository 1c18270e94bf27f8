"""The activations as Keras layers take them: Keras's names, and objects where a name says too little."""

import math
from collections.abc import Callable
from typing import Any

import keras
import tensorflow as tf
from keras.src.ops.nn import Gelu
from keras.src.ops.numpy import Arctan, Sin

from engine.config.activations import DEFAULT_SLOPE, SELU_ALPHA, SELU_SCALE, Activation


def saved_activation(activation: Activation, slope: float, dtype: str) -> Any:
    """What a Keras layer's `activation` takes in a model that is saved: all of it is read by Keras itself.

    `slope` is leaky ReLU's below zero.
    """
    if activation is Activation.LEAKY_RELU and slope != DEFAULT_SLOPE:
        return keras.layers.LeakyReLU(negative_slope=slope, dtype=dtype)
    if activation is Activation.GELU_TANH:
        # The function `keras.ops.gelu` would be saved by its name, and read as the exact form.
        return Gelu(approximate=True)
    return _OPERATIONS[activation]() if activation in _OPERATIONS else activation.value


def activation_function(activation: Activation, slope: float, dtype: str, *, exact: bool = False) -> Any:
    """What a Keras layer's `activation` takes in training: Keras's own, but for two groups.

    ELU and SELU are the same to rounding whether XLA compiles them or not: TensorFlow's lose all digits near 0 outside XLA, where
    SELU's slope at 0 is 1.0507 instead of 1.7581. `exact`: constants of which TensorFlow takes some in single precision are
    taken to double precision.
    """
    if activation is Activation.ELU:
        return elu
    if activation is Activation.SELU:
        return selu
    if exact and activation in _EXACT:
        return _EXACT[activation](slope)
    return saved_activation(activation, slope, dtype)


@tf.custom_gradient  # type: ignore[untyped-decorator]
def elu(z: Any) -> Any:
    """φ(z) = z where z > 0, else e^z − 1;  φ' = 1 where z > 0, else y + 1."""
    y = tf.where(z > 0, z, tf.math.expm1(tf.minimum(z, 0)))
    return y, lambda dy: tf.where(z > 0, dy, dy * (y + 1))


@tf.custom_gradient  # type: ignore[untyped-decorator]
def selu(z: Any) -> Any:
    """φ(z) = λ z where z > 0, else λ α (e^z − 1);  φ' = λ where z > 0, else y + λ α."""
    scaled = SELU_SCALE * SELU_ALPHA
    y = tf.where(z > 0, z * SELU_SCALE, tf.math.expm1(tf.minimum(z, 0)) * scaled)
    return y, lambda dy: tf.where(z > 0, dy * SELU_SCALE, dy * (y + scaled))


def _leaky_relu(slope: float) -> Callable[[Any], Any]:
    """φ(z) = z where z > 0, else slope z."""
    return lambda z: tf.where(z > 0, z, z * slope)


def _gelu(_: float) -> Callable[[Any], Any]:
    """φ(z) = ½ z erfc(−z / √2)."""
    return lambda z: 0.5 * z * tf.math.erfc(z * -math.sqrt(0.5))


def _gelu_tanh(_: float) -> Callable[[Any], Any]:
    """φ(z) = ½ z (1 + tanh u) with u = √(2/π) (z + 0.044715 z³)."""
    return lambda z: 0.5 * z * (1 + tf.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z * z * z)))


_OPERATIONS = {Activation.SINE: Sin, Activation.ARCTANGENT: Arctan}
"""Those that are operations in Keras, without a name among its activations."""

_EXACT = {Activation.LEAKY_RELU: _leaky_relu, Activation.GELU: _gelu, Activation.GELU_TANH: _gelu_tanh}
"""Those of which TensorFlow rounds a constant."""
