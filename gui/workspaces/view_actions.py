"""What the actions of the View menu do: workspaces and panels shown, enlarged, floated, closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from gui.actions.actions import Actions
from gui.actions.spec import ActionSpec
from gui.workspaces.workspaces import Workspace, Workspaces

NUMBERED = ("loss", "weights", "step", "initial_weights", "predictions", "ledger", "problems", "columns", "folds")
"""The panels that Alt and a number show."""


class ViewActions(QObject):
    """Binds them, and adds one for each panel and each workspace."""

    def __init__(self, actions: Actions, workspaces: Workspaces, window: QWidget) -> None:
        super().__init__(actions)
        self._actions, self._workspaces, self._area, self._window = actions, workspaces, workspaces.area, window
        self._switches: list[str] = []
        slots: dict[str, Callable[[], object]] = {
            "view.next_panel": partial(self._go, 1),
            "view.previous_panel": partial(self._go, -1),
            "view.enlarge": self._enlarge,
            "view.float": self._float,
            "view.close_panel": self._close,
            "workspace.save_as": self._ask_save_as,
            "workspace.rename": self._ask_rename,
            "workspace.delete": workspaces.delete,
            "workspace.reset": workspaces.reset,
        }
        for name, slot in slots.items():
            actions.bind_window_wide(name, slot)
        for kind in self._area.kinds:
            keys = (f"Alt+{NUMBERED.index(kind.name) + 1}",) if kind.name in NUMBERED else ()
            spec = ActionSpec(f"panel.{kind.name}", kind.text, keys, kind.symbol)
            action = actions.add(spec, partial(workspaces.reveal, (kind.name,)), window)
            action.setText(self.tr("Show {panel}").format(panel=kind.title))
            actions.tell(spec.name)
        actions.wanted.connect(self._on_actions_wanted)
        workspaces.changed.connect(self._follow_workspaces)
        self._follow_workspaces()

    def fill_workspaces(self, menu: QMenu) -> None:
        """All workspaces, and what can be done with the present one."""
        menu.addActions([self._actions[name] for name in self._switches])
        menu.addSeparator()
        menu.addActions([self._actions[f"workspace.{name}"] for name in ("save_as", "rename", "delete", "reset")])

    def fill_panels(self, menu: QMenu) -> None:
        """All panels: shown wherever they are; and in a menu of its own, which of them this workspace has."""
        menu.addActions([self._actions[f"panel.{kind.name}"] for kind in self._area.kinds])
        menu.addSeparator()
        self._area.fill_held(menu.addMenu(self.tr("In this workspace")))

    def _follow_workspaces(self) -> None:
        current = self._workspaces.current
        if self._switches != [_switch(workspace) for workspace in self._workspaces.all]:
            self._make_switches()
        for name in self._switches:
            self._actions[name].setChecked(name == _switch(current))
        for name in ("workspace.rename", "workspace.delete"):
            reason = "" if current.is_own else self.tr("This is possible with workspaces of your own.")
            self._actions.allow(name, reason)

    def _make_switches(self) -> None:
        for name in self._switches:
            self._actions.remove(name)
        self._switches = [_switch(workspace) for workspace in self._workspaces.all]
        for number, workspace in enumerate(self._workspaces.all, start=1):
            keys = (f"Ctrl+{number}",) if number <= 9 else ()
            spec = ActionSpec(_switch(workspace), workspace.text, keys, workspace.symbol)
            action = self._actions.add(spec, partial(self._workspaces.switch, workspace.name), self._window)
            action.setText(self.tr("Workspace {title}").format(title=workspace.title))
            action.setCheckable(True)
            self._actions.tell(spec.name)

    def _go(self, steps: int) -> None:
        names = self._area.fronts()
        if names:
            here = self._area.focused
            at = names.index(here) if here in names else 0
            self._workspaces.reveal((names[(at + steps) % len(names)],))

    def _enlarge(self) -> None:
        if self._area.fronts():
            self._area.enlarge(self._area.focused)

    def _float(self) -> None:
        if self._area.fronts():
            dock = self._area.docks[self._area.focused]
            dock.setFloating(not dock.isFloating())

    def _close(self) -> None:
        if self._area.fronts():
            self._area.docks[self._area.focused].close()

    def _ask_save_as(self) -> None:
        self._ask(self.tr("Save as a workspace"), "", self._workspaces.save_as)

    def _ask_rename(self) -> None:
        self._ask(self.tr("Rename the workspace"), self._workspaces.current.title, self._workspaces.rename)

    def _ask(self, title: str, text: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name:"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(partial(_take_title, then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_actions_wanted(self, name: str) -> None:
        if not self._area.is_seen(name):
            self._workspaces.reveal((name,))


def _switch(workspace: Workspace) -> str:
    """The action that shows it."""
    return f"workspace.go.{workspace.name}"


def _take_title(then: Callable[[str], None], typed: str) -> None:
    title = " ".join(typed.split())
    if title:
        then(title)
