"""Ours against the peers on one workload: interleaved repeats, medians, ratios. What each does is told elsewhere."""

import sys
from collections.abc import Iterator, Sequence
from statistics import median

from engine.config.training import EngineName
from tests.bench.ours import LiveRun
from tests.bench.peers import BARE, KERAS_FIT, LISTING, SKLEARN, Measure, peers
from tests.bench.quiet import Neighbours, warning
from tests.bench.workloads import Workload

Line = dict[str, str | float | list[float]]

ONLY = {BARE: EngineName.TENSORFLOW, LISTING: EngineName.NUMPY}
"""Peers that say something about one engine only."""

TARGETS: dict[tuple[EngineName, str], dict[str, float]] = {
    (EngineName.TENSORFLOW, KERAS_FIT): {"a": 50_000, "b": 80, "c": 80, "d": 30, "e": 9},
    (EngineName.TENSORFLOW, SKLEARN): {"b": 4, "c": 12, "d": 8, "e": 3},
    (EngineName.TENSORFLOW, BARE): {"a": 0.8, "b": 0.8, "c": 0.8, "d": 0.8, "e": 0.8},
    (EngineName.NUMPY, SKLEARN): {"b": 1, "c": 1, "d": 1, "e": 1},
    (EngineName.NUMPY, LISTING): {"a": 1},
}
"""The least ratios on two cores."""


def speed(workload: Workload, engines: Sequence[EngineName], *, repeats: int, seconds: float) -> Iterator[Line]:
    """One line for each engine and peer. Each is measured `repeats` times in turn, about `seconds` at a time."""
    runs = {engine: LiveRun(workload, engine) for engine in engines}
    contenders: dict[str, Measure] = {engine.value: run.seconds_per_epoch for engine, run in runs.items()}
    contenders |= peers(workload)
    neighbours = Neighbours()
    try:
        all_times = _interleaved(contenders, repeats, seconds)
    finally:
        for run in runs.values():
            run.close()
    times = {name: median(of) for name, of in all_times.items()}
    foreign = neighbours.cores()
    if warning(foreign):
        print(warning(foreign), file=sys.stderr)
    names = [name for name in contenders if name not in {engine.value for engine in engines}]
    for engine in engines:
        for peer in (name for name in names if ONLY.get(name, engine) is engine):
            target = TARGETS.get((engine, peer), {}).get(workload.name)
            yield {
                "workload": workload.name,
                "engine": engine.value,
                "peer": peer,
                "ratio": _rounded(times[peer] / times[engine.value]),
                "ratio_range": _range(all_times[peer], all_times[engine.value]),
                **({} if target is None else {"target": target}),
                "seconds_per_epoch": _rounded(times[engine.value]),
                "peer_seconds_per_epoch": _rounded(times[peer]),
                "foreign_cores": round(foreign, 2),
            }


def _interleaved(contenders: dict[str, Measure], repeats: int, seconds: float) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(repeats):
        for name, measure in contenders.items():
            times[name].append(measure(seconds))
    return times


def _range(theirs: list[float], ours: list[float]) -> list[float]:
    """The ratio at its worst and at its best: two cores that share the work give different times each time."""
    return [_rounded(min(theirs) / max(ours)), _rounded(max(theirs) / min(ours))]


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
