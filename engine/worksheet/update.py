"""The update that a worksheet is made of: trained up to there, or read from a run that there is."""

from collections.abc import Callable

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.progress import Check, no_check
from engine.setup import Setup
from engine.text import Text
from engine.training.chunk_sizer import UNWATCHED_SECONDS
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Frame, Started
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.run import run
from engine.training.trace.tracer import Trace, Tracer
from engine.worksheet.sheet import WorksheetError

Hear = Callable[[Frame], None]
"""Gets what a run brings, in order."""


def nobody(_frame: Frame) -> None:
    """Nobody listens."""


def trained_to(setup: Setup, engine: EngineName, update: int, check: Check = no_check, heard: Hear = nobody) -> Record:
    """A run that has come to the update before `update`, or further. Raises WorksheetError where it ends before that.

    `check` is asked between blocks of updates, and ends the work by raising; `heard` gets all that the run brings.
    """
    record = trained(setup, engine, update, check, heard)
    if update > record.updates + 1:
        raise WorksheetError(
            Text(
                "There is no update {update:,}: the run ends after {updates:,}. Choose an earlier one.",
                update=update, updates=record.updates,
            )
        )  # fmt: skip
    return record


def trained(
    setup: Setup, engine: EngineName, update: int | None = None, check: Check = no_check, heard: Hear = nobody
) -> Record:
    """A run that has come to the update before `update`, or to its end. Raises WorksheetError where it cannot begin."""
    if setup.errors:
        raise WorksheetError(setup.errors[0].sentence)
    control = RunControl(setup.experiment.learner.training.optimizer.learning_rate)
    control.play()
    record: Record | None = None
    ended = Text("The run has not begun.")
    for frame in run(Job(1, setup, engine), control, lambda: False, call_seconds=UNWATCHED_SECONDS):
        check()
        heard(frame)
        if isinstance(frame, Started):
            record = frame.record
        elif isinstance(frame, Advanced) and update is not None and frame.updates >= update - 1:
            control.stop()
        elif isinstance(frame, Ended) and frame.message:
            ended = frame.message
    if record is None:
        raise WorksheetError(ended)
    return record


def traced_update(record: Record, update: int, engine: EngineName | None = None) -> Trace:
    """That update of the run. Raises WorksheetError."""
    try:
        return Tracer(record).trace(update, engine)
    except BackendError as error:
        raise WorksheetError(error.text) from error
    except ValueError as error:
        raise WorksheetError(Text("{reason}", reason=str(error))) from error
