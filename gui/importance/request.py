"""What is to be worked out, and how a thread does it."""

from dataclasses import dataclass
from pathlib import Path

from engine.backend import Parameters, PartName
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.importance.importance import Importance
from engine.importance.shapley import Explanation
from engine.text import Text
from gui.tasks import Task


@dataclass(frozen=True)
class Network:
    """A network with the rows that it was trained on."""

    experiment: Experiment
    dataset: Dataset
    parameters: Parameters

    def is_same(self, other: "Network") -> bool:
        """Whether nothing has changed; arrays are compared by identity."""
        return self.parameters is other.parameters and self.dataset is other.dataset


@dataclass(frozen=True)
class ImportanceRequest:
    """The rows of `source`: a part, or those of another file."""

    network: Network
    source: PartName | Path
    repeats: int

    def is_same(self, other: "ImportanceRequest") -> bool:
        """Whether the same comes of it."""
        return self.network.is_same(other.network) and (self.source, self.repeats) == (other.source, other.repeats)


@dataclass(frozen=True)
class ExplanationRequest:
    """`row`: of the table, from 0; `cells`: its features as they stand there now, by name."""

    network: Network
    row: int
    cells: dict[str, str]

    def is_same(self, other: "ExplanationRequest") -> bool:
        """Whether the same comes of it."""
        return self.network.is_same(other.network) and (self.row, self.cells) == (other.row, other.cells)


def importance_in_thread(task: Task, wish: ImportanceRequest) -> Importance:
    """Given up once the task is cancelled. Raises UserError for rows that cannot be used."""
    from engine.data.reading.read_table import read_table
    from engine.importance.importance import importance
    from engine.importance.rows import rows_of_part, rows_of_table
    from engine.model.model import model_of
    from engine.model.reading import reading_for
    from engine.results.predictions import part_of

    network, source = wish.network, wish.source
    model = model_of(network.experiment, network.dataset, network.parameters)
    if isinstance(source, PartName):
        rows = rows_of_part(model, part_of(network.dataset, source))
    else:
        reading = reading_for(model, source, check=task.check)
        rows = rows_of_table(model, read_table(source, options=reading, check=task.check).table)
    return importance(model, rows, repeats=wish.repeats, progress=task.progress)


def explanation_in_thread(task: Task, wish: ExplanationRequest) -> Explanation | Text:
    """Given up once the task is cancelled; or why there is none."""
    from engine.importance.rows import row_of, spread
    from engine.importance.shapley import BACKGROUND, explain
    from engine.model.model import model_of
    from engine.model.one_row import row_table
    from engine.model.rows import prepare_rows

    network = wish.network
    model = model_of(network.experiment, network.dataset, network.parameters)
    training = network.dataset.training
    if isinstance(model.spec.preparation.arrangement, Windows):
        found = row_of(network.dataset, wish.row)
        if isinstance(found, Text):
            return found
        x = found
    else:
        prepared = prepare_rows(model.spec.preparation, row_table(model, wish.cells))
        if prepared.reasons:
            return prepared.reasons[0]
        x = prepared.x[0]
    return explain(model, x, training.x[spread(training.rows, BACKGROUND)], progress=task.progress)
