"""Which rows are shown: a condition on the columns, and what edits of the rows make of its answer. The table stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.data.editing.edits import DeleteRows, InsertRows, OrderRows, ReplaceColumns, TableEdit
from engine.data.editing.formula import FormulaError, condition
from engine.data.editing.formula_text import renamed
from engine.data.source_text import Placed, Rows, without_rows
from engine.data.table import Table


@dataclass(frozen=True)
class RowFilter:
    """The rows that are shown. `shown`: bool of shape (table rows,). `is_condition`: `text` is a formula."""

    text: str
    shown: NDArray[np.bool_]
    is_condition: bool = False

    @property
    def rows(self) -> Rows:
        """The numbers of the rows that are shown, ascending."""
        return np.flatnonzero(self.shown)

    def after(self, edit: TableEdit, names: Sequence[str]) -> "RowFilter":
        """The same rows once `edit` is done: it is not asked again which rows fit, and new rows are shown. `names`: the columns
        before; a condition follows when one is called otherwise.

        A row that a person is typing in would vanish otherwise.
        """
        match edit:
            case InsertRows(positions=at):
                placed = Placed(np.array(at, dtype=np.intp), len(self.shown))
                return replace(self, shown=placed.join(self.shown, np.ones(len(at), dtype=np.bool_)))
            case DeleteRows(rows=rows):
                return replace(self, shown=without_rows(self.shown, np.array(rows, dtype=np.intp)))
            case OrderRows(order=order):
                return replace(self, shown=self.shown[order])
            case ReplaceColumns() if self.is_condition:
                return replace(self, text=text_after(self.text, edit, names))
            case _:
                return self


def text_after(text: str, edit: TableEdit, names: Sequence[str]) -> str:
    """The condition that means the same once `edit` is done to a table with the columns `names`; `text` itself where it is none."""
    if not isinstance(edit, ReplaceColumns):
        return text
    known = list(names)
    for at, column in zip(edit.positions, edit.columns, strict=True):
        if column.name != known[at]:
            try:
                text = renamed(text, known[at], column.name, names=known)
            except FormulaError:
                return text
            known[at] = column.name
    return text


def filter_rows(table: Table, text: str) -> RowFilter:
    """The rows where the formula `text` is true. Raises FormulaError."""
    shown = condition(text, {column.name: column for column in table.columns}, table.rows)
    return RowFilter(text, shown, is_condition=True)


def misfit_rows(table: Table, text: str, unfit: Sequence[Rows]) -> RowFilter:
    """The rows with a cell that does not fit its column; `text` says so on screen.

    `unfit`: those rows of each column (`engine.data.preparing.unfit.unfit_cells`).
    """
    shown = np.zeros(table.rows, dtype=np.bool_)
    for rows in unfit:
        shown[rows] = True
    return RowFilter(text, shown)


def missing_rows(table: Table, text: str) -> RowFilter:
    """The rows with a missing cell."""
    shown = np.zeros(table.rows, dtype=np.bool_)
    for column in table.columns:
        shown |= column.missing
    return RowFilter(text, shown)


def next_misfit(unfit: Sequence[Rows], row: int, column: int) -> tuple[int, int] | None:
    """(row, column) of the next cell after (`row`, `column`) that does not fit its column, row by row, round the end.

    `unfit`: those rows of each column, ascending.
    """
    nearest: list[tuple[int, int]] = []
    first: list[tuple[int, int]] = []
    for at, rows in enumerate(unfit):
        if rows.size:
            after = rows[rows >= row + (at <= column)]
            nearest += [(int(after[0]), at)] if after.size else []
            first.append((int(rows[0]), at))
    return min(nearest or first, default=None)
