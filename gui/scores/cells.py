"""A table of texts for a view: what stands in each cell, how it is coloured, and what is said of it. It computes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from gui.matrices.heat import MIDDLE, NOT_FINITE, heat
from gui.theme import colors

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Cell:
    """`words`: for a tool tip and for who cannot see it; `share`: how strongly it is coloured, 0 to 1, negative for an error."""

    text: str
    words: str = ""
    share: float | None = None
    is_number: bool = True


class CellModel(QAbstractTableModel):
    """Rows and columns of cells, each with its title."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Sequence[Cell]] = ()
        self._columns: Sequence[str] = ()
        self._rows: Sequence[str] = ()

    def show_cells(self, columns: Sequence[str], rows: Sequence[str], cells: Sequence[Sequence[Cell]]) -> None:
        """Take others; a table of the same size keeps its cursor."""
        is_same = (len(self._columns), len(self._rows)) == (len(columns), len(rows))
        if not is_same:
            self.beginResetModel()
        self._columns, self._rows, self._cells = columns, rows, cells
        if not is_same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles."""
        titles = self._columns if orientation is Qt.Orientation.Horizontal else self._rows
        return titles[section] if role == Qt.ItemDataRole.DisplayRole and section < len(titles) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid():
            return None
        cell = self._cells[index.row()][index.column()]
        place = None if cell.share is None else MIDDLE + round(cell.share * (NOT_FINITE - 1 - MIDDLE))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return cell.words or None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.BackgroundRole if place is not None:
                return QColor.fromRgb(int(heat(colors()).argb[place]))
            case Qt.ItemDataRole.ForegroundRole if place is not None:
                return heat(colors()).texts[place]
            case _:
                return None
