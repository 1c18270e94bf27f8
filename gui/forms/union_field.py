"""A field that holds one of several specs: a box to choose, the equation beneath, and the chosen one's own form."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.config.base import Spec
from gui.forms.field import Field
from gui.forms.fields import ChoiceBox
from gui.forms.gesture import Gesture
from gui.forms.mark import NO_MARK, Mark
from gui.forms.metadata import FieldMetadata, Kind, about, equation_of, fields_of, member_label, switched
from gui.theme import SPACING

if TYPE_CHECKING:
    from gui.forms.form import MakeForm, SpecForm

DEEPEST = 3
"""So many choices within choices are looked through for the widest label."""


class UnionField(Field):
    """Chooses among the members of a union. What lies beneath the box is placed by the form, full width."""

    def __init__(self, metadata: FieldMetadata, make_form: "MakeForm", parent: QWidget | None = None) -> None:
        self._box = ChoiceBox()
        super().__init__(metadata, self._box, parent=parent)
        self._make_form = make_form
        self._gesture = Gesture()
        self._shown: Spec = metadata.members[0]()
        for member in metadata.members:
            self._box.addItem(member_label(member))
        self._box.activated.connect(self._on_box_activated)
        self.form: SpecForm | None = None
        self._label_width = 0
        self._build_beneath()

    def value(self) -> object:
        """The chosen spec."""
        return self._shown

    def set_value(self, value: object) -> None:
        """Show `value`; its form is made anew only when another member is chosen."""
        assert isinstance(value, Spec), "a union field holds specs"
        is_other = type(value) is not type(self._shown)
        self._shown = value
        self._box.setCurrentIndex(self.metadata.members.index(type(value)))
        if is_other or self.form is None:
            self._replace_form(value)
        else:
            self.form.set_spec(value)
        self._show_equation()

    def stops(self) -> list[QWidget]:
        """The box, then the fields of the chosen spec."""
        return [self._box, *(self.form.stops() if self.form else [])]

    def inner(self, name: str) -> Field:
        """A field of the chosen spec."""
        if self.form is None:
            raise KeyError(name)
        return self.form.field(name)

    def reveal(self, name: str) -> None:
        """Open what hides a field of the chosen spec."""
        if self.form is not None:
            self.form.reveal(name)

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the box and the fields of the chosen spec."""
        self.set_problem(problems.get("", NO_MARK))
        if self.form is not None:
            self.form.set_problems({name: text for name, text in problems.items() if name})

    def label_texts(self) -> list[str]:
        """The titles of all that could be chosen, so that a choice moves nothing."""
        return [title for member in self.metadata.members for title in _titles(member, DEEPEST)]

    def set_label_width(self, width: int) -> None:
        """In line with the fields of the chosen spec, too."""
        self._label_width = width
        if self.form is not None:
            self.form.set_label_width(width)

    def _build_beneath(self) -> None:
        self._equation = QLabel()
        self._equation.setProperty("role", "faint")
        self._equation.setWordWrap(True)
        self._equation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._equation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.beneath = QWidget()
        self._column = QVBoxLayout(self.beneath)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING // 2)
        self._column.addWidget(self._equation)

    def _replace_form(self, value: Spec) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = self._make_form(value, self.metadata.name)
        self.form.set_label_width(self._label_width)
        self.form.edited.connect(self._on_form_edited)
        self._column.addWidget(self.form)
        self.form.setVisible(bool(self.form.stops()))

    def _show_equation(self) -> None:
        equation, label = equation_of(self._shown), member_label(type(self._shown))
        self._equation.setText(equation)
        self._equation.setVisible(bool(equation))
        self._equation.setAccessibleName(self.tr("Equation of {member}").format(member=label))
        self._equation.setToolTip(about(type(self._shown)))

    def _on_box_activated(self, index: int) -> None:
        member = self.metadata.members[index]
        if type(self._shown) is not member:
            self.set_value(switched(self._shown, member))
            self._order_stops()
            self.action = ""
            self.changed.emit(self._shown, self.metadata.title, self._gesture.go_on())

    def _on_form_edited(self, value: Spec, title: str) -> None:
        assert self.form is not None, "only the form calls this"
        self._shown = value
        self._show_equation()
        self.action = self.form.action
        self.changed.emit(value, title, self.form.gesture)

    def _order_stops(self) -> None:
        """A form that is made later comes last in the window's tab order: bring it back to its place."""
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)


def _titles(member: type[Spec], depth: int) -> list[str]:
    found = []
    for inner in fields_of(member):
        if inner.kind is not Kind.BOOL:
            found.append(inner.title)
        if inner.kind is Kind.UNION and depth:
            found += [title for within in inner.members for title in _titles(within, depth - 1)]
    return found
