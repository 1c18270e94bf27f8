"""The Qt model of a prediction table: virtual, read-only."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.results.predictions import PredictionTable
from gui.predictions.columns import PredictionColumn, columns_of
from gui.theme import colors, number_font

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PredictionsModel(QAbstractTableModel):
    """Rows of a part with target and prediction."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = 0
        self._columns: tuple[PredictionColumn, ...] = ()

    def show_table(self, table: PredictionTable | None) -> None:
        """Show `table`, or nothing."""
        columns = columns_of(table) if table else ()
        rows = table.count if table else 0
        same = rows == self._rows and [c.title for c in columns] == [c.title for c in self._columns]
        if not same:
            self.beginResetModel()
        self._rows, self._columns = rows, columns
        if not same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(columns) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._columns[section].title if section < len(self._columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(index.row())
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole if column.is_number:
                return number_font()
            case Qt.ItemDataRole.ForegroundRole if column.is_wrong(index.row()):
                return colors().error
        return None
