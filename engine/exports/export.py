"""What each format of an exported model does: say what it cannot hold, write, and run what was written by its own runtime."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.config.columns import Encoding
from engine.config.training import Precision
from engine.data.columns import as_numbers
from engine.data.preparing.arrange import as_images
from engine.data.table import NumberColumn, Table
from engine.model.model import Answers, Model, answer
from engine.model.preparation import Preparation
from engine.model.rows import prepare_rows
from engine.progress import Check
from engine.results.predicted import PredictedClasses
from engine.results.predictions import network_outputs
from engine.text import NOTHING, Text, UserError

Array = NDArray[np.floating[Any]]
RawCells = Mapping[str, Sequence[float] | Sequence[str]]
"""The cells of some rows as another program has them, by column: floats of columns of numbers, NaN where missing; else texts,
empty where missing."""

Outputs = Mapping[str, Array]
"""What a written model gives, by target: a number in original units for each row, (rows,), or the scores of each class
(rows, classes). Rows that cannot be used have NaN."""


INSTEAD = Text(
    "Export .safetensors, from which 'predict' answers other files, a Python program (.py), or the network alone."
)
"""What holds every preparation, for refusals."""


class NoRuntimeError(UserError):
    """What would run a written model is not on this machine; the message says what, and how to get it."""


@dataclass(frozen=True)
class Choices:
    """`network_only`: the network takes prepared numbers and gives what its last layer gives, as in the lab's tensors."""

    network_only: bool = False


class Export(ABC):
    """A format. `suffix`: how the names of its files end; `is_folder`: a folder is written, not a file."""

    suffix: ClassVar[str]
    label: ClassVar[Text]
    is_folder: ClassVar[bool] = False
    precision: ClassVar[Precision | None] = None
    """What it computes in, whatever the run has; None: in the run's precision."""

    products_a_second: ClassVar[int] = 100_000_000
    """How many weights times rows `run` manages in a second, on two cores of 2024."""

    def refusal(self, model: Model, choices: Choices) -> Text:  # of formats that hold everything
        """Why `model` cannot be written so, and what to use instead; nothing where it can."""
        return NOTHING

    @abstractmethod
    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """Write `model`, which is not refused, to `path`, in an empty folder: what else lies there then belongs to it.

        Raises BackendError where TensorFlow is needed and missing.
        """

    @abstractmethod
    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What the model in `path`, in a folder of its own where more may be built, gives for `cells`.

        Raises NoRuntimeError, and CalledProcessError where the runtime fails.
        """

    def read(self, path: Path, check: Check) -> Model | None:  # of formats that keep no preparation
        """The model in `path` with its preparation, for formats that keep both; None where there is none. It runs no code.

        Raises FileError for a damaged file.
        """
        return None


def case_of(model: Model, table: Table, choices: Choices) -> tuple[RawCells, Outputs]:
    """The cells of `table` as another program would read them, and what the lab answers.

    Of the network alone the cells are the prepared entries by their names, and the outputs are all entries of all outputs, (rows,
    entries), called `output`; rows that cannot be used are left out. A text in a column of numbers is a missing number to another
    program, so the lab is asked about such a row, too.
    """
    if not choices.network_only:
        table = _plain(model, table)
        return _raw_cells(model, table), _outputs(answer(model, table))
    prepared = prepare_rows(model.spec.preparation, table)
    flat = prepared.x.reshape(len(prepared.x), -1)
    cells = {name: flat[:, at].tolist() for at, name in enumerate(entry_names(model.spec.preparation))}
    return cells, {"output": network_outputs(model.spec.learner, model.parameters, prepared.x).astype(np.float64)}


def entry_names(preparation: Preparation) -> list[str]:
    """The names of the entries of one row of the network's input, in order; in a window each with its step, from 0."""
    names = [name for column in preparation.features for name in column.planned.entries]
    match preparation.arrangement:
        case Windows(length=length):
            return [f"{name}[{step}]" for step in range(length) for name in names]
        case Image() as image:
            places = as_images(np.arange(len(names), dtype=np.float64)[None, :], image)
            return [names[int(place)] for place in places.ravel()]
        case _:
            return names


def takes_numbers(preparation: Preparation) -> frozenset[str]:
    """The columns whose raw cells are numbers; those of all others are texts."""
    columns = (column.planned.recipe for column in preparation.features)
    return frozenset(column.name for column in columns if column.encoding is Encoding.NUMBER)


def _plain(model: Model, table: Table) -> Table:
    """The columns that the model needs; what is no number in a column of numbers is missing, as a number cannot say more."""
    numbers = takes_numbers(model.spec.preparation)
    columns = (table.column(name) for name in model.spec.preparation.feature_names)
    return Table(tuple(
        NumberColumn(cells.name, as_numbers(cells).values) if cells.name in numbers else cells for cells in columns
    ))  # fmt: skip


def _raw_cells(model: Model, table: Table) -> RawCells:
    numbers = takes_numbers(model.spec.preparation)
    return {
        cells.name: cells.values.tolist() if cells.name in numbers else [cells.text(row) for row in range(table.rows)]
        for cells in table.columns
    }


def _outputs(answers: Answers) -> Outputs:
    return {target.name: _placed(answers, _numbers(target)) for target in answers.targets}


def largest_difference(ours: Outputs, theirs: Outputs) -> float:
    """The largest difference, relative to the number itself, 1 at the least; infinite where only one is NaN, or shapes differ."""
    largest = 0.0
    for name, expected in ours.items():
        got = theirs.get(name)
        if got is None or got.shape != expected.shape or bool((np.isnan(got) != np.isnan(expected)).any()):
            return float("inf")
        gap = np.abs(got.astype(np.float64) - expected) / np.maximum(1.0, np.abs(expected))
        largest = max(largest, float(np.max(gap, initial=0.0, where=~np.isnan(gap))))
    return largest


def _numbers(target: Any) -> Array:
    if not isinstance(target, PredictedClasses):
        return np.asarray(target.predicted, dtype=np.float64)
    return target.predicted.astype(np.float64) if target.scores is None else target.scores.astype(np.float64)


def _placed(answers: Answers, own: Array) -> Array:
    found = np.full((answers.count, *own.shape[1:]), np.nan)
    found[answers.rows] = own
    return found
