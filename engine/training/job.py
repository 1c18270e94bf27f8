"""A job: what a run is asked to do. Frozen, and all that a thread needs."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.data.table import Table
from engine.spec.experiment import Experiment
from engine.spec.training import EngineName
from engine.training.backend import Parameters, State

if TYPE_CHECKING:
    from engine.training.record import Record


@dataclass(frozen=True)
class Job:
    """One run to be done.

    `first_update` and `resume`, a backend's state, go on from where an earlier run was left; `start` gives parameters only,
    for a run that goes on with another optimizer. `before` is the record of the run that this one goes on from.
    """

    run: int
    experiment: Experiment
    table: Table
    engine: EngineName
    resume: State = field(default_factory=dict)
    start: Parameters = field(default_factory=dict)
    first_update: int = 0
    before: "Record | None" = None
