"""The predictions as rows and columns for a table view, made up cell by cell. Nothing is computed here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.results.predicted import Predicted, PredictedClasses, PredictedNumbers, is_known
from engine.results.predictions import PredictionTable
from gui.theme import colors
from gui.widgets.number_text import number_text, signed_text

DIGITS = 6
RIGHT_GLYPH, WRONG_GLYPH = "✓", "✗"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Column:
    """A column: its title, its texts by row, and whether these are numbers."""

    title: str
    text: Callable[[int], str]
    is_number: bool = True
    right: NDArray[np.bool_] | None = None


class PredictionModel(QAbstractTableModel):
    """One part's predictions; `only_errors` leaves out the rows that are classified rightly."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: PredictionTable | None = None
        self._columns: list[_Column] = []
        self._rows: NDArray[np.intp] = np.zeros(0, dtype=np.intp)

    def show_table(self, table: PredictionTable | None, *, only_errors: bool = False) -> None:
        """Take another table; None shows nothing."""
        self.beginResetModel()
        self._table = table
        self._columns = [] if table is None else self._columns_of(table)
        self._rows = np.zeros(0, dtype=np.intp) if table is None else _rows_of(table, only_errors=only_errors)
        self.endResetModel()

    def table_rows(self, places: Iterable[int]) -> list[int]:
        """The table's rows, from 0, that stand at `places`."""
        return [] if self._table is None else sorted(int(self._table.table_rows[self._rows[at]]) for at in places)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles, and the table's row numbers."""
        if role != Qt.ItemDataRole.DisplayRole or self._table is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._columns[section].title if section < len(self._columns) else None
        return str(int(self._table.table_rows[self._rows[section]]) + 1) if section < len(self._rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; ✓ and ✗ are also said in words."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], int(self._rows[index.row()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole if column.right is not None and not column.right[row]:
                return colors().error
            case Qt.ItemDataRole.AccessibleTextRole if column.right is not None:
                return self.tr("right") if column.right[row] else self.tr("wrong")
            case Qt.ItemDataRole.ToolTipRole:
                return self._scores(row)
            case _:
                return None

    def _columns_of(self, table: PredictionTable) -> list[_Column]:
        several = len(table.targets) > 1
        return [column for target in table.targets for column in self._columns_of_target(target, several=several)]

    def _columns_of_target(self, target: Predicted, *, several: bool) -> list[_Column]:
        of = f" ({target.name})" if several else ""
        known = is_known(target.known, len(target.predicted))

        def if_known(text: Callable[[int], str]) -> Callable[[int], str]:
            return lambda row: text(row) if known[row] else ""

        if isinstance(target, PredictedNumbers):
            return [
                _Column(target.name, if_known(lambda row: number_text(float(target.target[row]), DIGITS))),
                _Column(self.tr("predicted") + of, lambda row: number_text(float(target.predicted[row]), DIGITS)),
                _Column(self.tr("error") + of, if_known(lambda row: signed_text(float(target.error[row]), DIGITS))),
            ]
        glyphs = (WRONG_GLYPH, RIGHT_GLYPH)
        found = [
            _Column(
                f"{RIGHT_GLYPH}/{WRONG_GLYPH}",
                if_known(lambda row: glyphs[int(target.correct[row])]),
                is_number=False,
                right=target.correct | ~known,
            ),
            _Column(target.name, if_known(lambda row: target.classes[target.target[row]]), is_number=False),
            _Column(self.tr("predicted") + of, lambda row: target.classes[target.predicted[row]], is_number=False),
        ]
        score = target.score
        if score is not None:
            title = self.tr("probability") if target.are_probabilities else self.tr("output")
            found.append(_Column(title + of, lambda row: f"{score[row]:.4f}"))
        return found

    def _scores(self, row: int) -> str | None:
        assert self._table is not None, "there are rows only with a table"
        lines = []
        for target in self._table.targets:
            if isinstance(target, PredictedClasses) and target.scores is not None:
                lines += [
                    f"{name}  {number_text(float(score), DIGITS)}"
                    for name, score in zip(target.classes, target.scores[row], strict=True)
                ]
        return "\n".join(lines) or None


def _rows_of(table: PredictionTable, *, only_errors: bool) -> NDArray[np.intp]:
    classes = [target for target in table.targets if isinstance(target, PredictedClasses)]
    if not only_errors or not classes:
        return np.arange(table.count)
    wrong = np.logical_or.reduce([~target.correct & is_known(target.known, table.count) for target in classes])
    return np.flatnonzero(wrong)
