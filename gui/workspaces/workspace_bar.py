"""The row of workspaces, which says where one is."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QTabBar, QWidget

from gui.icons import icon
from gui.theme import colors
from gui.workspaces.workspaces import Workspaces


class WorkspaceBar(QTabBar):
    """A tab for each workspace; it takes no focus, since each has a key."""

    def __init__(self, workspaces: Workspaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspaces = workspaces
        self.setAccessibleName(self.tr("Workspaces"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._on_current_changed)
        workspaces.changed.connect(self._show)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._mark_current()

    def _show(self) -> None:
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for number, workspace in enumerate(self._workspaces.all, start=1):
                self.addTab(icon(workspace.symbol), workspace.title)
                keys = f" (Ctrl+{number})" if number <= 9 else ""
                self.setTabToolTip(number - 1, self.tr("Workspace {title}").format(title=workspace.title) + keys)
                if workspace is self._workspaces.current:
                    self.setCurrentIndex(number - 1)
        self._mark_current()

    def _mark_current(self) -> None:
        """Dark tabs hardly differ by themselves: the names of the others are faint."""
        for place in range(self.count()):
            self.setTabTextColor(place, colors().accent if place == self.currentIndex() else colors().faint)

    def _on_current_changed(self, place: int) -> None:
        self._mark_current()
        if 0 <= place < len(self._workspaces.all):
            self._workspaces.switch(self._workspaces.all[place].name)
