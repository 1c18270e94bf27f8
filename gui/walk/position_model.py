"""The table of positions: a row for each update, for each optimizer its coordinates and the value, with all digits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.walk.positions import Positions, position_texts
from gui.theme import number_font

Index = QModelIndex | QPersistentModelIndex
DisplayRole = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True)
class Column:
    """A title, and a text for each update from the start on; a walk that has ended has fewer."""

    title: str
    texts: Sequence[str]


class PositionModel(QAbstractTableModel):
    """Columns of NumPy's walks, and beside each coordinate TensorFlow's and the difference, once they are known."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[Column] = []
        self._rows = 0

    def show_walks(self, names: Sequence[str], walks: Sequence[Positions], theirs: Sequence[Positions] = ()) -> None:
        """Show the walks called `names`; `theirs` are the same on TensorFlow, where they are known."""
        self.beginResetModel()
        self.columns = []
        for place, (name, found) in enumerate(zip(names, walks, strict=True)):
            for at, variable in enumerate(found.variables):
                self.columns.append(Column(f"{name}: {variable}", position_texts(found.points[:, at])))
                if theirs:
                    self.columns += self._compared(
                        f"{name}: {variable}", found.points[:, at], theirs[place].points[:, at]
                    )
            self.columns.append(Column(self.tr("{name}: value").format(name=name), position_texts(found.values)))
        self._rows = max((len(column.texts) for column in self.columns), default=0)
        self.endResetModel()

    def csv_text(self) -> str:
        """The whole table; a comma between cells, a title above each column."""
        titles = [self.tr("update"), *(column.title for column in self.columns)]
        lines = [titles] + [[str(row), *(_cell(column, row) for column in self.columns)] for row in range(self._rows)]
        return "".join(f"{','.join(map(_quoted, line))}\n" for line in lines)

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the start and every update."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DisplayRole) -> Any:
        """Qt: a number with all its digits."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(self.columns[index.column()], index.row())
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole:
                return number_font()
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DisplayRole) -> Any:
        """Qt: what a column is, and the number of the update."""
        if role != DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title if section < len(self.columns) else None
        return str(section)

    def _compared(self, name: str, ours: Any, theirs: Any) -> list[Column]:
        count = min(len(ours), len(theirs))
        gaps = np.abs(theirs[:count].astype(np.float64) - ours[:count].astype(np.float64))
        return [
            Column(self.tr("{name}, TensorFlow").format(name=name), position_texts(theirs)),
            Column(self.tr("{name}, |Δ|").format(name=name), [f"{gap:.3g}" for gap in gaps]),
        ]


def _cell(column: Column, row: int) -> str:
    return column.texts[row] if row < len(column.texts) else ""


def _quoted(cell: str) -> str:
    return '"{}"'.format(cell.replace('"', '""')) if any(sign in cell for sign in ',"\n') else cell
