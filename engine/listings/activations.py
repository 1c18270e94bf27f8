"""What each activation is in a program, in every form: φ(Z) and dL/dZ in NumPy, φ(Z) in TensorFlow, and Keras's word for it."""

import math
from collections.abc import Callable
from typing import NamedTuple

from engine.config.activations import SELU_ALPHA, SELU_SCALE, Activation
from engine.config.single import single
from engine.listings.literals import number

GELU_ROOT, GELU_HALF_ROOT, GELU_CUBIC = math.sqrt(2 / math.pi), math.sqrt(0.5), 0.044715


class ActivationCode(NamedTuple):
    """Expressions of {Z}, {Y} and {dY}; `needs`: the names of functions in `HELPERS` that NumPy's call. Empty Keras is its name."""

    numpy: str
    slope: str
    tensorflow: str
    keras: str = ""
    needs: tuple[str, ...] = ()


HELPERS: dict[str, tuple[str, ...]] = {
    "sigmoid": ("def sigmoid(Z):", "    return 0.5 * np.tanh(0.5 * Z) + 0.5"),
    "softmax": (
        "def softmax(Z):",
        "    Y = np.exp(Z - Z.max(axis=-1, keepdims=True))",
        "    return Y / Y.sum(axis=-1, keepdims=True)",
    ),
    "log_softmax": (
        "def log_softmax(Z):",
        "    Y = Z - Z.max(axis=-1, keepdims=True)",
        "    return Y - np.log(np.exp(Y).sum(axis=-1, keepdims=True))",
    ),
    "mish_slope": (
        "def mish_slope(Z):",
        "    t = np.tanh(np.logaddexp(Z, 0))",
        "    return t + Z * (1 - t * t) * sigmoid(Z)",
    ),
    "silu_slope": ("def silu_slope(Z, Y):", "    s = sigmoid(Z)", "    return s + Y * (1 - s)"),
    "erfc": ("from scipy.special import erfc",),
}
"""Functions that expressions in NumPy call, in the order in which they are written."""


def activation_code(activation: Activation, slope: float, *, exact: bool) -> ActivationCode:
    """The activation in every form; `slope`: leaky ReLU's below zero. `exact`: no constant is taken by way of float32."""
    return _CODES[activation](slope, float if exact else single)


Taken = Callable[[float], float]


def _plain(code: ActivationCode) -> Callable[[float, Taken], ActivationCode]:
    return lambda _slope, _taken: code


def _leaky_relu(slope: float, taken: Taken) -> ActivationCode:
    below = number(taken(slope))
    return ActivationCode(
        f"np.maximum({{Z}}, {below} * {{Z}})",
        f"np.where({{Z}} > 0, {{dY}}, {below} * {{dY}})",
        f"tf.nn.leaky_relu({{Z}}, {below})",
        f"tf.keras.layers.LeakyReLU(negative_slope={number(slope)})",
    )


def _gelu(_slope: float, taken: Taken) -> ActivationCode:
    half = taken(GELU_HALF_ROOT)
    below = f"0.5 * erfc({{Z}} * -{number(half)})"
    density = f"np.exp(-np.square({{Z}} * {number(half)})) * {number(half / math.sqrt(math.pi))}"
    return ActivationCode(
        f"{{Z}} * ({below})",
        f"{{dY}} * ({below} + {{Z}} * ({density}))",
        f"{{Z}} * 0.5 * tf.math.erfc({{Z}} * -{number(half)})",
        needs=("erfc",),
    )


def _gelu_tanh(_slope: float, taken: Taken) -> ActivationCode:
    cubic, root = number(taken(GELU_CUBIC)), number(GELU_ROOT)
    bend = f"np.tanh({root} * ({{Z}} + {cubic} * {{Z}} * {{Z}} * {{Z}}))"
    steep = f"(1 - {bend} * {bend}) * ({{Z}} * (1 + {number(3 * taken(GELU_CUBIC))} * {{Z}} * {{Z}}))"
    return ActivationCode(
        f"0.5 * {{Z}} * (1 + {bend})",
        f"{{dY}} * (0.5 * (1 + {bend}) + {number(0.5 * GELU_ROOT)} * ({steep}))",
        f"0.5 * {{Z}} * (1 + tf.tanh({root} * ({{Z}} + {cubic} * {{Z}} * {{Z}} * {{Z}})))",
        "lambda Z: tf.nn.gelu(Z, approximate=True)",
    )


_SCALE, _ALPHA, _BOTH = number(SELU_SCALE), number(SELU_ALPHA), number(SELU_SCALE * SELU_ALPHA)
_EXPM1 = "np.expm1(np.minimum({Z}, 0))"
_TF_EXPM1 = "tf.math.expm1(tf.minimum({Z}, 0))"

_CODES: dict[Activation, Callable[[float, Taken], ActivationCode]] = {
    Activation.LINEAR: _plain(ActivationCode("{Z}", "{dY}", "{Z}")),
    Activation.SIGMOID: _plain(
        ActivationCode("sigmoid({Z})", "{dY} * {Y} * (1 - {Y})", "tf.sigmoid({Z})", needs=("sigmoid",))
    ),
    Activation.HARD_SIGMOID: _plain(
        ActivationCode(
            "np.clip({Z} + 3, 0, 6) / 6",
            "{dY} * (({Y} > 0) & ({Y} < 1)) / 6",
            "tf.nn.relu6({Z} + 3) / 6",
        )
    ),
    Activation.TANH: _plain(ActivationCode("np.tanh({Z})", "{dY} * (1 - {Y} * {Y})", "tf.tanh({Z})")),
    Activation.RELU: _plain(ActivationCode("np.maximum({Z}, 0)", "{dY} * ({Z} > 0)", "tf.nn.relu({Z})")),
    Activation.LEAKY_RELU: _leaky_relu,
    Activation.ELU: _plain(
        ActivationCode(
            f"np.where({{Z}} > 0, {{Z}}, {_EXPM1})",
            "np.where({Z} > 0, {dY}, {dY} * ({Y} + 1))",
            f"tf.where({{Z}} > 0, {{Z}}, {_TF_EXPM1})",
        )
    ),
    Activation.SELU: _plain(
        ActivationCode(
            f"{_SCALE} * np.where({{Z}} > 0, {{Z}}, {_ALPHA} * {_EXPM1})",
            f"np.where({{Z}} > 0, {_SCALE} * {{dY}}, {{dY}} * ({{Y}} + {_BOTH}))",
            f"tf.where({{Z}} > 0, {_SCALE} * {{Z}}, {_BOTH} * {_TF_EXPM1})",
        )
    ),
    Activation.GELU: _gelu,
    Activation.GELU_TANH: _gelu_tanh,
    Activation.SOFTPLUS: _plain(
        ActivationCode("np.logaddexp({Z}, 0)", "{dY} * sigmoid({Z})", "tf.nn.softplus({Z})", needs=("sigmoid",))
    ),
    Activation.SOFTSIGN: _plain(
        ActivationCode("{Z} / (1 + np.abs({Z}))", "{dY} / np.square(1 + np.abs({Z}))", "tf.nn.softsign({Z})")
    ),
    Activation.SILU: _plain(
        ActivationCode(
            "{Z} * sigmoid({Z})",
            "{dY} * silu_slope({Z}, {Y})",
            "{Z} * tf.sigmoid({Z})",
            needs=("sigmoid", "silu_slope"),
        )
    ),
    Activation.MISH: _plain(
        ActivationCode(
            "{Z} * np.tanh(np.logaddexp({Z}, 0))",
            "{dY} * mish_slope({Z})",
            "{Z} * tf.tanh(tf.nn.softplus({Z}))",
            needs=("sigmoid", "mish_slope"),
        )
    ),
    Activation.SINE: _plain(ActivationCode("np.sin({Z})", "{dY} * np.cos({Z})", "tf.sin({Z})", "tf.sin")),
    Activation.ARCTANGENT: _plain(
        ActivationCode("np.arctan({Z})", "{dY} / (1 + np.square({Z}))", "tf.atan({Z})", "tf.atan")
    ),
    Activation.EXPONENTIAL: _plain(ActivationCode("np.exp({Z})", "{dY} * {Y}", "tf.exp({Z})")),
    Activation.SOFTMAX: _plain(
        ActivationCode(
            "softmax({Z})",
            "({dY} - ({dY} * {Y}).sum(axis=-1, keepdims=True)) * {Y}",
            "tf.nn.softmax({Z})",
            needs=("softmax",),
        )
    ),
    Activation.LOG_SOFTMAX: _plain(
        ActivationCode(
            "log_softmax({Z})",
            "{dY} - np.exp({Y}) * {dY}.sum(axis=-1, keepdims=True)",
            "tf.nn.log_softmax({Z})",
            needs=("log_softmax",),
        )
    ),
}
