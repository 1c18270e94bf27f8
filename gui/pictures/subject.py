"""What a picture is made of: a project with its data, and the parameters that it holds or has after an update."""

from dataclasses import dataclass
from pathlib import Path

from engine.backend import BackendError, Parameters
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepare
from engine.files.atomic import FileError
from engine.files.project import open_project
from engine.headless.usage import UsageError
from engine.results.history import History
from engine.setup import resolve
from engine.text import Text
from engine.training.frames import Advanced, Frame, Started
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker
from engine.worksheet.sheet import WorksheetError
from engine.worksheet.update import trained_to


@dataclass(frozen=True, eq=False)
class Subject:
    """`update`: after which the parameters are those; None: as the project holds them. `record`, `history`: of the run to there."""

    experiment: Experiment
    dataset: Dataset
    parameters: Parameters
    update: int | None
    record: Record | None = None
    history: History | None = None

    def needs_run(self) -> tuple[Record, History]:
        """Those of the run. Raises UsageError where none was trained."""
        if self.record is None or self.history is None:
            raise UsageError(Text("This view needs a run, which is trained anew: add --update N, up to where."))
        return self.record, self.history


@dataclass(frozen=True)
class Look:
    """What a view of the network shows: colours by this measure, the values of a row of the table, counted from 1; histograms.

    `tensor`: that of the view of a step.
    """

    colour: str = "weight"
    row: int | None = None
    histograms: bool = False
    tensor: str = "loss"


def subject_of(path: Path, update: int | None, engine: EngineName) -> Subject:
    """The project's trained network, or the one after an `update` of its run, trained anew. Raises UsageError and FileError."""
    project = open_project(path)
    setup = resolve(project.experiment, project.table)
    if setup.errors:
        raise UsageError(setup.errors[0].sentence)
    if update is None:
        if project.parameters is None:
            raise FileError(
                Text(
                    "'{file}' has no trained weights. Train it and save it, or name an update by --update.",
                    file=path.name,
                )
            )
        return Subject(project.experiment, prepare(setup.plan), project.parameters, None)
    histories: list[History] = []

    def hear(frame: Frame) -> None:
        if isinstance(frame, Started):
            histories.append(History(frame))
        elif isinstance(frame, Advanced):
            histories[-1].add(frame)

    try:
        record = trained_to(setup, engine, update + 1, heard=hear)
        reached = UpdateSeeker(record).at(update)
    except (BackendError, WorksheetError) as error:
        raise UsageError(error.text) from error
    except ValueError as error:
        raise UsageError(Text("{reason}", reason=str(error))) from error
    return Subject(project.experiment, record.dataset, reached.parameters, update, record, histories[-1])
