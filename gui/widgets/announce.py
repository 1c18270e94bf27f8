"""Says something through a screen reader, where one listens."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have `words` said for `widget`, which looks no other for it: a cursor in it has moved."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
