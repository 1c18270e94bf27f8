"""The activations, each beside its derivative.

`forward(Z, Y)` writes φ(Z) into Y; `backward(dY, Z, Y)` turns dL/dY into dL/dZ = φ'(Z) dL/dY, in place. All are (rows, …, units);
softmax and log-softmax work along the last axis. Equations as in Keras's `keras.activations`; at a kink the derivative is the one
that TensorFlow takes.
"""

import math
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import DEFAULT_SLOPE, SELU_ALPHA, SELU_SCALE, Activation
from engine.config.single import single

Array = NDArray[np.floating[Any]]


class Pair(NamedTuple):
    """An activation and its derivative."""

    forward: Callable[[Array, Array], None]
    backward: Callable[[Array, Array, Array], None]


GELU_CUBIC = 0.044715

GELU_ROOT = math.sqrt(2 / math.pi)

GELU_HALF_ROOT = math.sqrt(0.5)


def activation_pair(activation: Activation, slope: float = DEFAULT_SLOPE, *, exact: bool = False) -> Pair:
    """The function and derivative of `activation`; `slope`, 0 to 1, is leaky ReLU's below zero.

    `exact`: all constants are taken to double precision. Else the slope, and 1/√2 and 0.044715 of GELU, are rounded to single
    precision, as in TensorFlow.
    """
    taken = float if exact else single
    match activation:
        case Activation.LEAKY_RELU:
            below = taken(slope)
            return Pair(partial(leaky_relu, slope=below), partial(leaky_relu_backward, slope=below))
        case Activation.GELU:
            half_root = taken(GELU_HALF_ROOT)
            return Pair(partial(gelu, half_root=half_root), partial(gelu_backward, half_root=half_root))
        case Activation.GELU_TANH:
            cubic = taken(GELU_CUBIC)
            return Pair(partial(gelu_tanh, cubic=cubic), partial(gelu_tanh_backward, cubic=cubic))
    return ACTIVATIONS[activation]


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


def hard_sigmoid(Z: Array, Y: Array) -> None:
    """φ(z) = min(max(z + 3, 0), 6) / 6."""
    np.add(Z, 3, out=Y)
    np.clip(Y, 0, 6, out=Y)
    Y /= 6


def hard_sigmoid_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1/6 where −3 < z < 3, else 0."""
    dY *= (Y > 0) & (Y < 1)
    dY /= 6


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


def leaky_relu(Z: Array, Y: Array, *, slope: float) -> None:
    """φ(z) = z where z > 0, else slope z."""
    np.multiply(Z, slope, out=Y)
    np.maximum(Z, Y, out=Y)


def leaky_relu_backward(dY: Array, Z: Array, Y: Array, *, slope: float) -> None:
    """φ' = 1 where z > 0, else the slope."""
    np.multiply(dY, slope, out=dY, where=Z <= 0)


def elu(Z: Array, Y: Array) -> None:
    """φ(z) = z where z > 0, else e^z − 1."""
    np.minimum(Z, 0, out=Y)
    np.expm1(Y, out=Y)
    np.copyto(Y, Z, where=Z > 0)


def elu_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 where z > 0, else y + 1."""
    np.multiply(dY, Y + 1, out=dY, where=Z <= 0)


def selu(Z: Array, Y: Array) -> None:
    """φ(z) = λ z where z > 0, else λ α (e^z − 1)."""
    np.minimum(Z, 0, out=Y)
    np.expm1(Y, out=Y)
    Y *= SELU_ALPHA
    np.copyto(Y, Z, where=Z > 0)
    Y *= SELU_SCALE


def selu_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = λ where z > 0, else y + λ α."""
    dY *= np.where(Z > 0, SELU_SCALE, Y + SELU_SCALE * SELU_ALPHA).astype(Z.dtype, copy=False)


def gelu(Z: Array, Y: Array, *, half_root: float) -> None:
    """φ(z) = z Φ(z), Φ the normal distribution: ½ z erfc(−z / √2) (Hendrycks & Gimpel 2016); `half_root` is 1/√2."""
    np.multiply(Z, _normal_below(Z, half_root), out=Y)


def gelu_backward(dY: Array, Z: Array, Y: Array, *, half_root: float) -> None:
    """φ' = Φ(z) + z e^(−z²/2) / √(2π)."""
    density = np.exp(-np.square(Z * half_root)) * (half_root / math.sqrt(math.pi))
    dY *= _normal_below(Z, half_root) + Z * density


def gelu_tanh(Z: Array, Y: Array, *, cubic: float) -> None:
    """φ(z) = ½ z (1 + tanh u) with u = √(2/π) (z + 0.044715 z³); `cubic` is 0.044715."""
    np.multiply(Z * 0.5, 1 + _gelu_tanh_of(Z, cubic), out=Y)


def gelu_tanh_backward(dY: Array, Z: Array, Y: Array, *, cubic: float) -> None:
    """φ' = ½ (1 + tanh u) + ½ z (1 − tanh² u) √(2/π) (1 + 3 · 0.044715 z²)."""
    bend = _gelu_tanh_of(Z, cubic)
    flat = 1 - bend * bend
    # Where the tanh is flat, z² may have overflowed: 0 · ∞ is no number, the limit is 0.
    steep = np.multiply(flat, Z * (1 + 3 * cubic * Z * Z), out=np.zeros_like(Z), where=flat != 0)
    dY *= 0.5 * (1 + bend) + (0.5 * GELU_ROOT) * steep


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


def mish(Z: Array, Y: Array) -> None:
    """φ(z) = z tanh(log(1 + e^z)). Misra 2019, https://arxiv.org/abs/1908.08681."""
    softplus(Z, Y)
    np.tanh(Y, out=Y)
    Y *= Z


def mish_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = t + z (1 − t²) s with t = tanh(log(1 + e^z)), s = sigmoid z."""
    t, s = np.empty_like(Z), np.empty_like(Z)
    softplus(Z, t)
    np.tanh(t, out=t)
    sigmoid(Z, s)
    dY *= t + Z * (1 - t * t) * s


def sine(Z: Array, Y: Array) -> None:
    """φ(z) = sin z."""
    np.sin(Z, out=Y)


def sine_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = cos z."""
    dY *= np.cos(Z)


def arctangent(Z: Array, Y: Array) -> None:
    """φ(z) = arctan z."""
    np.arctan(Z, out=Y)


def arctangent_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = 1 / (1 + z²)."""
    dY /= 1 + Z * Z


def exponential(Z: Array, Y: Array) -> None:
    """φ(z) = e^z."""
    np.exp(Z, out=Y)


def exponential_backward(dY: Array, Z: Array, Y: Array) -> None:
    """φ' = y."""
    dY *= Y


def softmax(Z: Array, Y: Array) -> None:
    """φ(z)ⱼ = e^zⱼ / Σ e^z over the last axis; the largest z is taken off first so that nothing overflows."""
    np.subtract(Z, Z.max(axis=-1, keepdims=True), out=Y)
    np.exp(Y, out=Y)
    Y /= Y.sum(axis=-1, keepdims=True)


def softmax_backward(dY: Array, Z: Array, Y: Array) -> None:
    """dL/dzⱼ = yⱼ (dL/dyⱼ − Σ dL/dy y)."""
    dY -= np.einsum("...u,...u->...", dY, Y)[..., None]
    dY *= Y


def log_softmax(Z: Array, Y: Array) -> None:
    """φ(z)ⱼ = zⱼ − log Σ e^z over the last axis; the largest z is taken off first so that nothing overflows."""
    np.subtract(Z, Z.max(axis=-1, keepdims=True), out=Y)
    Y -= np.log(np.exp(Y).sum(axis=-1, keepdims=True))


def log_softmax_backward(dY: Array, Z: Array, Y: Array) -> None:
    """dL/dzⱼ = dL/dyⱼ − e^yⱼ Σ dL/dy."""
    dY -= np.exp(Y) * dY.sum(axis=-1, keepdims=True)


ACTIVATIONS: dict[Activation, Pair] = {
    Activation.LINEAR: Pair(linear, linear_backward),
    Activation.SIGMOID: Pair(sigmoid, sigmoid_backward),
    Activation.HARD_SIGMOID: Pair(hard_sigmoid, hard_sigmoid_backward),
    Activation.TANH: Pair(tanh, tanh_backward),
    Activation.RELU: Pair(relu, relu_backward),
    Activation.ELU: Pair(elu, elu_backward),
    Activation.SELU: Pair(selu, selu_backward),
    Activation.SOFTPLUS: Pair(softplus, softplus_backward),
    Activation.SOFTSIGN: Pair(softsign, softsign_backward),
    Activation.SILU: Pair(silu, silu_backward),
    Activation.MISH: Pair(mish, mish_backward),
    Activation.SINE: Pair(sine, sine_backward),
    Activation.ARCTANGENT: Pair(arctangent, arctangent_backward),
    Activation.EXPONENTIAL: Pair(exponential, exponential_backward),
    Activation.SOFTMAX: Pair(softmax, softmax_backward),
    Activation.LOG_SOFTMAX: Pair(log_softmax, log_softmax_backward),
}
"""All but those that have constants: see `activation_pair`."""


def _normal_below(Z: Array, half_root: float) -> Array:
    """Φ(z), the share of a standard normal below z."""
    from scipy.special import (
        erfc,
    )  # NumPy has no error function; SciPy's import takes 0.3 s, so only where it is needed

    return np.asarray(0.5 * erfc(Z * -half_root))


def _gelu_tanh_of(Z: Array, cubic: float) -> Array:
    """tanh u of GELU's tanh form."""
    return np.asarray(np.tanh(GELU_ROOT * (Z + cubic * Z * Z * Z)))
