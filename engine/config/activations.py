"""The activations that a layer can have, by the names that Keras uses, and what is known of each but the arithmetic."""

import math
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from engine.config.formula import cases
from engine.config.ranges import ALL, PROBABILITY, Range
from engine.config.single import written
from engine.text import Text, joined

DEFAULT_SLOPE = 0.2
"""Leaky ReLU's slope below zero, as in Keras."""

SELU_SCALE = 1.0507009873554805
"""λ of Klambauer et al. 2017: with it, means near 0 and deviations near 1 stay so from layer to layer."""

SELU_ALPHA = 1.6732632423543772
"""α of the same paper."""


class ActivationText(NamedTuple):
    """φ(z), and φ'(z). Where an output depends on several z, `derivative` is empty and `back` gives dL/dz by d = dL/dy."""

    value: str
    derivative: str
    back: str = ""


class Activation(StrEnum):
    """An activation; the functions stand beside their derivatives in `numpy_backend/activations.py`."""

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
    MISH = "mish"
    SINE = "sin"
    ARCTANGENT = "arctan"
    EXPONENTIAL = "exponential"
    SOFTMAX = "softmax"
    LOG_SOFTMAX = "log_softmax"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _FACTS[self].label or self.value.replace("_", " ")

    @property
    def other_names(self) -> tuple[str, ...]:
        """What other programs and books call it: letters and figures only."""
        return _FACTS[self].other_names

    @property
    def rises(self) -> bool:
        """True where it never falls as z rises."""
        return _FACTS[self].rising is not None

    def text(self, slope: float = DEFAULT_SLOPE) -> ActivationText:
        """Its equations; z is a weighted sum, y the output, and `slope` leaky ReLU's below zero."""
        text = _FACTS[self].text
        return text if isinstance(text, ActivationText) else text(written(slope))

    def range(self, slope: float = DEFAULT_SLOPE, of: Range = ALL) -> Range:
        """What it gives of the numbers in `of`; `slope` is leaky ReLU's below zero.

        Of those that do not rise throughout it is what they give of all numbers, which may be more.
        """
        facts = _FACTS[self]
        if facts.rising is None:
            return facts.range
        return Range(facts.rising(of.low, slope), facts.rising(of.high, slope))


class _Facts(NamedTuple):
    text: ActivationText | Callable[[str], ActivationText]
    """The equations; those of leaky ReLU for its slope below zero."""
    rising: Callable[[float, float], float] | None = None
    """φ of one number, which may be infinite, and the slope: of those that never fall as z rises."""
    range: Range = ALL
    """What the others give of all numbers."""
    label: str = ""
    """What it is called where its value says too little."""
    other_names: tuple[str, ...] = ()


def _leaky_relu(z: float, slope: float) -> float:
    return z if z > 0 else (slope * z if slope else 0.0)


def _leaky_relu_text(slope: str) -> ActivationText:
    return ActivationText(cases("z", "z > 0", f"{slope} z"), cases("1", "z > 0", slope))


def _sigmoid(z: float, _: float) -> float:
    return 0.5 * math.tanh(0.5 * z) + 0.5


def _softsign(z: float, _: float) -> float:
    return math.copysign(1 - 1 / (1 + abs(z)), z)


def _selu(z: float, _: float) -> float:
    return SELU_SCALE * (max(z, 0.0) + SELU_ALPHA * math.expm1(min(z, 0.0)))


def _exponential(z: float, _: float) -> float:
    return math.exp(z) if z < 709 else math.inf


_FACTS: dict[Activation, _Facts] = {
    Activation.LINEAR: _Facts(ActivationText("z", "1"), lambda z, _: z, other_names=("identity", "purelin")),
    Activation.SIGMOID: _Facts(
        ActivationText("1 / (1 + e^−z)", "y (1 − y)"), _sigmoid, other_names=("logistic", "logsig")
    ),
    Activation.HARD_SIGMOID: _Facts(
        ActivationText("min(max(z + 3, 0), 6) / 6", cases("1/6", "−3 < z < 3", "0")),
        lambda z, _: min(max(z + 3, 0.0), 6.0) / 6,
    ),
    Activation.TANH: _Facts(
        ActivationText("tanh z", "1 − y²"), lambda z, _: math.tanh(z), other_names=("tansig", "hyperbolictangent")
    ),
    Activation.RELU: _Facts(
        ActivationText("max(z, 0)", cases("1", "z > 0", "0")),
        lambda z, _: max(z, 0.0),
        other_names=("rectifier", "rectifiedlinear"),
    ),
    Activation.LEAKY_RELU: _Facts(_leaky_relu_text, _leaky_relu, other_names=("lrelu",)),
    Activation.ELU: _Facts(
        ActivationText(cases("z", "z > 0", "e^z − 1"), cases("1", "z > 0", "y + 1")),
        lambda z, _: max(z, 0.0) + math.expm1(min(z, 0.0)),
    ),
    Activation.SELU: _Facts(
        ActivationText(
            joined((cases("λ z", "z > 0", "λ α (e^z − 1)"), "λ = 1.0507, α = 1.6733"), ", "),
            joined((cases("λ", "z > 0", "y + λ α"), "λ = 1.0507, α = 1.6733"), ", "),
        ),
        _selu,
    ),
    Activation.GELU: _Facts(
        ActivationText(Text("{value}, Φ the normal distribution", value="z Φ(z)"), "Φ(z) + z e^(−z²/2) / √(2π)"),
        range=Range(low=-0.169970755),
        label="gelu (exact)",
    ),
    Activation.GELU_TANH: _Facts(
        ActivationText(
            "½ z (1 + tanh u), u = √(2/π) (z + 0.044715 z³)",
            "½ (1 + tanh u) + ½ z (1 − tanh² u) √(2/π) (1 + 3 · 0.044715 z²), u = √(2/π) (z + 0.044715 z³)",
        ),
        range=Range(low=-0.170040801),
        label="gelu (tanh form)",
        other_names=("gelunew", "geluapproximate"),
    ),
    Activation.SOFTPLUS: _Facts(
        ActivationText("log(1 + e^z)", "1 / (1 + e^−z)"), lambda z, _: max(z, 0.0) + math.log1p(math.exp(-abs(z)))
    ),
    Activation.SOFTSIGN: _Facts(ActivationText("z / (1 + |z|)", "1 / (1 + |z|)²"), _softsign),
    Activation.SILU: _Facts(
        ActivationText("z s, s = 1 / (1 + e^−z)", "s + y (1 − s), s = 1 / (1 + e^−z)"),
        range=Range(low=-0.278464543),
        label="silu (swish)",
        other_names=("swish",),
    ),
    Activation.MISH: _Facts(
        ActivationText("z t, t = tanh(log(1 + e^z))", "t + z (1 − t²) / (1 + e^−z), t = tanh(log(1 + e^z))"),
        range=Range(low=-0.308843414),
    ),
    Activation.SINE: _Facts(
        ActivationText("sin z", "cos z"), range=Range(-1.0, 1.0), label="sine", other_names=("sine",)
    ),
    Activation.ARCTANGENT: _Facts(
        ActivationText("arctan z", "1 / (1 + z²)"),
        lambda z, _: math.atan(z),
        label="arctangent",
        other_names=("arctangent", "atan"),
    ),
    Activation.EXPONENTIAL: _Facts(ActivationText("e^z", "y"), _exponential, other_names=("exp",)),
    Activation.SOFTMAX: _Facts(
        ActivationText(Text("{value} over the last axis", value="e^z / Σ e^z"), "", "y (d − Σ d y)"), range=PROBABILITY
    ),
    Activation.LOG_SOFTMAX: _Facts(
        ActivationText(Text("{value} over the last axis", value="z − log Σ e^z"), "", "d − e^y Σ d"),
        range=Range(high=0.0),
        label="log-softmax",
    ),
}
