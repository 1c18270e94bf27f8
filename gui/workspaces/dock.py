"""A dock for one panel, which is imported and built when it is first seen, and hidden while it is behind another."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.icons import icon
from gui.kit.panel import Panel
from gui.kit.room import Room

MIN_HEIGHT = 170
"""In pixels; what needs more scrolls, so that the whole window fits on a screen of 1366 × 768."""


class Dock(QDockWidget):
    """Its title is the panel's; behind other tabs it has no bar of its own, since the tab says the title."""

    built = Signal(object)
    """Panel."""

    def __init__(self, name: str, title: str, symbol: str, build: Callable[[], Panel], area: QMainWindow) -> None:
        super().__init__(title, area)
        self._build = build
        self._panel: Panel | None = None
        self._no_bar = QWidget()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWindowIcon(icon(symbol))
        self.visibilityChanged.connect(self._on_visibility_changed)
        self.hide()

    @property
    def is_built(self) -> bool:
        """True once the panel was wanted."""
        return self._panel is not None

    @property
    def panel(self) -> Panel:
        """The panel; the first who asks for it has it built."""
        if self._panel is None:
            self._panel = self._build()
            self._panel.hide()
            self._panel.windowTitleChanged.connect(self.setWindowTitle)
            if self._panel.windowTitle():
                self.setWindowTitle(self._panel.windowTitle())
            self.setWidget(Room(self._panel, least=MIN_HEIGHT))
            self.built.emit(self._panel)
        return self._panel

    def show_bar(self, *, is_shown: bool) -> None:
        """The bar with the title, by which a dock is dragged; a tab serves, too."""
        wanted = None if is_shown else self._no_bar
        if self.titleBarWidget() is not wanted:
            self.setTitleBarWidget(wanted)  # type: ignore[arg-type]  # None brings Qt's own back

    def _on_visibility_changed(self, is_seen: bool) -> None:
        """Qt lays a dock that is behind another outside the window, and counts it as visible."""
        if is_seen:
            self.panel.show()
        elif self._panel is not None:
            self._panel.hide()
