"""The row of the form for others: what is asked of the model and by whom, as a row of a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.data.editing.edits import InsertRows, SetCells, TableEdit, blank_rows
from engine.data.editing.formula_columns import is_computed
from engine.data.table import Table
from engine.model.model import Answers, Model
from engine.model.one_row import RowValues, ask, values_of
from gui.tasks import Task


@dataclass(frozen=True)
class Asked:
    """What `model` says of a row with `cells`, and what its nodes give for it, None where it has no answer."""

    model: Model
    cells: Mapping[str, str]
    answers: Answers
    values: RowValues | None

    @property
    def header(self) -> list[str]:
        """The names of the features, and of what is predicted."""
        return [*self.model.spec.preparation.feature_names, *self.answers.header]

    @property
    def line(self) -> list[str]:
        """The cells, and what is predicted."""
        names = self.model.spec.preparation.feature_names
        return [*(self.cells.get(name, "") for name in names), *(texts[0] for texts in self.answers.texts())]


def asked(model: Model, cells: Mapping[str, str], _task: Task) -> Asked:
    """Ask `model`; in a thread where it is large."""
    return Asked(model, cells, ask(model, cells), values_of(model, cells))


def appended(table: Table, cells: Mapping[str, str]) -> tuple[TableEdit, TableEdit]:
    """The edits that put the row at the end of `table`; columns that it has no cell for stay empty, computed ones are computed."""
    places = {name: at for at, name in enumerate(table.names) if not is_computed(table.columns[at])}
    typed = tuple((table.rows, places[name], text) for name, text in cells.items() if name in places and text)
    return InsertRows((table.rows,), blank_rows(table, 1)), SetCells(typed)
