"""The Qt model of one array: shows numbers, reads what is typed or pasted, and tells the wish. It writes nothing itself."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from gui.matrices.spoken import spoken_cell
from gui.theme import colors, number_font
from gui.weights.shown_array import Origin, ShownArray
from gui.weights.typed import TypedError, parse_block, parse_weight, to_block, weight_text
from gui.widgets.number_text import number_text
from gui.widgets.plain_text import plain_tip

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHOWN_DIGITS = 6
TINT = 0.45
"""How strongly a cell has its weight's colour: text must stay readable."""


class WeightModel(QAbstractTableModel):
    """Rows are inputs, columns are units. Cells can be edited; the document answers with a new array."""

    typed = Signal(object, int, int)
    """(new values of the whole array, row, column) after one cell was typed."""
    pasted = Signal(object)
    """New values of the whole array."""
    refused = Signal(str)
    """Why what was typed or pasted is not taken, in one sentence; empty when it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._array: ShownArray | None = None
        self._full = 1.0
        self.took_last = True
        """False after a typed text was refused."""

    def set_array(self, array: ShownArray | None) -> None:
        """Show `array`, silently."""
        old, same = self._array, self._is_like(array)
        if not same:
            self.beginResetModel()
        self._array = array
        self._full = float(np.abs(array.values).max(initial=0.0)) or 1.0 if array else 1.0
        if not same:
            self.endResetModel()
        elif old is not array and self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() or self._array is None else int(self._array.values.shape[0])

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() or self._array is None else int(self._array.values.shape[1])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if self._array is None or not index.isValid():
            return None
        value = float(self._array.values[index.row(), index.column()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return number_text(value, SHOWN_DIGITS)
            case Qt.ItemDataRole.EditRole:
                return weight_text(value)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._words(index.row(), index.column(), value))
            case Qt.ItemDataRole.AccessibleTextRole:
                array, words = self._array, weight_text(value).replace("-", "−")
                return spoken_cell(array.name, array.rows[index.row()], array.columns[index.column()], words)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.BackgroundRole:
                return _tinted(value / self._full)
            case Qt.ItemDataRole.FontRole:
                return self._font()
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: read what was typed; the document decides and answers through `set_array`."""
        if self._array is None or not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            number = parse_weight(str(value))
        except TypedError as reason:
            self.took_last = False
            self.refused.emit(str(reason))
            return False
        self.took_last = True
        self.refused.emit("")
        if number != self._array.values[index.row(), index.column()]:
            self.typed.emit(self._with([[number]], index.row(), index.column()), index.row(), index.column())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() else found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if self._array is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        names = self._array.columns if orientation is Qt.Orientation.Horizontal else self._array.rows
        if section >= len(names):
            return None
        return plain_tip(names[section]) if role == Qt.ItemDataRole.ToolTipRole else names[section]

    def paste(self, text: str, row: int, column: int, *, transposed: bool = False) -> bool:
        """Put a block of numbers with its upper left corner at this cell: all of it, or nothing and the reason."""
        try:
            block = parse_block(text)
            if transposed:
                block = [list(column) for column in zip(*block, strict=True)]
        except TypedError as reason:
            self.refused.emit(str(reason))
            return False
        height, width = len(block), len(block[0])
        free_rows, free_columns = self.rowCount() - row, self.columnCount() - column
        if height > free_rows or width > free_columns:
            sentence = self.tr(
                "The block is {height} × {width}, but from this cell on there are only {rows} × {columns} cells. "
                "Select another cell, or copy a smaller block."
            )
            if not transposed and (width, height) == (free_rows, free_columns):
                sentence = self.tr(
                    "The block is {height} × {width}, but from this cell on there are {rows} × {columns} cells: it looks "
                    "transposed. Rows are inputs, columns are units; Ctrl+Shift+V pastes it transposed."
                )
            self.refused.emit(sentence.format(height=height, width=width, rows=free_rows, columns=free_columns))
            return False
        self.refused.emit("")
        self.pasted.emit(self._with(block, row, column))
        return True

    def fill(self, value: float, cells: list[tuple[int, int]]) -> None:
        """Put one number into all `cells`."""
        assert self._array is not None, "only cells that are shown can be filled"
        values = self._array.values.copy()
        for row, column in cells:
            values[row, column] = value
        self.refused.emit("")
        self.pasted.emit(values)

    def block(self, top: int, left: int, bottom: int, right: int) -> str:
        """The cells from corner to corner, as a spreadsheet takes them."""
        assert self._array is not None, "only cells that are shown can be copied"
        return to_block(self._array.values[top : bottom + 1, left : right + 1].tolist())

    def _is_like(self, array: ShownArray | None) -> bool:
        """True when only values or origin differ: selection and scrolling then stay."""
        old = self._array
        if old is None or array is None:
            return old is array
        return (old.name, old.rows, old.columns) == (array.name, array.rows, array.columns)

    def _with(self, block: list[list[float]], row: int, column: int) -> NDArray[np.float64]:
        assert self._array is not None, "only an array that is shown can be edited"
        values = self._array.values.copy()
        values[row : row + len(block), column : column + len(block[0])] = block
        return values

    def _words(self, row: int, column: int, value: float) -> str:
        assert self._array is not None, "only cells that are shown have words"
        place = f"{self._array.name}[{', '.join(map(str, self._array.index(row, column)))}]"
        ends = f"{self._array.rows[row]} → {self._array.columns[column]}"
        return f"{place} = {weight_text(value)}\n{ends}".replace("-", "−")

    def _font(self) -> QFont:
        font = number_font()
        font.setBold(self._array is not None and self._array.origin is Origin.GIVEN)
        return font


def _tinted(share: float) -> QColor:
    color = QColor(colors().signed(share))
    color.setAlphaF(TINT)
    return color
