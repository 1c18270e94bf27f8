"""What a scroll area holds, no higher than its width asks for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Scrolled(QWidget):
    """A plain widget for a layout. Texts that break lines claim the height of a narrow column, and a scroll area believes them."""

    def minimumSizeHint(self) -> QSize:
        """Qt: the layout's width; the height follows from it."""
        return QSize(super().minimumSizeHint().width(), 0)
