"""A form for any spec, built from its fields' metadata. It shows one spec and tells of edits; it never keeps a document."""

from collections.abc import Collection, Mapping
from itertools import pairwise

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from engine.spec.base import Spec
from gui.forms.field import Field
from gui.forms.fields import ChoiceField, NumberField, SwitchField, TextField
from gui.forms.metadata import FieldMetadata, Kind, fields_of, member_label
from gui.forms.union_field import UnionField
from gui.theme import SPACING


def undo_text(title: str) -> str:
    """What the undo entry of a changed field is called: "Set learning rate" for "Learning rate"."""
    is_name = len(title) > 1 and title[1].isupper()
    field = title if is_name else title[:1].lower() + title[1:]
    return QCoreApplication.translate("SpecForm", "Set {field}").format(field=field)


class SpecForm(QWidget):
    """Label, editor and help for every field of `spec`; a person's edit gives a new spec."""

    edited = Signal(object, str)
    """(the new spec, the title of the field that was changed). `gesture` says which edits belong together."""

    def __init__(
        self, spec: Spec, *, skip: Collection[str] = (), headed: Collection[str] = (), parent: QWidget | None = None
    ) -> None:
        """`skip`: fields that are not shown. `headed`: fields whose title stands above the form already."""
        super().__init__(parent)
        self._skip, self._headed = frozenset(skip), frozenset(headed)
        self._spec = spec
        self._fields: dict[str, Field] = {}
        self._labels: list[QLabel] = []
        self._label_width = 0
        self.gesture = ""
        """While `edited` is emitted: the name that the steps of one gesture share, to be handed to `Document.edit`."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACING)
        self._grid.setVerticalSpacing(SPACING // 2)
        self._grid.setColumnStretch(1, 1)
        self._build()

    @property
    def spec(self) -> Spec:
        """The spec that is shown; a text that was refused is not in it."""
        return self._spec

    def set_spec(self, spec: Spec) -> None:
        """Show `spec`, silently. A spec of another class gets other fields."""
        if type(spec) is not type(self._spec):
            self._clear()
            self._spec = spec
            self._build()
            return
        self._spec = spec
        for name, field in self._fields.items():
            field.set_value(getattr(spec, name))

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Mark fields with a sentence each and take all other marks away. Fields within a choice: "optimizer.epsilon"."""
        for name, field in self._fields.items():
            field.set_problem(problems.get(name, ""))
            if isinstance(field, UnionField) and field.form is not None:
                start = f"{name}."
                within = {key.removeprefix(start): text for key, text in problems.items() if key.startswith(start)}
                field.form.set_problems(within)

    def field(self, name: str) -> Field:
        """The field `name`, or `name.inner` within a choice. Raises KeyError when the form shows none."""
        outer, dot, inner = name.partition(".")
        field = self._fields[outer]
        if not dot:
            return field
        if not isinstance(field, UnionField) or field.form is None:
            raise KeyError(name)
        return field.form.field(inner)

    def field_widget(self, name: str) -> QWidget:
        """The editor of the field `name`: what takes the focus and what a person types into."""
        return self.field(name).editor

    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order."""
        return [stop for field in self._fields.values() for stop in field.stops()]

    def label_width(self) -> int:
        """The width that the widest label needs, those of choices' forms included."""
        widths = [label.sizeHint().width() for label in self._labels]
        for field in self._fields.values():
            if isinstance(field, UnionField):
                widths += [
                    self.fontMetrics().horizontalAdvance(inner.title) + 2
                    for member in field.metadata.members
                    for inner in fields_of(member)
                    if inner.kind is not Kind.BOOL
                ]
        return max(widths, default=0)

    def set_label_width(self, width: int) -> None:
        """Let the editors begin at the same place as those of another form."""
        self._label_width = width
        self._grid.setColumnMinimumWidth(0, width)
        for field in self._fields.values():
            if isinstance(field, UnionField) and field.form is not None:
                field.form.set_label_width(width)

    def _build(self) -> None:
        for metadata in fields_of(type(self._spec)):
            if metadata.name not in self._skip:
                self._add(metadata)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.set_label_width(self._label_width or self.label_width())
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _add(self, metadata: FieldMetadata) -> None:
        field = self._make_field(metadata)
        field.set_value(getattr(self._spec, metadata.name))
        field.changed.connect(self._on_field_changed)
        self._fields[metadata.name] = field
        row = self._grid.rowCount()
        if metadata.name in self._headed:
            self._grid.addWidget(field, row, 0, 1, 2)
        elif metadata.kind is Kind.BOOL:
            self._grid.addWidget(QLabel(), row, 0)
            self._grid.addWidget(field, row, 1)
        else:
            self._grid.addWidget(self._make_label(field), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field, row, 1)
        if isinstance(field, UnionField):
            self._grid.addWidget(field.beneath, row + 1, 0, 1, 2)

    def _make_field(self, metadata: FieldMetadata) -> Field:
        match metadata.kind:
            case Kind.FLOAT | Kind.INT:
                return NumberField(metadata)
            case Kind.BOOL:
                return SwitchField(metadata)
            case Kind.ENUM:
                return ChoiceField(metadata)
            case Kind.TEXT:
                return TextField(metadata)
            case Kind.UNION:
                return UnionField(metadata, self._make_inner_form)

    def _make_inner_form(self, spec: Spec) -> "SpecForm":
        form = SpecForm(spec)
        form.set_label_width(self._label_width)
        form.setAccessibleName(member_label(type(spec)))
        return form

    def _make_label(self, field: Field) -> QLabel:
        label = QLabel(field.metadata.title)
        label.setBuddy(field.editor)
        label.setToolTip(field.metadata.help)
        label.setMinimumHeight(field.outline.sizeHint().height())
        label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._labels.append(label)
        return label

    def _clear(self) -> None:
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields.clear()
        self._labels.clear()

    def _on_field_changed(self, value: object, title: str, gesture: str) -> None:
        field = self.sender()
        assert isinstance(field, Field), "only fields are connected here"
        try:
            new = self._spec.replace(**{field.metadata.name: value})
        except ValidationError as error:
            field.refuse(_sentence(error))
            return
        field.refuse("")
        self._spec = new
        field.set_value(value)
        self.gesture = gesture
        self.edited.emit(new, title)


def _sentence(error: ValidationError) -> str:
    """What the first of pydantic's objections says to a person."""
    text = error.errors()[0]["msg"].removeprefix("Value error, ")
    return f"{text[:1].upper()}{text[1:]}."
