"""Presenting: begins, goes from panel to panel, changes type and digits, and ends with the window as it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic

from PySide6.QtCore import QByteArray, QObject, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.actions.actions import Actions
from gui.panels import panel_title
from gui.presentation.as_before import AsBefore
from gui.presentation.heading import Heading
from gui.runs.controller import RunController
from gui.theme import USUAL_DIGITS, theme
from gui.widgets.typing import finish_typing
from gui.workspaces.dock_area import VERSION
from gui.workspaces.workspaces import Workspaces

SIZES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
USUAL_SIZE = 1.5
LEAST_DIGITS, MOST_DIGITS = 2, 8
SETTLING_MILLISECONDS = 20
"""How often is asked whether the window has its size back: desktops and layouts answer in any order."""
SETTLING_SECONDS = 10.0
"""So long they may take; then the parts find their places in the size that there is."""
FILLING = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized
KEPT = ("run.play", "run.step", "run.stop", "run.reset", "view.palette", "help.context")
"""Actions of the hidden bars whose keys go on counting."""


@dataclass(frozen=True)
class _Before:
    """The window before the presentation."""

    look: AsBefore
    bars: list[QWidget]
    enlarged: str
    state: Qt.WindowState
    size: QSize
    docks: QByteArray | None
    """None where the docks are not to be brought back."""


class Presentation(QObject):
    """Shows one panel of the present workspace in the whole screen. Size of type and digits are remembered for the next time."""

    changed = Signal(bool)
    """Whether a panel is presented."""

    def __init__(
        self,
        window: QMainWindow,
        workspaces: Workspaces,
        runs: RunController,
        actions: Actions,
        bars: tuple[QWidget, ...],
    ) -> None:
        """`bars`: what is hidden meanwhile."""
        super().__init__(window)
        self._window, self._workspaces, self._area = window, workspaces, workspaces.area
        self._actions, self._bars = actions, bars
        self._before: _Before | None = None
        self._settling: _Before | None = None
        self._settled_by = 0.0
        self._names: list[str] = []
        self._size = _remembered("size", USUAL_SIZE, SIZES[0], SIZES[-1])
        self._digits = int(_remembered("digits", USUAL_DIGITS, LEAST_DIGITS, MOST_DIGITS))
        self.heading = Heading(runs, actions)
        self.heading.hide()
        slots: dict[str, Callable[[], object]] = {
            "begin": self.begin_or_end,
            "next": partial(self.go, 1),
            "previous": partial(self.go, -1),
            "larger": partial(self._resize, 1),
            "smaller": partial(self._resize, -1),
            "more_digits": partial(self._change_digits, 1),
            "fewer_digits": partial(self._change_digits, -1),
            "end": self.end,
        }
        for name, slot in slots.items():
            actions.bind_window_wide(f"present.{name}", slot)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLING_MILLISECONDS)
        self._later.timeout.connect(self._settle)
        self._area.presentation_ending.connect(self._on_area_presentation_ending)
        self._area.presented.connect(self._follow)
        self._follow_state()

    @property
    def is_on(self) -> bool:
        """True while a panel is presented."""
        return self._before is not None

    def begin_or_end(self) -> None:
        """What the menu's entry does."""
        if self.is_on:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """Present the panel that has the focus, or the first that is seen."""
        finish_typing()
        if not self._area.fronts():
            return
        enlarged, focused = self._area.enlarged, self._area.focused
        self._area.give_room_back()
        docks = self._area.docks.items()
        self._names = [name for name, dock in docks if not dock.isHidden() and not dock.isFloating()]
        shown = [bar for bar in self._bars if not bar.isHidden()]
        look, state, size = AsBefore(self._window), self._window.windowState(), self._window.size()
        self._before = _Before(look, shown, enlarged, state, size, self._area.state())
        for bar in shown:
            bar.hide()
        self._window.addActions([self._actions[name] for name in KEPT])
        self.heading.show()
        self._set_type()
        self._area.present(focused if focused in self._names else self._names[0])
        self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowFullScreen)
        self._settling = None
        self._follow_state()
        self.changed.emit(True)

    def end(self) -> None:
        """Bring everything back; nothing where nothing is presented."""
        if self._before is not None:
            self._settling = self._before
            self._leave(self._before)
            self._area.give_room_back()

    def go(self, steps: int) -> None:
        """Present the panel that many places further; the first comes after the last."""
        here = self._names.index(self._area.enlarged) if self._area.enlarged in self._names else -min(steps, 0)
        self._area.present(self._names[(here + steps) % len(self._names)])

    def _follow(self, name: str) -> None:
        """Another panel is presented, be it by a click that leads to it."""
        if name not in self._names:
            self._names.append(name)
        self.heading.show_panel(panel_title(name), self._names.index(name) + 1, len(self._names))
        panel = self._area.panel(name)
        if self._before is not None:
            self._before.look.take(panel, self._size)
        panel.present(self._digits)

    def _on_area_presentation_ending(self) -> None:
        """Other panels are about to be shown: the docks are for them."""
        if self._before is not None:
            self._settling = replace(self._before, docks=None)
            self._leave(self._before)

    def _leave(self, before: _Before) -> None:
        self._before = None
        self.heading.hide()
        for name in KEPT:
            self._window.removeAction(self._actions[name])
        for name in self._area.built:
            self._area.panel(name).end_presentation()
        theme().set_type(1.0, USUAL_DIGITS)
        for bar in before.bars:
            bar.show()
        self._window.setWindowState(before.state)
        self._settled_by = monotonic() + SETTLING_SECONDS
        self._later.start()
        self._follow_state()
        self.changed.emit(False)

    def _settle(self) -> None:
        """Once the window has its size, its parts find theirs."""
        before = self._settling
        if before is None:
            return
        if monotonic() < self._settled_by and not self._has_size_of(before):
            self._later.start()
            return
        self._settling = None
        before.look.enlarge_tables(1.0)
        if before.docks is not None:
            self._area.restoreState(before.docks, VERSION)
            before.look.bring_back()
            if before.enlarged:
                self._area.enlarge(before.enlarged)

    def _has_size_of(self, before: _Before) -> bool:
        """Whether the desktop has answered; parts that were large may have made the window wider meanwhile."""
        state = self._window.windowState() & FILLING
        if not state:
            self._window.resize(before.size)
        return state == before.state & FILLING and self._window.size() == before.size

    def _resize(self, steps: int) -> None:
        at = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self._size)) + steps
        self._size = SIZES[max(0, min(at, len(SIZES) - 1))]
        QSettings().setValue("presentation/size", self._size)
        self._set_type()
        self._follow_state()

    def _change_digits(self, steps: int) -> None:
        self._digits = max(LEAST_DIGITS, min(self._digits + steps, MOST_DIGITS))
        QSettings().setValue("presentation/digits", self._digits)
        self._set_type()
        self._area.panel(self._area.enlarged).present(self._digits)
        self._follow_state()

    def _set_type(self) -> None:
        theme().set_type(self._size, self._digits)
        if self._before is not None:
            self._before.look.enlarge_tables(self._size)

    def _follow_state(self) -> None:
        off = "" if self.is_on else self.tr("There is no presentation; F5 begins one.")
        largest, smallest = self.tr("There is no larger type."), self.tr("There is no smaller type.")
        most, fewest = self.tr("There are no more digits."), self.tr("There are no fewer digits.")
        for name, limit in {
            "next": "", "previous": "", "end": "",
            "larger": largest if self._size >= SIZES[-1] else "",
            "smaller": smallest if self._size <= SIZES[0] else "",
            "more_digits": most if self._digits >= MOST_DIGITS else "",
            "fewer_digits": fewest if self._digits <= LEAST_DIGITS else "",
        }.items():  # fmt: skip
            self._actions.allow(f"present.{name}", off or limit)


def _remembered(name: str, usual: float, least: float, most: float) -> float:
    try:
        found = float(str(QSettings().value(f"presentation/{name}", usual)))
    except ValueError:
        return usual
    return found if least <= found <= most else usual
