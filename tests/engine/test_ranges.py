"""What is said of an activation's range is what the NumPy engine gives, on a grid from very low to very high numbers."""

import math

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.ranges import ALL, Range
from engine.numpy_backend.activations import activation_pair

GRID = np.concatenate([-np.geomspace(1e4, 1e-3, 4001), [0.0], np.geomspace(1e-3, 700, 4001)])
FAR = 500.0
"""What goes beyond this on the grid goes on for ever."""


def given(activation: Activation, slope: float, Z: np.ndarray) -> np.ndarray:
    """The outputs of the engine; those over several numbers get pairs."""
    if activation in (Activation.SOFTMAX, Activation.LOG_SOFTMAX):
        Z = np.stack([Z, np.zeros_like(Z)], axis=1)
    Y = np.empty_like(Z)
    activation_pair(activation, slope).forward(Z, Y)
    return Y


def measured(activation: Activation, slope: float, Z: np.ndarray) -> Range:
    """From the lowest to the highest output, infinite where it has no end in sight."""
    Y = given(activation, slope, Z)
    low, high = float(Y.min()), float(Y.max())
    return Range(-math.inf if low < -FAR else low, math.inf if high > FAR else high)


@pytest.mark.parametrize("slope", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("activation", list(Activation))
def test_the_range_is_what_the_engine_gives(activation: Activation, slope: float) -> None:
    said, seen = activation.range(slope), measured(activation, slope, GRID)
    assert said == pytest.approx(seen, abs=2e-3)  # softsign is still so far from its end
    assert said.low <= seen.low
    assert seen.high <= said.high


@pytest.mark.parametrize("limits", [(-1.0, 1.0), (0.0, 5.0), (-3.0, -0.5)])
@pytest.mark.parametrize("activation", [a for a in Activation if a.rises])
def test_of_a_range_a_rising_activation_gives_what_lies_between_its_ends(
    activation: Activation, limits: tuple[float, float]
) -> None:
    seen = measured(activation, 0.3, np.linspace(*limits, 101))
    assert activation.range(0.3, Range(*limits)) == pytest.approx(seen, abs=1e-7)


@pytest.mark.parametrize(
    ("found", "text"),
    [(Range(0, 1), "0 to 1"), (Range(low=-1), "-1 or more"), (Range(high=0), "0 or less"), (ALL, "all numbers")],
)
def test_a_range_is_told(found: Range, text: str) -> None:
    assert found.text == text


def test_a_range_holds_what_lies_within_it() -> None:
    assert ALL.holds(Range(0, 1))
    assert Range(0, 1).holds(Range(0, 1))
    assert not Range(0, 1).holds(Range(0, 1.1))
    assert not Range(0).holds(ALL)
