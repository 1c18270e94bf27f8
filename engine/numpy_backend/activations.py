"""The activations, each beside its derivative.

`forward(Z, Y)` writes φ(Z) into Y; `backward(dY, Z, Y)` turns dL/dY into dL/dZ = φ'(Z) dL/dY, in place. All are (rows, units).
Equations as in Keras's `keras.activations`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.spec.activations import Activation

Array = NDArray[np.floating[Any]]


class Pair(NamedTuple):
    """An activation and its derivative."""

    forward: Callable[[Array, Array], None]
    backward: Callable[[Array, Array, Array], None]


LEAKY_RELU_SLOPE = float(np.float32(0.2))
"""Keras's default slope below zero. TensorFlow keeps it in single precision (0.20000000298) even where all else is double."""


def linear(Z: Array, Y: Array) -> None:
    """φ(z) = z."""
    Y[...] = Z


def linear_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1."""


def sigmoid(Z: Array, Y: Array) -> None:
    """φ(z) = 1 / (1 + e^−z), as ½ tanh(½ z) + ½, which does not overflow."""
    np.multiply(Z, 0.5, out=Y)
    np.tanh(Y, out=Y)
    Y *= 0.5
    Y += 0.5


def sigmoid_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = y (1 − y)."""
    dY *= Y
    dY *= 1 - Y


def tanh(Z: Array, Y: Array) -> None:
    """φ(z) = tanh z."""
    np.tanh(Z, out=Y)


def tanh_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 − y²."""
    dY *= 1 - Y * Y


def relu(Z: Array, Y: Array) -> None:
    """φ(z) = max(z, 0)."""
    np.maximum(Z, 0, out=Y)


def relu_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 where z > 0, else 0, at 0 as well."""
    dY *= Z > 0


def leaky_relu(Z: Array, Y: Array) -> None:
    """φ(z) = z where z > 0, else 0.2 z."""
    np.multiply(Z, LEAKY_RELU_SLOPE, out=Y)
    np.maximum(Z, Y, out=Y)


def leaky_relu_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 where z > 0, else 0.2."""
    dY[Z <= 0] *= LEAKY_RELU_SLOPE


def elu(Z: Array, Y: Array) -> None:
    """φ(z) = z where z > 0, else e^z − 1."""
    np.minimum(Z, 0, out=Y)
    np.expm1(Y, out=Y)
    np.copyto(Y, Z, where=Z > 0)


def elu_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 where z > 0, else y + 1."""
    np.multiply(dY, Y + 1, out=dY, where=Z <= 0)


def softplus(Z: Array, Y: Array) -> None:
    """φ(z) = log(1 + e^z)."""
    np.logaddexp(Z, 0, out=Y)


def softplus_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = sigmoid z."""
    slope = np.empty_like(Z)
    sigmoid(Z, slope)
    dY *= slope


def softsign(Z: Array, Y: Array) -> None:
    """φ(z) = z / (1 + |z|)."""
    np.divide(Z, 1 + np.abs(Z), out=Y)


def softsign_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 / (1 + |z|)²."""
    dY /= np.square(1 + np.abs(Z))


def silu(Z: Array, Y: Array) -> None:
    """φ(z) = z sigmoid z."""
    sigmoid(Z, Y)
    Y *= Z


def silu_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = s + y (1 − s) with s = sigmoid z."""
    slope = np.empty_like(Z)
    sigmoid(Z, slope)
    slope += Y * (1 - slope)
    dY *= slope


def softmax(Z: Array, Y: Array) -> None:
    """φ(z)ⱼ = e^zⱼ / Σ e^z over the row; the row's largest z is taken off first so that nothing overflows."""
    np.subtract(Z, Z.max(axis=1, keepdims=True), out=Y)
    np.exp(Y, out=Y)
    Y /= Y.sum(axis=1, keepdims=True)


def softmax_backward(dY: Array, Z: Array, Y: Array) -> None:
    """dL/dzⱼ = yⱼ (dL/dyⱼ − Σ dL/dy y)."""
    dY -= np.einsum("ru,ru->r", dY, Y)[:, None]
    dY *= Y


ACTIVATIONS: dict[Activation, Pair] = {
    Activation.LINEAR: Pair(linear, linear_backward),
    Activation.SIGMOID: Pair(sigmoid, sigmoid_backward),
    Activation.TANH: Pair(tanh, tanh_backward),
    Activation.RELU: Pair(relu, relu_backward),
    Activation.LEAKY_RELU: Pair(leaky_relu, leaky_relu_backward),
    Activation.ELU: Pair(elu, elu_backward),
    Activation.SOFTPLUS: Pair(softplus, softplus_backward),
    Activation.SOFTSIGN: Pair(softsign, softsign_backward),
    Activation.SILU: Pair(silu, silu_backward),
    Activation.SOFTMAX: Pair(softmax, softmax_backward),
}
