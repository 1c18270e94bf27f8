"""A form for any spec, built from its fields' metadata. It shows one spec and tells of edits; it never keeps a document."""

from collections.abc import Callable, Collection, Mapping
from itertools import pairwise

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from engine.config.base import Spec
from gui.forms.field import Field
from gui.forms.fields import ChoiceField, NumberField, SwitchField, TextField, WholeNumbersField
from gui.forms.group_field import GroupField
from gui.forms.list_field import ListField
from gui.forms.mark import Mark
from gui.forms.metadata import FieldMetadata, Kind, fields_of, member_label
from gui.forms.more import MoreButton
from gui.forms.union_field import UnionField
from gui.theme import SPACING

MakeForm = Callable[[Spec, str], "SpecForm"]
"""Makes the form of a spec within the field of this name."""


def undo_text(title: str) -> str:
    """What the undo entry of a changed field is called: "Set learning rate" for "Learning rate"."""
    is_name = len(title) > 1 and title[1].isupper()
    field = title if is_name else title[:1].lower() + title[1:]
    return QCoreApplication.translate("SpecForm", "Set {field}").format(field=field)


class SpecForm(QWidget):
    """Label, editor and help for every field of `spec`; a person's edit gives a new spec.

    Fields that mean nothing beside the present values of others are hidden; seldom needed ones wait behind "More".
    """

    edited = Signal(object, str)
    """(the new spec, the title of the field that was changed). `gesture` says which edits belong together."""

    def __init__(
        self,
        spec: Spec,
        *,
        skip: Collection[str] = (),
        headed: Collection[str] = (),
        opened: dict[str, bool] | None = None,
        path: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`skip`: fields that are not shown. `headed`: fields whose title stands above the form already.

        `opened`: by path, whether a person wants "More" open; forms within share it. `path`: the fields that lead here.
        """
        super().__init__(parent)
        self._skip, self._headed, self._path = frozenset(skip), frozenset(headed), path
        self._opened = {} if opened is None else opened
        self._spec = spec
        self._fields: dict[str, Field] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._labels: list[QLabel] = []
        self._advanced: tuple[str, ...] = ()
        self._more: MoreButton | None = None
        self._label_width = 0
        self.gesture = ""
        """While `edited` is emitted: the name that the steps of one gesture share, to be handed to `Document.edit`."""
        self.action = ""
        """While `edited` is emitted: what the undo entry is called."""
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

    @property
    def more(self) -> MoreButton | None:
        """The button before the fields that are seldom needed; None where the spec has none."""
        return self._more

    def set_spec(self, spec: Spec) -> None:
        """Show `spec`, silently. A spec of another class gets other fields."""
        if type(spec) is not type(self._spec):
            self._clear()
            self._spec = spec
            self._build()
            return
        old, self._spec = self._spec, spec
        for name, field in self._fields.items():
            field.set_value(getattr(spec, name))
        changed = self._far_from_default(spec)
        if changed and changed != self._far_from_default(old):
            self._open()
        self._show_fields()

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark fields with a sentence each and take all other marks away. Fields within fields: "optimizer.epsilon"."""
        for name, field in self._fields.items():
            start = f"{name}."
            found = {key.removeprefix(start): text for key, text in problems.items() if key.startswith(start)}
            field.set_problems({**found, **({"": problems[name]} if name in problems else {})})
            if field.metadata.is_advanced and (found or name in problems):
                self._open()

    def field(self, name: str) -> Field:
        """The field `name`, or `name.inner` within a field. Raises KeyError when the form shows none."""
        outer, dot, inner = name.partition(".")
        field = self._fields[outer]
        return field.inner(inner) if dot else field

    def reveal(self, name: str) -> None:
        """Open "More" where the field `name` is behind it. Raises KeyError when the form shows none."""
        outer, dot, inner = name.partition(".")
        field = self._fields[outer]
        if field.metadata.is_advanced:
            self._open()
        if dot:
            field.reveal(inner)

    def field_widget(self, name: str) -> QWidget:
        """The editor of the field `name`: what takes the focus and what a person types into."""
        return self.field(name).editor

    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order; hidden ones are passed over."""
        usual = [stop for field in self._fields.values() if not field.metadata.is_advanced for stop in field.stops()]
        behind = [stop for field in self._fields.values() if field.metadata.is_advanced for stop in field.stops()]
        return [*usual, *([self._more] if self._more else []), *behind]

    def label_width(self) -> int:
        """The width that the widest label needs, those of fields within included."""
        widths = [label.sizeHint().width() for label in self._labels]
        for field in self._fields.values():
            widths += [self.fontMetrics().horizontalAdvance(text) + 2 for text in field.label_texts()]
        return max(widths, default=0)

    def set_label_width(self, width: int) -> None:
        """Let the editors begin at the same place as those of another form."""
        self._label_width = width
        self._grid.setColumnMinimumWidth(0, width)
        for field in self._fields.values():
            field.set_label_width(width)

    def _build(self) -> None:
        shown = [metadata for metadata in fields_of(type(self._spec)) if metadata.name not in self._skip]
        self._advanced = tuple(metadata.name for metadata in shown if metadata.is_advanced)
        for metadata in shown:
            if not metadata.is_advanced:
                self._add(metadata)
        self._add_more([metadata for metadata in shown if metadata.is_advanced])
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.set_label_width(self._label_width or self.label_width())
        self._show_fields()
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _add_more(self, advanced: list[FieldMetadata]) -> None:
        self._more = None
        if not advanced:
            return
        self._more = MoreButton()
        self._more.setChecked(self._opened.get(self._path, False) or bool(self._far_from_default(self._spec)))
        self._more.clicked.connect(self._on_more_clicked)
        self._grid.addWidget(self._more, self._grid.rowCount(), 0, 1, 2)
        for metadata in advanced:
            self._add(metadata)

    def _add(self, metadata: FieldMetadata) -> None:
        field = self._make_field(metadata)
        self._fields[metadata.name] = field
        rows: list[QWidget] = [field]
        self._rows[metadata.name] = rows
        row = self._grid.rowCount()
        if metadata.name in self._headed:
            self._grid.addWidget(field, row, 0, 1, 2)
        elif metadata.kind is Kind.GROUP:
            rows.append(self._make_label(field))
            self._grid.addWidget(rows[-1], row, 0, 1, 2)
            field.setContentsMargins(2 * SPACING, 0, 0, 0)
            self._grid.addWidget(field, row + 1, 0, 1, 2)
        else:
            rows.append(QLabel() if metadata.kind is Kind.BOOL else self._make_label(field))
            self._grid.addWidget(rows[-1], row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field, row, 1)
        if field.beneath is not None:
            self._grid.addWidget(field.beneath, row + 1, 0, 1, 2)
        field.set_value(getattr(self._spec, metadata.name))
        field.changed.connect(self._on_field_changed)

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
            case Kind.WHOLE_NUMBERS:
                return WholeNumbersField(metadata)
            case Kind.UNION:
                return UnionField(metadata, self._make_inner_form)
            case Kind.GROUP:
                return GroupField(metadata, self._make_inner_form)
            case Kind.LIST:
                return ListField(metadata, self._make_inner_form)

    def _make_inner_form(self, spec: Spec, field: str) -> "SpecForm":
        form = SpecForm(spec, opened=self._opened, path=f"{self._path}.{field}".removeprefix("."))
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
        self._rows.clear()
        self._labels.clear()

    def _show_fields(self) -> None:
        """Show the fields that mean something now, and behind "More" only where that is open."""
        is_open = self._more is not None and self._more.isChecked()
        behind = []
        for name, field in self._fields.items():
            applies = field.metadata.applies(self._spec)
            for widget in self._rows[name]:
                widget.setVisible(applies and (is_open or not field.metadata.is_advanced))
            if field.beneath is not None:
                field.beneath.setVisible(not self._rows[name][0].isHidden() and field.has_beneath)
            if applies and field.metadata.is_advanced:
                behind.append(field.metadata.title)
        if self._more is not None:
            self._more.setVisible(bool(behind))
            self._more.set_titles(behind)

    def _far_from_default(self, spec: Spec) -> dict[str, object]:
        """The seldom needed fields that are set to something else than their default."""
        fields = type(spec).model_fields
        values = {name: getattr(spec, name) for name in self._advanced}
        return {name: value for name, value in values.items() if value != fields[name].get_default()}

    def _open(self) -> None:
        if self._more is not None and not self._more.isChecked():
            self._more.setChecked(True)
            self._show_fields()

    def _on_more_clicked(self, is_open: bool) -> None:
        self._opened[self._path] = is_open
        self._show_fields()

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
        self._show_fields()
        self.gesture, self.action = gesture, field.action or undo_text(title)
        self.edited.emit(new, title)


def _sentence(error: ValidationError) -> str:
    """What the first of pydantic's objections says to a person."""
    text = error.errors()[0]["msg"].removeprefix("Value error, ")
    return f"{text[:1].upper()}{text[1:]}."
