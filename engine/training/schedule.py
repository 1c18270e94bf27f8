"""The learning rate of every update, in NumPy, so that both engines take the same numbers. Keras has the same curves."""

import math

import numpy as np
from numpy.typing import NDArray

from engine.config.schedules import (
    CosineDecay,
    ExponentialDecay,
    InverseTimeDecay,
    PolynomialDecay,
    Schedule,
    ScheduleUnit,
    StepDecay,
)

Vector = NDArray[np.float64]


def rates(
    schedule: Schedule, learning_rate: float, first_update: int, count: int, updates_per_epoch: int
) -> NDArray[np.float64]:
    """The learning rates (count,) of the updates from `first_update` on, counted from 0 at the run's beginning.

    ReduceOnPlateau reduces them further as the run goes, see `monitor` in the engines.
    """
    t = np.arange(first_update, first_update + count, dtype=np.int64)
    if schedule.unit is ScheduleUnit.EPOCH:
        t //= updates_per_epoch
    factors = _factors(schedule, np.maximum(t - schedule.warm_up, 0).astype(np.float64))
    if schedule.warm_up:
        factors = np.where(t < schedule.warm_up, (t + 1) / schedule.warm_up, factors)
    return learning_rate * factors


def _factors(schedule: Schedule, t: Vector) -> Vector:
    """η / η₀ at the counts t; the equations stand in `engine/config/schedules.py`."""
    match schedule:
        case ExponentialDecay(rate=rate, steps=steps):
            return np.asarray(rate ** (t / steps))
        case StepDecay(rate=rate, steps=steps):
            return np.asarray(rate ** np.floor(t / steps))
        case InverseTimeDecay(rate=rate, steps=steps):
            return 1 / (1 + rate * t / steps)
        case PolynomialDecay(steps=steps, power=power, end=end):
            return np.asarray((1 - end) * (1 - np.minimum(t, steps) / steps) ** power + end)
        case CosineDecay():
            return _cosine(schedule, t)
        case _:
            assert schedule.is_flat, f"{schedule.kind} has its rates here"
            return np.ones(len(t))


def _cosine(schedule: CosineDecay, t: Vector) -> Vector:
    """Period i is growthⁱ times as long as the first one, and begins where those before it end."""
    growth, done = schedule.growth, t / schedule.steps
    if growth == 1:
        period = np.floor(done)
        share = done - period
    else:
        # the small number keeps a restart that falls on a count exactly from coming one count late by rounding
        period = np.floor(np.log(1 + done * (growth - 1)) / math.log(growth) + 1e-12)
        share = np.maximum(done - (growth**period - 1) / (growth - 1), 0) / growth**period
    wave = 0.5 * schedule.shrink**period * (1 + np.cos(np.pi * share))
    return np.asarray((1 - schedule.end) * wave + schedule.end)
