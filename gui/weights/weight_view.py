"""The table on screen: keys to copy, paste and type numbers. What is done with them is the model's and the panel's."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.theme import SPACING, theme
from gui.weights.typed import TypedError, parse_block
from gui.weights.weight_model import WeightModel

WIDEST_NUMBER = "−0.000000000"
MAX_FITTED = 200


class WeightView(QTableView):
    """A matrix; every key that begins a number begins to edit."""

    def __init__(self, model: WeightModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Initial weights"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AllEditTriggers & ~QAbstractItemView.EditTrigger.CurrentChanged
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setDefaultSectionSize(self.fontMetrics().horizontalAdvance(WIDEST_NUMBER))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        model.modelReset.connect(self._fit_columns)
        self.verticalHeader().setMaximumWidth(self.fontMetrics().averageCharWidth() * 24)
        for name, slot in (
            ("list.copy", self.copy),
            ("weights.paste", self.paste),
            ("weights.paste_transposed", self.paste_transposed),
        ):
            own_action(spec(name), self, slot, Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme().changed.connect(self.viewport().update)

    def copy(self) -> None:
        """Put the selected cells onto the clipboard, as a block that spreadsheets take."""
        cells = self._cells()
        if cells:
            rows, columns = [row for row, _ in cells], [column for _, column in cells]
            text = self._weights.block(min(rows), min(columns), max(rows), max(columns))
            QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Put the clipboard's block into the cells from the selection's upper left corner on; one number fills it all."""
        cells = self._cells() or [(0, 0)]
        text = QGuiApplication.clipboard().text()
        number = _only_number(text)
        if number is not None and len(cells) > 1:
            self._weights.fill(number, cells)
        else:
            self._weights.paste(text, min(row for row, _ in cells), min(column for _, column in cells))

    def paste_transposed(self) -> None:
        """The same with the block's rows as columns."""
        cells = self._cells() or [(0, 0)]
        row, column = min(row for row, _ in cells), min(column for _, column in cells)
        self._weights.paste(QGuiApplication.clipboard().text(), row, column, transposed=True)

    def select_cell(self, row: int, column: int) -> None:
        """Make this cell the current one."""
        index = self._weights.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Qt: Enter goes on to the cell below when the number was taken."""
        super().closeEditor(editor, hint)
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid() and self._weights.took_last:
            self.setCurrentIndex(below)

    def _fit_columns(self) -> None:
        """Make room for the names of the columns; with very many of them all keep the same width."""
        metrics, least = self.fontMetrics(), self.fontMetrics().horizontalAdvance(WIDEST_NUMBER)
        for column in range(min(MAX_FITTED, self._weights.columnCount())):
            name = str(self._weights.headerData(column, Qt.Orientation.Horizontal))
            self.setColumnWidth(column, max(least, min(2 * least, metrics.horizontalAdvance(name) + 2 * SPACING)))

    def _cells(self) -> list[tuple[int, int]]:
        return sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())


def _only_number(text: str) -> float | None:
    try:
        block = parse_block(text)
    except TypedError:  # `paste` says why
        return None
    return block[0][0] if len(block) == len(block[0]) == 1 else None
