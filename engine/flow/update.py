"""The dataflow graph of one update: of a run, or of what is set up before anything was trained."""

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.dataflow import Dataflow
from engine.progress import Check, no_check
from engine.setup import Setup
from engine.text import Text
from engine.training.chunk_sizer import UNWATCHED_SECONDS
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Outcome, Started
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import build_backend
from engine.training.run import run
from engine.training.trace.tracer import Tracer


def update_dataflow(record: Record, update: int) -> Dataflow:
    """TensorFlow's graph of update number `update` of a run, the one that would come next included.

    Raises BackendError, and ValueError for an update that the run has not come to.
    """
    return Tracer(record).dataflow(update)


def record_at_start(setup: Setup, *, dataset: Dataset | None = None) -> Record:
    """The record of a run of `setup`, which has no errors, before its first update. Raises BackendError."""
    job = Job(1, setup, EngineName.TENSORFLOW, dataset=dataset)
    record = Record(job, prepared(setup.plan, dataset))
    record.keep(0, build_backend(job, record.dataset).state())
    return record


def record_before(setup: Setup, update: int, *, check: Check = no_check) -> Record:
    """The record of a run of `setup` that has come to update number `update`; `check` ends the work by raising.

    Raises BackendError, and for a run that ends before.
    """
    if update == 1:
        return record_at_start(setup)
    control = RunControl(setup.experiment.learner.training.optimizer.learning_rate)
    control.play()
    record: Record | None = None
    for frame in run(Job(1, setup, EngineName.TENSORFLOW), control, lambda: False, call_seconds=UNWATCHED_SECONDS):
        check()
        if isinstance(frame, Started):
            record = frame.record
        elif isinstance(frame, Advanced) and frame.updates >= update - 1:
            control.stop()
        elif isinstance(frame, Ended) and frame.outcome is Outcome.FAILED:
            raise BackendError(frame.message)
    assert record is not None, "a run that has not failed has begun"
    if record.updates < update - 1:
        raise BackendError(
            Text(
                "The run ends after {updates:,} updates; choose an update up to {last:,}.",
                updates=record.updates,
                last=record.updates + 1,
            )
        )
    return record
