"""The numbers of the rows beside the table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.data.table_model import TableModel
from gui.theme import SPACING


class RowHeader(QHeaderView):
    """As wide as the largest number, which Qt would find by asking the model some thousand times whenever something changed.

    Each such question waits for Python's lock while another thread computes: half a second, where a check takes long.
    """

    def __init__(self, rows: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows = rows
        self.setAccessibleName(self.tr("Row numbers"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the number of the last row of the table, whichever of its rows are shown."""
        last = str(self._rows.table.rows)
        return QSize(self.fontMetrics().horizontalAdvance("0" * len(last)) + 2 * SPACING, self.defaultSectionSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As ever; asked for from Python, all questions to the model come while Python's lock is held."""
        super().paintEvent(event)
