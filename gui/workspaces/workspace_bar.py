"""The row of workspaces, which says where one is."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTabBar, QWidget

from gui.icons import icon
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

    def _on_current_changed(self, place: int) -> None:
        if 0 <= place < len(self._workspaces.all):
            self._workspaces.switch(self._workspaces.all[place].name)
