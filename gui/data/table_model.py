"""The document's table and recipe as a Qt model: every cell is made on demand. It follows the document; only a
person's typing goes back to it.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, DateOrder, Encoding, Missing, Role
from engine.data.editing.edits import (
    DeleteColumns,
    DeleteRows,
    InsertColumns,
    InsertRows,
    PutCells,
    ReplaceColumns,
    SetCells,
    TableEdit,
)
from engine.data.editing.formula_columns import is_computed
from engine.data.editing.row_filter import RowFilter
from engine.data.preparing.left_out import known_reason
from engine.data.preparing.unfit import is_unfit
from engine.data.source_text import Rows
from engine.data.table import Column, NumberColumn, Table
from engine.problems import Problem
from gui.data.aside_rows import AsideRows, struck
from gui.data.column_edits import part_of
from gui.data.column_labels import ColumnHead, column_tooltip
from gui.document import Document
from gui.forms.mark import NO_MARK, Mark, mark_of
from gui.table_changes import Change
from gui.theme import Colors, number_font, theme
from gui.widgets.plain_text import plain_tip

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
    """A view of `document.table`; rows are numbered from 1 in the header, as in the table, whichever of them are shown."""

    filter_changed = Signal()
    """Other rows are shown, or all."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._table = document.table
        self._filter: RowFilter | None = None
        self._rows: Rows | None = None
        self._parts: dict[str, ColumnRecipe] = {}
        self._column_problems: dict[str, Mark] = {}
        self._colors = theme().colors
        self._number_font = number_font()
        self._aside = AsideRows(document, self)
        self._makers: dict[int, Callable[[int, Column], Any]] = {
            _DISPLAY: self._shown,
            int(Qt.ItemDataRole.EditRole): lambda row, column: column.text(row),
            int(Qt.ItemDataRole.ToolTipRole): self._tip,
            int(Qt.ItemDataRole.ForegroundRole): self._foreground,
            int(Qt.ItemDataRole.FontRole): self._font,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            int(Qt.ItemDataRole.TextAlignmentRole): lambda _row, column: _alignment(column),
        }
        self._read_recipe()
        self._read_problems(document.problems)
        document.table_changed.connect(self._on_document_table_changed)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.problems_changed.connect(self._on_document_problems_changed)
        self._aside.changed.connect(self._on_aside_changed)
        theme().changed.connect(self._on_theme_changed)

    @property
    def table(self) -> Table:
        """The table as it is shown."""
        return self._table

    @property
    def filter(self) -> RowFilter | None:
        """Which rows are shown; None for all. It belongs to the view: training sees all rows."""
        return self._filter

    @property
    def shown(self) -> Rows | None:
        """The table's row for each that is shown; None for all."""
        return self._rows

    def set_filter(self, wanted: RowFilter | None) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._take_filter(wanted)
        self.endResetModel()
        self.filter_changed.emit()

    def table_row(self, row: int) -> int:
        """The table's row that is shown as number `row`."""
        return row if self._rows is None else int(self._rows[row])

    def shown_row(self, table_row: int) -> int:
        """Where the table's row is shown; −1 where it is not."""
        if self._rows is None:
            return table_row
        place = int(np.searchsorted(self._rows, table_row))
        return place if place < len(self._rows) and int(self._rows[place]) == table_row else -1

    def head(self, section: int) -> ColumnHead:
        """What the header of column number `section` shows."""
        column = self._table.columns[section]
        name = column.name
        part = self._parts.get(name) or part_of(self._document.experiment.recipe, self._table, name)
        formula = column.formula if isinstance(column, NumberColumn) else ""
        left = known_reason(column) if part.role is Role.IGNORED else None
        mark = self._column_problems.get(name, NO_MARK)
        return ColumnHead(part, mark.text, formula, left, mark.is_warning)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the table that are shown; a cell has none."""
        return 0 if parent.isValid() else self._table.rows if self._rows is None else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns of the table; a cell has none."""
        return 0 if parent.isValid() else len(self._table.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited that is not computed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = super().flags(index)
        return plain if is_computed(self._table.columns[index.column()]) else plain | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """One aspect of one cell."""
        maker = self._makers.get(role)
        if maker is None or not index.isValid():
            return None
        return maker(self.table_row(index.row()), self._table.columns[index.column()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Row numbers from 1; of a column its name, its ColumnHead, its tooltip and its words for screen readers."""
        if orientation is Qt.Orientation.Vertical:
            row = self.table_row(section) if 0 <= section < self.rowCount() else -1
            if role == _DISPLAY and row >= 0:
                return str(row + 1)
            if row in self._aside and (found := self._aside.head(row, role)) is not None:
                return found
            return _CENTRE if role == Qt.ItemDataRole.TextAlignmentRole else None
        if not 0 <= section < len(self._table.columns):
            return None
        if role == _DISPLAY:
            return self._table.names[section]
        if role == HEAD_ROLE:
            return self.head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column_tooltip(self.head(section), self._table.columns[section]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.head(section)
            return ", ".join([head.title, head.role, head.treatment])
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Hand what was typed to the document; typing what is there already changes nothing."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column, text = self.table_row(index.row()), index.column(), str(value)
        if text != self._table.text(row, column):
            words = self.tr("Edit cell")
            change = Change((SetCells(((row, column, text),)),), words)
            self._document.change_table(lambda *_: change, words)
        return True

    def _shown(self, row: int, column: Column) -> str:
        text = column.text(row)
        if self._is_misfit(row, column):
            return f"{MISFIT_SIGN} {text}"
        return text or MISSING_SIGN

    def _tip(self, row: int, column: Column) -> str | None:
        told = self._told(row, column)
        return None if told is None else plain_tip(told)

    def _told(self, row: int, column: Column) -> str | None:
        if row in self._aside:
            return self._aside.told()
        if self._is_misfit(row, column):
            return self._misfit_words(row, column).format(text=column.text(row))
        if isinstance(column, NumberColumn) and column.formula:
            return self.tr("Computed as {formula}. Edit the formula in the column's menu.").format(
                formula=column.formula
            )
        exact = column.exact_text(row) if column.written.is_known else column.text(row)  # a pointer must not wait
        if column.text(row):
            return self.tr("Written as {text}").format(text=exact) if exact != column.text(row) else None
        if self._part_role(column) is Role.IGNORED:
            return self.tr("This cell is missing.")
        if self._document.experiment.recipe.missing is Missing.DROP:
            return self.tr("This cell is missing, so its row is left out.")
        return self.tr("This cell is missing and will be filled from the training rows.")

    def _foreground(self, row: int, column: Column) -> QColor | None:
        if row in self._aside:
            return self._colors.faint
        if self._is_misfit(row, column):
            return self._colors.error
        if not column.text(row):
            return self._colors.warning
        return self._colors.faint if self._part_role(column) is Role.IGNORED else None

    def _spoken(self, row: int, column: Column) -> str | None:
        return self._aside.spoken(self._shown(row, column)) if row in self._aside else None

    def _font(self, row: int, column: Column) -> Any:
        font = self._number_font if isinstance(column, NumberColumn) else None
        return struck(font or QFont()) if row in self._aside else font

    def _is_misfit(self, row: int, column: Column) -> bool:
        return is_unfit(column, row, self._parts.get(column.name))

    def _misfit_words(self, row: int, column: Column) -> str:
        """What a cell that does not fit is not, and what to do."""
        is_no_number = isinstance(column, NumberColumn) and row in column.misfits
        if is_no_number:
            return self.tr("'{text}' is not a number. Correct it, or clear it to mark it as missing.")
        if self._parts[column.name].encoding is Encoding.DATE:
            return self.tr("'{text}' is not a date. Correct it, or clear it to mark it as missing.")
        if self._parts[column.name].encoding is Encoding.TIME:
            return self.tr("'{text}' is not a time. Correct it, or clear it to mark it as missing.")
        return self.tr("'{text}' is neither yes nor no. Correct it, or clear it to mark it as missing.")

    def _part_role(self, column: Column) -> Role:
        part = self._parts.get(column.name)
        return Role.IGNORED if part is None else part.role

    def _read_recipe(self) -> None:
        self._parts = {part.name: part for part in self._document.experiment.recipe.columns}

    def _read_problems(self, problems: Sequence[Problem]) -> None:
        found: dict[str, Mark] = {}
        for problem in problems:
            if problem.place[:2] == ("recipe", "columns") and len(problem.place) > 2:
                found.setdefault(problem.place[2], mark_of(problem))
        self._column_problems = found

    def _on_document_table_changed(self, table: Table, edit: TableEdit | None) -> None:
        before = self._table
        match edit:
            case SetCells() | PutCells():
                self._table = table
                self._tell_touched(edit)
                self._tell_computed(before)
            case InsertRows(positions=rows) if _is_run(rows) and self._rows is None:
                self.beginInsertRows(QModelIndex(), rows[0], rows[-1])
                self._table = table
                self.endInsertRows()
                self._tell_computed(before)
            case DeleteRows(rows=rows) if _is_run(rows) and self._rows is None:
                self.beginRemoveRows(QModelIndex(), rows[0], rows[-1])
                self._table = table
                self.endRemoveRows()
                self._tell_computed(before)
            case InsertColumns(positions=at) if _is_run(at) and before.columns:
                self.beginInsertColumns(QModelIndex(), at[0], at[-1])
                self._table = table
                self.endInsertColumns()
            case DeleteColumns(positions=at) if _is_run(at) and table.columns:
                self.beginRemoveColumns(QModelIndex(), at[0], at[-1])
                self._table = table
                self.endRemoveColumns()
            case ReplaceColumns(positions=at) if at:
                self._table = table
                self._tell_columns(min(at), max(at))
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, min(at), max(at))
                self._tell_computed(before)
                self._rename_in_filter(edit, before)
            case _:
                self._reset(table, edit)

    def _rename_in_filter(self, edit: ReplaceColumns, before: Table) -> None:
        if self._filter is None:
            return
        found = self._filter.after(edit, before.names)
        if found.text != self._filter.text:
            self._filter = found
            self.filter_changed.emit()

    def _reset(self, table: Table, edit: TableEdit | None) -> None:
        had_filter, before = self._filter is not None, self._table
        self.beginResetModel()
        self._table = table
        self._take_filter(
            self._filter.after(edit, before.names) if self._filter is not None and edit is not None else None
        )
        self._read_recipe()
        self.endResetModel()
        if had_filter:
            self.filter_changed.emit()

    def _take_filter(self, wanted: RowFilter | None) -> None:
        self._filter = wanted
        self._rows = None if wanted is None else wanted.rows

    def _tell_touched(self, edit: SetCells | PutCells) -> None:
        """The rectangle around the cells that were written, as far as it is shown."""
        if isinstance(edit, SetCells):
            rows, columns = [cell[0] for cell in edit.cells], [cell[1] for cell in edit.cells]
        else:
            rows = [
                int(row) for block in edit.blocks if len(block.rows) for row in (block.rows.min(), block.rows.max())
            ]
            columns = [block.column for block in edit.blocks]
        if not rows:
            return
        first, last = min(rows), max(rows)
        if self._rows is not None:
            first, last = 0, len(self._rows) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, min(columns)), self.index(last, max(columns)))

    def _tell_columns(self, first: int, last: int) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, first), self.index(self.rowCount() - 1, last))

    def _tell_computed(self, before: Table) -> None:
        """Columns that were computed again."""
        for at, (old, new) in enumerate(zip(before.columns, self._table.columns, strict=True)):
            if old is not new and is_computed(new):
                self._tell_columns(at, at)

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        if old.recipe == new.recipe:
            return
        before = dict(self._parts)
        self._read_recipe()
        changed = [at for at, name in enumerate(self._table.names) if before.get(name) != self._parts.get(name)]
        if changed:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, changed[0], changed[-1])
            self._tell_columns(changed[0], changed[-1])

    def _on_document_problems_changed(self, problems: Sequence[Problem]) -> None:
        before = self._column_problems
        self._read_problems(problems)
        if before != self._column_problems and self._table.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._table.columns) - 1)
        self._tell_dates()

    def _on_aside_changed(self) -> None:
        if self._table.columns and self.rowCount():
            self._tell_columns(0, len(self._table.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def _tell_dates(self) -> None:
        """Once a column is checked it is known whether the day comes first in it, and so which cells are no dates."""
        for at, name in enumerate(self._table.names):
            part = self._parts.get(name)
            if part is not None and part.encoding is Encoding.DATE and part.date_order is DateOrder.AUTO:
                self._tell_columns(at, at)

    def _on_theme_changed(self, colors: Colors) -> None:
        self._colors = colors
        self._number_font = number_font()
        if self._table.columns:
            self._tell_columns(0, len(self._table.columns) - 1)


def _alignment(column: Column) -> int:
    return _RIGHT if isinstance(column, NumberColumn) else _LEFT


def _is_run(rows: tuple[int, ...]) -> bool:
    return bool(rows) and rows[-1] - rows[0] + 1 == len(rows)
