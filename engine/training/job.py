"""A job: what a run is asked to do. Frozen, and all that a thread needs."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.backend import Parameters, State
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.table import Table
from engine.setup import Setup

if TYPE_CHECKING:
    from engine.training.replay.record import Record


@dataclass(frozen=True)
class Job:
    """One run to be done.

    `first_update` and `resume`, a backend's state, go on from where an earlier run was left; `start` gives parameters only,
    for a run that goes on with another optimizer. `before` is the record of the run that this one goes on from. `dataset`:
    what an earlier run has prepared, so that this one need not where the plan is the same.
    """

    run: int
    setup: Setup
    engine: EngineName
    resume: State = field(default_factory=dict)
    start: Parameters = field(default_factory=dict)
    first_update: int = 0
    before: "Record | None" = None
    dataset: Dataset | None = None

    @property
    def experiment(self) -> Experiment:
        """What is trained."""
        return self.setup.experiment

    @property
    def table(self) -> Table:
        """What it is trained on."""
        return self.setup.table

    def can_resume_as(self, experiment: Experiment, table: Table, engine: EngineName) -> bool:
        """True where training on would only go on with this run: nothing but the learning rate is another."""
        same = _without_learning_rate(self.experiment) == _without_learning_rate(experiment)
        return same and self.table is table and self.engine is engine

    def can_fork_to(self, experiment: Experiment, table: Table, engine: EngineName) -> bool:
        """True where a run could go on from one of this: same data, same arrays; the training may be another."""
        ours, theirs = self.experiment.learner, experiment.learner
        same = self.experiment.recipe == experiment.recipe and ours.has_arrays_of(theirs)
        same = same and ours.training.precision is theirs.training.precision
        return same and self.table is table and self.engine is engine


def _without_learning_rate(experiment: Experiment) -> Experiment:
    training = experiment.learner.training
    optimizer = training.optimizer.replace(learning_rate=0.0)
    return experiment.with_learner(training=training.replace(optimizer=optimizer))
