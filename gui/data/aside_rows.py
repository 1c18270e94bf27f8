"""Which rows of the table are set aside, and how the table shows and tells them."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont

from gui.document import Document
from gui.widgets.plain_text import plain_tip


class AsideRows(QObject):
    """Follows the document; of a long table the rows are known once it is checked."""

    changed = Signal()
    """Other rows are set aside."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: frozenset[int] = frozenset()
        self._read()
        document.problems_changed.connect(self._read)

    def __contains__(self, row: int) -> bool:
        """True where `row` of the table, from 0, is set aside."""
        return row in self._rows

    def told(self) -> str:
        """What is said of such a row."""
        return self.tr("This row is set aside: it takes no part in training, validation, test and preparation.")

    def spoken(self, text: str) -> str:
        """What a screen reader says of a cell with `text`, or of the number of such a row."""
        return self.tr("{text}, set aside").format(text=text)

    def head(self, row: int, role: int) -> Any:
        """What the number of such a row is drawn and told with, but for its text."""
        match role:
            case Qt.ItemDataRole.FontRole:
                return struck(QFont())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.told())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(str(row + 1))
            case _:
                return None

    def _read(self, *_problems: object) -> None:
        if self._document.is_checked:
            before, self._rows = self._rows, frozenset(self._document.plan.set_aside.tolist())
            if before != self._rows:
                self.changed.emit()


def struck(font: QFont) -> QFont:
    """`font`, struck out."""
    changed = QFont(font)
    changed.setStrikeOut(True)
    return changed
