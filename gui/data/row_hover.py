"""The row of the table that the cursor rests on."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal
from PySide6.QtWidgets import QTableView

from gui.data.table_model import TableModel

MOMENT_MILLISECONDS = 120
"""So long the cursor rests before its row is told."""


class RowHover(QObject):
    """Tells the row after a moment, and at once when the cursor leaves the table."""

    hovered = Signal(object)
    """The row of the table, counted from 0; None when the cursor is over none."""

    def __init__(self, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self._model = model
        self._row: int | None = None
        self._told: int | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MILLISECONDS)
        self._moment.timeout.connect(self._tell)
        view.setMouseTracking(True)
        view.entered.connect(self._on_entered)
        view.viewportEntered.connect(self._leave)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The cursor leaves."""
        if event.type() is QEvent.Type.Leave:
            self._leave()
        return super().eventFilter(watched, event)

    def _on_entered(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._row = self._model.table_row(index.row())
        self._moment.start()

    def _leave(self) -> None:
        self._moment.stop()
        self._row = None
        self._tell()

    def _tell(self) -> None:
        if self._row != self._told:
            self._told = self._row
            self.hovered.emit(self._row)
