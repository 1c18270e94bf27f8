"""A tool bar that takes the words of some buttons away where not all buttons would fit otherwise."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget


class NarrowBar(QToolBar):
    """Their icons and tool tips stay."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._worded: list[QToolButton] = []

    def add_worded(self, button: QToolButton) -> None:
        """Add a button that shows its words where there is room."""
        self._worded.append(button)
        self.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt."""
        self._show_words(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self.sizeHint().width() > event.size().width():
            self._show_words(Qt.ToolButtonStyle.ToolButtonIconOnly)
        super().resizeEvent(event)

    def _show_words(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._worded:
            button.setToolButtonStyle(style)
