"""One row explained: from the mean answer of the training rows, feature by feature, to the answer for the row."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.importance.importance import order_of
from engine.importance.shapley import Explanation
from gui.importance.bars import Bar, BarTable, shown
from gui.theme import SPACING
from gui.widgets.number_text import signed_text
from gui.widgets.plain_text import plain_label

DIGITS = 4


class RowView(QWidget):
    """`feature_chosen`: the name of the column whose bar a person has chosen."""

    feature_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Explanation | None = None
        self._row, self._cells = 0, dict[str, str]()
        self._is_chosen = False  # a person has chosen one of the answers
        self.title = plain_label()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setWordWrap(True)
        self.answer_box = QComboBox()
        self.answer_box.setAccessibleName(self.tr("Answer that is explained"))
        self.answer_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.table = BarTable(self.tr("One row explained"), place=1)
        head = QHBoxLayout()
        head.setSpacing(SPACING)
        head.addWidget(self.title, 1)
        head.addWidget(self.answer_box, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        self.answer_box.activated.connect(self._on_answer_box_activated)
        self.table.bar_chosen.connect(self._on_bar_chosen)

    @property
    def explanation(self) -> Explanation | None:
        """What is shown; None while nothing is."""
        return self._found

    @property
    def answer(self) -> int:
        """The place of the answer that is explained."""
        return max(int(self.answer_box.currentData() or 0), 0)

    def show_explanation(self, found: Explanation, row: int, cells: dict[str, str], target: int) -> None:
        """Of the row number `row`, from 0, whose `cells` are given by the columns' names; for the target at place `target`."""
        self._found, self._row, self._cells = found, row, cells
        self.show_target(target)

    def show_target(self, target: int) -> None:
        """The same row for another target."""
        if self._found is not None:
            self._offer(self._found, target)
            self._show()

    def say(self, text: str) -> None:
        """Why no row is explained."""
        self._found = None
        self.title.clear()
        self.hint.setText(text)
        self.answer_box.hide()
        self.table.hide()

    def _offer(self, found: Explanation, target: int) -> None:
        """The answers for the target; the class that is predicted is chosen where a person has chosen none of its classes."""
        own = [place for place, answer in enumerate(found.answers) if answer.target == target]
        names = [(found.answers[place].name, place) for place in own]
        if names != [
            (self.answer_box.itemText(at), self.answer_box.itemData(at)) for at in range(self.answer_box.count())
        ]:
            self.answer_box.clear()
            for name, place in names:
                self.answer_box.addItem(name, place)
            self._is_chosen = False
        if not self._is_chosen:
            best = max(own, key=lambda place: float(found.prediction[place]))
            self.answer_box.setCurrentIndex(own.index(best))
        self.answer_box.setVisible(len(own) > 1)

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        at = self.answer
        baseline, prediction = float(found.baseline[at]), float(found.prediction[at])
        self.title.setText(
            self.tr("Row {row}: {answer} = {value}").format(
                row=f"{self._row + 1:,}", answer=found.answers[at].name, value=shown(prediction)
            )
        )
        words = self.tr("{baseline}, the mean of {count} training rows, and what each feature adds (Shapley values)")
        if not found.is_exact:
            words = self.tr(
                "{baseline}, the mean of {count} training rows, and what each feature adds (Shapley values of {orders} orders, "
                "± standard error)"
            )
        self.hint.setText(words.format(baseline=shown(baseline), count=found.background, orders=found.permutations))
        titles = [self.tr("cell"), self.tr("adds")] + ([] if found.is_exact else ["±"])
        self.table.show_bars(titles, self._bars(found, at, baseline, prediction))
        self.table.show()

    def _bars(self, found: Explanation, at: int, baseline: float, prediction: float) -> list[Bar]:
        ends = [] if found.errors is None else [""]
        bars = [Bar(self.tr("mean"), baseline, baseline, ("", baseline, *ends), shown(baseline))]
        here = baseline
        for place in order_of(np.abs(found.contributions[at])):
            name, adds = found.names[place], float(found.contributions[at, place])
            own = self._cells.get(name, "")
            values: tuple[float | str, ...] = (own, adds)
            words, error = f"{name} = {own}: {signed_text(adds, DIGITS)}", 0.0
            if found.errors is not None:
                error = float(found.errors[at, place])
                values, words = (*values, error), f"{words} ± {shown(error)}"
            bars.append(Bar(name, here, here + adds, values, words, error))
            here += adds
        return [*bars, Bar(self.tr("answer"), prediction, prediction, ("", prediction, *ends), shown(prediction))]

    def _on_answer_box_activated(self) -> None:
        self._is_chosen = True
        self._show()

    def _on_bar_chosen(self, place: int) -> None:
        """The first and the last line are no feature."""
        if 0 < place < len(self.table.bars.bars) - 1:
            self.feature_chosen.emit(self.table.bars.bars[place].name)
