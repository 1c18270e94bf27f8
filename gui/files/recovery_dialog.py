"""Asks what is to become of work that was not saved. It reads and removes nothing itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.files.recovery import Recovery
from gui.theme import SPACING


class RecoveryDialog(QDialog):
    """A list with what each holds and when it was kept: open one, discard one, or leave all for later."""

    open_requested = Signal(object)
    """Recovery; the dialog closes."""
    discard_requested = Signal(object)
    """Recovery; it goes from the list."""

    def __init__(self, found: Sequence[Recovery], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recovered work"))
        self._build(found)
        self._lay_out()

    @property
    def texts(self) -> list[str]:
        """What is offered, in words."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _build(self, found: Sequence[Recovery]) -> None:
        self._words = QLabel(
            self.tr(
                "The lab was ended before this was saved. It is kept until you have opened and saved it, or discard it."
            )
        )
        self._words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Recovered work"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        for each in found:
            item = QListWidgetItem(self._told(each), self.list)
            item.setData(Qt.ItemDataRole.UserRole, each)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._on_open)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.open_button = self._button(self.tr("&Open"), role.AcceptRole)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._on_open)
        self.discard_button = self._button(self.tr("&Discard"), role.DestructiveRole)
        self.discard_button.clicked.connect(self._on_discard)
        self.later_button = self._button(self.tr("&Later"), role.RejectRole)
        self.later_button.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = QPushButton(text)
        self._buttons.addButton(button, role)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        for widget in (self._words, self.list, self._buttons):
            column.addWidget(widget)
        self.resize(520, 260)

    def _told(self, recovery: Recovery) -> str:
        about = recovery.description
        kept_at = f"{recovery.kept_at:%Y-%m-%d %H:%M}"
        what = [self.tr("{rows} rows × {columns} columns").format(rows=f"{about.rows:,}", columns=f"{about.columns:,}")]
        if about.is_trained:
            what.append(self.tr("trained weights"))
        where = f"\n{about.project}" if about.project else ""
        name = about.name or self.tr("Untitled")
        return f"{name} – {kept_at}\n{', '.join(what) if about.rows else ''}{where}"

    def _chosen(self) -> Recovery | None:
        item = self.list.currentItem()
        found = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Recovery) else None

    def _on_open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.open_requested.emit(chosen)

    def _on_discard(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.list.takeItem(self.list.currentRow())
            self.discard_requested.emit(chosen)
        if not self.list.count():
            self.reject()
