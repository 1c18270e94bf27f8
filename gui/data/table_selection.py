"""What is selected in the table on screen, and other cells selected in its place. What is done to them is in files of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QTableView

from engine.data.editing.row_filter import RowFilter
from engine.data.source_text import Rows
from gui.data.block_edits import Area, members
from gui.data.table_model import TableModel


class TableSelection(QObject):
    """Rows are counted as they are shown where an area is meant, and as in the table elsewhere."""

    notice_given = Signal(str)
    """A sentence for the person: what could not be done to what is selected."""

    def __init__(self, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self.view, self._model = view, model

    @property
    def areas(self) -> list[Area]:
        """The selected cells as rectangles."""
        selection = self.view.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        return [Area((part.top(), part.bottom()), (part.left(), part.right())) for part in parts if part.isValid()]

    @property
    def rows(self) -> list[int]:
        """The table's rows with a selected cell, ascending."""
        rows, shown = members(area.rows for area in self.areas), self.shown
        found: list[int] = (rows if shown is None else shown[rows]).tolist()
        return found

    @property
    def columns(self) -> list[str]:
        """The columns with a selected cell, or the current one."""
        names = self._model.table.names
        chosen = sorted({at for area in self.areas for at in range(area.columns[0], area.columns[1] + 1)})
        current = self.view.currentIndex().column()
        return [names[at] for at in chosen or ([current] if current >= 0 else [])]

    @property
    def current(self) -> tuple[int, int]:
        """(row, column) of the current cell in the table; (−1, −1) where there is none."""
        index = self.view.currentIndex()
        return (self._model.table_row(index.row()), index.column()) if index.isValid() else (-1, -1)

    @property
    def corner(self) -> tuple[int, int]:
        """(row as shown, column) of the first selected cell, or of the current one."""
        areas, current = self.areas, self.view.currentIndex()
        row = min((area.rows[0] for area in areas), default=max(0, current.row()))
        return row, min((area.columns[0] for area in areas), default=max(0, current.column()))

    @property
    def shown(self) -> Rows | None:
        """The table's row for each that is shown; None for all."""
        return self._model.shown

    @property
    def filter(self) -> RowFilter | None:
        """Which rows are shown; None for all."""
        return self._model.filter

    def select_area(self, area: Area) -> None:
        """Select a rectangle of cells, as far as there is one; its first cell becomes the current one."""
        last = self._model.rowCount() - 1
        if last < 0:
            return
        first = self._model.index(min(area.rows[0], last), area.columns[0])
        block = QItemSelection(first, self._model.index(min(area.rows[1], last), area.columns[1]))
        self.view.setCurrentIndex(first)
        self.view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def select_rows(self, first: int, count: int, column: int) -> None:
        """Select `count` cells of `column` from the table's row `first` on."""
        row = max(self._model.shown_row(first), 0)
        self.select_area(Area((row, row + count - 1), (column, column)))

    def select_columns(self, names: Sequence[str]) -> None:
        """Select whole columns."""
        self.view.clearSelection()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Columns
        for name in names:
            self.view.selectionModel().select(self._model.index(0, self._model.table.names.index(name)), how)

    def make_current(self, row: int, column: int) -> None:
        """Put the cursor into a cell, and select it alone, whichever keys are held meanwhile: the view itself would add to what is
        selected while Shift or Ctrl is down. `row`: as shown.
        """
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(self._model.index(row, column), alone)

    def show_cell(self, row: int, column: int) -> None:
        """Bring a cell of the table into sight, showing all rows if it is hidden; make it current and give the table the focus."""
        self.point_at(row, column)
        self.view.setFocus()

    def point_at(self, row: int, column: int) -> None:
        """The same, and the focus stays where it is."""
        if self._model.shown_row(row) < 0:
            self._model.set_filter(None)
        self.make_current(self._model.shown_row(row), column)
