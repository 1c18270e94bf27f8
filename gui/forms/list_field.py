"""A field that holds any number of specs: a button to add one of several kinds, and below it the entries in their order."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from engine.config.base import Spec
from gui.forms.field import Field
from gui.forms.list_entry import ListEntry
from gui.forms.mark import Mark, joined
from gui.forms.metadata import FieldMetadata, about, member_label
from gui.icons import icon
from gui.theme import SPACING

if TYPE_CHECKING:
    from gui.forms.form import MakeForm


class ListField(Field):
    """Adds, removes, moves and edits entries; every one of these is one edit of the whole list."""

    def __init__(self, metadata: FieldMetadata, make_form: "MakeForm", parent: QWidget | None = None) -> None:
        self._add = QToolButton()
        super().__init__(metadata, self._add, parent=parent)
        self._make_form = make_form
        self.entries: list[ListEntry] = []
        """What is shown, in order."""
        self._build_add()
        self.beneath = QWidget()
        self._column = QVBoxLayout(self.beneath)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING // 2)

    def value(self) -> object:
        """The specs, in order."""
        return self._specs()

    def set_value(self, value: object) -> None:
        """Show `value`; an entry is made anew only when its kind is another."""
        assert isinstance(value, tuple), "a list field holds a tuple of specs"
        if [type(spec) for spec in value] != [type(entry.form.spec) for entry in self.entries]:
            self._replace_entries(value)
        for entry, spec in zip(self.entries, value, strict=True):
            entry.set_spec(spec)

    @property
    def has_beneath(self) -> bool:
        """True when there are entries."""
        return bool(self.entries)

    def stops(self) -> list[QWidget]:
        """The button, then what the entries hold."""
        return [self._add, *(stop for entry in self.entries for stop in entry.stops())]

    def inner(self, name: str) -> Field:
        """A field of an entry: "0.patience"."""
        entry, rest = self._entry(name)
        return entry.form.field(rest)

    def reveal(self, name: str) -> None:
        """Open what hides a field of an entry."""
        entry, rest = self._entry(name)
        entry.form.reveal(rest)

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the list, and the fields of its entries; what concerns a whole entry stands at the list."""
        within: list[dict[str, Mark]] = [{} for _ in self.entries]
        rest = []
        for name, text in problems.items():
            at, dot, field = name.partition(".")
            if dot and at.isdigit() and int(at) < len(within):
                within[int(at)][field] = text
            else:
                rest.append(text)
        self.set_problem(joined(rest))
        for entry, found in zip(self.entries, within, strict=True):
            entry.form.set_problems(found)

    def add(self, member: type[Spec]) -> None:
        """Add an entry of this kind at the end, as a person does."""
        self._tell((*self._specs(), member()), self.tr("Add '{entry}'").format(entry=member_label(member)))
        if self.entries:
            stops = self.entries[-1].stops()
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_add(self) -> None:
        self.outline.row.setAlignment(self._add, Qt.AlignmentFlag.AlignLeft)
        self._add.setText(self.tr("Add"))
        self._add.setIcon(icon("add"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add.setAccessibleName(self.tr("Add to {field}").format(field=self.metadata.title))
        menu = QMenu(self._add)
        menu.setToolTipsVisible(True)
        for member in self.metadata.members:
            action = menu.addAction(member_label(member))
            action.setToolTip(about(member))
            action.setData(member)
        menu.triggered.connect(self._on_menu_triggered)
        self._add.setMenu(menu)

    def _specs(self) -> tuple[Spec, ...]:
        return tuple(entry.form.spec for entry in self.entries)

    def _entry(self, name: str) -> tuple[ListEntry, str]:
        at, _, rest = name.partition(".")
        if not at.isdigit() or int(at) >= len(self.entries) or not rest:
            raise KeyError(name)
        return self.entries[int(at)], rest

    def _replace_entries(self, specs: tuple[Spec, ...]) -> None:
        """Make anew what is of another kind than the entry in its place."""
        old, self.entries = self.entries, []
        for at, spec in enumerate(specs):
            if at < len(old) and type(old[at].form.spec) is type(spec):
                self.entries.append(old[at])
            else:
                self.entries.append(self._made(spec))
                self._column.insertWidget(at, self.entries[at])
                self.entries[at].show()  # Qt would only do so in the next turn of the event loop
        for entry in old:
            if entry not in self.entries:
                self._column.removeWidget(entry)
                entry.hide()
                entry.deleteLater()
        for at, entry in enumerate(self.entries):
            entry.set_place(is_first=at == 0, is_last=at == len(specs) - 1)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _made(self, spec: Spec) -> ListEntry:
        entry = ListEntry(self._make_form(spec, self.metadata.name))
        entry.edited.connect(self._on_entry_edited)
        entry.moved.connect(self._on_entry_moved)
        entry.removed.connect(self._on_entry_removed)
        return entry

    def _tell(self, specs: tuple[Spec, ...], action: str) -> None:
        self.action = action
        self.changed.emit(specs, self.metadata.title, "")

    def _sender(self) -> int:
        entry = self.sender()
        assert isinstance(entry, ListEntry), "only entries are connected here"
        return self.entries.index(entry)

    def _on_menu_triggered(self, action: QAction) -> None:
        self.add(action.data())

    def _on_entry_edited(self, _spec: Spec, title: str, gesture: str) -> None:
        self.action = ""
        self.changed.emit(self._specs(), title, gesture)

    def _on_entry_moved(self, step: int) -> None:
        at, specs = self._sender(), list(self._specs())
        to = at + step
        specs[at], specs[to] = specs[to], specs[at]
        label = self.entries[at].label
        text = self.tr("Move '{entry}' up") if step < 0 else self.tr("Move '{entry}' down")
        self._tell(tuple(specs), text.format(entry=label))
        moved = self.entries[to]
        button = moved.up if step < 0 else moved.down
        (button if button.isEnabled() else moved.remove).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entry_removed(self) -> None:
        at, specs = self._sender(), self._specs()
        text = self.tr("Remove '{entry}'").format(entry=self.entries[at].label)
        self._tell((*specs[:at], *specs[at + 1 :]), text)
        beside = self.entries[min(at, len(self.entries) - 1)].remove if self.entries else self._add
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
