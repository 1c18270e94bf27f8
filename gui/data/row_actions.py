"""What can be done to rows: insert, delete, duplicate, move, and going from misfit to misfit."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.data.editing.column_changes import duplicate_rows, move_rows
from engine.data.editing.edits import DeleteRows, InsertRows, TableEdit, blank_rows
from engine.data.editing.row_filter import next_misfit
from engine.data.preparing.unfit import unfit_cells
from engine.data.table import Table
from gui.data.block_edits import Area
from gui.data.table_actions import table_action
from gui.document import Document
from gui.table_changes import Change

if TYPE_CHECKING:
    from gui.data.table_view import TableView


class RowActions(QObject):
    """The actions for the rows with a selected cell."""

    def __init__(self, document: Document, view: "TableView") -> None:
        super().__init__(view)
        self._document, self._view = document, view
        self.insert_above = table_action(view, self.tr("Insert rows &above"), "Ctrl+Shift+I", self.insert_rows_above)
        self.insert_below = table_action(view, self.tr("Insert rows &below"), "Ctrl+Shift++", self.insert_rows_below)
        self.delete = table_action(view, self.tr("&Delete rows"), "Ctrl+-", self.delete_rows)
        self.duplicate = table_action(view, self.tr("D&uplicate rows"), "Ctrl+Shift+D", self.duplicate_rows)
        self.move_up = table_action(view, self.tr("Move rows up"), "Ctrl+Alt+Up", self.move_rows_up)
        self.move_down = table_action(view, self.tr("Move rows down"), "Ctrl+Alt+Down", self.move_rows_down)
        self.fill = table_action(view, self.tr("Fill do&wn"), "Ctrl+D", view.cells.fill_down)
        self.misfit = table_action(view, self.tr("Next &misfit"), "F8", self.next_misfit)
        self.actions = (self.insert_above, self.insert_below, self.delete, self.duplicate, self.move_up, self.move_down)

    def insert_rows_above(self) -> None:
        """Put in as many empty rows as are selected, above them."""
        rows = self._view.selected_rows()
        self._insert_rows(rows[0] if rows else 0, len(rows) or 1)

    def insert_rows_below(self) -> None:
        """Put in as many empty rows as are selected, below them; at the end when none is."""
        rows = self._view.selected_rows()
        self._insert_rows(rows[-1] + 1 if rows else self._document.table.rows, len(rows) or 1)

    def delete_rows(self) -> None:
        """Take out the rows with a selected cell."""
        rows = self._chosen()
        if rows:
            text = self.tr("Delete row") if len(rows) == 1 else self.tr("Delete {count} rows").format(count=len(rows))
            self._change(lambda _: DeleteRows(tuple(rows)), text, rows[0], 1)

    def duplicate_rows(self) -> None:
        """Put copies of the selected rows below the last of them."""
        rows = self._chosen()
        if rows:
            text = self.tr("Duplicate {count} rows").format(count=len(rows))
            self._change(lambda table: duplicate_rows(table, rows), text, rows[-1] + 1, len(rows))

    def move_rows_up(self) -> None:
        """The selected rows change places with the one above them."""
        self._move(-1)

    def move_rows_down(self) -> None:
        """The selected rows change places with the one below them."""
        self._move(1)

    def next_misfit(self) -> None:
        """Go to the next cell that does not fit its column, row by row, round the end."""
        table, recipe, index = self._document.table, self._document.experiment.recipe, self._view.currentIndex()
        here = (self._view.table_model.table_row(index.row()), index.column()) if index.isValid() else (-1, -1)
        self._document.work_on_table(
            self.tr("Looking for the next misfit…"), lambda _: next_misfit(unfit_cells(table, recipe), *here),
            self._show_misfit,
        )  # fmt: skip

    def _show_misfit(self, place: tuple[int, int] | None) -> None:
        if place is None:
            self._view.notice_given.emit(self.tr("Every cell fits its column."))
        else:
            self._view.show_cell(*place)

    def _chosen(self) -> list[int]:
        rows = self._view.selected_rows()
        if not rows:
            self._view.notice_given.emit(self.tr("Select cells in the rows first."))
        return rows

    def _insert_rows(self, at: int, count: int) -> None:
        table = self._document.table
        if not table.columns:
            self._view.notice_given.emit(self.tr("There are no columns yet. Open a CSV file first."))
            return
        text = self.tr("Insert row") if count == 1 else self.tr("Insert {count} rows").format(count=count)
        self._change(lambda table: InsertRows(tuple(range(at, at + count)), blank_rows(table, count)), text, at, count)

    def _move(self, steps: int) -> None:
        rows = self._chosen()
        if not rows:
            return
        if self._view.table_model.filter is not None:
            self._view.notice_given.emit(
                self.tr("Show all rows first: between hidden ones there is no place to move to.")
            )
            return
        to = rows[0] - 1 if steps < 0 else rows[-1] + 2
        if 0 <= to <= self._document.table.rows:
            first = to if steps < 0 else to - len(rows)
            text = self.tr("Move row") if len(rows) == 1 else self.tr("Move {count} rows").format(count=len(rows))
            self._change(lambda table: move_rows(table, rows, to), text, first, len(rows))

    def _change(self, make: Callable[[Table], TableEdit], text: str, first: int, count: int) -> None:
        """Carry out the edit, then select `count` rows from the table's row `first` on, in the current column."""
        view = self._view
        column = max(0, view.currentIndex().column())

        def select(_change: Change | None) -> None:
            row = view.table_model.shown_row(first)
            view.select_area(Area((max(row, 0), max(row, 0) + count - 1), (column, column)))

        self._document.change_table(lambda table, _: Change((make(table),), text), text, select)
