"""One step of one optimizer in words and numbers: a sentence, and its equation with the numbers filled in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.walk.equations import Line, letter_of, lines
from engine.walk.positions import Positions, position_texts
from engine.walk.rule_text import number_text
from engine.walk.sentence import sentence
from gui.language import translated
from gui.theme import SPACING, number_font
from gui.widgets.scrolled import Scrolled


class StepView(QWidget):
    """What the chosen optimizer did in the update that is shown."""

    followed = Signal(int)
    """The place of the optimizer that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walks: Sequence[Positions] = ()
        self._number = 0
        self._build()
        self._lay_out()
        self.chooser.activated.connect(self._on_chooser_activated)

    @property
    def chosen(self) -> int:
        """The place of the optimizer whose step is told; −1 where there is none."""
        return self.chooser.currentIndex()

    def show_walks(self, names: Sequence[str], walks: Sequence[Positions]) -> None:
        """The walks called `names`; the same place stays chosen where there is one."""
        chosen = max(self.chosen, 0)
        self._walks = walks
        self.chooser.clear()
        self.chooser.addItems(list(names))
        self.chooser.setCurrentIndex(min(chosen, len(walks) - 1))
        self._show()

    def choose(self, place: int) -> None:
        """Tell of the optimizer at a place from now on, silently."""
        self.chooser.setCurrentIndex(place)
        self._show()

    def show_number(self, number: int) -> None:
        """Tell of this update; 0 is the start."""
        self._number = number
        self._show()

    def _build(self) -> None:
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Optimizer whose step is told"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sentence, self.equations = QLabel(), QLabel()
        self.equations.setFont(number_font())
        for label in (self.sentence, self.equations):
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.equations.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        told = Scrolled()
        inner = QVBoxLayout(told)
        inner.setContentsMargins(0, 0, SPACING // 2, 0)
        inner.setSpacing(SPACING)
        inner.addWidget(self.sentence)
        inner.addWidget(self.equations)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(told)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING // 2, SPACING // 2, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.chooser)
        column.addWidget(scroll, 1)

    def _show(self) -> None:
        found = self._walks[self.chosen] if 0 <= self.chosen < len(self._walks) else None
        if found is None:
            self.sentence.setText("")
            self.equations.setText("")
        elif not self._number:
            self.sentence.setText(self.tr("The walk starts here."))
            self.equations.setText("\n".join(self._place(found, 0)))
        elif self._number > len(found.steps):
            self.sentence.setText(translated(found.ended))
            self.equations.setText("")
        else:
            self.sentence.setText(translated(sentence(found, self._number)))
            self.equations.setText("\n".join(self._step(found, self._number)))

    def _step(self, found: Positions, number: int) -> list[str]:
        told = [f"t = {number}    η = {number_text(float(found.rates[number - 1]))}"]
        for coordinate, name in enumerate(found.variables):
            step = found.steps[number - 1]
            letter = letter_of(name)
            slope = number_text(float(step.gradient[coordinate]))
            at = number_text(float(step.at[coordinate]))
            told += [""] if letter == name else ["", f"{letter} = {name}"]
            told += [self.tr("g = {slope}   (at {name} = {at})").format(slope=slope, name=letter, at=at)]
            told += [_told(line) for line in lines(found, number, coordinate)]
        return [*told, "", *self._place(found, number)]

    def _place(self, found: Positions, number: int) -> list[str]:
        """Position and value with all digits."""
        texts = position_texts(found.points[number])
        told = [f"{name} = {text}" for name, text in zip(found.variables, texts, strict=True)]
        (value,) = position_texts(found.values[number : number + 1])
        return [*told, self.tr("value = {value}").format(value=value)]

    def _on_chooser_activated(self, place: int) -> None:
        self._show()
        self.followed.emit(place)


def _told(line: Line) -> str:
    return f"{line.letter} {line.sign} {line.rule}\n   = {line.filled}\n   = {number_text(line.value)}"
