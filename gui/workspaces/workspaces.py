"""The workspaces: which there are, which one is shown, what is remembered of each, and which of them a place is shown in."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QSettings, Qt, QUrl, Signal

from gui.panels import owner_of
from gui.widgets.marked import QT_TRANSLATE_NOOP
from gui.widgets.panel import Place
from gui.workspaces.dock_area import DockArea
from gui.workspaces.layout import Part, column, fronts_of, panels_of, row, stack

FIRST = "train"
OWN = "own:"
"""How the names of a person's own workspaces begin; the title follows."""


@dataclass(frozen=True)
class Workspace:
    """An arrangement of panels for one kind of work, as it is at first."""

    name: str
    text: str
    """Its title, untranslated; a person's own is what the person typed."""
    symbol: str
    focus: str
    """The panel that has the focus at first."""
    layout: Part

    @property
    def is_own(self) -> bool:
        """True for one that a person has saved."""
        return self.name.startswith(OWN)

    @property
    def title(self) -> str:
        """Its title, in the window's language."""
        return self.text if self.is_own else QCoreApplication.translate("Workspaces", self.text)


TRAIN = column(
    row(stack("data", share=0.32), stack("network", share=0.40), stack("settings", share=0.28), share=0.62),
    stack("loss", "space", "weights", "predictions", "whatif", "diagnosis", "problems", share=0.38),
)

WORKSPACES = (
    Workspace(
        "data", QT_TRANSLATE_NOOP("Workspaces", "Data"), "data", "data",
        column(stack("data", share=0.61), stack("columns", "ledger", "problems", share=0.39)),
    ),
    Workspace(
        "network", QT_TRANSLATE_NOOP("Workspaces", "Network"), "network", "network",
        row(
            stack("network", share=0.62),
            column(stack("initial_weights", share=0.5), stack("settings", "weights", "problems", share=0.5), share=0.38),
        ),
    ),
    Workspace(FIRST, QT_TRANSLATE_NOOP("Workspaces", "Train"), "play", "network", TRAIN),
    Workspace(
        "inside", QT_TRANSLATE_NOOP("Workspaces", "Inside"), "inside", "step",
        column(
            row(
                stack("network", share=0.45),
                stack("space", "landscape", "weights", "whatif", "conventions", "code", share=0.55),
                share=0.4,
            ),
            stack("step", "history", "diagnosis", "initial_weights", "ledger", share=0.6),
        ),
    ),
    Workspace(
        "results", QT_TRANSLATE_NOOP("Workspaces", "Results"), "loss", "loss",
        column(
            stack("loss", share=0.4),
            stack(
                "scores", "importance", "predictions", "whatif", "profile", "folds", "candidates", "weights", "network", share=0.6
            ),
        ),
    ),
    Workspace(
        "course", QT_TRANSLATE_NOOP("Workspaces", "Course"), "lesson", "lessons",
        row(
            stack("lessons", share=0.28),
            column(
                row(stack("network", share=0.5), stack("weights", "initial_weights", "conventions", "code", share=0.5), share=0.42),
                stack("step", "walk", "dataflow", "loss", "data", share=0.58), share=0.72,
            ),
        ),
    ),
)  # fmt: skip


class Workspaces(QObject):
    """Shows one workspace at a time in the area, and remembers how a person has left each."""

    changed = Signal()
    """Another one is shown, or there are others."""

    def __init__(self, area: DockArea) -> None:
        super().__init__(area)
        self.area = area
        self.all: tuple[Workspace, ...] = WORKSPACES + tuple(map(self._own, _own_titles()))
        known = {workspace.name for workspace in self.all}
        stored = str(QSettings().value("workspaces/current", FIRST))
        self._name = stored if stored in known else FIRST
        area.reveal_requested.connect(self.reveal)

    @property
    def current(self) -> Workspace:
        """The one that is shown."""
        return next(workspace for workspace in self.all if workspace.name == self._name)

    def start(self) -> None:
        """Show the one that was shown last, before anything is painted."""
        self._show()
        self._focus()

    def switch(self, name: str) -> None:
        """Show another one."""
        if name != self._name:
            self._remember_state()
            self._name = name
            self._show()
            self._focus()
        self.changed.emit()

    def reveal(self, place: Place) -> None:
        """Bring the eye to a place: in the present workspace if its panel is there, else where it belongs."""
        owner = owner_of(place)
        if owner not in self.area.docks:
            return
        if self.area.is_presenting and not self.area.docks[owner].isFloating():
            self.area.present(owner)
            self._lead(place, owner)
            return
        self.area.give_room_back()
        if not self.area.holds(owner):
            homes = [each.name for each in WORKSPACES if owner in panels_of(each.layout) and each.name != self._name]
            if homes:
                self.switch(homes[0])
        self.area.raise_panel(owner)
        self._lead(place, owner)

    def show_course(self, panels: tuple[str, ...]) -> None:
        """The workspace of the course with these panels in front, beside the lessons; as it was at first where none are named.

        Where they are in front already, they stay where a person has put them.
        """
        self.switch("course")
        if panels:
            part = _beside_lessons(panels, panels_of(self.current.layout))
            if set(self.area.fronts()) != set(fronts_of(part)):
                self.area.arrange(part)
        else:
            self.reset()

    def shows(self, place: Place) -> bool:
        """True where the panel of that place is in front."""
        owner = owner_of(place)
        return bool(owner) and self.area.is_seen(owner)

    def save_as(self, title: str) -> None:
        """Keep the present arrangement as a person's own workspace of that title, and show it."""
        self._remember_state()
        state, fronts = self.area.state(), self.area.fronts()
        own = self._own(title)
        self.all = (*(each for each in self.all if each.name != own.name), own)
        self._name = own.name
        self._store(own.name, state, fronts)
        QSettings().setValue(f"{_key(own.name)}/saved", state)
        self._remember_titles()
        self.changed.emit()

    def rename(self, title: str) -> None:
        """Give the present workspace, a person's own, another title."""
        old, new = self.current, self._own(title)
        saved = QSettings().value(f"{_key(old.name)}/saved")
        self._forget(old.name)
        QSettings().setValue(f"{_key(new.name)}/saved", saved)
        self.all = tuple(new if each.name == old.name else each for each in self.all if each.name != new.name)
        self._name = new.name
        self._remember_state()
        self._remember_titles()
        self.changed.emit()

    def delete(self) -> None:
        """Forget the present workspace, a person's own, and show the first."""
        old = self._name
        self._forget(old)
        self.all = tuple(each for each in self.all if each.name != old)
        self._name = FIRST
        self._show()
        self._remember_titles()
        self.changed.emit()

    def reset(self) -> None:
        """The present workspace as it was at first; a person's own as it was when it was saved."""
        settings, key = QSettings(), _key(self._name)
        saved, fronts = settings.value(f"{key}/saved"), settings.value(f"{key}/fronts")
        self._forget(self._name)
        self.area.arrange(self.current.layout, keeps_floating=False)
        if isinstance(saved, QByteArray):
            settings.setValue(f"{key}/saved", saved)
            self.area.restore(saved, _texts(fronts))

    def remember(self) -> None:
        """Write down what is shown; before the window closes."""
        self._remember_state()
        QSettings().setValue("workspaces/current", self._name)

    def _lead(self, place: Place, owner: str) -> None:
        panel = self.area.panel(owner)
        if not panel.reveal(place):
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        settings, key = QSettings(), _key(self._name)
        state, fronts = settings.value(f"{key}/state"), settings.value(f"{key}/fronts")
        if not isinstance(state, QByteArray) or not self.area.restore(state, _texts(fronts)):
            self.area.arrange(self.current.layout)

    def _focus(self) -> None:
        """Give the focus to the panel that the work is done in: keys mean what they should at once."""
        focus, fronts = self.current.focus, self.area.fronts()
        name = focus if self.area.holds(focus) else next(iter(fronts), "")
        if name:
            self.area.panel(name).setFocus()

    def _remember_state(self) -> None:
        self._store(self._name, self.area.state(), self.area.fronts())

    def _store(self, name: str, state: QByteArray, fronts: list[str]) -> None:
        settings = QSettings()
        settings.setValue(f"{_key(name)}/state", state)
        settings.setValue(f"{_key(name)}/fronts", fronts)

    def _forget(self, name: str) -> None:
        QSettings().remove(_key(name))

    def _remember_titles(self) -> None:
        QSettings().setValue("workspaces/own", [each.text for each in self.all if each.is_own])

    def _own(self, title: str) -> Workspace:
        return Workspace(f"{OWN}{title}", title, "fit", "network", TRAIN)


def _beside_lessons(panels: tuple[str, ...], behind: Iterable[str]) -> Part:
    """The lessons at the left, the others below each other, the rest as tabs behind the last; unknown names are left out."""
    others = [name for name in panels if name != "lessons" and owner_of((name,)) == name]
    if not others:
        return stack("lessons")
    rest = [name for name in behind if name not in ("lessons", *others)]
    stacks = [(name,) for name in others[:-1]] + [(others[-1], *rest)]
    parts = [stack(*names, share=1 / len(stacks)) for names in stacks]
    return row(stack("lessons", share=0.34), column(*parts, share=0.66))


def _key(name: str) -> str:
    """Where a workspace stands in the settings; a title may hold anything, a slash too."""
    return f"workspaces/states/{bytes(QUrl.toPercentEncoding(name).data()).decode()}"


def _own_titles() -> list[str]:
    return _texts(QSettings().value("workspaces/own"))


def _texts(stored: object) -> list[str]:
    """Settings give a list of one text as that text, and none as nothing."""
    return [stored] if isinstance(stored, str) else [str(each) for each in stored] if isinstance(stored, list) else []
