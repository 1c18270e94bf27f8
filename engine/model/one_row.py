"""One row asked of a model: its cells as they are typed, the answer, and what every node of the network gives for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from engine.backend import Array, Parameters
from engine.config.columns import Encoding
from engine.config.learners import Learner
from engine.config.network import INPUT, Network, Node
from engine.data.columns import number_text
from engine.data.dates import date_text
from engine.data.preparing.fitted import FittedColumn
from engine.data.table import Table, text_column
from engine.data.times import time_text
from engine.model.cells import number_of_cell, read_cells
from engine.model.model import Answers, Model, answer
from engine.model.rows import prepare_rows


@dataclass(frozen=True, eq=False)
class Terms:
    """What a node sums up for one row: `entering` (entries,) times `kernel` (entries, units), and `bias` (units,), None without."""

    entering: Array
    kernel: Array
    bias: Array | None


@dataclass(frozen=True)
class NodeValues:
    """What a node gives for one row: `output`, and `sum`, what stood before its activation; both of the shape of its output.

    `sum` is None where a node sums nothing up, `terms` where its units do not all sum up the same entries.
    """

    output: Array
    sum: Array | None = None
    terms: Terms | None = None


@dataclass(frozen=True)
class RowValues:
    """What each node of `network` gives for one row; that of `input` is the prepared row."""

    network: Network
    nodes: Mapping[str, NodeValues]

    @property
    def outputs(self) -> tuple[Array, ...]:
        """Of all nodes."""
        return tuple(values.output for values in self.nodes.values())


@dataclass(frozen=True)
class Range:
    """The smallest and the largest cell of a feature among the training rows, as numbers; `text` writes such numbers as cells."""

    encoding: Encoding
    low: float
    high: float

    def text(self, number: float) -> str:
        """`number` as a cell."""
        match self.encoding:
            case Encoding.DATE:
                return date_text(number)
            case Encoding.TIME:
                return time_text(number)
            case _:
                return number_text(number)

    def holds(self, number: float) -> bool:
        """Whether `number` lies in it; what is no number leaves nothing."""
        return not (number < self.low or number > self.high)


def range_of(column: FittedColumn) -> Range | None:
    """The range of a quantity; None for classes, and where no training row had a cell."""
    encoding = column.planned.recipe.encoding
    if column.span is None or not encoding.is_quantity:
        return None
    return Range(encoding, *column.span)


def outside(column: FittedColumn, text: str) -> Range | None:
    """The range of the training rows, where the cell `text` lies outside of it."""
    found = range_of(column)
    return None if found is None or found.holds(number_of_cell(column, text)) else found


def usual_cell(column: FittedColumn) -> str:
    """A cell of `column` that can be used: what fills missing ones, else the middle of the range, or the first class."""
    if (reach := range_of(column)) is not None:
        return reach.text((reach.low + reach.high) / 2 if column.fill is None else column.fill)
    classes = column.planned.classes
    return classes[int(column.fill or 0)] if classes else ""


def is_usable(column: FittedColumn, text: str) -> bool:
    """Whether a row with the cell `text` in `column` can be answered."""
    return not bool(read_cells(column, text_column(column.planned.recipe.name, [text or None])).unusable[0])


def row_table(model: Model, cells: Mapping[str, str]) -> Table:
    """A table of one row with the columns that `model` needs; those that `cells` lacks, and empty ones, are missing."""
    names = model.spec.preparation.feature_names
    return Table(tuple(text_column(name, [cells.get(name) or None]) for name in names))


def row_cells(table: Table, row: int, names: Iterable[str]) -> dict[str, str]:
    """The cells of a row of `table` in the columns `names`."""
    columns = {name: table.column(name) for name in names}
    return {name: "" if cells.missing[row] else cells.text(row) for name, cells in columns.items()}


def ask(model: Model, cells: Mapping[str, str]) -> Answers:
    """What `model` says of the row with these cells."""
    return answer(model, row_table(model, cells))


def values_of(model: Model, cells: Mapping[str, str]) -> RowValues | None:
    """What each node gives for the row with these cells; None where it has no answer."""
    learner = model.spec.learner
    prepared = prepare_rows(model.spec.preparation, row_table(model, cells))
    if not len(prepared.rows):
        return None
    return row_values(learner, model.parameters, prepared.x[0])


def row_values(learner: Learner, parameters: Parameters, x: Array) -> RowValues:
    """What each node gives for a prepared row x, in the run's precision."""
    from engine.numpy_backend.network import activations

    x = x[None].astype(np.dtype(learner.training.precision.value))
    with np.errstate(all="ignore"):  # as in prediction
        found = activations(learner.network, parameters, x, exact=learner.training.is_exact)
    outputs = {INPUT: x[0]} | {name: output[0] for name, (_, output) in found.items()}
    nodes = {INPUT: NodeValues(x[0])}
    for node in learner.network.nodes:
        summed = found[node.name][0]
        terms = _terms(node, parameters, outputs[node.inputs[0]]) if node.inputs and summed is not None else None
        nodes[node.name] = NodeValues(outputs[node.name], None if summed is None else summed[0], terms)
    return RowValues(learner.network, nodes)


def _terms(node: Node, parameters: Parameters, entering: Array) -> Terms | None:
    kernel, bias = parameters.get(f"{node.name}/kernel"), parameters.get(f"{node.name}/bias")
    if kernel is None or kernel.ndim != 2 or entering.ndim != 1 or len(kernel) != len(entering):
        return None
    return Terms(entering, kernel, bias)
