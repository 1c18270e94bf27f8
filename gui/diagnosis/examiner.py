"""Which update is examined, and how a thread does it: that of the moment that is shown, of a run in training the latest at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from time import thread_time

from engine.backend import Parameters
from engine.config.shapes import parameter_count
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.diagnosis.diagnose import diagnose
from engine.diagnosis.finding import Diagnosis
from engine.diagnosis.next_update import next_update
from engine.setup import Setup
from engine.text import Text
from engine.training.replay.record import Checkpoint, Record
from engine.training.trace.tracer import Trace, Tracer
from gui.document import Document
from gui.runs.controller import RunController, RunState
from gui.tasks import Task

MOST_ROWS_BEFORE = 100_000
"""A longer table is not prepared for a diagnosis before a run has prepared it."""
MOST_WORK, MOST_WORK_LIVE = 2e10, 2e8
"""Rows of a batch by parameters: larger updates are not taken apart; while a run is trained, those are not that take it seconds."""


@dataclass(frozen=True, eq=False)
class Examined:
    """`seconds` of processor time it took, the trace of the update included. `dataset`: what it was done on.

    `document`: how many documents had been opened when it was asked for.
    """

    diagnosis: Diagnosis
    dataset: Dataset
    seconds: float
    document: int


@dataclass(frozen=True)
class TooLarge:
    """The update is not taken apart, or not while the run is trained."""

    is_live: bool


@dataclass(eq=False)
class _Followed:
    """The tracer of a run, and its first update, once that was traced."""

    tracer: Tracer
    first: Trace | None = None


Work = Callable[[Task], Examined]


class Examiner:
    """Keeps the tracer of the run that was examined last, and what the table was prepared to."""

    def __init__(self, document: Document, runs: RunController) -> None:
        self._document, self._runs = document, runs
        self._opened = 0
        self.forget()

    def forget(self) -> None:
        """Keep nothing of a run or a document."""
        self._followed: _Followed | None = None
        self._dataset: Dataset | None = None
        self._opened += 1

    def keep(self, examined: Examined) -> bool:
        """Keep what it was done on for the next time; False where it is about a document that is no longer open."""
        if examined.document != self._opened:
            return False
        self._dataset = examined.dataset
        return True

    def wish(self) -> Work | TooLarge | str:
        """What a thread should do now; or why nothing can be examined, empty where a run must have prepared the table first."""
        runs, present = self._runs, self._runs.present
        is_trained = runs.weights.are_trained and present is not None
        if is_trained and present is not None and present.record is not None:
            return self._of_run(present.record)
        if is_trained and present is not None and present.dataset is not None:
            return self._of_weights(present.job.setup, runs.weights.parameters, present.dataset)
        if self._document.obstacle:
            return self._document.obstacle
        dataset = runs.store.dataset or self._dataset
        if dataset is None and self._document.table.rows > MOST_ROWS_BEFORE:
            return ""
        return self._of_weights(self._document.setup, None, dataset)

    def _of_run(self, record: Record) -> Work | TooLarge:
        is_live = self._runs.state in (RunState.RUNNING, RunState.PREPARING) and self._runs.moment.shown is None
        if reason := _too_large(record.job.setup, is_live=is_live):
            return reason
        followed = self._followed
        if followed is None or followed.tracer.record is not record:
            followed = self._followed = _Followed(Tracer(record))
        tracer, state = followed.tracer, self._state(record, is_live=is_live)
        opened = self._opened
        update = self._runs.moment.shown if self._runs.moment.shown is not None else record.updates

        def work(task: Task) -> Examined:
            began = thread_time()
            if followed.first is None and record.checkpoints[0].update == 0:
                followed.first = tracer.after(record.checkpoints[0])
                task.check()
            trace = tracer.trace(update + 1) if state is None else tracer.after(state)
            task.check()
            found = diagnose(record.job.experiment, record.dataset, trace, first=followed.first)
            return Examined(found, record.dataset, thread_time() - began, opened)

        return work

    def _state(self, record: Record, *, is_live: bool) -> Checkpoint | None:
        """A state that is at hand; None where the run has to be replayed from the one before it."""
        if is_live:
            return record.checkpoints[-1]
        present = self._runs.present
        ended = None if present is None else present.ended
        if self._runs.moment.shown is None and ended is not None and ended.state:
            return Checkpoint(ended.updates, ended.state)
        return None

    def _of_weights(
        self, setup: Setup, parameters: Parameters | None, dataset: Dataset | None
    ) -> Work | TooLarge | str:
        if reason := _too_large(setup, is_live=False):
            return reason
        opened = self._opened
        moment = Text("update {update:,}", update=1) if parameters is None else Text("the next update")

        def work(_: Task) -> Examined:
            began = thread_time()
            found = next_update(setup, EngineName.NUMPY, parameters, dataset)
            first = found.trace if parameters is None else None
            diagnosis = diagnose(setup.experiment, found.dataset, found.trace, moment=moment, first=first)
            return Examined(diagnosis, found.dataset, thread_time() - began, opened)

        return work


def _too_large(setup: Setup, *, is_live: bool) -> TooLarge | None:
    work = parameter_count(setup.shapes) * setup.batches.size
    if work > MOST_WORK:
        return TooLarge(is_live=False)
    return TooLarge(is_live=True) if is_live and work > MOST_WORK_LIVE else None
