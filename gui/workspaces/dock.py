"""A dock for one panel, which is imported and built when it is first seen, and hidden while it is behind another."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.icons import icon
from gui.widgets.panel import Panel
from gui.widgets.room import Room

MIN_HEIGHT = 170
"""In pixels; what needs more scrolls, so that the whole window fits on a screen of 1366 × 768."""


class Dock(QDockWidget):
    """Its title is the panel's; behind other tabs it has no bar of its own, since the tab says the title."""

    built = Signal(object)
    """Panel."""
    panel_wanted = Signal()
    """The place of a late panel is seen."""

    def __init__(
        self,
        name: str,
        title: str,
        symbol: str,
        build: Callable[[QWidget], Panel],
        area: QMainWindow,
        *,
        is_late: bool = False,
    ) -> None:
        """`is_late`: the window's first picture does not wait for the panel; its area builds it after that."""
        super().__init__(title, area)
        self._build, self._is_late = build, is_late
        self._panel: Panel | None = None
        self._no_bar = QWidget()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWindowIcon(icon(symbol))
        if is_late:
            place = _Place(self)
            place.painted.connect(self.panel_wanted)
            self.setWidget(place)
        self.visibilityChanged.connect(self._on_visibility_changed)
        self.hide()

    @property
    def is_built(self) -> bool:
        """True once the panel was wanted."""
        return self._panel is not None

    def prepare(self) -> None:
        """Build the panel before it is shown, while style sheets cost nothing; a late one only if the window is there."""
        if not self._is_late or self.window().isVisible():
            self.build()

    def build(self) -> None:
        """Have the panel."""
        if self.panel.isHidden() and self.isVisible():
            self.panel.show()

    @property
    def panel(self) -> Panel:
        """The panel; the first who asks for it has it built."""
        if self._panel is None:
            room = Room(least=MIN_HEIGHT, parent=self)
            self._panel = self._build(room.viewport())
            self._panel.hide()
            room.setWidget(self._panel)
            self._panel.windowTitleChanged.connect(self.setWindowTitle)
            if self._panel.windowTitle():
                self.setWindowTitle(self._panel.windowTitle())
            self.setWidget(room)
            self.built.emit(self._panel)
        return self._panel

    def show_bar(self, *, is_shown: bool) -> None:
        """The bar with the title, by which a dock is dragged; a tab serves, too."""
        wanted = None if is_shown else self._no_bar
        if self.titleBarWidget() is not wanted:
            self.setTitleBarWidget(wanted)  # type: ignore[arg-type]  # None brings Qt's own back

    def _on_visibility_changed(self, is_seen: bool) -> None:
        """Qt lays a dock that is behind another outside the window, and counts it as visible."""
        if is_seen and (self._panel is not None or not self._is_late):
            self.panel.show()
        elif self._panel is not None:
            self._panel.hide()


class _Place(QWidget):
    """Empty, where a panel will be; it says when it has been painted."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        super().paintEvent(event)
        self.painted.emit()
