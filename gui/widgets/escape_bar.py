"""A bar of tools that Escape leaves while it has the focus."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class EscapeBar(QWidget):
    """Escape is its own, not a shortcut of the window, as long as something in it has the focus."""

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim the key before a shortcut takes it."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Escape."""
        if _is_escape(event):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
