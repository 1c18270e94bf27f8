"""Below the equation while a matrix is hidden: how many numbers are right, the likely mistake, the solution, the next one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from engine.training.trace.cells.mistakes import likely_mistake
from gui.language import translated
from gui.step.hand_work import HandWork
from gui.step.update_view import UpdateView
from gui.theme import SPACING


class HandBar(QWidget):
    """One line. It decides nothing."""

    solution_wished = Signal()
    next_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAccessibleName(self.tr("How many of the typed numbers are right"))
        self.solution_button = QPushButton(self.tr("Show &solution"))
        self.next_button = QPushButton(self.tr("&Next hidden"))
        self.next_button.setToolTip(self.tr("Go on to the next tensor that is computed, and hide its numbers"))
        self.solution_button.clicked.connect(self.solution_wished)
        self.next_button.clicked.connect(self.next_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(self.words, 1)
        row.addWidget(self.solution_button)
        row.addWidget(self.next_button)
        self.hide()

    def show_work(self, reading: UpdateView, name: str, hand: HandWork) -> None:
        """Tell how far the tensor `name` is worked out."""
        right, wrong, count = hand.counts()
        if not right and not wrong:
            words = self.tr("Type the numbers of {name}: Tab goes on, a block can be pasted.").format(name=name)
        else:
            told = self.tr("{right} of {count} right, {wrong} wrong.")
            words = told.format(right=f"{right:,}", wrong=f"{wrong:,}", count=f"{count:,}")
        traced = reading.by_name[name]
        typed, tolerance = (each.reshape(traced.shape) for each in (hand.typed, hand.tolerance))
        mistake = translated(likely_mistake(reading.by_name, name, typed, tolerance))
        if mistake:
            mistake = self.tr("Probably: {mistake}").format(mistake=mistake)
        self.words.setText("  ".join(part for part in (words, mistake) if part))
        self.solution_button.setEnabled(not hand.is_solved)
        self.show()
