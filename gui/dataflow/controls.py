"""What the graph is of: a program of a few statements, or one update of the open network; and what there is to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QToolButton, QVBoxLayout, QWidget

from gui.actions.actions import Actions
from gui.theme import SPACING

OWN, UPDATE = "own", "update"
MAX_UPDATE = 2_000_000_000


@dataclass(frozen=True)
class Choice:
    """What is chosen: `source` is `own`, `update`, or the name of a lesson's program."""

    source: str = OWN
    program: str = "a = add(2, 3); b = multiply(5, a)"
    update: int = 1


class FlowControls(QWidget):
    """Shows a choice and tells of edits; it keeps nothing else."""

    edited = Signal(object)
    """The new Choice."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice()
        self._build(actions)
        self._lay_out()
        self.sources.activated.connect(self._on_sources_activated)
        self.program.editingFinished.connect(self._on_program_editing_finished)
        self.update_box.valueChanged.connect(self._on_update_box_value_changed)
        self.set_programs(())

    def set_programs(self, programs: Sequence[tuple[str, str]]) -> None:
        """The (name, title) of each program of the open lesson."""
        self.sources.clear()
        for name, title in programs:
            self.sources.addItem(title, name)
        self.sources.addItem(self.tr("Own program"), OWN)
        self.sources.addItem(self.tr("Update of the open network"), UPDATE)
        self.show_choice(self._choice)

    def set_last(self, last: int) -> None:
        """Updates can be chosen up to this one."""
        with QSignalBlocker(self.update_box):
            self.update_box.setMaximum(last)

    def show_choice(self, choice: Choice) -> None:
        """Show `choice`, silently."""
        self._choice = choice
        self.sources.setCurrentIndex(max(self.sources.findData(choice.source), 0))
        self.sources.setToolTip(self.sources.currentText())
        is_update = choice.source == UPDATE
        self.program.setVisible(not is_update)
        for widget in (self.update_label, self.update_box):
            widget.setVisible(is_update)
        for button in self.buttons:
            button.setVisible(is_update or button is self.buttons[0])
        if self.program.text() != choice.program:
            self.program.setText(choice.program)
            self.program.setCursorPosition(0)
        with QSignalBlocker(self.update_box):
            self.update_box.setValue(choice.update)

    def tell(self, lines: Sequence[str]) -> None:
        """What there is to know of the graph."""
        self.facts.setText("\n\n".join(lines))
        self.facts.setVisible(bool(lines))

    def refuse(self, sentence: str) -> None:
        """Say why what was asked for has no graph; nothing where it has."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _build(self, actions: Actions) -> None:
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Graph of"))
        self.sources.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sources.setMinimumContentsLength(12)
        self.program = QLineEdit()
        self.program.setAccessibleName(self.tr("Program"))
        self.program.setToolTip(
            self.tr(
                "Statements between semicolons, written as formulas of columns are; TensorFlow's names count, too: "
                "a = add(2, 3); b = multiply(5, a). Enter computes it."
            )
        )
        self.update_label = QLabel(self.tr("Update"))
        self.update_box = QSpinBox()
        self.update_box.setRange(1, MAX_UPDATE)
        self.update_box.setKeyboardTracking(False)
        self.update_box.setAccessibleName(self.tr("Update whose graph is drawn"))
        self.buttons = []
        for name in ("fit", "fold", "unfold"):
            button = QToolButton()
            button.setDefaultAction(actions[f"dataflow.{name}"])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.buttons.append(button)
        self.refusal, self.facts = QLabel(), QLabel()
        self.refusal.setProperty("role", "error")
        self.facts.setProperty("role", "faint")

    def _lay_out(self) -> None:
        for label in (self.refusal, self.facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()
        chosen = QHBoxLayout()
        chosen.setSpacing(SPACING // 2)
        chosen.addWidget(self.update_label)
        chosen.addWidget(self.update_box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.sources)
        column.addWidget(self.program)
        column.addLayout(chosen)
        column.addWidget(self.refusal)
        for button in self.buttons:
            column.addWidget(button)
        column.addWidget(self.facts)
        column.addStretch()

    def _take(self, choice: Choice) -> None:
        self.show_choice(choice)
        self.edited.emit(choice)

    def _on_sources_activated(self) -> None:
        self._take(Choice(self.sources.currentData(), self._choice.program, self._choice.update))

    def _on_program_editing_finished(self) -> None:
        text = self.program.text().strip()
        if text != self._choice.program:
            self._take(Choice(OWN, text, self._choice.update))

    def _on_update_box_value_changed(self, update: int) -> None:
        self._take(Choice(UPDATE, self._choice.program, update))
