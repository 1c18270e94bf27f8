"""What a person has selected: a cell, a column, a layer, a walk, a row. Panels follow it, also those that are made later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.data.editing.row_filter import RowFilter
from engine.data.source_text import Rows
from gui.asked_row import AskedRow

if TYPE_CHECKING:
    from engine.backend import Array
    from engine.diagnosis.finding import Finding
    from engine.model.one_row import RowValues
    from engine.walk.spec import Walk


@dataclass(frozen=True)
class TensorCell:
    """A cell of a traced tensor, by what it stands for elsewhere: places count from 0, None where there is none.

    `layer` has the unit `unit`; `source` is the entry of its input that an edge comes from. `row`: of the table.
    """

    layer: str
    unit: int | None = None
    source: int | None = None
    row: int | None = None

    @property
    def edge(self) -> tuple[int, int] | None:
        """The edge as (entry that enters, unit)."""
        return None if self.source is None or self.unit is None else (self.source, self.unit)


@dataclass(frozen=True, eq=False)
class Gradients:
    """dL/d… of the parameters, by their names, in update number `update`."""

    update: int
    arrays: "Mapping[str, Array]"


class Selection(QObject):
    """One for each window. Who shows the table or the network sets it; whoever tells more about it follows."""

    cell_changed = Signal(int, int)
    """(row of the table, column)."""
    row_chosen = Signal(int, int)
    """(row of the table, column) where a person wants the table's cursor."""
    column_changed = Signal(str)
    layer_changed = Signal(str)
    """The layer (or `input`) that is selected now."""
    tensor_changed = Signal(int, str)
    """(update, tensor) that is read in the step now."""
    tensor_cell_changed = Signal(object)
    """The TensorCell that is taken apart in the step, or None."""
    weight_chosen = Signal(str, int, int)
    """(array, row, column) of a weight that a person has clicked, in its array as a matrix, counted from 0."""
    walk_changed = Signal(object)
    """The Walk down a formula whose steps are told now, or None."""

    row_changed = Signal(object)
    """RowValues: what the network's nodes give for the row that is looked at now, or None."""

    row_selected = Signal(int)
    """The row of the table that a person has chosen; the cursor may stand in one that nobody has chosen."""
    row_hovered = Signal(object)
    """The row of the table that is under the cursor, None where none is."""
    gradients_changed = Signal(object)
    """The Gradients of the update that was traced last, or None."""

    findings_changed = Signal(tuple)
    """The Findings about the network that are shown now: to be outlined where they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cell: tuple[int, int] | None = None
        self.filter: RowFilter | None = None
        """Which of the table's rows are shown; None for all."""
        self.column = self.layer = ""
        self.tensor: tuple[int, str] | None = None
        """The update that is open in the step, and its tensor."""
        self.tensor_cell: TensorCell | None = None
        """The cell that is taken apart in the step."""
        self.weight: tuple[str, int, int] | None = None
        """The weight that was clicked last: its array, its row and column."""
        self.walk: Walk | None = None
        self.row: RowValues | None = None
        self.asked = AskedRow(self)
        """The row that is asked of the trained network."""
        self.findings: tuple[Finding, ...] = ()
        self.selected_row: int | None = None
        self.gradients: Gradients | None = None

    @property
    def shown(self) -> Rows | None:
        """The table's rows that are shown; None for all."""
        return None if self.filter is None else self.filter.rows

    def set_cell(self, row: int, column: int) -> None:
        """The cursor of the table is there now."""
        self.cell = (row, column)
        self.cell_changed.emit(row, column)

    def choose_row(self, row: int) -> None:
        """Put the table's cursor into that row, in the column where it is."""
        self.choose_cell(row, 0 if self.cell is None else self.cell[1])

    def choose_column(self, column: int) -> None:
        """Put the table's cursor into that column, counted from 0, in the row where it is."""
        self.choose_cell(0 if self.cell is None else self.cell[0], column)

    def choose_cell(self, row: int, column: int) -> None:
        """Put the table's cursor there."""
        self.row_chosen.emit(row, column)
        if self.cell != (row, column):  # nobody shows the table
            self.set_cell(row, column)

    def set_filter(self, row_filter: RowFilter | None) -> None:
        """Other rows of the table are shown."""
        self.filter = row_filter

    def set_column(self, name: str) -> None:
        """The cursor of the table is in that column now."""
        self.column = name
        self.column_changed.emit(name)

    def set_tensor(self, update: int, name: str) -> None:
        """Another tensor is read in the step."""
        self.tensor = (update, name)
        self.tensor_changed.emit(update, name)

    def set_tensor_cell(self, cell: TensorCell | None) -> None:
        """A cell of a tensor is taken apart in the step, or none any more."""
        self.tensor_cell = cell
        self.tensor_cell_changed.emit(cell)

    def choose_weight(self, array: str, row: int, column: int) -> None:
        """A weight is clicked: others tell more of it."""
        self.weight = (array, row, column)
        self.weight_chosen.emit(array, row, column)

    def set_walk(self, walk: "Walk | None") -> None:
        """The steps of another walk are told."""
        if walk != self.walk:
            self.walk = walk
            self.walk_changed.emit(walk)

    def set_row(self, values: "RowValues | None") -> None:
        """The network is looked at with another row in it."""
        if values is not self.row:
            self.row = values
            self.row_changed.emit(values)

    def set_selected_row(self, row: int) -> None:
        """A person has chosen another row of the table."""
        self.selected_row = row
        self.row_selected.emit(row)

    def set_hovered_row(self, row: int | None) -> None:
        """The cursor is over another row of the table, or over none."""
        self.row_hovered.emit(row)

    def set_gradients(self, gradients: Gradients | None) -> None:
        """Another update was traced."""
        self.gradients = gradients
        self.gradients_changed.emit(gradients)

    def set_findings(self, findings: "tuple[Finding, ...]") -> None:
        """Other findings are shown, or none any more."""
        if findings != self.findings:
            self.findings = findings
            self.findings_changed.emit(findings)

    def set_layer(self, name: str) -> None:
        """Another layer is selected."""
        self.layer = name
        self.layer_changed.emit(name)
