"""A small dialog that asks for a column's name and says at once why one will not do."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.theme import SPACING


class NameDialog(QDialog):
    """A line for the name; OK only while it is free."""

    chosen = Signal(str)

    def __init__(self, title: str, name: str, taken: Collection[str], parent: QWidget) -> None:
        """`name` stands in the line at first; none of `taken` will do, but for itself."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._taken = set(taken) - {name}
        self.line = QLineEdit(name)
        self.line.setAccessibleName(self.tr("Name of the column"))
        self.line.selectAll()
        self.line.textChanged.connect(self._judge)
        self.reason = QLabel()
        self.reason.setProperty("role", "error")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        label = QLabel(self.tr("&Name of the column"))
        label.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        for widget in (label, self.line, self.reason, self.buttons):
            column.addWidget(widget)
        self.resize(360, self.sizeHint().height())
        self._judge()

    @property
    def name(self) -> str:
        """What is typed, without the blanks around it: a file would lose them, and nobody sees them."""
        return self.line.text().strip()

    def accept(self) -> None:
        """Tell the name."""
        super().accept()
        self.chosen.emit(self.name)

    def _judge(self) -> None:
        reason = ""
        if self.name in self._taken:
            reason = self.tr("There is a column '{name}' already.").format(name=self.name)
        self.reason.setText(reason)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name) and not reason)
