"""Plays a run's updates on a backend: the run itself, and any part of it again, exactly."""

import numpy as np

from engine.data.dataset import Dataset
from engine.training.backend import Backend, Block, Chunk
from engine.training.batches import BatchOrders
from engine.training.factory import arrays_of, create_backend
from engine.training.initial import initial_parameters
from engine.training.job import Job
from engine.training.mirror import state_for
from engine.training.record import Record
from engine.training.schedule import is_constant, rates

MOST_EPOCHS = 8
"""Epochs whose batch orders one call of a replay asks for."""


def build_backend(job: Job, dataset: Dataset) -> Backend:
    """The backend of a job, where the job begins. Raises BackendError when it cannot run here."""
    initial = initial_parameters(job.experiment, dataset.plan.inputs) | dict(job.start)
    backend = create_backend(job.engine, job.experiment, arrays_of(dataset, job.experiment), initial)
    if job.resume:
        backend.restore(state_for(job.engine, job.resume))
    return backend


class Replay:
    """A record and a backend that plays it."""

    def __init__(self, record: Record, backend: Backend) -> None:
        training = record.job.experiment.training
        self.record, self.backend = record, backend
        self._schedule = training.schedule
        self._orders = BatchOrders(training.batching, record.dataset.training.rows, training.seed)

    def chunk(
        self, first: int, count: int, learning_rate: float, *, seconds: float = 0.0, stops: bool = False
    ) -> Chunk:
        """The `count` updates after the first `first` ones, as a backend takes them."""
        per_epoch = self.record.per_epoch
        epoch, last_epoch = first // per_epoch, (first + count - 1) // per_epoch
        slots = self._orders.slots(epoch, last_epoch - epoch + 1)
        given = 1 if is_constant(self._schedule) else count
        return Chunk(
            orders=slots.orders,
            first=first - slots.first_epoch * per_epoch,
            count=count,
            rates=rates(self._schedule, learning_rate, first, given, per_epoch),
            update=first,
            seconds=seconds,
            stops=stops,
        )

    def play(self, first: int, count: int, learning_rate: float, *, seconds: float) -> Block:
        """Do updates for the first time; the stopping rules count."""
        return self.backend.advance(self.chunk(first, count, learning_rate, seconds=seconds, stops=True))

    def go_to(self, update: int) -> None:
        """Bring the backend to the state after exactly `update` updates, from the checkpoint before it."""
        checkpoint = self.record.checkpoint_before(update)
        self.backend.restore(checkpoint.state)
        at = checkpoint.update
        while at < update:
            at += self._replay(at, update)

    def _replay(self, at: int, end: int) -> int:
        """Do some of the updates from `at` to `end` again, and say how many."""
        rate, change = self.record.learning_rate_at(at)
        per_epoch = self.record.per_epoch
        most = min(self.backend.capacity, MOST_EPOCHS * per_epoch - at % per_epoch)
        count = max(1, min(most, min(end, change or end) - at))
        return len(self.backend.advance(self.chunk(at, count, rate)).losses)

    def has_finite_weights(self) -> bool:
        """False where a parameter has overflowed."""
        return all(np.isfinite(array).all() for array in self.backend.parameters().values())
