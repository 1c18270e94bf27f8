"""A run as a generator of frames: prepare, build, loop until done. It knows no thread; the caller drives it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.check import check, errors
from engine.data.dataset import Dataset
from engine.data.prepare import prepare
from engine.data.table import Table
from engine.spec.experiment import Experiment
from engine.spec.training import EngineName, batch_size
from engine.training.backend import Backend, BackendError, Block, PartName, State
from engine.training.batches import BatchOrders
from engine.training.control import Leave, Permit, RunControl
from engine.training.factory import arrays_of, create_backend
from engine.training.frames import Advanced, Ended, Frame, Outcome, Paused, Preparing, Started
from engine.training.initial import initial_parameters
from engine.training.mirror import Mirror

CHUNK_SECONDS = 1 / 60
"""How long one call of `advance` should take: pause and stop take effect within it."""

CHECKPOINT_SECONDS = 1.0
MOST_REPLAYED_EPOCHS = 8
"""Epochs whose batch orders one call of a replay asks for."""


@dataclass(frozen=True)
class Job:
    """One run to be done. `resume` and `first_update` go on from where an earlier run ended."""

    run: int
    experiment: Experiment
    table: Table
    engine: EngineName
    resume: State = field(default_factory=dict)
    first_update: int = 0


def run(job: Job, control: RunControl, wants_parameters: Callable[[], bool] = lambda: True) -> Iterator[Frame]:
    """All frames of `job`, the last one an `Ended`. `wants_parameters` says when a copy of the weights is welcome."""
    problems = errors(check(job.experiment, job.table))
    if problems:
        yield _failed(job, problems[0].sentence)
        return
    yield Preparing(job.run, "data")
    dataset = prepare(job.table, job.experiment.recipe)
    yield Preparing(job.run, "engine")
    try:
        backend = _build(job, dataset)
    except BackendError as error:
        yield _failed(job, str(error))
        return
    yield from _Loop(job, dataset, backend, control, wants_parameters).frames()


def _build(job: Job, dataset: Dataset) -> Backend:
    initial = initial_parameters(job.experiment, dataset.plan.inputs)
    backend = create_backend(job.engine, job.experiment, arrays_of(dataset, job.experiment), initial)
    if job.resume:
        backend.restore(job.resume)
    return backend


def _failed(job: Job, message: str) -> Ended:
    return Ended(job.run, Outcome.FAILED, message, job.first_update, {}, {}, {})


class _Loop:
    """The loop of one run, from its first update to its end."""

    def __init__(
        self,
        job: Job,
        dataset: Dataset,
        backend: Backend,
        control: RunControl,
        wants_parameters: Callable[[], bool],
    ) -> None:
        training = job.experiment.training
        rows = dataset.training.rows
        self._job, self._dataset, self._backend, self._control = job, dataset, backend, control
        self._wants_parameters = wants_parameters
        self._orders = BatchOrders(training.batching, rows, training.seed)
        self._batch_rows = batch_size(training.batching, rows)
        self._per_epoch = -(-rows // self._batch_rows)
        self._update = job.first_update
        self._last = (job.first_update // self._per_epoch + training.epochs) * self._per_epoch
        self._chunk = 1
        self._checkpoint = _Checkpoint(self._update, training.optimizer.learning_rate, backend.state(), perf_counter())

    def frames(self) -> Iterator[Frame]:
        """Started, blocks and pauses, and the end."""
        parameters = self._backend.parameters()
        yield Started(self._job.run, self._dataset, parameters, self._per_epoch, self._update, self._batch_rows)
        while self._update < self._last:
            most = min(self._chunk, self._last - self._update, self._backend.capacity)
            permit = self._control.next_permit(self._update, self._per_epoch, most)
            match permit.leave:
                case Leave.STOP:
                    yield self._ended(Outcome.STOPPED, "Stopped by hand.")
                    return
                case Leave.WAIT:
                    yield Paused(self._job.run, self._update, self._backend.parameters())
                    self._control.wait()
                case Leave.GO:
                    block = self._advance(permit)
                    diverged = not np.isfinite(block.losses[-1])
                    if diverged:
                        block = self._back_to_the_last_finite(block)
                    yield self._advanced(block, permit.learning_rate)
                    if diverged:
                        yield self._ended(Outcome.DIVERGED, self._divergence())
                        return
        yield self._ended(Outcome.FINISHED, "")

    def _advance(self, permit: Permit) -> Block:
        """One call of the backend; the next one is sized so that it takes about CHUNK_SECONDS."""
        self._keep_checkpoint(permit.learning_rate)
        began = perf_counter()
        block = self._call(self._update, permit.updates, permit.learning_rate)
        seconds = max(perf_counter() - began, 1e-6)
        if permit.updates == self._chunk or seconds > CHUNK_SECONDS:
            self._chunk = max(1, int(permit.updates * min(2.0, CHUNK_SECONDS / seconds)))
        return block

    def _call(self, first: int, count: int, rate: float) -> Block:
        epoch = first // self._per_epoch
        last_epoch = (first + count - 1) // self._per_epoch
        slots = self._orders.slots(epoch, last_epoch - epoch + 1)
        return self._backend.advance(slots.orders, first - slots.first_epoch * self._per_epoch, count, rate)

    def _advanced(self, block: Block, rate: float) -> Advanced:
        first, self._update = self._update, self._update + len(block.losses)
        shown = self._wants_parameters()
        return Advanced(
            run=self._job.run,
            first_update=first,
            block=block,
            learning_rate=rate,
            parameters=self._backend.parameters() if shown else None,
            difference=self._difference() if shown else None,
        )

    def _keep_checkpoint(self, rate: float) -> None:
        """Keep the state once a second and at each change of the learning rate, to come back to from a divergence."""
        now = perf_counter()
        if rate != self._checkpoint.learning_rate or now - self._checkpoint.kept_at > CHECKPOINT_SECONDS:
            self._checkpoint = _Checkpoint(self._update, rate, self._backend.state(), now)

    def _back_to_the_last_finite(self, block: Block) -> Block:
        """Undo the updates that led to a loss that is not finite; the block without them.

        The loss at an update belongs to the weights before it. Those are kept when they are finite, else the ones before.
        """
        finite = len(block.losses) - 1
        self._replay_to(self._update + finite)
        if finite and not self._has_finite_weights():
            finite -= 1
            self._replay_to(self._update + finite)
        ended = (self._update + finite) // self._per_epoch - self._update // self._per_epoch
        return Block(
            block.losses[:finite], block.hits[:finite], block.validation_losses[:ended], block.validation_hits[:ended]
        )

    def _has_finite_weights(self) -> bool:
        return all(np.isfinite(array).all() for array in self._backend.parameters().values())

    def _replay_to(self, update: int) -> None:
        """The state after exactly `update` updates, from the checkpoint before it."""
        self._backend.restore(self._checkpoint.state)
        at = self._checkpoint.update
        while at < update:
            count = min(update - at, self._chunk_limit(at))
            at += len(self._call(at, count, self._checkpoint.learning_rate).losses)

    def _chunk_limit(self, at: int) -> int:
        return max(1, min(self._backend.capacity, MOST_REPLAYED_EPOCHS * self._per_epoch - at % self._per_epoch))

    def _divergence(self) -> str:
        epoch, batch = divmod(self._update, self._per_epoch)
        return (
            f"The loss is no longer a finite number after update {self._update:,} "
            f"(epoch {epoch + 1:,}, batch {batch + 1:,}). The last finite weights are kept. "
            "A smaller learning rate or scaled features may help."
        )

    def _difference(self) -> float | None:
        return self._backend.difference() if isinstance(self._backend, Mirror) else None

    def _ended(self, outcome: Outcome, message: str) -> Ended:
        """The end. Where the very last update was the one that overflowed, no loss has told of it yet: it is undone."""
        if self._update > self._checkpoint.update and not self._has_finite_weights():
            self._update -= 1
            self._replay_to(self._update)
            outcome, message = Outcome.DIVERGED, self._divergence()
        metrics = {PartName.TRAINING: self._backend.evaluate(PartName.TRAINING)}
        if self._dataset.validation.rows:
            metrics[PartName.VALIDATION] = self._backend.evaluate(PartName.VALIDATION)
        return Ended(
            run=self._job.run,
            outcome=outcome,
            message=message,
            updates=self._update,
            parameters=self._backend.parameters(),
            state=self._backend.state(),
            metrics=metrics,
            difference=self._difference(),
        )


@dataclass(frozen=True)
class _Checkpoint:
    """A state to come back to; since then the learning rate has been the same."""

    update: int
    learning_rate: float
    state: Mapping[str, NDArray[Any]]
    kept_at: float
