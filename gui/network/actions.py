"""The commands of the network panel: text, shortcut, icon, and when one is disabled, why. What they do is in `edits.py`."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from gui.icons import icon
from gui.kit.plain_text import plain_tip
from gui.network.edits import Edit, RefusedError, Wish
from gui.network.kinds import GROUPS, kind_help, kind_label


class NetworkActions(QObject):
    """Actions whose shortcuts count while `scope` or a widget within has the focus."""

    wished = Signal(object)
    """Wish."""
    kind_wished = Signal(object)
    """The kind of a layer that is to be added: a class of `engine/config/layers`."""
    rename_requested = Signal()
    fit_requested = Signal()

    def __init__(self, scope: QWidget) -> None:
        super().__init__(scope)
        self._scope = scope
        self._wishes: dict[Wish, QAction] = {}
        self._tips: dict[Wish, str] = {}
        self._make_wishes()
        self.kinds = self._make_kinds()
        """The menu with all kinds of layers that can be added."""
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
        first, *others = self._wishes.values()
        return (first, self.kinds.menuAction(), *others, self.rename, self.fit)

    def refresh(self, attempt: Callable[[Wish], Edit]) -> None:
        """Enable what `attempt` can do; where it is refused, the tool tip says why."""
        for wish, action in self._wishes.items():
            try:
                attempt(wish)
            except RefusedError as reason:
                action.setEnabled(False)
                action.setToolTip(plain_tip(str(reason)))
            else:
                action.setEnabled(True)
                action.setToolTip(self._tips[wish])
        self.rename.setEnabled(self._wishes[Wish.REMOVE].isEnabled())

    def tool_bar(self, parent: QWidget) -> QToolBar:
        """A bar with all commands; kinds of layers are in the menu of the first button, branches and outputs share one."""
        bar = QToolBar(self.tr("Network"), parent)
        bar.setAccessibleName(self.tr("Network"))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addWidget(self._add_button(bar))
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

    def _add_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setDefaultAction(self._wishes[Wish.ADD_LAYER])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(self.kinds)
        open_menu = self._action(
            self.tr("Choose the kind of a new layer"), "", self.tr("Open the list of kinds of layers"), ["Ctrl+Ins"]
        )
        open_menu.triggered.connect(button.showMenu)
        return button

    def _branch_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setText(self.tr("Add branch"))
        button.setIcon(icon("add"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Add a layer beside the selected one, and a join of both; or another output"))
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for wish in (Wish.ADD_SUM, Wish.ADD_PRODUCT, Wish.ADD_CONCATENATION):
            menu.addAction(self._wishes[wish])
        menu.addSeparator()
        menu.addAction(self._wishes[Wish.ADD_OUTPUT])
        button.setMenu(menu)
        return button

    def _make_kinds(self) -> QMenu:
        menu = QMenu(self.tr("Add layer of another kind"), self._scope)
        menu.setToolTipsVisible(True)
        for place, group in enumerate(GROUPS):
            if place:
                menu.addSeparator()
            for kind in group:
                action = menu.addAction(kind_label(kind))
                action.setToolTip(kind_help(kind))
                action.setData(kind)
        menu.triggered.connect(self._on_kinds_triggered)
        return menu

    def _make_wishes(self) -> None:
        add = self.tr(
            "Add a Dense layer after the selected one, before the output layer if that is selected; other kinds in the menu"
        )
        beside = self.tr("Add a layer beside the selected one; both outputs are added, entry by entry")
        multiplied = self.tr("Add a layer beside the selected one; both outputs are multiplied, entry by entry")
        ended = self.tr("Add an output layer that is fed by the selected layer; the targets are split over the outputs")
        joined = self.tr("Add a layer beside the selected one; both outputs stand side by side")
        removed = self.tr("Remove the selected layer; its neighbours are joined")
        earlier = self.tr("Exchange the selected layer with the one before it")
        later = self.tr("Exchange the selected layer with the one after it")
        for wish, text, symbol, tip, keys in (
            (Wish.ADD_LAYER, self.tr("Add layer"), "add", add, ["Ins"]),
            (Wish.ADD_SUM, self.tr("Joined by Add"), "", beside, ["Shift+Ins"]),
            (Wish.ADD_PRODUCT, self.tr("Joined by Multiply"), "", multiplied, []),
            (Wish.ADD_CONCATENATION, self.tr("Joined by Concatenate"), "", joined, ["Alt+Ins"]),
            (Wish.ADD_OUTPUT, self.tr("Another output"), "", ended, []),
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
        action.setToolTip(f"{tip} ({key})" if key else tip)
        self._scope.addAction(action)
        return action

    def _on_kinds_triggered(self, action: QAction) -> None:
        self.kind_wished.emit(action.data())

    def _on_wish_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "only actions are connected here"
        self.wished.emit(action.data())
