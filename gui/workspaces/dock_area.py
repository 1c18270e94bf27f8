"""All docks of the window, and where they are: what is seen, brought to the front, or has all of the room for a while."""

from collections.abc import Mapping
from functools import partial
from importlib import import_module

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTabWidget, QWidget

from gui.panels import Context, PanelKind, panels_of
from gui.tasks import tasks
from gui.widgets.choices import Choices, choices, choose
from gui.widgets.panel import Panel
from gui.workspaces.dock import Dock
from gui.workspaces.layout import Part, arrange, fronts_of, without_missing

VERSION = 1
"""Of the states that are remembered: those of another version are forgotten. Count it up when panels go or are named otherwise."""


class DockArea(QMainWindow):
    """A main window within the window, without bars and without a centre: docks alone. It knows no panel by name."""

    notice_given = Signal(str)
    failed = Signal(str)
    reveal_requested = Signal(tuple)
    """Place that a panel wants to be shown."""
    presented = Signal(str)
    """The name of the panel that is presented now."""
    presentation_ending = Signal()
    """The room is wanted for others."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._before: QByteArray | None = None
        self._enlarged = ""
        self._is_presenting = False
        self._guests: list[str] = []
        """Panels that had no place before one was presented."""
        self._choices: dict[str, Choices] = {}
        self.setWindowFlags(Qt.WindowType.Widget)
        options = QMainWindow.DockOption
        self.setDockOptions(options.AllowNestedDocks | options.AllowTabbedDocks | options.GroupedDragging)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setDocumentMode(True)
        self._bars_later = QTimer(self)
        self._bars_later.setSingleShot(True)
        self._bars_later.setInterval(0)
        self._bars_later.timeout.connect(self._follow_tabs)
        self._late: list[Dock] = []
        self._next_late = QTimer(self)
        self._next_late.setSingleShot(True)
        self._next_late.setInterval(0)
        self._next_late.timeout.connect(self._build_late)
        self.kinds = tuple(panels_of(context.document.experiment.learner))
        self.docks = {kind.name: self._make(kind) for kind in self.kinds}

    def panel(self, name: str) -> Panel:
        """The panel of that name, built if need be."""
        return self.docks[name].panel

    @property
    def built(self) -> list[str]:
        """The names of the panels that somebody has seen."""
        return [name for name, dock in self.docks.items() if dock.is_built]

    @property
    def enlarged(self) -> str:
        """The name of the panel that has all of the room; empty where none has."""
        return "" if self._before is None else self._enlarged

    @property
    def is_presenting(self) -> bool:
        """True while a panel has all of the room and no bar."""
        return self._is_presenting

    @property
    def focused(self) -> str:
        """The name of the panel that has the focus, or of the first that is seen; empty where none is."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Dock):
            widget = widget.parentWidget()
        return widget.objectName() if widget is not None else next(iter(self.fronts()), "")

    @property
    def choices(self) -> dict[str, Choices]:
        """What is chosen in the panels that somebody has seen, by their names."""
        return self._choices | {name: choices(self.panel(name)) for name in self.built}

    def take_over(self, chosen: Mapping[str, Choices]) -> None:
        """Build these panels soon, one in each turn of the event loop, with what was chosen in them."""
        self._choices |= chosen
        for name in chosen:
            dock = self.docks[name]
            if dock.is_built:
                choose(dock.panel, self._choices.pop(name))
            else:
                self._build_soon(dock)

    def is_seen(self, name: str) -> bool:
        """True where the panel is in front."""
        dock = self.docks.get(name)
        return dock is not None and dock.is_built and dock.isVisible() and dock.panel.isVisible()

    def holds(self, name: str) -> bool:
        """True where the panel has a place here, be it behind others or floating."""
        return name in self.docks and not self.docks[name].isHidden()

    def raise_panel(self, name: str) -> None:
        """Bring the panel to the front; one that has no place here gets one behind the largest."""
        dock = self.docks[name]
        if not self.holds(name):
            self.removeDockWidget(dock)
            shown = [each for each in self.docks.values() if self.holds(each.objectName()) and not each.isFloating()]
            if shown:
                self.tabifyDockWidget(max(shown, key=lambda each: each.width() * each.height()), dock)
            else:
                self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        dock.panel.show()
        dock.show()
        dock.raise_()
        if dock.isFloating():
            dock.activateWindow()

    def set_held(self, name: str, is_held: bool) -> None:
        """Give the panel a place here, or take it out."""
        if is_held:
            self.raise_panel(name)
        else:
            self.docks[name].close()

    def arrange(self, part: Part, *, keeps_floating: bool = True) -> None:
        """Show the panels of `part` in that arrangement, and no others but floating ones, where those are kept.

        Those that are not there are left out; there is one at least.
        """
        floating = self._clear()
        part = next(iter(without_missing(part, self.docks)), part)
        for name in fronts_of(part):
            self.docks[name].prepare()
        arrange(self, self.docks, part)
        if keeps_floating:
            self._float_again(floating)

    def state(self) -> QByteArray:
        """The arrangement, to be remembered."""
        self.give_room_back()
        return self.saveState(VERSION)

    def restore(self, state: QByteArray, fronts: list[str]) -> bool:
        """The arrangement that was remembered, with the panels that were in front; False where it cannot be had any more."""
        floating = self._clear()
        for name in fronts:
            if name in self.docks:
                self.docks[name].prepare()
        is_good = self.restoreState(state, VERSION)
        self._float_again(floating)
        return is_good

    def fronts(self) -> list[str]:
        """The names of the panels that are in front."""
        return [name for name in self.docks if self.is_seen(name)]

    def enlarge(self, name: str) -> None:
        """Give the panel all of the room, or give it back where the panel has it."""
        if self._before is not None:
            self.give_room_back()
            return
        self._before, self._enlarged = self.saveState(VERSION), name
        for other, dock in self.docks.items():
            if other != name and not dock.isFloating():
                dock.hide()
        self.panel(name).setFocus()

    def present(self, name: str) -> None:
        """Give the panel all of the room, without its bar, until the room is given back; another takes its place."""
        if self._before is None:
            self._before, self._guests = self.saveState(VERSION), [each for each in self.docks if not self.holds(each)]
        self._is_presenting, self._enlarged = True, name
        self.raise_panel(name)
        for other, dock in self.docks.items():
            if other != name and not dock.isFloating():
                dock.hide()
        self.docks[name].show_bar(is_shown=False)
        self.panel(name).setFocus()
        self.presented.emit(name)

    def give_room_back(self) -> None:
        """All panels in the places that they had."""
        if self._is_presenting:
            self._is_presenting = False
            self.presentation_ending.emit()
        before, self._before = self._before, None
        if before is not None:
            self.restoreState(before, VERSION)
            for guest in self._guests:
                self.docks[guest].hide()
            self._guests = []
            self.panel(self._enlarged).setFocus()

    def renew(self) -> None:
        """An engine is there that was not."""
        for name in self.built:
            self.panel(name).renew()

    def close_panels(self) -> None:
        """Have the panels remember what is to be remembered; before the window closes."""
        for name in self.built:
            self.panel(name).close_panel()

    def fill_held(self, menu: QMenu) -> None:
        """An entry for each panel, checked where it has a place here."""
        for name, dock in self.docks.items():
            action = menu.addAction(dock.windowTitle())
            action.setCheckable(True)
            action.setChecked(self.holds(name))
            action.triggered.connect(partial(self.set_held, name))

    def createPopupMenu(self) -> QMenu:
        """Qt asks for it on a right click on a title or a tab: which panels are shown here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_held(menu)
        return menu

    def _make(self, kind: PanelKind) -> Dock:
        dock = Dock(
            kind.name, kind.title, kind.symbol, partial(kind.build, self._context), self, is_late=bool(kind.late)
        )
        dock.built.connect(self._on_dock_built)
        dock.panel_wanted.connect(self._on_dock_panel_wanted)
        for signal in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
            signal.connect(self._on_dock_moved)
        if kind.is_early:
            dock.prepare()
        return dock

    def _clear(self) -> dict[str, QByteArray]:
        """Take all docks out; the geometries of those that float."""
        self.give_room_back()
        docks = self.docks.items()
        floating = {name: dock.saveGeometry() for name, dock in docks if dock.isFloating() and not dock.isHidden()}
        for dock in self.docks.values():
            if dock.isFloating():
                dock.setFloating(False)
            dock.hide()  # Qt keeps a place for what is taken out, and shows it again with a state if it was shown
            self.removeDockWidget(dock)
        return floating

    def _float_again(self, floating: dict[str, QByteArray]) -> None:
        """What floats, on a projector say, stays there whatever is shown in the window."""
        for name, geometry in floating.items():
            dock = self.docks[name]
            if self.dockWidgetArea(dock) is Qt.DockWidgetArea.NoDockWidgetArea:
                self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
            dock.setFloating(True)
            dock.restoreGeometry(geometry)
            dock.show()

    def _follow_tabs(self) -> None:
        for dock in self.docks.values():
            is_alone = not self.tabifiedDockWidgets(dock) and not self._is_presenting
            dock.show_bar(is_shown=dock.isFloating() or is_alone)

    def _build_late(self) -> None:
        """One panel in each turn of the event loop, which lets the window be heard between them."""
        self._late.pop(0).build()
        if self._late:
            self._next_late.start()

    def _on_dock_panel_wanted(self) -> None:
        """Its module is imported in a thread, where the window can be heard meanwhile."""
        dock = self.sender()
        if isinstance(dock, Dock):
            module = next(kind.late for kind in self.kinds if kind.name == dock.objectName())
            tasks().start(dock, lambda _: import_module(module), lambda _: self._build_soon(dock))

    def _build_soon(self, dock: Dock) -> None:
        if dock not in self._late:
            self._late.append(dock)
            self._next_late.start()

    def _on_dock_moved(self) -> None:
        self._bars_later.start()

    def _on_dock_built(self, panel: Panel) -> None:
        choose(panel, self._choices.pop(self.sender().objectName(), {}))
        panel.notice_given.connect(self.notice_given)
        panel.failed.connect(self.failed)
        panel.reveal_requested.connect(self.reveal_requested)
        panel.room_requested.connect(self._on_panel_room_requested)

    def _on_panel_room_requested(self) -> None:
        sender = self.sender()
        self.enlarge(next(name for name, dock in self.docks.items() if dock.is_built and dock.panel is sender))
