"""A field that holds a spec of its own: the fields of it, set in from the others."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from engine.config.base import Spec
from gui.forms.field import Field
from gui.forms.mark import NO_MARK, Mark
from gui.forms.metadata import FieldMetadata, Kind, fields_of

if TYPE_CHECKING:
    from gui.forms.form import MakeForm


class GroupField(Field):
    """A form within the form. Its class never changes."""

    def __init__(self, metadata: FieldMetadata, make_form: "MakeForm", parent: QWidget | None = None) -> None:
        self.form = make_form(metadata.members[0](), metadata.name)
        super().__init__(metadata, self.form, parent=parent)
        self.form.setToolTip("")
        self.form.setFocusProxy(self.form.stops()[0])
        self.form.edited.connect(self._on_form_edited)

    def value(self) -> object:
        """The spec within."""
        return self.form.spec

    def set_value(self, value: object) -> None:
        """Show `value`."""
        assert isinstance(value, Spec), "a group holds a spec"
        self.form.set_spec(value)

    def stops(self) -> list[QWidget]:
        """The fields within."""
        return self.form.stops()

    def inner(self, name: str) -> Field:
        """A field of the spec within."""
        return self.form.field(name)

    def reveal(self, name: str) -> None:
        """Open what hides a field within."""
        self.form.reveal(name)

    def label_texts(self) -> list[str]:
        """The titles within: they stand in line with the others."""
        return [inner.title for inner in fields_of(self.metadata.members[0]) if inner.kind is not Kind.BOOL]

    def set_label_width(self, width: int) -> None:
        """In line with the others, as far in as the group is."""
        self.form.set_label_width(max(0, width - self.contentsMargins().left()))

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the group and the fields within."""
        self.set_problem(problems.get("", NO_MARK))
        self.form.set_problems({name: text for name, text in problems.items() if name})

    def _on_form_edited(self, value: Spec, title: str) -> None:
        self.action = self.form.action
        self.changed.emit(value, title, self.form.gesture)
