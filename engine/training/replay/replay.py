"""Plays a run's updates on a backend: the run itself, and any part of it again, exactly."""

from collections.abc import Callable
from time import perf_counter

import numpy as np

from engine.backend import Backend, Block, Chunk
from engine.data.preparing.dataset import Dataset
from engine.learners.registry import kind_of
from engine.progress import Check, no_check
from engine.training.batches import BatchOrders
from engine.training.chunk_sizer import CALL_SECONDS, ChunkSizer
from engine.training.factory import arrays_of, create_backend
from engine.training.job import Job
from engine.training.mirror import state_for
from engine.training.replay.landmarks import Landmarks
from engine.training.replay.record import Checkpoint, Record
from engine.training.schedule import rates

BEFORE = 256
"""So many updates before the one that was gone to a state is kept: those in between are at hand."""


def build_backend(job: Job, dataset: Dataset, *, shares: bool = True) -> Backend:
    """The backend of a job, where the job begins. Raises BackendError when it cannot run here.

    `shares`: it takes turns with others that look into a run; else it is as fast as can be.
    """
    begun = kind_of(job.experiment.learner).initial(job.experiment, dataset.plan.inputs)
    initial = dict(begun) | dict(job.start)
    backend = create_backend(job.engine, job.experiment, arrays_of(dataset, job.experiment), initial, shares=shares)
    if job.resume:
        backend.restore(state_for(job.engine, job.resume))
    return backend


class Replay:
    """A record and a backend that plays it."""

    def __init__(
        self,
        record: Record,
        backend: Backend,
        *,
        kept: Landmarks | None = None,
        call_seconds: float = CALL_SECONDS,
    ) -> None:
        """`kept` gets the states that a replay passes, one after each call of the engine, which takes about `call_seconds`."""
        training = record.job.experiment.learner.training
        self.record, self.backend = record, backend
        self._schedule = training.schedule
        self._pace, self._kept = ChunkSizer(call_seconds), kept
        self._landmarks: tuple[Checkpoint, ...] = ()
        """Where it has been last, and somewhat before."""
        self._orders = BatchOrders(training.batching, record.dataset.training.rows, training.seed)

    def chunk(
        self, first: int, count: int, learning_rate: float, *, seconds: float = 0.0, stops: bool = False
    ) -> Chunk:
        """The `count` updates after the first `first` ones, as a backend takes them."""
        per_epoch = self.record.per_epoch
        epoch, last_epoch = first // per_epoch, (first + count - 1) // per_epoch
        slots = self._orders.slots(epoch, last_epoch - epoch + 1)
        given = count if self._schedule.is_planned else 1
        return Chunk(
            orders=slots.orders,
            first=first - slots.first_epoch * per_epoch,
            count=count,
            rates=rates(self._schedule, learning_rate, first, given, per_epoch),
            update=first,
            seconds=seconds,
            stops=stops,
        )

    def play(
        self,
        first: int,
        count: int,
        learning_rate: float,
        *,
        seconds: float,
        prepared: Callable[[Chunk], Chunk] = lambda chunk: chunk,
    ) -> Block:
        """Do updates for the first time; the stopping rules count. `prepared` may add breakpoints."""
        return self.backend.advance(prepared(self.chunk(first, count, learning_rate, seconds=seconds, stops=True)))

    def go_to(self, update: int, check: Check = no_check) -> Checkpoint:
        """Bring the backend to the state after exactly `update` updates, from the checkpoint before, or where it was last.

        Gives that state. `check` is asked between calls of the engine, and ends the work by raising.
        """
        known = [self.record.checkpoint_before(update), *(mark for mark in self._landmarks if mark.update <= update)]
        passed = self._kept.before(update) if self._kept is not None else None
        if passed is not None and passed.update >= self.record.job.first_update:
            known.append(passed)
        close = [mark for mark in known if mark.update >= update - 2 * BEFORE]
        start = max(close or known, key=lambda mark: mark.update)
        self.backend.restore(start.state)
        if not close:
            self.go_on(start.update, update - BEFORE, check)
            start = Checkpoint(update - BEFORE, self.backend.state())
            close = [start]
        self.go_on(start.update, update, check)
        reached = Checkpoint(update, self.backend.state())
        self._landmarks = min(close, key=lambda mark: mark.update), reached
        return reached

    def go_on(self, at: int, end: int, check: Check = no_check) -> None:
        """From the state after `at` updates, where the backend is, to that after `end`."""
        while at < end:
            check()
            at += self.do_some(at, end)

    def do_some(self, at: int, end: int) -> int:
        """Do some of the updates from `at`, where the backend is, to `end` again, and say how many."""
        rate, change = self.record.learning_rate_at(at)
        count = max(1, min(self._pace.count, self.backend.capacity, min(end, change or end) - at))
        began = perf_counter()
        done = self.backend.advance(self.chunk(at, count, rate)).updates
        self._pace.learn(count, perf_counter() - began)
        if self._kept is not None and self._kept.wants(at + done):
            self._kept.keep(at + done, self.backend.state())
        return done

    def has_finite_weights(self) -> bool:
        """False where a parameter has overflowed."""
        return all(np.isfinite(array).all() for array in self.backend.parameters().values())
