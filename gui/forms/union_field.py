"""A field that holds one of several specs: a box to choose, the equation beneath, and the chosen one's own form."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.spec.base import Spec
from gui.forms.field import Field
from gui.forms.fields import ChoiceBox
from gui.forms.gesture import Gesture
from gui.forms.metadata import FieldMetadata, member_equation, member_label, spec_text, switched
from gui.theme import SPACING

if TYPE_CHECKING:
    from gui.forms.form import SpecForm


class UnionField(Field):
    """Chooses among the members of a union. What lies beneath the box (`beneath`) is placed by the form, full width."""

    def __init__(
        self, metadata: FieldMetadata, make_form: Callable[[Spec], "SpecForm"], parent: QWidget | None = None
    ) -> None:
        self._box = ChoiceBox()
        super().__init__(metadata, self._box, parent=parent)
        self._make_form = make_form
        self._gesture = Gesture()
        self._shown: Spec = metadata.members[0]()
        for member in metadata.members:
            self._box.addItem(member_label(member))
        self._box.activated.connect(self._on_box_activated)
        self.form: SpecForm | None = None
        self._build_beneath()

    def value(self) -> object:
        """The chosen spec."""
        return self._shown

    def set_value(self, value: object) -> None:
        """Show `value`; its form is made anew only when another member is chosen."""
        assert isinstance(value, Spec), "a union field holds specs"
        is_other = type(value) is not type(self._shown) or self.form is None
        self._shown = value
        self._box.setCurrentIndex(self.metadata.members.index(type(value)))
        if is_other or self.form is None:
            self._replace_form(value)
        else:
            self.form.set_spec(value)

    def stops(self) -> list[QWidget]:
        """The box, then the fields of the chosen spec."""
        return [self._box, *(self.form.stops() if self.form else [])]

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
        self.form = self._make_form(value)
        self.form.edited.connect(self._on_form_edited)
        self._column.addWidget(self.form)
        equation = member_equation(type(value))
        self._equation.setText(equation)
        self._equation.setVisible(bool(equation))
        self._equation.setAccessibleName(self.tr("Equation of {member}").format(member=member_label(type(value))))
        help_text = spec_text((type(value).__doc__ or "").strip())
        self._equation.setToolTip(help_text)
        self.form.setVisible(bool(self.form.stops()))

    def _on_box_activated(self, index: int) -> None:
        member = self.metadata.members[index]
        if type(self._shown) is not member:
            self.set_value(switched(self._shown, member))
            self._order_stops()
            self.changed.emit(self._shown, self.metadata.title, self._gesture.go_on())

    def _on_form_edited(self, value: Spec, title: str) -> None:
        assert self.form is not None, "only the form calls this"
        self._shown = value
        self.changed.emit(value, title, self.form.gesture)

    def _order_stops(self) -> None:
        """A form that is made later comes last in the window's tab order: bring it back to its place."""
        stops = self.stops()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
