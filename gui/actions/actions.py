"""The actions of a window: one `QAction` each, whoever shows it, bound to whoever carries it out."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.actions.spec import SCOPED, ActionSpec, action_name, make_action, tell, translated
from gui.actions.specs import SPECS
from gui.widgets.plain_text import plain_tip


class Actions(QObject):
    """Panels that are not built yet have their actions here, too; the first use has the panel built, and then does it."""

    wanted = Signal(str)
    """The name of the panel that carries the action out which comes next: it must be in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._slots: dict[str, Callable[[], object]] = {}
        self._reasons: dict[str, str] = {}
        for spec in SPECS:
            if not spec.is_of_many:
                self._take(spec)

    def __getitem__(self, name: str) -> QAction:
        """The action of that name. Raises KeyError."""
        return self._actions[name]

    def __iter__(self) -> Iterator[ActionSpec]:
        """All actions, in order."""
        return iter(tuple(self._specs.values()))

    def add(self, spec: ActionSpec, slot: Callable[[], object], window: QWidget) -> QAction:
        """Another action of `window`, a workspace's for instance."""
        self._take(spec)
        action = self.bind_window_wide(spec.name, slot)
        window.addAction(action)
        return action

    def remove(self, name: str) -> None:
        """There is no such action any more."""
        for kept in (self._specs, self._slots, self._reasons):
            kept.pop(name, None)
        action = self._actions.pop(name)
        action.setShortcuts([])  # they may be another's at once
        action.deleteLater()

    def bind(self, name: str, slot: Callable[[], object], scope: QWidget) -> QAction:
        """Have `slot` carry the action out; its keys count while `scope` or a widget within has the focus."""
        action = self.bind_window_wide(name, slot)
        action.setShortcutContext(SCOPED)
        scope.addAction(action)
        return action

    def bind_window_wide(self, name: str, slot: Callable[[], object]) -> QAction:
        """The same for the window, whatever has the focus; a menu or a button must show the action."""
        self._slots[name] = slot
        return self._actions[name]

    def allow(self, name: str, reason: str = "") -> None:
        """The action is possible, or not for this `reason`, which its tool tip says."""
        action = self._actions[name]
        self._reasons[name] = reason
        action.setEnabled(not reason)
        if reason:
            said = QCoreApplication.translate("Actions", "Not possible: {reason}")
            action.setToolTip(plain_tip(said.format(reason=reason)))
        else:
            self.tell(name)

    def tell(self, name: str, tip: str = "") -> None:
        """What it would do now, where that changes."""
        if not self._reasons.get(name):
            spec, action = self._specs[name], self._actions[name]
            tell(action, tip or translated(spec.tip) or action_name(action.text()))

    def reason(self, name: str) -> str:
        """Why the action is not possible now; empty where it is, or where nobody knows."""
        return self._reasons.get(name, "")

    def trigger(self, name: str) -> None:
        """Do it, building the panel that can."""
        self._actions[name].trigger()

    def _take(self, spec: ActionSpec) -> None:
        action = make_action(spec, self)
        action.triggered.connect(self._on_action_triggered)
        self._specs[spec.name], self._actions[spec.name] = spec, action

    def _on_action_triggered(self) -> None:
        name = self.sender().objectName()
        if self._specs[name].panel:
            self.wanted.emit(self._specs[name].panel)
        if name in self._slots and self._actions[name].isEnabled():
            self._slots[name]()
