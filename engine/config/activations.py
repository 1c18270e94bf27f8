"""The activations that a layer can have, by the names that Keras uses."""

from enum import StrEnum


class Activation(StrEnum):
    """An activation; the equations stand beside their derivatives in `numpy_backend/activations.py`."""

    LINEAR = "linear"
    SIGMOID = "sigmoid"
    HARD_SIGMOID = "hard_sigmoid"
    TANH = "tanh"
    RELU = "relu"
    LEAKY_RELU = "leaky_relu"
    ELU = "elu"
    SELU = "selu"
    GELU = "gelu"
    GELU_TANH = "gelu_tanh"
    SOFTPLUS = "softplus"
    SOFTSIGN = "softsign"
    SILU = "silu"
    EXPONENTIAL = "exponential"
    SOFTMAX = "softmax"
    LOG_SOFTMAX = "log_softmax"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _LABELS.get(self.value, self.value.replace("_", " "))


_LABELS = {
    "gelu": "gelu (exact)",
    "gelu_tanh": "gelu (tanh form)",
    "silu": "silu (swish)",
    "log_softmax": "log-softmax",
}
"""What is called otherwise than its value says."""

DEFAULT_SLOPE = 0.2
"""Leaky ReLU's slope below zero, as in Keras."""

SELU_SCALE = 1.0507009873554805
"""λ of Klambauer et al. 2017: with it, means near 0 and deviations near 1 stay so from layer to layer."""

SELU_ALPHA = 1.6732632423543772
"""α of the same paper."""
