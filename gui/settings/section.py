"""One section of the settings: a heading that folds it, a way back to the defaults, a form of some of a spec's fields."""

from collections.abc import Callable, Collection, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.config.base import Spec
from engine.config.training import Training
from gui.forms.form import SpecForm
from gui.forms.mark import Mark
from gui.forms.metadata import about, member_label
from gui.icons import icon
from gui.language import translated
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.fold_button import FoldButton

_ICON = 14


class Section(QWidget):
    """Shows `fields` of a spec, such as Training. The first one's title is the heading when it is the only one."""

    edited = Signal(object, str, str)
    """(new spec, what the undo entry is called, gesture)."""
    reset_requested = Signal(object, str)
    """(spec with this section's defaults, the section's title)."""

    def __init__(
        self,
        title: str,
        fields: Collection[str],
        *,
        spec: Spec,
        symbols: str = "",
        is_folded: bool = False,
        in_short: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`spec`: what the form is made for; `set_spec` shows it. `symbols` explains the letters of the equation.

        `is_folded`: at first only the heading, while all is as by default.

        `in_short`: what stands beside the heading of the folded section; else the values of the fields.
        """
        super().__init__(parent)
        self._title, self._fields = title, tuple(fields)
        self._spec = type(spec)()
        self._in_short = in_short or self._values
        others = [name for name in type(spec).model_fields if name not in fields]
        self._body = QWidget(self)
        self.form = SpecForm(spec, skip=others, headed=fields if len(fields) == 1 else (), parent=self._body)
        self.form.edited.connect(self._on_form_edited)
        self._build(symbols)
        self._lay_out()
        self.set_folded(is_folded)
        self._show_fold()

    @property
    def is_folded(self) -> bool:
        """True while only the heading is shown."""
        return not self._heading.isChecked()

    @property
    def summary(self) -> str:
        """What stands beside the heading of a folded section."""
        return self._summary.text()

    def set_folded(self, folded: bool) -> None:
        """Show only the heading with a summary, or everything."""
        self._heading.setChecked(not folded)

    def set_spec(self, spec: Spec) -> None:
        """Show `spec`, silently. What comes to differ from the defaults is unfolded."""
        old, self._spec = self._spec, spec
        self.form.set_spec(spec)
        changed = any(getattr(old, name) != getattr(spec, name) for name in self._fields)
        usual = type(spec).model_fields
        if changed and any(getattr(spec, name) != usual[name].get_default() for name in self._fields):
            self.set_folded(False)
        self._reset.setEnabled(self._defaults() != spec)
        self._notes.setText("\n".join(line for line in (self._symbols, self._convention(), self._constants()) if line))
        self._summary.setText(self._in_short(spec))
        self._show_fold()

    def reveal(self, field: str) -> QWidget:
        """The editor of the field at this path, brought into sight. Raises KeyError when there is none."""
        self.set_folded(False)
        self.form.reveal(field)
        return self.form.field_widget(field)

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the fields at these paths; a section with a problem of its own is unfolded."""
        self.form.set_problems(problems)
        if any(path.partition(".")[0] in self._fields for path in problems):
            self.set_folded(False)

    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order; hidden ones are passed over."""
        return [self._heading, self._reset, *self.form.stops()]

    def add_below(self, widget: QWidget) -> None:
        """Put `widget` under the form; it is folded with it."""
        self._inner.insertWidget(1, widget)

    def add_above(self, widget: QWidget) -> None:
        """Put `widget` over the form; it is folded with it."""
        self._inner.insertWidget(0, widget)

    def settle(self) -> None:
        """Give everything its place now, not in the next turn of the event loop."""
        for layout in (self._inner, self._outer):
            layout.activate()

    def _build(self, symbols: str) -> None:
        self._heading = FoldButton(self._title, is_title=True)
        self._heading.setAccessibleName(self._title)
        self._heading.setObjectName(self._fields[0])
        self._heading.toggled.connect(self._show_fold)
        self._summary = ElidedLabel()
        self._summary.setProperty("role", "faint")
        self._reset = QToolButton()
        self._reset.setAutoRaise(True)
        self._reset.setIcon(icon("reset"))
        self._reset.setIconSize(QSize(_ICON, _ICON))
        self._reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reset.setToolTip(self.tr("Back to the defaults of this section"))
        self._reset.setAccessibleName(self.tr("Reset {section}").format(section=self._title))
        self._reset.clicked.connect(self._on_reset_clicked)
        self._symbols = symbols
        self._notes = QLabel()
        self._notes.setProperty("role", "faint")
        self._notes.setWordWrap(True)
        self._notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACING // 2)
        top.addWidget(self._heading)
        top.addWidget(self._summary, 1)
        top.addStretch()
        top.addWidget(self._reset)
        self._inner = QVBoxLayout(self._body)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(SPACING // 2)
        self._inner.addWidget(self.form)
        self._inner.addWidget(self._notes)
        self._outer = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(top)
        column.addWidget(self._body)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _show_fold(self) -> None:
        folded = self.is_folded
        self._heading.setToolTip(
            self.tr("Show all of this section") if folded else self.tr("Show only the heading of this section")
        )
        self._heading.setAccessibleDescription(self._summary.text() if folded else "")
        self._body.setVisible(not folded)
        self._summary.setVisible(folded)
        self._reset.setVisible(not folded)
        self._notes.setVisible(bool(self._notes.text()))

    def _values(self, spec: Spec) -> str:
        values = [getattr(spec, name) for name in self._fields]
        return ", ".join(member_label(type(value)) if isinstance(value, Spec) else str(value) for value in values)

    def _convention(self) -> str:
        """What the chosen loss or optimizer says of its convention."""
        chosen = getattr(self._spec, self._fields[0])
        if not isinstance(chosen, Spec) or not hasattr(type(chosen), "equation"):
            return ""
        said = about(type(chosen))
        return self.tr("Convention: {text}").format(text=said) if said else ""

    def _constants(self) -> str:
        """What becomes of the chosen optimizer's constants where all else is double."""
        training = self._spec
        if not isinstance(training, Training) or self._fields[0] != "optimizer" or not training.rounds_doubles:
            return ""
        rounded = training.optimizer.rounded_constants
        told = ", ".join(f"{symbol} = {translated(value)}" for symbol, value in rounded.items())
        return self.tr("In float64 Keras rounds: {constants}").format(constants=told) if told else ""

    def _defaults(self) -> Spec:
        """The spec with this section's fields at their defaults; a choice stays, its own fields are reset."""
        changes = {}
        for name in self._fields:
            value = getattr(self._spec, name)
            is_choice = isinstance(value, Spec)
            changes[name] = type(value)() if is_choice else type(self._spec).model_fields[name].get_default()
        return self._spec.replace(**changes)

    def _on_form_edited(self, spec: Spec, _title: str) -> None:
        self.edited.emit(spec, self.form.action, self.form.gesture)

    def _on_reset_clicked(self) -> None:
        self.reset_requested.emit(self._defaults(), self._title)
