"""A run as a generator of frames: prepare, build, loop until done. It knows no thread; the caller drives it."""

from collections.abc import Callable, Iterator

from engine.backend import BackendError
from engine.data.preparing.prepare import prepared
from engine.text import Text
from engine.training.chunk_sizer import CALL_SECONDS
from engine.training.control import RunControl
from engine.training.frames import Ended, Frame, Outcome, Preparing
from engine.training.job import Job
from engine.training.loop import Loop
from engine.training.replay.record import Record
from engine.training.replay.replay import build_backend


def run(
    job: Job,
    control: RunControl,
    wants_parameters: Callable[[], bool] = lambda: True,
    *,
    call_seconds: float = CALL_SECONDS,
) -> Iterator[Frame]:
    """All frames of `job`, the last one an `Ended`. `wants_parameters` says when a copy of the weights is welcome.

    `call_seconds`: how long one call of the engine should take, and so about how far frames lie apart.
    """
    if job.setup.errors:
        yield _failed(job, job.setup.errors[0].sentence)
        return
    yield Preparing(job.run, "data")
    dataset = prepared(job.setup.plan, job.dataset)
    yield Preparing(job.run, "engine")
    try:
        backend = build_backend(job, dataset, shares=False)
    except BackendError as error:
        yield _failed(job, error.text)
        return
    yield from Loop(Record(job, dataset), backend, control, wants_parameters, call_seconds).frames()


def _failed(job: Job, message: Text) -> Ended:
    return Ended(job.run, Outcome.FAILED, message, job.first_update, {}, {}, {})
