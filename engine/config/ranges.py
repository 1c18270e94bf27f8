"""Which numbers an activation can give: of all numbers, or of those in a range. The functions themselves are in the engines."""

import math
from collections.abc import Callable
from typing import NamedTuple

from engine.config.activations import DEFAULT_SLOPE, Activation
from engine.text import Text


class Range(NamedTuple):
    """From the lowest to the highest number that is there, or that is come as near to as one likes."""

    low: float = -math.inf
    high: float = math.inf

    def holds(self, other: "Range") -> bool:
        """True where all of `other` is in it."""
        return self.low <= other.low and other.high <= self.high

    @property
    def text(self) -> Text:
        """`0 to 1`, `0 or more`."""
        if math.isinf(self.high):
            return Text("{low:.4g} or more", low=self.low) if math.isfinite(self.low) else Text("all numbers")
        if math.isinf(self.low):
            return Text("{high:.4g} or less", high=self.high)
        return Text("{low:.4g} to {high:.4g}", low=self.low, high=self.high)


ALL = Range()
PROBABILITY = Range(0.0, 1.0)


def activation_range(activation: Activation, slope: float = DEFAULT_SLOPE, of: Range = ALL) -> Range:
    """What `activation` gives of the numbers in `of`; `slope` is leaky ReLU's below zero.

    Of those that do not rise throughout it is what they give of all numbers, which may be more.
    """
    if activation is Activation.LEAKY_RELU:
        return Range(_leaky_relu(of.low, slope), _leaky_relu(of.high, slope))
    if activation in RISING:
        rising = RISING[activation]
        return Range(rising(of.low), rising(of.high))
    return OTHERS[activation]


def _leaky_relu(z: float, slope: float) -> float:
    return z if z > 0 else (slope * z if slope else 0.0)


def _sigmoid(z: float) -> float:
    return 0.5 * math.tanh(0.5 * z) + 0.5


def _softsign(z: float) -> float:
    return math.copysign(1 - 1 / (1 + abs(z)), z)


def _selu(z: float) -> float:
    return 1.0507009873554805 * (max(z, 0.0) + 1.6732632423543772 * math.expm1(min(z, 0.0)))


def _exponential(z: float) -> float:
    return math.exp(z) if z < 709 else math.inf


RISING: dict[Activation, Callable[[float], float]] = {
    Activation.LINEAR: lambda z: z,
    Activation.SIGMOID: _sigmoid,
    Activation.HARD_SIGMOID: lambda z: min(max(z + 3, 0.0), 6.0) / 6,
    Activation.TANH: math.tanh,
    Activation.RELU: lambda z: max(z, 0.0),
    Activation.ELU: lambda z: max(z, 0.0) + math.expm1(min(z, 0.0)),
    Activation.SELU: _selu,
    Activation.SOFTPLUS: lambda z: max(z, 0.0) + math.log1p(math.exp(-abs(z))),
    Activation.SOFTSIGN: _softsign,
    Activation.EXPONENTIAL: _exponential,
}
"""The activations that never fall as z rises, at one number, which may be infinite. Leaky ReLU rises as well; it has a slope."""

OTHERS: dict[Activation, Range] = {
    Activation.GELU: Range(low=-0.169970755),
    Activation.GELU_TANH: Range(low=-0.170040801),
    Activation.SILU: Range(low=-0.278464543),
    Activation.SOFTMAX: PROBABILITY,
    Activation.LOG_SOFTMAX: Range(high=0.0),
}
"""Those that fall first and then rise, and those of several numbers: what they give of all numbers."""
