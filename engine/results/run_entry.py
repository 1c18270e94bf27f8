"""A run as an entry of a store: what was to be done, how it went, what brings it back. Frozen, but for the history that grows."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from engine.backend import Parameters, State
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.table import Table
from engine.results.card import RunFacts, facts_of
from engine.results.history import History
from engine.setup import resolve
from engine.text import Text
from engine.training.frames import Ended, Outcome, Started
from engine.training.job import Job
from engine.training.replay.archived_run import ArchivedRun, keep_run
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateState, fork


class Tag(StrEnum):
    """What an entry is kept as."""

    RUN = "run"
    PINNED = "pinned"
    FOLD = "fold"


@dataclass(frozen=True)
class RunEntry:
    """One run, or one fold of a cross-validation.

    `began` is how it began, or how the part of it did that went on last; None for one that is kept small. `archived` is what
    brings one back that is kept small. `branch`: the update of a run where this one begins, until it is trained on.
    """

    job: Job
    began: Started | None = None
    history: History | None = None
    ended: Ended | None = None
    branch: UpdateState | None = None
    archived: ArchivedRun | None = None
    tag: Tag = Tag.RUN
    opened: RunFacts | None = None
    """How weights that were opened had been trained, as their file says."""
    number: int = field(default=0, kw_only=True)
    """By which a store knows it."""
    name: str = field(default="", kw_only=True)

    @property
    def experiment(self) -> Experiment:
        """What was trained."""
        return self.job.experiment

    @property
    def dataset(self) -> Dataset | None:
        """What it was trained on; None for one that is kept small."""
        return None if self.began is None else self.began.dataset

    @property
    def record(self) -> Record | None:
        """What brings back any of its updates; None for one that is made up or kept small."""
        return None if self.began is None else self.began.record

    @property
    def facts(self) -> RunFacts | None:
        """What is to be known of the run; None of weights that were opened without it, and of one that is kept small."""
        reached = self.ended or self.history
        if self.began is None or reached is None:
            return self.opened
        return facts_of(self.job, self.began, self.ended, reached.updates)

    @property
    def weights(self) -> Parameters:
        """Its parameters at the end; none while it goes on, and where only its curves are kept."""
        return self.ended.parameters if self.ended is not None else {}

    @property
    def has_curves(self) -> bool:
        """True once an update was done."""
        return self.history is not None and self.history.each_update.count > 0

    @property
    def fold(self) -> int:
        """The number of the fold that validates, from 1."""
        return self.job.experiment.recipe.split.fold

    @property
    def bytes(self) -> int:
        """What brings it back takes, beside its curves."""
        if self.archived is None:
            return 0
        kept, ended = self.archived, self.archived.ended
        return sum(map(_bytes, (kept.first.state, kept.initial, ended.parameters, ended.state)))

    def can_resume_as(self, experiment: Experiment, table: Table, engine: EngineName) -> bool:
        """True where a run of these goes on from the end of this one; from where it branches off, the training may be another."""
        if self.branch is not None:
            return self.branch.record.job.can_fork_to(experiment, table, engine)
        ended = self.ended
        can_go_on = ended is not None and bool(ended.state) and ended.outcome is not Outcome.DIVERGED
        return can_go_on and self.job.can_resume_as(experiment, table, engine)

    def next_job(self, began: Job) -> Job:
        """`began`, but going on from the end of this one where that is possible."""
        if not self.can_resume_as(began.experiment, began.table, began.engine):
            return began
        if self.branch is not None:
            return fork(self.branch, began.run, began.setup)
        assert self.ended is not None, "it goes on from its end"
        return replace(began, resume=self.ended.state, first_update=self.ended.updates, before=self.record)

    def small(self) -> "RunEntry":
        """The same without its tensors and all but the first and the last of its states."""
        if self.began is None:
            return self if self.archived is not None else self.curves_only()
        archived = keep_run(self.began, self.ended) if self.ended is not None else None
        if archived is None:
            return self.curves_only()
        return replace(self, job=archived.job, began=None, branch=None, archived=archived)

    def curves_only(self) -> "RunEntry":
        """The same without what brings it back: its curves, its experiment, and how it ended."""
        ended = None if self.ended is None else replace(self.ended, parameters={}, state={})
        job = Job(self.job.run, resolve(self.job.experiment, Table(())), self.job.engine)
        return replace(self, job=job, began=None, ended=ended, branch=None, archived=None)


def branch_at(reached: UpdateState, run: int, message: Text) -> RunEntry:
    """The run that begins at an update of another one, as if it had just ended there; `message` is told of that."""
    began = reached.began(run)
    ended = Ended(run, Outcome.STOPPED, message, reached.update, reached.parameters, reached.state, metrics={})
    job, history = reached.record.job, History(began)
    history.learning_rate = history.rate = job.experiment.learner.training.optimizer.learning_rate
    return RunEntry(job, began, history, ended, branch=reached)


def _bytes(arrays: Parameters | State) -> int:
    return sum(array.nbytes for array in arrays.values())
