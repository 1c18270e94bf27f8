"""How sensitive a run is to rounding: the same run from starts that are one rounding away, beside the difference of the engines.

Two engines round differently, and a run may magnify that. Whether a difference of theirs is only that show its neighbours: runs of
the NumPy engine with one weight each moved by one unit in the last place before the first update. Where rounding swallows the move,
so that a neighbour is the run again bit for bit, the next weight is moved. One neighbour is not enough: at a kink it may be on the
same side by chance.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Backend, Parameters
from engine.config.shapes import trained_shapes
from engine.config.training import EngineName, Precision
from engine.text import Text, joined
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend

NEIGHBOURS = 8

MAX_LOOKS = 64
"""The updates at which the runs are compared, at growing distances."""

ROUNDINGS_OF_A_RUN = 1000.0
"""The engines round differently in every update, a neighbour is moved once: so much farther apart they may be."""

SAME = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 1e-4}
"""Up to here, relative to the largest weight, 1 at the least, the engines agree in any case."""


@dataclass(frozen=True)
class Comparing:
    """So many of all updates have been done again, by all of the engines."""

    done: int
    total: int


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """The largest |Δ| over all weights after each of `updates` (k,), which begin where the run began.

    `engines`: of NumPy and TensorFlow from the same start, (k,). `neighbours`: of NumPy and each run one rounding away, (k, runs).
    `largest`: the largest magnitude of a weight at the end.
    """

    updates: NDArray[np.int64]
    engines: NDArray[np.float64]
    neighbours: NDArray[np.float64]
    largest: float
    precision: Precision

    @property
    def agrees(self) -> bool:
        """True where the engines are as close as rounding alone leaves them."""
        return bool(self.engines[-1] <= SAME[self.precision] * max(1.0, self.largest))

    @property
    def is_rounding(self) -> bool:
        """True where rounding explains how far the engines are apart."""
        return self.agrees or bool(self.engines[-1] <= ROUNDINGS_OF_A_RUN * np.max(self.neighbours))

    @property
    def verdict(self) -> Text:
        """One or two sentences."""
        told = Text(
            "After {updates:,} updates the engines differ by {engines:.2g}; {runs} runs one rounding away (one weight moved by "
            "one unit in the last place) differ by up to {neighbours:.2g}.",
            updates=self.updates[-1],
            engines=float(self.engines[-1]),
            runs=self.neighbours.shape[1],
            neighbours=float(np.max(self.neighbours)),
        )
        if self.agrees:
            meaning = Text("The engines agree.")
        elif self.is_rounding:
            meaning = Text("This is rounding, which the run magnifies: no two programs end at the same numbers here.")
        else:
            meaning = Text("That is more than rounding explains: the Step tab shows where the engines part.")
        return joined((told, meaning))


def sensitivity(record: Record) -> Generator[Comparing | Sensitivity, None, None]:
    """Reports of progress, and at last the comparison. Who stops asking has cancelled it.

    The run is done again from where it began, with the learning rates that were set in it. Raises ValueError where no update is
    done, BackendError.
    """
    job, dataset = record.job, record.dataset
    first, last = job.first_update, record.updates
    if last <= first:
        raise ValueError("no update is done yet")
    names = list(trained_shapes(job.experiment.learner.network, dataset.plan.inputs))
    engines = {engine: build_backend(replace(job, engine=engine), dataset) for engine in _ENGINES}
    near = [build_backend(replace(job, engine=EngineName.NUMPY), dataset) for _ in range(NEIGHBOURS)]
    for number, backend in enumerate(near):
        _move(backend, names, number)
    ours, theirs, *beside = (Replay(record, backend) for backend in (*engines.values(), *near))
    at, looks = first, looked_at(first, last)
    gaps: list[list[float]] = []
    for update in looks:
        for place, replay in enumerate((ours, theirs, *beside)):
            replay.go_on(at, update)
            yield Comparing(at - first + (update - at) * (place + 1) // (2 + NEIGHBOURS), last - first)
        at = update
        weights = ours.backend.parameters()
        gaps.append([_gap(weights, replay.backend.parameters()) for replay in (theirs, *beside)])
        for number, backend in enumerate(near):
            if gaps[-1][1 + number] == 0 and update < last:
                _move(backend, names, number + len(gaps))
    largest = max((float(np.max(np.abs(array), initial=0.0)) for array in weights.values()), default=0.0)
    found = np.array(gaps)
    yield Sensitivity(np.array(looks), found[:, 0], found[:, 1:], largest, job.experiment.learner.training.precision)


def looked_at(first: int, last: int) -> list[int]:
    """The updates after which the runs are compared: the first and the last one, and at growing distances between."""
    spaced = np.geomspace(1, last - first, min(MAX_LOOKS, last - first)).round().astype(int)
    return sorted({first + int(update) for update in spaced})


_ENGINES = (EngineName.NUMPY, EngineName.TENSORFLOW)


def _move(backend: Backend, names: Sequence[str], number: int) -> None:
    """Move a weight by one unit in the last place: of the arrays in turn the largest entry, then the next; away from 0 and back."""
    state: dict[str, NDArray[Any]] = dict(backend.state())
    round_, place = divmod(number, len(names))
    values = state[names[place]].copy()
    entries = values.reshape(-1)
    entry = np.argsort(-np.abs(entries), kind="stable")[round_ % entries.size]
    entries[entry] = np.nextafter(entries[entry], entries.dtype.type(np.inf if number % 2 else -np.inf))
    backend.restore(state | {names[place]: values})


def _gap(ours: Parameters, theirs: Parameters) -> float:
    """The largest |Δ|; ∞ where one is not finite and the other is."""
    with np.errstate(invalid="ignore"):
        found = [np.abs(ours[name] - theirs[name]) for name in ours]
    largest = max((float(np.max(gap, initial=0.0)) for gap in found), default=0.0)
    return largest if np.isfinite(largest) else np.inf
