"""A table in which texts are typed, a column for each language; the last row is always empty."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget


class WordsTable(QTableWidget):
    """Rows of texts. A row whose cells are all emptied counts no more."""

    edited = Signal()

    def __init__(self, titles: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, len(titles), parent)
        self.setHorizontalHeaderLabels([*titles])
        self.setAccessibleName(name)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        self._grow()
        self.itemChanged.connect(self._on_item_changed)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows in which something is typed."""
        texts = (
            tuple(self._text(row, column) for column in range(self.columnCount())) for row in range(self.rowCount())
        )
        return tuple(row for row in texts if any(row))

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these."""
        with QSignalBlocker(self):
            self.setRowCount(len(rows) + 1)
            for place, row in enumerate(rows):
                for column, text in enumerate(row):
                    self.setItem(place, column, QTableWidgetItem(text))

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _grow(self) -> None:
        self.insertRow(self.rowCount())

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.row() == self.rowCount() - 1 and item.text().strip():
            self._grow()
        self.edited.emit()
