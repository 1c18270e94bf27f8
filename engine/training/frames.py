"""What a run tells: frozen events in the order in which they happen, each with the run's id."""

from dataclasses import dataclass
from enum import StrEnum

from engine.backend import LOSS, Block, Evaluation, Parameters, PartName, State
from engine.config.breakpoints import Breakpoint
from engine.data.preparing.dataset import Dataset
from engine.text import Text
from engine.training.replay.record import Record


class Outcome(StrEnum):
    """How a run ended."""

    FINISHED = "finished"
    RULE = "stopped by a rule"
    STOPPED = "stopped"
    DIVERGED = "diverged"
    FAILED = "failed"


@dataclass(frozen=True)
class Preparing:
    """The run is being made ready; `step` says what is being done (data, engine)."""

    run: int
    step: str


@dataclass(frozen=True)
class Started:
    """The run begins at update `first_update` (0, or where an earlier run was left).

    `objective`: the series that is minimised.
    `batch_rows`: the rows in each batch but an epoch's last, which takes what is left; 0 says that all are alike.
    """

    run: int
    dataset: Dataset
    parameters: Parameters
    updates_per_epoch: int
    first_update: int
    objective: str = LOSS
    batch_rows: int = 0
    record: Record | None = None
    """What brings back any update of the run; None in runs that are made up."""


def started(record: Record, run: int, parameters: Parameters, first_update: int) -> Started:
    """How run number `run` begins with `parameters`, of which `record` will bring back any update."""
    return Started(
        run=run,
        dataset=record.dataset,
        parameters=parameters,
        updates_per_epoch=record.per_epoch,
        first_update=first_update,
        objective=record.job.experiment.learner.objective,
        batch_rows=record.job.setup.batches.size,
        record=record,
    )


@dataclass(frozen=True)
class Advanced:
    """A block of updates was done. `learning_rate` is what the person has set; the schedule makes `block.rate` of it.

    `parameters` come at display rate only, `difference` with both engines."""

    run: int
    first_update: int
    block: Block
    learning_rate: float
    parameters: Parameters | None = None
    difference: float | None = None

    @property
    def updates(self) -> int:
        """The number of updates done since the run's beginning, this block's included."""
        return self.first_update + self.block.updates


@dataclass(frozen=True)
class Break:
    """Breakpoints came true. `update` is the one to look at: the last one, or the next one where that leaves the finite numbers."""

    points: tuple[Breakpoint, ...]
    message: Text
    update: int


@dataclass(frozen=True)
class Paused:
    """The run waits on a completed update: a person has asked for it, or a breakpoint, the `cause`."""

    run: int
    update: int
    parameters: Parameters
    cause: Break | None = None


@dataclass(frozen=True)
class Ended:
    """The run is over. `state` lets a later run go on from here; it is empty where none was reached."""

    run: int
    outcome: Outcome
    message: Text
    updates: int
    parameters: Parameters
    state: State
    metrics: dict[PartName, Evaluation]
    difference: float | None = None
    details: str = ""
    restored_epoch: int = 0
    """The epoch whose weights a stopping rule has brought back; 0 where the weights are those of the last update."""


Frame = Preparing | Started | Advanced | Paused | Ended
