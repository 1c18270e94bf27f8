"""What stands in place of an update: why there is none, or the question whether a large one is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import SPACING


class AbsencePage(QWidget):
    """A sentence, and where it asks something a button. `asked` when it is pressed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.button = QPushButton(self.tr("Compute this update"))
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addStretch(1)
        column.addWidget(self.hint)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.button.hide()

    def tell(self, why: str) -> None:
        """Say why there is nothing."""
        self.hint.setText(why)
        self.button.hide()

    def ask(self, parameters: int) -> None:
        """Ask whether an update of so large a network is wanted."""
        self.hint.setText(
            self.tr(
                "This network has {count} parameters. Every tensor of an update takes as much memory again, several times, "
                "so that updates are computed only when you ask for it."
            ).format(count=f"{parameters:,}")
        )
        self.button.show()
