"""Rows of the table with what is true and what was predicted; one that is chosen is shown in the table."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from engine.evaluation.evaluate import Evaluated
from engine.results.predicted import PredictedNumbers
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.scores.cells import Cell, CellModel
from gui.theme import SPACING
from gui.widgets.copy_cells import copy_cells
from gui.widgets.number_text import number_text, signed_text

MAX_ROWS = 1_000
"""So many are listed, the worst first."""
DIGITS = 6


class RowList(QWidget):
    """`row_chosen`: a row of the table, from 0."""

    row_chosen = Signal(int)
    aside_requested = Signal(list)
    """Rows of the table, from 0, that a person wants set aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setProperty("role", "faint")
        self.title.setWordWrap(True)
        self.cells = CellModel(self)
        self.view = QTableView()
        self.view.setModel(self.cells)
        self.view.setAccessibleName(self.tr("Rows"))
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.view.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        own_action(spec("list.copy"), self.view, lambda: copy_cells(self.view), Qt.ShortcutContext.WidgetShortcut)
        own_action(spec("list.set_aside"), self.view, self._set_aside, Qt.ShortcutContext.WidgetShortcut)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.title)
        column.addWidget(self.view, 1)
        self._table_rows: Sequence[int] = ()

    def show_rows(self, each: Evaluated, places: NDArray[np.intp], title: str) -> None:
        """The rows of `each` at `places`, in that order."""
        self._table_rows = each.answered.table_rows[places[:MAX_ROWS]].tolist()
        left = len(places) - len(self._table_rows)
        self.title.setText(
            title if not left else self.tr("{title} ({left} more)").format(title=title, left=f"{left:,}")
        )
        shown = places[:MAX_ROWS].tolist()
        found = each.found
        if isinstance(found, PredictedNumbers):
            columns = [found.name, self.tr("predicted"), self.tr("error")]
            cells = [
                [_number(float(found.target[at])), _number(float(found.predicted[at])),
                 Cell(signed_text(float(found.error[at]), DIGITS))]
                for at in shown
            ]  # fmt: skip
        else:
            columns = [
                found.name,
                self.tr("predicted"),
                self.tr("probability") if found.are_probabilities else self.tr("output"),
            ]
            score = found.score
            cells = [
                [Cell(found.classes[found.target[at]], is_number=False), Cell(found.classes[found.predicted[at]], is_number=False),
                 Cell("–") if score is None else Cell(f"{score[at]:.4f}")]
                for at in shown
            ]  # fmt: skip
        self.cells.show_cells(columns, [str(row + 1) for row in self._table_rows], cells)
        self.view.resizeColumnsToContents()

    def _set_aside(self) -> None:
        if places := sorted({index.row() for index in self.view.selectedIndexes()}):
            self.aside_requested.emit([self._table_rows[at] for at in places])

    def _on_current_row_changed(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._table_rows):
            self.row_chosen.emit(self._table_rows[index.row()])


def _number(value: float) -> Cell:
    return Cell(number_text(value, DIGITS))
