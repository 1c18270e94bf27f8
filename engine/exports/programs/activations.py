"""What each activation is in every language: an expression of z, whose functions each language spells in its own way."""

import math

from engine.config.activations import SELU_ALPHA, SELU_SCALE, Activation
from engine.config.single import single

ALONG_AXIS = {Activation.SOFTMAX: "softmax", Activation.LOG_SOFTMAX: "log_softmax"}
"""Those that take all entries of the last axis together, by the function that each language has for them."""

_SIGMOID = "0.5 * {tanh}(0.5 * {z}) + 0.5"
_SOFTPLUS = "{larger}({z}, 0.0) + {log1p}({exp}(-{abs}({z})))"
_BELOW = "{expm1}({smaller}({z}, 0.0))"

_EXPRESSIONS = {
    Activation.LINEAR: "{z}",
    Activation.SIGMOID: _SIGMOID,
    Activation.HARD_SIGMOID: "{smaller}({larger}({z} + 3.0, 0.0), 6.0) / 6.0",
    Activation.TANH: "{tanh}({z})",
    Activation.RELU: "{larger}({z}, 0.0)",
    Activation.LEAKY_RELU: "{larger}({z}, {slope} * {z})",
    Activation.ELU: "{larger}({z}, 0.0) + " + _BELOW,
    Activation.SELU: f"{SELU_SCALE!r} * ({{larger}}({{z}}, 0.0) + {SELU_ALPHA!r} * {_BELOW})",
    Activation.GELU: "0.5 * {z} * (1.0 + {erf}({half_root} * {z}))",
    Activation.GELU_TANH: "0.5 * {z} * (1.0 + {tanh}({root} * ({z} + {cubic} * {z} * {z} * {z})))",
    Activation.SOFTPLUS: _SOFTPLUS,
    Activation.SOFTSIGN: "{z} / (1.0 + {abs}({z}))",
    Activation.SILU: "{z} * (" + _SIGMOID + ")",
    Activation.MISH: "{z} * {tanh}(" + _SOFTPLUS + ")",
    Activation.SINE: "{sin}({z})",
    Activation.ARCTANGENT: "{arctan}({z})",
    Activation.EXPONENTIAL: "{exp}({z})",
}
"""Each as the lab computes it, but for GELU: ½ z (1 + erf(z / √2)) is its ½ z erfc(−z / √2), to a few units of z's last place."""


def expression(activation: Activation, slope: float, *, is_exact: bool) -> str:
    """φ(z) with `{z}` and the names of functions in braces. `is_exact`: no constant is taken by way of single precision."""
    taken = float if is_exact else single
    constants = {
        "slope": taken(slope),
        "half_root": taken(math.sqrt(0.5)),
        "root": math.sqrt(2 / math.pi),
        "cubic": taken(0.044715),
    }
    found = _EXPRESSIONS[activation]
    for name, value in constants.items():
        found = found.replace(f"{{{name}}}", repr(value))
    return found
