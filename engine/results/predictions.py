"""Predictions in original units: what the network says about each row of a part, beside what the table says."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from engine.backend import Parameters, PartName
from engine.config.experiment import Experiment
from engine.config.learners import Learner
from engine.data.preparing.dataset import Dataset, Part
from engine.progress import Check, no_check
from engine.results.column_names import free_name, numbered
from engine.results.decoding import Known, Sides, decode, possible_sides
from engine.results.predicted import Array, Predicted
from engine.text import NOTHING, Text

ROWS_A_LOOK = 1 << 15
"""Rows that are predicted between two looks at whether anybody still wants them."""


@dataclass(frozen=True)
class PredictionTable:
    """The predictions of one part; None: of the rows without a target. `table_rows`: (rows,), each row's number, from 0."""

    part: PartName | None
    table_rows: NDArray[np.intp]
    targets: tuple[Predicted, ...]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.table_rows)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns in a file; both parts of a dataset have the same."""
        return self.header_with()

    def header_with(self, *first: str) -> tuple[str, ...]:
        """The names with columns called `first` before them. No two are the same: the targets keep their names, a column of what is
        predicted gets a number where its name is taken, and those before them, such as `row`, become `table row`.
        """
        taken = {target.name for target in self.targets}
        found = []
        for target in self.targets:
            for place, name in enumerate(target.header):
                found.append(name if place == 0 else free_name(chain((name,), numbered(name)), taken))
                taken.add(found[-1])
        before = []
        for name in (*first, "row"):
            before.append(free_name(chain((name, f"table {name}"), numbered(f"table {name}")), taken))
            taken.add(before[-1])
        return (*before, *found)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The rows in a file; `row` counts from 1, as the table shows it."""
        columns = [target.cells() for target in self.targets]
        for row, cells in zip(self.table_rows.tolist(), zip(*columns, strict=True), strict=True):
            yield str(row + 1), *(text for group in cells for text in group)


def predict(
    experiment: Experiment,
    dataset: Dataset,
    parameters: Parameters,
    part: PartName,
    *,
    check: Check = no_check,
) -> PredictionTable:
    """The predictions of `part` by the network with `parameters`, computed in NumPy in the run's precision."""
    rows = part_of(dataset, part)
    return predictions(experiment, dataset, part, network_outputs(experiment.learner, parameters, rows.x, check))


def predict_unlabelled(experiment: Experiment, dataset: Dataset, parameters: Parameters) -> PredictionTable:
    """The predictions of the rows that have no target, in the order of the table; what is not known of them is left empty."""
    unlabelled = dataset.unlabelled
    if not unlabelled.rows.rows:
        return PredictionTable(None, unlabelled.rows.table_rows, ())
    outputs = network_outputs(experiment.learner, parameters, unlabelled.rows.x)
    known = Known(unlabelled.rows.t, unlabelled.known)
    return _predictions(experiment, dataset, None, unlabelled.rows, outputs, known)


def unlabelled_text(count: int) -> Text:
    """That `count` rows without a target were predicted, too; nothing where there are none."""
    text = Text(
        "{n:,} rows without a target are predicted, too, behind the others.",
        "{n:,} row without a target is predicted, too, behind the others.",
        n=count,
    )
    return text if count else NOTHING


def network_outputs(learner: Learner, parameters: Parameters, x: Array, check: Check = no_check) -> Array:
    """The network's answers for the rows of `x` (rows, …), all entries of all outputs side by side; in the run's precision."""
    from engine.numpy_backend.network import predict as forward

    x = x.astype(np.dtype(learner.training.precision.value))
    found: list[Array] = []
    for start in range(0, max(len(x), 1), ROWS_A_LOOK):
        check()
        block = x[start : start + ROWS_A_LOOK]
        with np.errstate(all="ignore"):  # an overflow shows as an infinite prediction
            found.append(forward(learner.network, parameters, block, exact=learner.training.is_exact))
    return np.concatenate(found)


def predictions(experiment: Experiment, dataset: Dataset, part: PartName, outputs: Array) -> PredictionTable:
    """What `outputs` (rows, outputs), the network's answers for the rows of `part`, say about each target."""
    rows = part_of(dataset, part)
    return _predictions(experiment, dataset, part, rows, outputs, Known(rows.t))


def _predictions(
    experiment: Experiment, dataset: Dataset, part: PartName | None, rows: Part, outputs: Array, known: Known
) -> PredictionTable:
    sides = sides_of(experiment, dataset)
    found = decode(experiment.learner, dataset.plan.inputs, dataset.targets, sides, outputs, known)
    return PredictionTable(part, rows.table_rows, found)


def sides_of(experiment: Experiment, dataset: Dataset) -> tuple[Sides, ...]:
    """The no and the yes of each target that only ever has two values and is learnt as such."""
    parts = [part_of(dataset, name) for name in parts_of(dataset)]
    starts = np.cumsum([0, *(column.width for column in dataset.plan.targets)]).tolist()

    def found(entry: int) -> Sides:
        possible = possible_sides(experiment.learner, dataset.plan.inputs, entry)
        return next((ends for ends in possible if all(np.isin(part.t[:, entry], ends).all() for part in parts)), None)

    return tuple(found(start) for start in starts[:-1])


def part_of(dataset: Dataset, part: PartName) -> Part:
    """The part called `part`."""
    return {
        PartName.TRAINING: dataset.training,
        PartName.VALIDATION: dataset.validation,
        PartName.TEST: dataset.test,
    }[part]


def parts_of(dataset: Dataset) -> tuple[PartName, ...]:
    """The parts that have rows."""
    return tuple(part for part in PartName if part_of(dataset, part).rows)
