"""What can be done to rows: insert, delete, duplicate, move, and going from misfit to misfit."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from engine.data.editing.column_changes import duplicate_rows, move_rows
from engine.data.editing.edits import DeleteRows, InsertRows, TableEdit, blank_rows
from engine.data.editing.row_filter import next_misfit
from engine.data.preparing.unfit import unfit_cells
from engine.data.table import Table
from gui.actions.actions import Actions
from gui.data.table_selection import TableSelection
from gui.document import Document
from gui.table_changes import Change


class RowActions(QObject):
    """The actions for the rows with a selected cell."""

    def __init__(self, document: Document, selection: TableSelection, actions: Actions) -> None:
        super().__init__(selection)
        self._document, self._selection = document, selection
        for name, slot in {
            "insert_above": self.insert_rows_above,
            "insert_below": self.insert_rows_below,
            "delete_rows": self.delete_rows,
            "duplicate_rows": self.duplicate_rows,
            "move_rows_up": self.move_rows_up,
            "move_rows_down": self.move_rows_down,
            "next_misfit": self.next_misfit,
        }.items():
            actions.bind(f"table.{name}", slot, selection.view)
        actions.bind_window_wide("table.set_aside", self.set_aside)
        actions.bind_window_wide("table.take_back", self.take_back)
        selection.view.addActions([actions["table.set_aside"], actions["table.take_back"]])

    def insert_rows_above(self) -> None:
        """Put in as many empty rows as are selected, above them."""
        rows = self._selection.rows
        self._insert_rows(rows[0] if rows else 0, len(rows) or 1)

    def insert_rows_below(self) -> None:
        """Put in as many empty rows as are selected, below them; at the end when none is."""
        rows = self._selection.rows
        self._insert_rows(rows[-1] + 1 if rows else self._document.table.rows, len(rows) or 1)

    def delete_rows(self) -> None:
        """Take out the rows with a selected cell."""
        rows = self._chosen()
        if rows:
            text = self.tr("Delete row") if len(rows) == 1 else self.tr("Delete {count} rows").format(count=len(rows))
            self._change(lambda _: DeleteRows(tuple(rows)), text, rows[0], 1)

    def set_aside(self) -> None:
        """Let the rows with a selected cell take no part in runs."""
        if rows := self._chosen():
            if set(rows) <= set(self._document.experiment.recipe.set_aside.rows):
                self._selection.notice_given.emit(self.tr("These rows are set aside already."))
            self._document.set_rows_aside(rows)

    def take_back(self) -> None:
        """Let those of them that were set aside by hand take part again."""
        if rows := self._chosen():
            if not set(rows) & set(self._document.experiment.recipe.set_aside.rows):
                self._selection.notice_given.emit(self.tr("None of these rows was set aside by hand."))
            self._document.take_rows_back(rows)

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
        table, recipe, here = self._document.table, self._document.experiment.recipe, self._selection.current
        self._document.work_on_table(
            self.tr("Looking for the next misfit…"),
            lambda _: next_misfit(unfit_cells(table, recipe), *here),
            self._show_misfit,
        )

    def _show_misfit(self, place: tuple[int, int] | None) -> None:
        if place is None:
            self._selection.notice_given.emit(self.tr("Every cell fits its column."))
        else:
            self._selection.show_cell(*place)

    def _chosen(self) -> list[int]:
        rows = self._selection.rows
        if not rows:
            self._selection.notice_given.emit(self.tr("Select cells in the rows first."))
        return rows

    def _insert_rows(self, at: int, count: int) -> None:
        table = self._document.table
        if not table.columns:
            self._selection.notice_given.emit(self.tr("There are no columns yet. Open a CSV file first."))
            return
        text = self.tr("Insert row") if count == 1 else self.tr("Insert {count} rows").format(count=count)
        self._change(lambda table: InsertRows(tuple(range(at, at + count)), blank_rows(table, count)), text, at, count)

    def _move(self, steps: int) -> None:
        rows = self._chosen()
        if not rows:
            return
        if self._selection.filter is not None:
            self._selection.notice_given.emit(
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
        column = max(0, self._selection.current[1])

        def select(_change: Change | None) -> None:
            self._selection.select_rows(first, count, column)

        self._document.change_table(lambda table, _: Change((make(table),), text), text, select)
