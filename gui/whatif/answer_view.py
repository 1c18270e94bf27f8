"""The answer for one row: each target's number, or its class with all scores; or why there is none."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.data.preparing.fitted import FittedColumn
from engine.model.model import Answers
from engine.model.one_row import range_of
from engine.results.predicted import Predicted, PredictedNumbers
from gui.language import translated
from gui.theme import SPACING
from gui.whatif.score_bars import ScoreBars
from gui.widgets.number_text import number_text
from gui.widgets.plain_text import plain_label
from gui.widgets.scrolled import Scrolled

DIGITS = 6


class AnswerView(QScrollArea):
    """Follows answers in place; the sections are made anew only where the targets are others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Answer"))
        self._sections: list[_Section] = []
        self.reason = plain_label()
        self.reason.setWordWrap(True)
        self.reason.setProperty("role", "warning")
        self._column = QVBoxLayout()
        self._column.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        self._column.setSpacing(SPACING)
        self._column.addWidget(self.reason)
        self._column.addStretch(1)
        inner = Scrolled()
        inner.setLayout(self._column)
        self.setWidget(inner)

    @property
    def text(self) -> str:
        """All of it in words."""
        said = [self.reason.text()] if self.reason.text() else [section.text for section in self._sections]
        return "; ".join(said)

    def show_answers(self, answers: Answers, targets: Sequence[FittedColumn]) -> None:
        """Show what a model with these target columns says of one row."""
        self.reason.setText("".join(f"⚠ {translated(reason)}" for reason in answers.reasons.values()))
        self.reason.setVisible(bool(answers.reasons))
        self._make_sections(answers.targets)
        for section, target, column in zip(self._sections, answers.targets, targets, strict=True):
            section.setVisible(not answers.reasons)
            if not answers.reasons:
                section.show_target(target, column)
        self.setAccessibleDescription(self.text)

    def _make_sections(self, targets: Sequence[Predicted]) -> None:
        names = [target.name for target in targets]
        if names == [section.name for section in self._sections]:
            return
        for section in self._sections:
            section.deleteLater()
        self._sections = [_Section(name) for name in names]
        for at, section in enumerate(self._sections, start=1):
            self._column.insertWidget(at, section)


class _Section(QWidget):
    """One target."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        title = plain_label(name)
        title.setProperty("role", "faint")
        self._said = plain_label()
        self._said.setProperty("role", "large")
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._range = plain_label()
        self._range.setWordWrap(True)
        self._bars = ScoreBars()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        for widget in (title, self._said, self._range, self._bars):
            column.addWidget(widget)

    @property
    def text(self) -> str:
        """In words."""
        parts = (f"{self.name}: {self._said.text()}", self._bars.accessibleDescription(), self._range.text())
        return ", ".join(part for part in parts if part)

    def show_target(self, target: Predicted, column: FittedColumn) -> None:
        """Show what is predicted of it."""
        if isinstance(target, PredictedNumbers):
            number = float(target.predicted[0])
            self._said.setText(number_text(number, DIGITS))
            self._show_range(column, number)
            self._bars.hide()
            return
        self._said.setText(target.classes[int(target.predicted[0])])
        self._range.hide()
        self._bars.setVisible(target.scores is not None)
        if target.scores is not None:
            scores = [float(score) for score in target.scores[0]]
            best = int(target.predicted[0])
            self._bars.show_scores(target.classes, scores, best, are_probabilities=target.are_probabilities)

    def _show_range(self, column: FittedColumn, number: float) -> None:
        reach = range_of(column)
        self._range.setVisible(reach is not None)
        if reach is None:
            return
        is_beyond = math.isnan(number) or not reach.holds(number)
        ends = {"low": reach.text(reach.low), "high": reach.text(reach.high)}
        if is_beyond:
            beyond = self.tr("outside of what the training rows have, {low} to {high}").format(**ends)
            _say(self._range, f"⚠ {beyond}", "warning")
        else:
            _say(self._range, self.tr("training rows: {low} to {high}").format(**ends), "faint")


def _say(label: QLabel, text: str, role: str) -> None:
    label.setText(text)
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().polish(label)
