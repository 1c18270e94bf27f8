"""What each schedule of the learning rate is in a program."""

from collections.abc import Callable
from typing import NamedTuple

from engine.config import schedules as spec
from engine.config.convention import Convention
from engine.config.schedules import ReduceOnPlateau, ScheduleSpec, ScheduleUnit
from engine.config.watched import EpochLoss
from engine.listings.literals import number

Assignments = list[tuple[str, str]]


class RateCode(NamedTuple):
    """`each`: assignments that end with lr, before every update or epoch. `is_by_update`: whether they count updates."""

    each: Assignments
    is_by_update: bool = False


def rate_code(schedule: ScheduleSpec, learning_rate: float) -> RateCode | None:
    """The learning rate as counts change it; None where it stays. An update is t − 1, an epoch `epoch`, from 0."""
    if not schedule.is_planned and not isinstance(schedule, ReduceOnPlateau):
        return None
    by_update = schedule.unit is ScheduleUnit.UPDATE
    t, rate = "(t - 1)" if by_update else "epoch", number(learning_rate)
    count = f"({t} - {schedule.warm_up})" if schedule.warm_up else t
    before, factor = _FACTORS[type(schedule)](schedule, count)
    if schedule.warm_up and before:
        count = f"max({t} - {schedule.warm_up}, 0)"
        before, factor = _FACTORS[type(schedule)](schedule, count)
    if schedule.warm_up:
        factor = f"(({t} + 1) / {schedule.warm_up} if {t} < {schedule.warm_up} else {factor or '1'})"
    value = f"{rate} * {factor}" if factor else rate
    if isinstance(schedule, ReduceOnPlateau):
        least = f", min({number(schedule.minimum)}, {value})" if schedule.minimum else ""
        value = f"max({value} * factor{least})" if least else f"{value} * factor"
    return RateCode([*before, ("lr", value)], by_update)


def plateau_lines(plateau: ReduceOnPlateau) -> tuple[list[str], list[str]]:
    """Before the first epoch, and after each: what takes a share off the learning rate."""
    loss = "history[-1]" if plateau.watched is EpochLoss.TRAINING else "validation_history[-1]"
    start = ["factor, lowest, waited, rest = 1.0, np.inf, 0, 0"]
    least = f"lowest - {number(plateau.min_delta)}" if plateau.min_delta else "lowest"
    counted = "rest > 1" if plateau.convention is Convention.KERAS else "rest > 0"
    resting = [f"resting = {counted}", "if rest > 0:", "    rest, waited = rest - 1, 0"] if plateau.cooldown else []
    each = [
        *resting,
        f"if {loss} < {least}:",
        f"    lowest, waited = {loss}, 0",
        "elif not resting:" if plateau.cooldown else "else:",
        "    waited += 1",
        f"    if waited >= {plateau.patience}:",
        f"        factor, rest, waited = factor * {number(plateau.factor)}, {plateau.cooldown}, 0",
    ]
    return start, each


Factor = tuple[Assignments, str]


def _exponential(schedule: ScheduleSpec, t: str) -> Factor:
    assert isinstance(schedule, spec.ExponentialDecay)
    return [], f"{number(schedule.rate)} ** ({t} / {schedule.steps})"


def _step(schedule: ScheduleSpec, t: str) -> Factor:
    assert isinstance(schedule, spec.StepDecay)
    return [], f"{number(schedule.rate)} ** ({t} // {schedule.steps})"


def _inverse_time(schedule: ScheduleSpec, t: str) -> Factor:
    assert isinstance(schedule, spec.InverseTimeDecay)
    return [], f"(1 / (1 + {number(schedule.rate)} * {t} / {schedule.steps}))"


def _polynomial(schedule: ScheduleSpec, t: str) -> Factor:
    assert isinstance(schedule, spec.PolynomialDecay)
    end, left = number(schedule.end), number(1 - schedule.end)
    steps = schedule.steps
    return [], f"({left} * (1 - min({t}, {steps}) / {steps}) ** {number(schedule.power)} + {end})"


def _cosine(schedule: ScheduleSpec, t: str) -> Factor:
    assert isinstance(schedule, spec.CosineDecay)
    done, growth = f"{t} / {schedule.steps}", number(schedule.growth)
    if schedule.growth == 1:
        before = [("period", f"np.floor({done})"), ("share", f"{done} - period")]
    else:
        begun = f"({growth}**period - 1) / ({growth} - 1)"
        before = [
            ("period", f"np.floor(np.log(1 + {done} * ({growth} - 1)) / np.log({growth}) + 1e-12)"),
            ("share", f"max({done} - {begun}, 0) / {growth}**period"),
        ]
    wave = f"0.5 * {number(schedule.shrink)}**period * (1 + np.cos(np.pi * share))"
    return before, f"({number(1 - schedule.end)} * ({wave}) + {number(schedule.end)})"


def _flat(_schedule: ScheduleSpec, _t: str) -> Factor:
    return [], ""


_FACTORS: dict[type[ScheduleSpec], Callable[[ScheduleSpec, str], Factor]] = {
    spec.ConstantRate: _flat,
    spec.ReduceOnPlateau: _flat,
    spec.ExponentialDecay: _exponential,
    spec.StepDecay: _step,
    spec.InverseTimeDecay: _inverse_time,
    spec.PolynomialDecay: _polynomial,
    spec.CosineDecay: _cosine,
}
KNOWN = frozenset(_FACTORS)
"""The schedules that can be written."""
