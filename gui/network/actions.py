"""The commands of the network panel: text, shortcut, icon, and when one is disabled, why. What they do is in `edits.py`."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from gui.icons import icon
from gui.network.edits import Edit, RefusedError, Wish


class NetworkActions(QObject):
    """Actions whose shortcuts count while `scope` or a widget within has the focus."""

    wished = Signal(object)
    """Wish."""
    rename_requested = Signal()
    fit_requested = Signal()

    def __init__(self, scope: QWidget) -> None:
        super().__init__(scope)
        self._scope = scope
        self._wishes: dict[Wish, QAction] = {}
        self._tips: dict[Wish, str] = {}
        self._make_wishes()
        self.rename = self._action(self.tr("Rename"), "", self.tr("Rename the selected layer"), ["F2"])
        self.rename.triggered.connect(self.rename_requested)
        self.fit = self._action(self.tr("Zoom to fit"), "fit", self.tr("Show the whole network"), ["Ctrl+0"])
        self.fit.triggered.connect(self.fit_requested)

    def action(self, wish: Wish) -> QAction:
        """The action that fulfils `wish`."""
        return self._wishes[wish]

    @property
    def menu_actions(self) -> tuple[QAction, ...]:
        """All commands in order, for the window's menu."""
        return (*self._wishes.values(), self.rename, self.fit)

    def refresh(self, attempt: Callable[[Wish], Edit]) -> None:
        """Enable what `attempt` can do; where it is refused, the tool tip says why."""
        for wish, action in self._wishes.items():
            try:
                attempt(wish)
            except RefusedError as reason:
                action.setEnabled(False)
                action.setToolTip(str(reason))
            else:
                action.setEnabled(True)
                action.setToolTip(self._tips[wish])
        self.rename.setEnabled(self._wishes[Wish.REMOVE].isEnabled())

    def tool_bar(self, parent: QWidget) -> QToolBar:
        """A bar with all commands; the two joins share a button."""
        bar = QToolBar(self.tr("Network"), parent)
        bar.setAccessibleName(self.tr("Network"))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addAction(self._wishes[Wish.ADD_LAYER])
        bar.addWidget(self._branch_button(bar))
        bar.addSeparator()
        bar.addAction(self._wishes[Wish.REMOVE])
        bar.addAction(self._wishes[Wish.MOVE_EARLIER])
        bar.addAction(self._wishes[Wish.MOVE_LATER])
        bar.addAction(self.rename)
        bar.addSeparator()
        bar.addAction(self.fit)
        for action in (*self._wishes.values(), self.fit):
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton) and action not in (self._wishes[Wish.ADD_LAYER], self.rename):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName(action.text())
        return bar

    def _branch_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setText(self.tr("Add branch"))
        button.setIcon(icon("add"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Add a layer beside the selected one, and a join of both"))
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        menu.addAction(self._wishes[Wish.ADD_SUM])
        menu.addAction(self._wishes[Wish.ADD_CONCATENATION])
        button.setMenu(menu)
        return button

    def _make_wishes(self) -> None:
        add = self.tr("Add a Dense layer after the selected one; before the output layer if that is selected")
        beside = self.tr("Add a layer beside the selected one; both outputs are added, entry by entry")
        joined = self.tr("Add a layer beside the selected one; both outputs stand side by side")
        removed = self.tr("Remove the selected layer; its neighbours are joined")
        earlier = self.tr("Exchange the selected layer with the one before it")
        later = self.tr("Exchange the selected layer with the one after it")
        for wish, text, symbol, tip, keys in (
            (Wish.ADD_LAYER, self.tr("Add layer"), "add", add, ["Ins"]),
            (Wish.ADD_SUM, self.tr("Joined by Add"), "", beside, ["Shift+Ins"]),
            (Wish.ADD_CONCATENATION, self.tr("Joined by Concatenate"), "", joined, ["Alt+Ins"]),
            (Wish.REMOVE, self.tr("Remove layer"), "remove", removed, ["Del", "Backspace"]),
            (Wish.MOVE_EARLIER, self.tr("Move earlier"), "up", earlier, ["Ctrl+Up", "Ctrl+Left"]),
            (Wish.MOVE_LATER, self.tr("Move later"), "down", later, ["Ctrl+Down", "Ctrl+Right"]),
        ):
            action = self._action(text, symbol, tip, keys)
            action.setData(wish)
            action.triggered.connect(self._on_wish_triggered)
            self._wishes[wish], self._tips[wish] = action, action.toolTip()

    def _action(self, text: str, symbol: str, tip: str, keys: list[str]) -> QAction:
        action = QAction(text, self)
        if symbol:
            action.setIcon(icon(symbol))
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({key})")
        self._scope.addAction(action)
        return action

    def _on_wish_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "only actions are connected here"
        self.wished.emit(action.data())
