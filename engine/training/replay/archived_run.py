"""A run that is over, kept small: its job, where it began and how it ended. All of it can be reached again, as of any run."""

from dataclasses import dataclass, replace

from engine.backend import Parameters
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.training.frames import Ended, Started, started
from engine.training.job import Job
from engine.training.replay.record import Checkpoint, Record


@dataclass(frozen=True)
class ArchivedRun:
    """`first`: the state in which it began; `initial`: the parameters then. The tensors are made of the table anew."""

    job: Job
    first: Checkpoint
    initial: Parameters
    ended: Ended

    def restore(self, earlier: Dataset | None = None) -> Started:
        """How the run began, with a record of all its updates. It prepares the data where `earlier` is of another plan."""
        dataset = prepared(self.job.setup.plan, earlier)
        record = Record(self.job, dataset)
        record.keep(self.first.update, self.first.state)
        rate = self.job.experiment.learner.training.optimizer.learning_rate
        record.advance(self.ended.updates, rate)
        if not self.ended.restored_epoch:  # else the last state has the weights of an earlier epoch
            record.keep(self.ended.updates, self.ended.state)
        return started(record, self.job.run, self.initial, self.job.first_update)


def keep_run(started: Started, ended: Ended) -> ArchivedRun | None:
    """What is to be kept of a run that has ended; None for one that is made up and has no record.

    Of a run that went on from another one the part before is not kept.
    """
    record = started.record
    if record is None or not record.checkpoints:
        return None
    return ArchivedRun(replace(record.job, before=None, dataset=None), record.checkpoints[0], started.parameters, ended)
