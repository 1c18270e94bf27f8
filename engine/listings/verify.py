"""The proof of a listing: it runs in a process of its own, and its losses and arrays are set against the lab's own run."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import LOSS
from engine.config.training import EngineName
from engine.learners.registry import kind_of
from engine.listings.listing import Listing
from engine.listings.runner import ListingError, Ran, Runner
from engine.progress import Check, no_check
from engine.setup import Setup
from engine.text import Text
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Outcome, Started
from engine.training.job import Job
from engine.training.run import run
from engine.training.sensitivity import ROUNDINGS_OF_A_RUN, SAME

NEIGHBOURS = 3
"""Runs of the lab that begin one rounding away, where the listing differs by more than rounding."""

Array = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Compared:
    """The losses, or an array, of the listing beside the lab's. `difference`: the largest |Δ|; `allowed`: how large it may be."""

    name: str
    is_same: bool
    difference: float
    allowed: float

    @property
    def ok(self) -> bool:
        """Whether it is equal but for rounding."""
        return self.is_same or self.difference <= self.allowed


@dataclass(frozen=True)
class Verification:
    """What came of a listing: each comparison, what it printed. `is_magnified`: rounding explains it, which the run magnifies."""

    rows: tuple[Compared, ...]
    printed: str
    is_magnified: bool = False

    @property
    def ok(self) -> bool:
        """Whether everything is equal but for rounding."""
        return all(row.ok for row in self.rows)

    @property
    def verdict(self) -> Text:
        """One sentence."""
        same = sum(row.is_same for row in self.rows)
        worst = max(self.rows, key=lambda row: row.difference / max(row.allowed, 1e-300))
        if same == len(self.rows):
            return Text("Its losses and all its arrays are those of the lab, bit for bit.")
        if not self.ok:
            return Text(
                "It does something else than the lab: {name} differs by {difference:.2g}.",
                name=worst.name,
                difference=worst.difference,
            )
        if self.is_magnified:
            return Text(
                "It is equal to the lab's run but for rounding, which this run magnifies: {name} differs by {difference:.2g}, "
                "and so do runs of the lab that begin one rounding apart.",
                name=worst.name,
                difference=worst.difference,
            )
        return Text(
            "It is equal to the lab's run: bit for bit in {same} of {all} (losses and arrays); the largest difference is "
            "{difference:.2g}, in {name}.",
            same=same,
            all=len(self.rows),
            difference=worst.difference,
            name=worst.name,
        )


@dataclass(frozen=True, eq=False)
class _Run:
    """The losses of the epochs of a run of the lab, and its arrays at the end."""

    history: NDArray[np.float64]
    arrays: Mapping[str, Array]


def verify(setup: Setup, listing: Listing, runner: Runner, *, check: Check = no_check) -> Verification:
    """Run the listing, train the same on the NumPy engine, and compare. Raises ListingError, and what `check` raises."""
    ran = runner.run(listing, check=check)
    job = Job(1, setup, EngineName.NUMPY)
    lab = _trained(job, check)
    precision = setup.experiment.learner.training.precision
    rows = _compared(ran, lab, SAME[precision])
    if all(row.ok for row in rows):
        return Verification(rows, ran.printed)
    spread = _spread(job, lab, check)
    allowed = tuple(replace(row, allowed=max(row.allowed, spread.get(row.name, 0.0))) for row in rows)
    return Verification(allowed, ran.printed, is_magnified=all(row.ok for row in allowed))


def _compared(ran: Ran, lab: _Run, same: float) -> tuple[Compared, ...]:
    pairs = {LOSS: (ran.history, lab.history)} | {name: (ran.arrays[name], lab.arrays[name]) for name in lab.arrays}
    found = []
    for name, (ours, theirs) in pairs.items():
        if name != LOSS and ours.shape != theirs.shape:
            raise ListingError(Text("The listing's '{array}' has another shape than the lab's.", array=name))
        is_same = ours.shape == theirs.shape and bool((ours == theirs).all())
        size = max(1.0, float(np.max(np.abs(theirs), initial=0.0)))
        found.append(Compared(name, is_same, _gap(ours, theirs), same * size))
    return tuple(found)


def _gap(ours: Array, theirs: Array) -> float:
    """The largest |Δ| of what both have; where one is longer, what the ends differ by counts, too."""
    if ours.shape == theirs.shape:
        return float(np.max(np.abs(ours - theirs), initial=0.0))
    both = min(len(ours), len(theirs))
    if not both:
        return np.inf
    return max(float(np.max(np.abs(ours[:both] - theirs[:both]))), float(abs(ours[-1] - theirs[-1])))


def _spread(job: Job, lab: _Run, check: Check) -> dict[str, float]:
    """How far runs that begin one rounding away end from the lab's own, times what an engine may be farther away."""
    precision = np.dtype(job.experiment.learner.training.precision.value)
    initial = kind_of(job.experiment.learner).initial(job.experiment, job.setup.plan.inputs)
    found: dict[str, float] = {}
    for number in range(NEIGHBOURS):
        moved = {name: array.astype(precision) for name, array in initial.items()}
        array = moved[list(moved)[number % len(moved)]].reshape(-1)
        entry = number % array.size
        array[entry] = np.nextafter(array[entry], precision.type(np.inf))
        beside = _trained(replace(job, start=moved), check)
        for name, gap in ((LOSS, _gap(beside.history, lab.history)), *_array_gaps(beside, lab)):
            found[name] = max(found.get(name, 0.0), gap * ROUNDINGS_OF_A_RUN)
    return found


def _array_gaps(ours: _Run, theirs: _Run) -> list[tuple[str, float]]:
    return [(name, _gap(ours.arrays[name], theirs.arrays[name])) for name in theirs.arrays]


def _trained(job: Job, check: Check) -> _Run:
    """The run of a job, to its end. Raises ListingError where it comes to none."""
    control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
    control.play()
    losses: list[NDArray[Any]] = []
    for frame in run(job, control, lambda: False):
        check()
        if isinstance(frame, Started):
            per_epoch, rows = frame.updates_per_epoch, frame.dataset.training.rows
        elif isinstance(frame, Advanced):
            losses.append(np.asarray(frame.block.series[LOSS]))
        elif isinstance(frame, Ended):
            if frame.outcome in (Outcome.FAILED, Outcome.DIVERGED):
                raise ListingError(Text("There is no run to compare with: {why}", why=frame.message))
            ended = frame
    whole = np.concatenate(losses)
    epochs = len(whole) // per_epoch
    batch = job.setup.batches.size
    sizes = np.minimum(batch, rows - batch * np.arange(per_epoch))
    history = (whole[: epochs * per_epoch].reshape(epochs, per_epoch) * sizes).cumsum(axis=1)[:, -1] / rows
    return _Run(whole if per_epoch == 1 else history, ended.parameters)
