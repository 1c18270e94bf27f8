"""What breakpoints cost: how many of the updates a second are left where some are tested, for each kind, in turn with none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from time import perf_counter

import numpy as np

from engine.checks.breakpoints import testable
from engine.config.breakpoints import Breakpoint, DeadUnit, EnginesDiffer, GradientSize, LargeGradient, SignChange
from engine.config.training import EngineName
from engine.data.preparing.prepare import prepare
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend
from tests.bench.workloads import WORKLOADS, Workload

CALL_SECONDS = 0.05
LEAST = 256
"""Updates of a call, however long it takes: what a call costs by itself is not what is measured."""
HUGE = 1e30

KINDS: dict[str, tuple[Breakpoint, ...]] = {
    "gradient": (LargeGradient(bound=HUGE),),
    "largest": (LargeGradient(bound=HUGE, size=GradientSize.LARGEST),),
    "sign": (SignChange(weight="hidden_1/kernel[0,1]"),),
    "dead": (DeadUnit(),),
    "engines": (EnginesDiffer(bound=HUGE),),
}


def breaks(engines: Sequence[EngineName], repeats: int, seconds: float) -> Iterator[dict[str, object]]:
    """One line for each workload and engine; two engines are compared where both are asked for."""
    for name in ("b", "d"):
        workload = WORKLOADS[name]()
        for engine in (*engines, *((EngineName.BOTH,) if len(engines) > 1 else ())):
            yield {"workload": name, "engine": engine.value, **_measured(workload, engine, repeats, seconds)}


def _measured(workload: Workload, engine: EngineName, repeats: int, seconds: float) -> dict[str, object]:
    runner = _Runner(workload, engine)
    known = {"engines": KINDS["engines"]} if engine is EngineName.BOTH else KINDS
    kinds = {name: points for name, points in known.items() if runner.can_test(points)}
    cases: dict[str, tuple[Breakpoint, ...]] = {"none": (), **kinds}
    compiled = {name: runner.first_call(points) for name, points in cases.items()}
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(repeats):
        for name, points in cases.items():
            times[name].append(runner.seconds_per_update(points, seconds))
    plain = median(times["none"])
    return {
        "updates_per_second": round(1 / plain),
        "left": {name: round(plain / median(times[name]), 3) for name in kinds},
        "first_call_seconds": {name: round(took, 2) for name, took in compiled.items()},
    }


class _Runner:
    """One engine that goes on from where it is."""

    def __init__(self, workload: Workload, engine: EngineName) -> None:
        setup = resolve(workload.experiment, workload.table)
        dataset = prepare(setup.plan)
        job = Job(1, setup, engine)
        self._setup, self._engine = setup, engine
        self._backend = build_backend(job, dataset)
        self._replay = Replay(Record(job, dataset), self._backend)
        self._update = 0

    def can_test(self, points: Sequence[Breakpoint]) -> bool:
        """Whether the run has what they look at."""
        return not testable(points, self._setup.experiment, self._setup.plan.inputs, self._engine).faults

    def first_call(self, points: tuple[Breakpoint, ...]) -> float:
        """Seconds of one update: TensorFlow compiles."""
        began = perf_counter()
        self._advance(points, 1)
        return perf_counter() - began

    def seconds_per_update(self, points: tuple[Breakpoint, ...], seconds: float) -> float:
        """The mean over about `seconds`, in calls of about CALL_SECONDS."""
        count = LEAST
        while self._timed(points, count) < CALL_SECONDS / 2 and count < self._backend.capacity:
            count = min(2 * count, self._backend.capacity)
        done, spent = 0, 0.0
        while spent < seconds:
            before = self._update
            spent += self._timed(points, count)
            done += self._update - before
        return spent / done

    def _timed(self, points: tuple[Breakpoint, ...], count: int) -> float:
        began = perf_counter()
        self._advance(points, count)
        return perf_counter() - began

    def _advance(self, points: tuple[Breakpoint, ...], count: int) -> None:
        chunk = self._replay.chunk(self._update, count, 0.001)
        if points:
            units = testable(points, self._setup.experiment, self._setup.plan.inputs, self._engine).units
            parameters = self._backend.parameters()
            seen = tuple(np.array(point.start(parameters, units)) for point in points)
            chunk = replace(chunk, breakpoints=points, seen=seen)
        self._update += self._backend.advance(chunk).updates
