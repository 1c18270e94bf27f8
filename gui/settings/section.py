"""One section of the settings: a heading, a way back to the defaults, a form of some of Training's fields, and what is unsaid."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.spec.base import Spec
from engine.spec.training import Training
from gui.forms.form import SpecForm
from gui.forms.metadata import spec_text
from gui.icons import icon
from gui.theme import SPACING

_ICON = 14


class Section(QWidget):
    """Shows `fields` of Training. The first one's title is the heading when it is the only one."""

    edited = Signal(object, str, str)
    """(new Training, title of the field, gesture)."""
    reset_requested = Signal(object, str)
    """(Training with this section's defaults, the section's title)."""

    def __init__(
        self, title: str, fields: Collection[str], *, symbols: str = "", parent: QWidget | None = None
    ) -> None:
        """`symbols` explains the letters of the equation."""
        super().__init__(parent)
        self._title, self._fields = title, tuple(fields)
        self._training = Training()
        others = [name for name in Training.model_fields if name not in fields]
        self.form = SpecForm(self._training, skip=others, headed=fields if len(fields) == 1 else ())
        self.form.edited.connect(self._on_form_edited)
        self._lay_out(symbols)

    def set_training(self, training: Training) -> None:
        """Show `training`, silently."""
        self._training = training
        self.form.set_spec(training)
        self._reset.setEnabled(self._defaults() != training)
        convention = self._convention()
        self._notes.setText("\n".join(line for line in (self._symbols, convention) if line))
        self._notes.setVisible(bool(self._notes.text()))

    def _lay_out(self, symbols: str) -> None:
        heading = QLabel(self._title)
        heading.setProperty("role", "title")
        self._reset = QToolButton()
        self._reset.setAutoRaise(True)
        self._reset.setIcon(icon("reset"))
        self._reset.setIconSize(QSize(_ICON, _ICON))
        self._reset.setToolTip(self.tr("Back to the defaults of this section"))
        self._reset.setAccessibleName(self.tr("Reset {section}").format(section=self._title))
        self._reset.clicked.connect(self._on_reset_clicked)
        self._symbols = symbols
        self._notes = QLabel()
        self._notes.setProperty("role", "faint")
        self._notes.setWordWrap(True)
        self._notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(top)
        column.addWidget(self.form)
        column.addWidget(self._notes)

    def _convention(self) -> str:
        """What the chosen loss or optimizer says of its convention."""
        chosen = getattr(self._training, self._fields[0])
        if not isinstance(chosen, Spec) or not hasattr(type(chosen), "equation"):
            return ""
        said = spec_text(" ".join((type(chosen).__doc__ or "").split()))
        return self.tr("Convention: {text}").format(text=said) if said else ""

    def _defaults(self) -> Training:
        """The training with this section's fields at their defaults; a choice stays, its own fields are reset."""
        changes = {}
        for name in self._fields:
            value = getattr(self._training, name)
            is_choice = isinstance(value, Spec)
            changes[name] = type(value)() if is_choice else Training.model_fields[name].get_default()
        return self._training.replace(**changes)

    def _on_form_edited(self, training: Training, title: str) -> None:
        self.edited.emit(training, title, self.form.gesture)

    def _on_reset_clicked(self) -> None:
        self.reset_requested.emit(self._defaults(), self._title)
