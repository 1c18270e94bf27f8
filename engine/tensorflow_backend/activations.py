"""The activations as Keras layers take them: Keras's names, and objects where a name says too little."""

import math
from collections.abc import Callable
from typing import Any

import keras
import tensorflow as tf
from keras.src.ops.nn import Gelu

from engine.spec.activations import DEFAULT_SLOPE, Activation


def activation_function(activation: Activation, slope: float, dtype: str, *, exact: bool = False) -> Any:
    """What a Keras layer's `activation` takes; `slope` is leaky ReLU's below zero. All of it is saved and read by Keras itself.

    `exact`: with the constants in double precision, of which TensorFlow takes some in single. Keras could not read these again.
    """
    if exact and activation in _EXACT:
        return _EXACT[activation](slope)
    if activation is Activation.LEAKY_RELU and slope != DEFAULT_SLOPE:
        return keras.layers.LeakyReLU(negative_slope=slope, dtype=dtype)
    if activation is Activation.GELU_TANH:
        # The function `keras.ops.gelu` would be saved by its name, and read as the exact form.
        return Gelu(approximate=True)
    return activation.value


def _leaky_relu(slope: float) -> Callable[[Any], Any]:
    """φ(z) = z where z > 0, else slope z."""
    return lambda z: tf.where(z > 0, z, z * slope)


def _gelu(_: float) -> Callable[[Any], Any]:
    """φ(z) = ½ z erfc(−z / √2)."""
    return lambda z: 0.5 * z * tf.math.erfc(z * -math.sqrt(0.5))


def _gelu_tanh(_: float) -> Callable[[Any], Any]:
    """φ(z) = ½ z (1 + tanh u) with u = √(2/π) (z + 0.044715 z³)."""
    return lambda z: 0.5 * z * (1 + tf.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z * z * z)))


_EXACT = {Activation.LEAKY_RELU: _leaky_relu, Activation.GELU: _gelu, Activation.GELU_TANH: _gelu_tanh}
"""Those of which TensorFlow rounds a constant."""
