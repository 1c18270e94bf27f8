"""The update that would be done next from given weights, where there is no run that could be asked."""

from typing import NamedTuple

from engine.backend import Parameters
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.setup import Setup
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import build_backend
from engine.training.trace.tracer import Trace, Tracer


class NextUpdate(NamedTuple):
    """The trace of it, and the data that it was done on."""

    dataset: Dataset
    trace: Trace


def next_update(
    setup: Setup, engine: EngineName, parameters: Parameters | None = None, dataset: Dataset | None = None
) -> NextUpdate:
    """The first update of a run from `parameters`, or from its initial weights; the optimizer remembers nothing yet.

    `setup` has no errors. `dataset`: what an earlier run has prepared. Raises BackendError.
    """
    data = prepared(setup.plan, dataset)
    job = Job(1, setup, EngineName.NUMPY, start=parameters or {}, dataset=data)
    record = Record(job, data)
    record.keep(0, build_backend(job, data).state())
    return NextUpdate(data, Tracer(record).trace(1, engine))
