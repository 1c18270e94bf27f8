"""The line that offers the tour on the first start. It stands in nobody's way, and is never shown again."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.theme import SPACING

_OFFERED = "tour/offered"


class TourOffer(QWidget):
    """Hidden until `offer`."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self.tr("New here? A tour of one minute shows the parts of the window."))
        self.words.setProperty("role", "title")
        self.take_button = QPushButton(self.tr("&Begin the tour"))
        self.decline_button = QPushButton(self.tr("No, &thanks"))
        self.take_button.clicked.connect(self._take)
        self.decline_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(self.words, 1)
        row.addWidget(self.take_button)
        row.addWidget(self.decline_button)
        self.hide()

    def offer(self) -> None:
        """Offer it, once and for all."""
        settings = QSettings()
        if not settings.contains(_OFFERED):
            settings.setValue(_OFFERED, True)
            self.show()

    def _take(self) -> None:
        self.hide()
        self.taken.emit()
