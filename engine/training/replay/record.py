"""The record of a run: checkpoints and learning rates, so that every update of it can be reached again. It computes nothing."""

import threading
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

from engine.backend import State
from engine.data.preparing.dataset import Dataset
from engine.training.job import Job

BYTES = 256 * 2**20
"""What the checkpoints of a run may take, those of the parts before it included."""

SECONDS = 1.0
"""How long training goes on before the next checkpoint, at first: what is lost by then is trained again within that time."""


@dataclass(frozen=True)
class Checkpoint:
    """A state to come back to: that of a backend after `update` updates."""

    update: int
    state: State

    @property
    def bytes(self) -> int:
        """What its arrays take."""
        return sum(array.nbytes + 128 for array in self.state.values())


class Record:
    """Written by the thread that trains, read by anybody.

    When the checkpoints take more than their budget, every second one is dropped in the part of the run that has most of them,
    and from then on they come there at twice the distance. The first one of a part always stays.
    """

    def __init__(self, job: Job, dataset: Dataset, *, budget: int = BYTES, seconds: float = SECONDS) -> None:
        """`budget` in bytes; `seconds`: the first distance between checkpoints."""
        self.job, self.dataset = job, dataset
        self.per_epoch = job.setup.batches.per_epoch
        self._lock = threading.Lock()
        self._budget, self._seconds = budget, seconds
        self._checkpoints: list[Checkpoint] = []
        self._bytes = 0
        self._kept_at = 0.0
        self._rates: list[tuple[int, float]] = [
            (job.first_update, job.experiment.learner.training.optimizer.learning_rate)
        ]
        self._updates = job.first_update

    @property
    def updates(self) -> int:
        """The updates done so far."""
        return self._updates

    @property
    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """Those that are kept, in order."""
        with self._lock:
            return tuple(self._checkpoints)

    @property
    def wants_checkpoint(self) -> bool:
        """True when it is time for the next one."""
        return monotonic() - self._kept_at >= self._seconds

    def keep(self, update: int, state: State) -> None:
        """Keep a checkpoint; the oldest ones are thinned out where they take too much."""
        checkpoint = Checkpoint(update, state)
        with self._lock:
            if self._checkpoints and self._checkpoints[-1].update >= update:
                return
            self._checkpoints.append(checkpoint)
            self._bytes += checkpoint.bytes
            self._kept_at = monotonic()
        parts = [self, *self._parts_before()]
        while sum(part._bytes for part in parts) > self._budget and max(len(part._checkpoints) for part in parts) > 1:
            max(parts, key=lambda part: part._bytes if len(part._checkpoints) > 1 else 0)._thin_out()

    def _parts_before(self) -> Iterator["Record"]:
        """The records of the runs that this one goes on from."""
        before = self.job.before
        while before is not None:
            yield before
            before = before.job.before

    def _thin_out(self) -> None:
        """Drop every second checkpoint."""
        with self._lock:
            self._checkpoints = self._checkpoints[::2]
            self._bytes = sum(kept.bytes for kept in self._checkpoints)
            self._seconds *= 2

    def advance(self, updates: int, learning_rate: float) -> None:
        """`updates` are done now; the last block of them was done with the person's learning rate being `learning_rate`."""
        with self._lock:
            if self._rates[-1][1] != learning_rate:
                self._rates.append((self._updates, learning_rate))
            self._updates = updates

    def truncate(self, updates: int) -> None:
        """The run has gone back to `updates`."""
        with self._lock:
            self._updates = updates
            self._checkpoints = [kept for kept in self._checkpoints if kept.update <= updates]
            self._bytes = sum(kept.bytes for kept in self._checkpoints)
            self._rates = [change for change in self._rates if change[0] < updates] or self._rates[:1]

    def checkpoint_before(self, update: int) -> Checkpoint:
        """The latest checkpoint at `update` or before it. Raises ValueError where the run has none."""
        with self._lock:
            place = bisect_right([kept.update for kept in self._checkpoints], update)
            if not place:
                raise ValueError(f"update {update} lies before this run")
            return self._checkpoints[place - 1]

    def checkpoint_after(self, update: int) -> Checkpoint | None:
        """The first checkpoint behind `update`; None where there is none."""
        with self._lock:
            return next((kept for kept in self._checkpoints if kept.update > update), None)

    def learning_rate_at(self, update: int) -> tuple[float, int | None]:
        """The person's learning rate for the update after `update`, and the update at which it changed next, if it did."""
        with self._lock:
            place = bisect_right([change[0] for change in self._rates], update) - 1
            following = self._rates[place + 1][0] if place + 1 < len(self._rates) else None
            return self._rates[max(place, 0)][1], following
