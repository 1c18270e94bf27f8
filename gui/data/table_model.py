"""The document's table and recipe as a Qt model: every cell is made on demand. It follows the document; only a
person's typing goes back to it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.data.edits import DeleteRows, InsertRows, SetCells, TableEdit
from engine.data.table import Column, NumberColumn, Table
from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.recipe import ColumnRecipe, Missing, Role
from gui.data.column_edits import part_of
from gui.data.column_words import ColumnHead, column_tooltip
from gui.document import Document
from gui.theme import Colors, number_font, theme

Index = QModelIndex | QPersistentModelIndex

HEAD_ROLE = int(Qt.ItemDataRole.UserRole)
"""The data role under which a column's header finds its ColumnHead."""
MISSING_SIGN = "∅"
MISFIT_SIGN = "⚠"

_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class TableModel(QAbstractTableModel):
    """A view of `document.table`; rows are numbered from 1 in the header."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._table = document.table
        self._parts: dict[str, ColumnRecipe] = {}
        self._column_problems: dict[str, str] = {}
        self._colors = theme().colors
        self._number_font = number_font()
        self._makers: dict[int, Callable[[int, Column], Any]] = {
            _DISPLAY: self._shown,
            int(Qt.ItemDataRole.EditRole): lambda row, column: column.text(row),
            int(Qt.ItemDataRole.ToolTipRole): self._told,
            int(Qt.ItemDataRole.ForegroundRole): self._foreground,
            int(Qt.ItemDataRole.FontRole): self._font,
            int(Qt.ItemDataRole.TextAlignmentRole): lambda _row, column: _alignment(column),
        }
        self._read_recipe()
        self._read_problems(document.problems)
        document.table_changed.connect(self._on_document_table_changed)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.problems_changed.connect(self._on_document_problems_changed)
        theme().changed.connect(self._on_theme_changed)

    @property
    def table(self) -> Table:
        """The table as it is shown."""
        return self._table

    def head(self, section: int) -> ColumnHead:
        """What the header of column number `section` shows."""
        name = self._table.names[section]
        part = self._parts.get(name) or part_of(self._document.experiment.recipe, self._table, name)
        return ColumnHead(part, self._column_problems.get(name, ""))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the table; a cell has none."""
        return 0 if parent.isValid() else self._table.rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns of the table; a cell has none."""
        return 0 if parent.isValid() else len(self._table.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """One aspect of one cell."""
        maker = self._makers.get(role)
        if maker is None or not index.isValid():
            return None
        return maker(index.row(), self._table.columns[index.column()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Row numbers from 1; of a column its name, its ColumnHead, its tooltip and its words for screen readers."""
        if orientation is Qt.Orientation.Vertical:
            return (
                str(section + 1) if role == _DISPLAY else _CENTRE if role == Qt.ItemDataRole.TextAlignmentRole else None
            )
        if not 0 <= section < len(self._table.columns):
            return None
        if role == _DISPLAY:
            return self._table.names[section]
        if role == HEAD_ROLE:
            return self.head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_tooltip(self.head(section), self._table.columns[section])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.head(section)
            return ", ".join([head.title, head.role, head.treatment])
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Hand what was typed to the document; typing what is there already changes nothing."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column, text = index.row(), index.column(), str(value)
        if text != self._table.text(row, column):
            self._document.edit_table(SetCells(((row, column, text),)), self.tr("Edit cell"))
        return True

    def _shown(self, row: int, column: Column) -> str:
        text = column.text(row)
        if _is_misfit(column, row):
            return f"{MISFIT_SIGN} {text}"
        return text or MISSING_SIGN

    def _told(self, row: int, column: Column) -> str | None:
        if _is_misfit(column, row):
            return self.tr("'{text}' is not a number. Correct it, or clear it to mark it as missing.").format(
                text=column.text(row)
            )
        if column.text(row):
            return None
        if self._part_role(column) is Role.IGNORED:
            return self.tr("This cell is missing.")
        if self._document.experiment.recipe.missing is Missing.DROP:
            return self.tr("This cell is missing, so its row is left out.")
        return self.tr("This cell is missing and will be filled from the training rows.")

    def _foreground(self, row: int, column: Column) -> QColor | None:
        if _is_misfit(column, row):
            return self._colors.error
        if not column.text(row):
            return self._colors.warning
        return self._colors.faint if self._part_role(column) is Role.IGNORED else None

    def _font(self, _row: int, column: Column) -> Any:
        return self._number_font if isinstance(column, NumberColumn) else None

    def _part_role(self, column: Column) -> Role:
        part = self._parts.get(column.name)
        return Role.IGNORED if part is None else part.role

    def _read_recipe(self) -> None:
        self._parts = {part.name: part for part in self._document.experiment.recipe.columns}

    def _read_problems(self, problems: Sequence[Problem]) -> None:
        found: dict[str, str] = {}
        for problem in problems:
            if problem.place[:2] == ("recipe", "columns") and len(problem.place) > 2:
                found.setdefault(problem.place[2], problem.sentence)
        self._column_problems = found

    def _on_document_table_changed(self, table: Table, edit: TableEdit | None) -> None:
        match edit:
            case SetCells(cells=cells) if cells:
                self._table = table
                rows, columns = [cell[0] for cell in cells], [cell[1] for cell in cells]
                self.dataChanged.emit(self.index(min(rows), min(columns)), self.index(max(rows), max(columns)))
            case InsertRows(at=rows) if _is_run(rows):
                self.beginInsertRows(QModelIndex(), rows[0], rows[-1])
                self._table = table
                self.endInsertRows()
            case DeleteRows(rows=rows) if _is_run(rows):
                self.beginRemoveRows(QModelIndex(), rows[0], rows[-1])
                self._table = table
                self.endRemoveRows()
            case _:
                self.beginResetModel()
                self._table = table
                self._read_recipe()
                self.endResetModel()

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        if old.recipe == new.recipe:
            return
        before = dict(self._parts)
        self._read_recipe()
        changed = [at for at, name in enumerate(self._table.names) if before.get(name) != self._parts.get(name)]
        if changed:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, changed[0], changed[-1])
            if self._table.rows:
                last = self._table.rows - 1
                self.dataChanged.emit(self.index(0, changed[0]), self.index(last, changed[-1]))

    def _on_document_problems_changed(self, problems: list[Problem]) -> None:
        before = self._column_problems
        self._read_problems(problems)
        if before != self._column_problems and self._table.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._table.columns) - 1)

    def _on_theme_changed(self, colors: Colors) -> None:
        self._colors = colors
        self._number_font = number_font()
        if self._table.rows and self._table.columns:
            last = self.index(self._table.rows - 1, len(self._table.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _is_misfit(column: Column, row: int) -> bool:
    return isinstance(column, NumberColumn) and row in column.misfits


def _alignment(column: Column) -> int:
    return _RIGHT if isinstance(column, NumberColumn) else _LEFT


def _is_run(rows: tuple[int, ...]) -> bool:
    return bool(rows) and rows[-1] - rows[0] + 1 == len(rows)
