"""The learning-rate range test (Smith 2017, arXiv:1506.01186): each update's loss while the rate rises, and a rate that suits."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.candidates.candidate import NoCandidatesError
from engine.candidates.fields import with_drawn_weights
from engine.config.schedules import ConstantRate
from engine.config.stopping import Stopping
from engine.config.training import EngineName
from engine.setup import Setup
from engine.text import Text
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Ended, Outcome, Paused, Started
from engine.training.job import Job
from engine.training.run import run

Array = NDArray[np.float64]

LOWEST, HIGHEST, UPDATES = 1e-6, 10.0, 120
SMOOTHING = 0.9
"""Of the running mean, as in an optimizer's momentum: its first values are corrected for their bias."""
SETTLED = 10
"""So many updates the running mean is that of a few batches only, and is not looked at."""
TOO_LARGE = 4.0
"""The test ends where the smoothed loss is so many times its least."""
BELOW_LEAST = 10.0
"""The rate is suggested so many times below the one at which the loss was least."""

RULE = Text(
    "The rate rises from update to update; the suggested rate is a tenth of the one at which the smoothed loss is least, "
    "before it rises again (Smith 2017)."
)


@dataclass(frozen=True, eq=False)
class RateTest:
    """`rates` and `losses`: (updates,), each batch's loss before its update. `smoothed`: their running mean.

    `suggested` is None where the loss never fell. `diverged`: the loss left the finite numbers, or all bounds.
    """

    rates: Array
    losses: Array
    smoothed: Array
    suggested: float | None
    diverged: bool


def rate_test(
    base: Setup,
    engine: EngineName,
    progress: Callable[[float], None],
    *,
    lowest: float = LOWEST,
    highest: float = HIGHEST,
    updates: int = UPDATES,
) -> RateTest:
    """Train from the initial weights while the rate rises evenly by its logarithm. Schedule and stopping rules are left out.

    Raises NoCandidatesError where no run can begin. What `progress` raises ends it.
    """
    rates = np.geomspace(lowest, highest, updates)
    training = base.experiment.learner.training
    plain = training.replace(schedule=ConstantRate(), stopping=Stopping(), epochs=updates)
    drawn = with_drawn_weights(base)
    setup = replace(drawn, experiment=drawn.experiment.with_learner(training=plain))
    control = RunControl(lowest)
    losses: list[float] = []
    objective, diverged, least = "", False, math.inf
    smoothed = _Smoothed()
    for frame in run(Job(1, setup, engine), control, lambda: False):
        match frame:
            case Started():
                objective = frame.objective
            case Advanced():
                losses += frame.block.series[objective].astype(np.float64).tolist()
                diverged = smoothed.add(losses[-1]) > TOO_LARGE * least
                least = min(least, smoothed.value)
                progress(len(losses) / updates)
            case Paused() if diverged or len(losses) >= updates:
                control.stop()
            case Paused():
                control.set_learning_rate(float(rates[len(losses)]))
                control.step(StepUnit.UPDATE)
            case Ended(outcome=Outcome.FAILED):
                raise NoCandidatesError(frame.message)
            case Ended():
                diverged = diverged or frame.outcome is Outcome.DIVERGED
    return told(rates[: len(losses)], np.array(losses), diverged=diverged)


def told(rates: Array, losses: Array, *, diverged: bool) -> RateTest:
    """What `losses` at `rates` say."""
    running = _Smoothed()
    smoothed = np.array([running.add(loss) for loss in losses.tolist()])
    settled = smoothed[SETTLED:]
    at = int(np.argmin(settled)) if len(settled) else 0
    return RateTest(rates, losses, smoothed, float(rates[SETTLED + at]) / BELOW_LEAST if at else None, diverged)


class _Smoothed:
    """A running mean whose first values count for what they are."""

    def __init__(self) -> None:
        self._sum, self._weight, self.value = 0.0, 1.0, math.nan

    def add(self, loss: float) -> float:
        """The mean with `loss`."""
        self._sum = SMOOTHING * self._sum + (1 - SMOOTHING) * loss
        self._weight *= SMOOTHING
        self.value = self._sum / (1 - self._weight)
        return self.value
