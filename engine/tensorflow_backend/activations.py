"""The activations as Keras layers take them: Keras's names, and objects where a name says too little."""

from typing import Any

import keras
from keras.src.ops.nn import Gelu

from engine.spec.activations import DEFAULT_SLOPE, Activation


def activation_function(activation: Activation, slope: float, dtype: str) -> Any:
    """What a Keras layer's `activation` takes; `slope` is leaky ReLU's below zero. All of it is saved and read by Keras itself."""
    if activation is Activation.LEAKY_RELU and slope != DEFAULT_SLOPE:
        return keras.layers.LeakyReLU(negative_slope=slope, dtype=dtype)
    if activation is Activation.GELU_TANH:
        # The function `keras.ops.gelu` would be saved by its name, and read as the exact form.
        return Gelu(approximate=True)
    return activation.value
