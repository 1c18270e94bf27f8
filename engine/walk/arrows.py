"""An update as arrows: what the gradient alone would do, what the optimizer carries on with, and the step that it took."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.optimizers import Adam, Adamax, AdamW, Lion, Momentum, Nadam, Nesterov, RMSprop
from engine.text import NOTHING, Text, plain
from engine.walk.positions import Positions

Vector = NDArray[np.float64]


class Arrows(NamedTuple):
    """All (k,), true to scale. `at`: where the gradient was taken. `velocity` is None where there is none."""

    start: Vector
    at: Vector
    gradient: Vector
    """−η g: the step of plain gradient descent."""
    velocity: Vector | None
    velocity_name: Text
    step: Vector


def arrows(found: Positions, number: int) -> Arrows:
    """Those of update `number`, counted from 1."""
    step, rate = found.steps[number - 1], float(found.rates[number - 1])
    start = found.points[number - 1].astype(np.float64)
    velocity, name = _velocity(found, number)
    return Arrows(
        start=start,
        at=step.at.astype(np.float64),
        gradient=-rate * step.gradient.astype(np.float64),
        velocity=velocity,
        velocity_name=name,
        step=step.position.astype(np.float64) - start,
    )


def _velocity(found: Positions, number: int) -> tuple[Vector | None, Text]:
    """m v of the update before, or −η m, the mean gradient's step, for Adam and its relatives."""
    optimizer, rate = found.descent.optimizer, float(found.rates[number - 1])
    before = found.steps[number - 2].slots if number > 1 else {}
    zero = np.zeros(len(found.variables))
    match optimizer:
        case Momentum(momentum=m) | Nesterov(momentum=m) if m:
            return m * before.get("v", zero).astype(np.float64), plain("m v")
        case RMSprop(momentum=m) if m:
            return -m * before.get("v", zero).astype(np.float64), plain("−m v")
        case Adam() | AdamW() | Adamax() | Nadam() | Lion():
            return -rate * found.steps[number - 1].slots["m"].astype(np.float64), plain("−η m")
        case _:
            return None, NOTHING
