"""Breakpoints pause both engines after the very update at which they come true, and change nothing of what is computed."""

from functools import cache

import numpy as np
import pytest

from engine.config.breakpoints import Breakpoint, EnginesDiffer, NotFinite, SignChange
from engine.config.experiment import Experiment
from engine.config.schedules import ExponentialDecay, ScheduleUnit
from engine.config.stopping import AfterUpdates, Combine, Stopping, TargetLoss
from engine.config.training import EngineName
from engine.data.table import Table
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Outcome, Paused
from engine.training.job import Job
from engine.training.run import run
from engine.training.warm import warm
from tests.break_cases import POINTS, Played, by_hand, played, with_relu
from tests.cases import frames_of, start_of

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]
PATIENT = Stopping(join=Combine.ALL, rules=(AfterUpdates(updates=1), TargetLoss(loss=1e-9)))
"""One of the two rules holds from the first update on, and the run does not end for that."""
CASES: dict[str, dict[str, object]] = {
    "unplanned": {},
    "planned": {"schedule": ExponentialDecay(unit=ScheduleUnit.UPDATE, rate=0.8, steps=7), "stopping": PATIENT},
}


@cache
def paused(case: str, engine: EngineName) -> Played:
    """The run with all breakpoints at once."""
    return played(*with_relu(CASES[case]), engine, POINTS)


@cache
def expected(case: str) -> dict[Breakpoint, list[int]]:
    """What a look at every update says."""
    chosen, table = with_relu(CASES[case])
    record = start_of(frames_of(Job(1, resolve(chosen, table), EngineName.NUMPY))).record
    assert record is not None
    return by_hand(record, 80)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", CASES)
def test_a_run_is_paused_after_every_update_at_which_one_comes_true(case: str, engine: EngineName) -> None:
    found = expected(case)
    assert all(found.values()), "every kind comes true in this run"
    assert {point: paused(case, engine).of(point) for point in POINTS} == found


@pytest.mark.parametrize("case", CASES)
def test_both_engines_say_the_same(case: str) -> None:
    ours, theirs = (paused(case, engine) for engine in ENGINES)
    assert [cause.message for cause in ours.causes] == [cause.message for cause in theirs.causes]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_run_that_was_paused_ends_with_the_same_weights_to_the_bit(engine: EngineName) -> None:
    free = played(*with_relu(CASES["unplanned"]), engine, ())
    ours = paused("unplanned", engine).ended
    assert free.causes == []
    assert ours.updates == free.ended.updates
    assert all(np.array_equal(ours.parameters[name], free.ended.parameters[name]) for name in ours.parameters)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_run_that_goes_on_from_an_earlier_one_is_paused_where_the_whole_one_is(engine: EngineName) -> None:
    chosen, table = with_relu(CASES["unplanned"])
    first = played(chosen.with_learner(training=chosen.learner.training.replace(epochs=2)), table, engine, POINTS)
    job = Job(2, resolve(chosen, table), engine, resume=first.ended.state, first_update=first.ended.updates)
    rest = Played(job, POINTS)
    for point, updates in expected("unplanned").items():
        since = 8 if isinstance(point, SignChange) else 12  # the others begin anew to count what holds
        assert [at for at in rest.of(point) if since < at <= 80] == [at for at in updates if at > since]


def test_the_engines_are_compared_after_each_update() -> None:
    chosen, table = with_relu(CASES["unplanned"], epochs=5)
    differences = _differences(chosen, table)
    bound = float(np.median(differences[5:]))
    rises = [at + 1 for at, now in enumerate(differences) if now > bound and not (at and differences[at - 1] > bound)]
    found = played(chosen, table, EngineName.BOTH, (EnginesDiffer(bound=bound),))
    assert rises
    assert found.updates == rises
    assert found.ended.difference == differences[-1]


def _differences(chosen: Experiment, table: Table) -> list[float]:
    """Of the weights of both engines after each update, one update at a time."""
    control, found = RunControl(0.3), list[float]()
    control.step(StepUnit.UPDATE)
    for frame in run(Job(1, resolve(chosen, table), EngineName.BOTH), control):
        if isinstance(frame, Advanced):
            assert frame.difference is not None
            found.append(frame.difference)
        elif isinstance(frame, Paused):
            control.step(StepUnit.UPDATE)
    return found


def test_two_engines_are_paused_where_one_is() -> None:
    both = played(*with_relu(CASES["unplanned"]), EngineName.BOTH, POINTS)
    assert both.updates == paused("unplanned", EngineName.NUMPY).updates


@pytest.mark.parametrize("engine", ENGINES)
def test_a_loss_that_is_not_finite_pauses_the_run_once_before_it_ends(engine: EngineName) -> None:
    chosen, table = with_relu({}, rate=1e8)
    found, free = (played(chosen, table, engine, points) for points in ((NotFinite(),), ()))
    assert found.ended.outcome is free.ended.outcome is Outcome.DIVERGED
    assert found.updates == [free.ended.updates + 1], "the update to look at is the next one"
    assert found.causes[0].message.startswith(f"Paused after update {free.ended.updates}: ")
    assert all(np.isfinite(array).all() for array in found.weights[0].values())
    assert found.ended.updates == free.ended.updates


def test_what_was_compiled_beforehand_serves_the_run() -> None:
    chosen, table = with_relu(CASES["unplanned"])
    paused("unplanned", EngineName.TENSORFLOW)
    from engine.tensorflow_backend import pool

    before = sum(program.traces() for program in pool._waiting.values())
    assert warm(resolve(chosen, table), EngineName.TENSORFLOW, POINTS)
    assert sum(program.traces() for program in pool._waiting.values()) == before, (
        "the run's program has both loops already"
    )
