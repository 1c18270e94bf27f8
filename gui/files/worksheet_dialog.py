"""What a person chooses for a worksheet: which update, how many digits, what is left blank, whether there is a key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from engine.training.trace.entry import Stage
from engine.worksheet.html import MAX_DIGITS, MIN_DIGITS
from engine.worksheet.sheet import STAGES, Blanks
from gui.language import translated
from gui.theme import SPACING, USUAL_DIGITS

MOST_UPDATES = 1_000_000


class WorksheetDialog(QDialog):
    """`chosen` when a file is to be asked for."""

    chosen = Signal(int, int, object, bool)
    """Update, digits, Blanks, whether the key is written, too."""

    def __init__(self, window: QWidget, *, update: int) -> None:
        """`update`: proposed."""
        super().__init__(window)
        self.setWindowTitle(self.tr("Worksheet"))
        self.update_box, self.digits_box, self.every_box = QSpinBox(), QSpinBox(), QSpinBox()
        self.update_box.setRange(1, MOST_UPDATES)
        self.update_box.setValue(update)
        self.digits_box.setRange(MIN_DIGITS, MAX_DIGITS)
        self.digits_box.setValue(USUAL_DIGITS)
        self.every_box.setRange(1, 1000)
        self.every_box.setToolTip(self.tr("1: every number of what is chosen; 3: each third one, and so on"))
        self.stage_boxes = {stage: QCheckBox(translated(text)) for stage, text in STAGES.items()}
        self.key_box = QCheckBox(self.tr("Write the answer &key, too, beside it"))
        for box in (*self.stage_boxes.values(), self.key_box):
            box.setChecked(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Choose a &file…"))
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for box in self.stage_boxes.values():
            box.toggled.connect(self._judge)
        self.finished.connect(self.deleteLater)

    @property
    def blanks(self) -> Blanks:
        """What is left blank."""
        stages = frozenset(stage for stage, box in self.stage_boxes.items() if box.isChecked())
        return Blanks(stages, self.every_box.value())

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.chosen.emit(
            self.update_box.value(), self.digits_box.value(), self.blanks, self.key_box.isChecked()
        )  # fmt: skip

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACING)
        form.addRow(self.tr("&Update"), self.update_box)
        form.addRow(self.tr("&Digits after the point"), self.digits_box)
        blank = QVBoxLayout()
        blank.setSpacing(SPACING // 2)
        for stage in Stage:
            blank.addWidget(self.stage_boxes[stage])
        form.addRow(QLabel(self.tr("Left blank")), blank)
        form.addRow(self.tr("One number &in"), self.every_box)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addLayout(form)
        column.addWidget(self.key_box)
        column.addWidget(self.buttons)

    def _judge(self) -> None:
        any_blank = any(box.isChecked() for box in self.stage_boxes.values())
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(any_blank)
