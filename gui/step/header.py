"""The top of the step: which update it is, how the engines compare, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.factory import tensorflow_is_loaded
from gui.actions.actions import Actions
from gui.icons import icon
from gui.language import translated
from gui.matrices.cell_text import MAX_DIGITS, MIN_DIGITS
from gui.step.update_chooser import UpdateChooser
from gui.step.update_view import UpdateView
from gui.theme import SPACING, number_font
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.number_text import number_text

USUAL_DIGITS = 4
MAX_ROWS_TOLD = 12


class StepHeader(QWidget):
    """Two lines. It decides nothing."""

    look_changed = Signal()
    """Digits or names are to be shown otherwise."""
    check_requested = Signal()
    fork_requested = Signal()
    room_requested = Signal()

    def __init__(self, owner: QWidget, actions: Actions) -> None:
        """`owner`: the keys of the update's buttons count wherever the focus is in it."""
        super().__init__(owner)
        self.chooser = UpdateChooser(owner, actions)
        self.facts = ElidedLabel()
        self.verdict = ElidedLabel()
        self.verdict.setAccessibleName(self.tr("How the two engines compare"))
        self.readout = QLabel()
        self.readout.setFont(number_font())
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.readout.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.course_box = QCheckBox(self.tr("&Course names"))
        self.course_box.setToolTip(self.tr("Call the tensors as the course's workbook does: WH, Hb, …"))
        self.digits_box = QSpinBox()
        self.digits_box.setRange(MIN_DIGITS, MAX_DIGITS)
        self.digits_box.setValue(USUAL_DIGITS)
        self.digits_box.setAccessibleName(self.tr("Digits after the point"))
        self.digits_box.setToolTip(self.tr("Digits after the point; fewer are shown where so many do not fit."))
        self.check_button = QPushButton(self.tr("Check &gradient…"))
        self.check_button.setToolTip(
            self.tr("Compare the gradient of this update by hand, by TensorFlow's tape, and by central differences.")
        )
        self.fork_button = QPushButton(self.tr("Go on from he&re"))
        self.fork_button.setToolTip(
            self.tr("Bring the run back to where it was after this update. Play then trains on from there.")
        )
        self.room_button = QToolButton()
        self.room_button.setIcon(icon("enlarge"))
        self.room_button.setAutoRaise(True)
        self.room_button.setAccessibleName(self.tr("The whole window for the step"))
        self.room_button.setToolTip(self.tr("The whole window for the step, and back (Alt+Return)"))
        self._lay_out()
        self.room_button.clicked.connect(self.room_requested)
        self.course_box.toggled.connect(self.look_changed)
        self.digits_box.valueChanged.connect(self.look_changed)
        self.check_button.clicked.connect(self.check_requested)
        self.fork_button.clicked.connect(self.fork_requested)
        self.show_reading(None)

    @property
    def shows_course_names(self) -> bool:
        """True where the course's names are wanted, and there are some."""
        return self.course_box.isChecked() and not self.course_box.isHidden()

    @property
    def digits(self) -> int:
        """How many digits after the point."""
        return self.digits_box.value()

    def show_reading(self, reading: UpdateView | None) -> None:
        """What there is to be said of it."""
        self.course_box.setVisible(reading is not None and reading.has_course_names)
        for button in (self.check_button, self.fork_button):
            button.setEnabled(reading is not None and reading.is_finite)
        self.readout.clear()
        if reading is None:
            self.facts.setText("")
            self.say("")
            return
        self.fork_button.setEnabled(reading.is_done and reading.is_finite)
        self.facts.setText(self._facts(reading))
        self.facts.setToolTip(self.tr("Rows of the table: {rows}").format(rows=_rows_text(reading, len(reading.rows))))
        is_bad = reading.mirrored is not None and reading.mirrored.first_difference is not None
        self._say(self._verdict(reading), is_bad=is_bad or not reading.is_finite)

    def say(self, words: str) -> None:
        """Say something in place of how the engines compare."""
        self._say(words, is_bad=False)

    def tell(self, words: str) -> None:
        """Tell the cell under the cursor."""
        self.readout.setText(words)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(SPACING)
        digits = QLabel(self.tr("Digits"))
        digits.setBuddy(self.digits_box)
        first.addWidget(self.chooser)
        first.addWidget(self.facts, 1)
        self.controls = QWidget()
        """What is chosen and what can be done; not which update is shown."""
        controls = QHBoxLayout(self.controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(SPACING)
        for widget in (self.course_box, digits, self.digits_box, self.check_button, self.fork_button, self.room_button):
            controls.addWidget(widget)
        first.addWidget(self.controls)
        second.addWidget(self.verdict, 1)
        second.addWidget(self.readout)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(second)

    def _facts(self, reading: UpdateView) -> str:
        parts = [self.tr("epoch {epoch}").format(epoch=f"{reading.epoch:,}")]
        if reading.batches > 1:
            words = self.tr("batch {batch} of {batches}")
            parts.append(words.format(batch=f"{reading.batch:,}", batches=f"{reading.batches:,}"))
        if reading.rate is not None:
            parts.append(self.tr("η = {rate}").format(rate=number_text(reading.rate)))
        rows = _rows_text(reading, MAX_ROWS_TOLD)
        words = self.tr("row {rows}") if len(reading.rows) == 1 else self.tr("{count} rows: {rows}")
        parts.append(words.format(count=f"{len(reading.rows):,}", rows=rows))
        told = " · ".join(parts)
        return told if reading.is_done else self.tr("the next one: {facts}").format(facts=told)

    def _verdict(self, reading: UpdateView) -> str:
        if not reading.is_finite:
            return self.tr("✗ The loss of this update is not a finite number, so it is not done.")
        if reading.mirrored is not None:
            mark = "✓" if reading.mirrored.first_difference is None else "≠"
            return f"{mark} {translated(reading.mirrored.verdict)}"
        if tensorflow_is_loaded():
            return self.tr("These are NumPy's numbers.")
        return self.tr("These are NumPy's numbers alone: TensorFlow is not loaded yet.")

    def _say(self, words: str, *, is_bad: bool) -> None:
        self.verdict.setText(words)
        role = "error" if is_bad else "title"
        if self.verdict.property("role") != role:
            self.verdict.setProperty("role", role)
            self.verdict.style().unpolish(self.verdict)
            self.verdict.style().polish(self.verdict)


def _rows_text(reading: UpdateView, most: int) -> str:
    """The numbers of the batch's rows in the table, counted from 1."""
    shown = ", ".join(str(row + 1) for row in reading.rows[:most])
    return shown if len(reading.rows) <= most else f"{shown}, …"
