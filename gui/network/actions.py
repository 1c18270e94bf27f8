"""The commands of the network panel: when they are possible and, if not, why; its bar. What they do is in `edits.py`."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.actions.specs import spec
from gui.icons import icon
from gui.network.edits import Edit, LayerCommand, RefusedError
from gui.network.kinds import GROUPS, kind_help, kind_label
from gui.network.measures import MeasureChoice
from gui.network.narrow_bar import NarrowBar

PALETTE = "network/palette"


class NetworkActions(QObject):
    """Actions whose shortcuts count while `scope` or a widget within has the focus."""

    wished = Signal(object)
    """LayerCommand."""
    kind_wished = Signal(object)
    """The kind of a layer that is to be added: a class of `engine/config/layers`."""
    rename_requested = Signal()
    fit_requested = Signal()
    palette_toggled = Signal(bool)

    def __init__(self, scope: QWidget, actions: Actions | None = None) -> None:
        super().__init__(scope)
        self._scope, self._all = scope, actions or Actions(self)
        self._wishes = {
            wish: self._all.bind(_name(wish), partial(self.wished.emit, wish), scope) for wish in LayerCommand
        }
        self.kinds = self._make_kinds()
        """The menu with all kinds of layers that can be added."""
        self.rename = self._all.bind("network.rename", self.rename_requested.emit, scope)
        self.fit = self._all.bind("network.fit", self.fit_requested.emit, scope)
        self.palette = self._all.bind("network.palette", self._on_palette_triggered, scope)
        self.palette.setCheckable(True)
        self.palette.setChecked(QSettings().value(PALETTE, False, bool) is True)
        self.measures = MeasureChoice(scope, self._all)

    @property
    def all(self) -> Actions:
        """Every action of the window."""
        return self._all

    def action(self, wish: LayerCommand) -> QAction:
        """The action that fulfils `wish`."""
        return self._wishes[wish]

    def refresh(self, attempt: Callable[[LayerCommand], Edit], *, is_frozen: bool) -> None:
        """Enable what `attempt` can do; where it is refused, the tool tip says why. `is_frozen`: the selected layer is."""
        for wish in LayerCommand:
            try:
                attempt(wish)
            except RefusedError as reason:
                self._all.allow(_name(wish), str(reason))
            else:
                self._all.allow(_name(wish))
        self._tell_freeze(is_frozen=is_frozen)
        self._all.allow("network.rename", self._all.reason(_name(LayerCommand.REMOVE)))

    def _tell_freeze(self, *, is_frozen: bool) -> None:
        """What the action would do now."""
        name = _name(LayerCommand.FREEZE)
        self._wishes[LayerCommand.FREEZE].setText(self.tr("Unfreeze layer") if is_frozen else spec(name).label)
        self._all.tell(name, self.tr("Train the selected layer again") if is_frozen else "")

    def tool_bar(self, parent: QWidget) -> QToolBar:
        """A bar with most commands; kinds of layers are in the menu of the first button, branches and outputs share one."""
        bar = NarrowBar(self.tr("Network"), parent)
        bar.setAccessibleName(self.tr("Network"))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.add_worded(self._add_button(bar))
        bar.add_worded(self._branch_button(bar))
        bar.addSeparator()
        bar.addAction(self._wishes[LayerCommand.REMOVE])
        bar.addAction(self._wishes[LayerCommand.MOVE_EARLIER])
        bar.addAction(self._wishes[LayerCommand.MOVE_LATER])
        bar.add_worded(self._rename_button(bar))
        bar.addSeparator()
        bar.add_worded(self.measures.button(bar))
        bar.addAction(self.palette)
        bar.addAction(self.fit)
        for action in (*self._wishes.values(), self.palette, self.fit):
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName(action.text())
        return bar

    def _add_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setDefaultAction(self._wishes[LayerCommand.ADD_LAYER])
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(self.kinds)
        self._all.bind("network.kinds", button.showMenu, self._scope)
        return button

    def _rename_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setDefaultAction(self.rename)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _branch_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setText(self.tr("Add branch"))
        button.setAccessibleName(button.text())
        button.setIcon(icon("branch"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Add a layer beside the selected one, and a join of both; or another output"))
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for wish in (LayerCommand.ADD_SUM, LayerCommand.ADD_PRODUCT, LayerCommand.ADD_CONCATENATION):
            menu.addAction(self._wishes[wish])
        menu.addSeparator()
        menu.addAction(self._wishes[LayerCommand.ADD_OUTPUT])
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

    def _on_palette_triggered(self) -> None:
        QSettings().setValue(PALETTE, self.palette.isChecked())
        self.palette_toggled.emit(self.palette.isChecked())

    def _on_kinds_triggered(self, action: QAction) -> None:
        self.kind_wished.emit(action.data())


def _name(wish: LayerCommand) -> str:
    """The action that fulfils `wish`."""
    return f"network.{wish.name.lower()}"
