"""The activations that a layer can have, by the names that Keras uses."""

from enum import StrEnum


class Activation(StrEnum):
    """An activation; the equations stand beside their derivatives in `numpy_backend/activations.py`."""

    LINEAR = "linear"
    SIGMOID = "sigmoid"
    TANH = "tanh"
    RELU = "relu"
    LEAKY_RELU = "leaky_relu"
    ELU = "elu"
    SOFTPLUS = "softplus"
    SOFTSIGN = "softsign"
    SILU = "silu"
    SOFTMAX = "softmax"
