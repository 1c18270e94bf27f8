"""The proof of a listing: it runs in a process of its own, and its losses and arrays are set against the lab's own run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import LOSS
from engine.config.training import EngineName
from engine.listings.listing import Listing
from engine.listings.runner import ListingError, Ran, Runner
from engine.progress import Progress, no_progress, subrange
from engine.setup import Setup, resolve
from engine.text import Text
from engine.training.chunk_sizer import UNWATCHED_SECONDS
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Outcome, Started
from engine.training.job import Job
from engine.training.run import run
from engine.training.sensitivity import ROUNDINGS_OF_A_RUN, SAME

AWAY = (-2, -1, 1, 2)
"""By how many units in the last place the learning rate of the neighbours is another: runs of the lab that round otherwise."""

Array = NDArray[np.floating[Any]]
Losses = NDArray[np.float64]


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
                "and so do runs of the lab whose learning rate is one rounding away.",
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


def verify(setup: Setup, listing: Listing, runner: Runner, *, progress: Progress = no_progress) -> Verification:
    """Run the listing, train the same on the NumPy engine, and compare. Raises ListingError, and what `progress` raises."""
    ran = runner.run(listing, progress=subrange(progress, 0, 0.8))
    lab = _trained(setup, subrange(progress, 0.8, 0.9))
    same = SAME[setup.experiment.learner.training.precision]
    rows = _compared(ran, lab, same, ())
    if all(row.ok for row in rows):
        return Verification(rows, ran.printed)
    neighbours = []
    for place, beside in enumerate(_neighbours(setup)):
        share = (0.9 + 0.1 * (place + each) / len(AWAY) for each in (0, 1))
        neighbours.append(_trained(beside, subrange(progress, *share)))
    rows = _compared(ran, lab, same, neighbours)
    return Verification(rows, ran.printed, is_magnified=all(row.ok for row in rows))


def _compared(ran: Ran, lab: _Run, same: float, neighbours: Sequence[_Run]) -> tuple[Compared, ...]:
    """The losses and each array. What `same` and the neighbours leave open is allowed: of the losses, epoch by epoch."""
    found = [_compared_losses(ran.history, lab.history, same, [beside.history for beside in neighbours])]
    for name, theirs in lab.arrays.items():
        ours = ran.arrays[name]
        if ours.shape != theirs.shape:
            raise ListingError(Text("The listing's '{array}' has another shape than the lab's.", array=name))
        gaps = [_gap(beside.arrays[name], theirs) * ROUNDINGS_OF_A_RUN for beside in neighbours]
        allowed = max([same * _size(theirs), *gaps])
        found.append(Compared(name, bool((ours == theirs).all()), _gap(ours, theirs), allowed))
    return tuple(found)


def _compared_losses(ours: Losses, theirs: Losses, same: float, neighbours: Sequence[Losses]) -> Compared:
    """The losses at the epoch in which they differ most, measured by what is allowed there."""
    both = min(len(ours), len(theirs))
    allowed = np.full(both, same * _size(theirs))
    for beside in neighbours:
        shared = min(both, len(beside))
        parted = np.maximum.accumulate(np.abs(beside[:shared] - theirs[:shared])) * ROUNDINGS_OF_A_RUN
        allowed[:shared] = np.maximum(allowed[:shared], parted)
        allowed[shared:] = np.maximum(allowed[shared:], np.inf)
    if len(ours) != len(theirs) and all(len(beside) == len(theirs) for beside in neighbours):
        return Compared(LOSS, False, float(abs(len(ours) - len(theirs))), 0.0)
    gaps = np.abs(ours[:both] - theirs[:both])
    worst = int(np.argmax(gaps / allowed)) if both else 0
    is_same = len(ours) == len(theirs) and not gaps.any()
    return Compared(LOSS, is_same, float(gaps[worst]) if both else 0.0, float(allowed[worst]) if both else 0.0)


def _size(values: Array) -> float:
    return max(1.0, float(np.max(np.abs(values), initial=0.0)))


def _gap(ours: Array, theirs: Array) -> float:
    return float(np.max(np.abs(ours - theirs), initial=0.0))


def _neighbours(setup: Setup) -> Iterator[Setup]:
    """The same with a learning rate that is some units in the last place away: each update is then rounded otherwise."""
    training = setup.experiment.learner.training
    number = np.dtype(training.precision.value).type
    for away in AWAY:
        rate = number(training.optimizer.learning_rate)
        rate += away * np.spacing(rate)
        moved = training.replace(optimizer=training.optimizer.replace(learning_rate=float(rate)))
        yield resolve(setup.experiment.with_learner(training=moved), setup.table, setup)


def _trained(setup: Setup, progress: Progress) -> _Run:
    """The lab's run of a setup, to its end. Raises ListingError where it comes to none."""
    job = Job(1, setup, EngineName.NUMPY)
    control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
    control.play()
    losses: list[NDArray[Any]] = []
    updates, done = setup.batches.per_epoch * setup.experiment.learner.training.epochs, 0
    for frame in run(job, control, lambda: False, call_seconds=UNWATCHED_SECONDS):
        progress(done / updates)
        if isinstance(frame, Started):
            per_epoch, rows = frame.updates_per_epoch, frame.dataset.training.rows
        elif isinstance(frame, Advanced):
            done = frame.updates
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
