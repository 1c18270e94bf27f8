"""Which rows are shown: a condition on the columns, and what edits of the rows make of its answer. The table stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.editing.edits import DeleteRows, InsertRows, OrderRows, TableEdit
from engine.data.editing.formula import condition
from engine.data.table import Table
from engine.data.written import Placed, Rows, without_rows


@dataclass(frozen=True)
class RowFilter:
    """The rows that are shown. `shown`: bool of shape (table rows,)."""

    text: str
    shown: NDArray[np.bool_]

    @property
    def rows(self) -> Rows:
        """The numbers of the rows that are shown, ascending."""
        return np.flatnonzero(self.shown)

    def after(self, edit: TableEdit) -> "RowFilter":
        """The same rows once `edit` is done: it is not asked again which rows fit, and new rows are shown.

        A row that a person is typing in would vanish otherwise.
        """
        match edit:
            case InsertRows(at=at):
                placed = Placed(np.array(at, dtype=np.intp), len(self.shown))
                return RowFilter(self.text, placed.join(self.shown, np.ones(len(at), dtype=np.bool_)))
            case DeleteRows(rows=rows):
                return RowFilter(self.text, without_rows(self.shown, np.array(rows, dtype=np.intp)))
            case OrderRows(order=order):
                return RowFilter(self.text, self.shown[order])
            case _:
                return self


def filter_rows(table: Table, text: str) -> RowFilter:
    """The rows where the formula `text` is true. Raises FormulaError."""
    return RowFilter(text, condition(text, {column.name: column for column in table.columns}, table.rows))


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
