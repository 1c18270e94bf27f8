"""One entry of a list of specs: what it is, buttons to move and remove it, and its fields."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.config.base import Spec
from gui.forms.metadata import about, equation_of, member_label
from gui.icons import icon
from gui.theme import SPACING

if TYPE_CHECKING:
    from gui.forms.form import SpecForm

_ICON = 14


class ListEntry(QFrame):
    """Shows one spec with `form`; what a person wishes is told, and the list does it."""

    edited = Signal(object, str, str)
    """(the new spec, the title of the field that was changed, gesture)."""
    moved = Signal(int)
    """−1 for up, 1 for down."""
    removed = Signal()

    def __init__(self, form: "SpecForm", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self._build()
        self._lay_out()
        form.edited.connect(self._on_form_edited)
        self.set_spec(form.spec)

    @property
    def label(self) -> str:
        """What the entry is called."""
        return member_label(type(self.form.spec))

    def set_spec(self, spec: Spec) -> None:
        """Show `spec`, silently; it is of the same kind."""
        self.form.set_spec(spec)
        self._equation.setText(equation_of(spec))

    def set_place(self, *, is_first: bool, is_last: bool) -> None:
        """Where the entry stands among the others."""
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def stops(self) -> list[QWidget]:
        """The fields, then the buttons."""
        return [*self.form.stops(), self.up, self.down, self.remove]

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.label)
        self._title = QLabel(self.label)
        self._title.setToolTip(about(type(self.form.spec)))
        self._equation = QLabel()
        self._equation.setProperty("role", "faint")
        self._equation.setWordWrap(True)
        self._equation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._equation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.up = self._button("up", self.tr("Move {entry} up"))
        self.down = self._button("down", self.tr("Move {entry} down"))
        self.remove = self._button("remove", self.tr("Remove {entry}"))
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title, 1)
        for button in (self.up, self.down, self.remove):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING // 2, SPACING // 2)
        column.setSpacing(SPACING // 2)
        column.addLayout(top)
        column.addWidget(self._equation)
        column.addWidget(self.form)

    def _button(self, symbol: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(symbol))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(words.format(entry=self.label))
        button.setAccessibleName(words.format(entry=self.label))
        return button

    def _on_form_edited(self, spec: Spec, title: str) -> None:
        self._equation.setText(equation_of(spec))
        self.edited.emit(spec, title, self.form.gesture)

    def _on_up_clicked(self) -> None:
        self.moved.emit(-1)

    def _on_down_clicked(self) -> None:
        self.moved.emit(1)
