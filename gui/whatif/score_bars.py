"""The score of each class as a bar with its number, the predicted class marked. It computes nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import SPACING, colors, theme
from gui.widgets.number_text import number_text

MAX_NAMES = 0.4
"""The share of the width that the names may take."""
DIGITS = 4
MARK = "▸"


class ScoreBars(QWidget):
    """A line for each class, in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._scores: Sequence[float] = ()
        self._best = -1
        self._are_probabilities = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_scores(self, names: Sequence[str], scores: Sequence[float], best: int, *, are_probabilities: bool) -> None:
        """Show `scores` of the classes `names`; that at `best` is the answer."""
        is_other = len(names) != len(self._names)
        self._names, self._scores, self._best, self._are_probabilities = names, scores, best, are_probabilities
        texts = (f"{name}: {self.text(at)}" for at, name in enumerate(names))
        self.setAccessibleDescription(", ".join(texts))
        if is_other:
            self.updateGeometry()
        self.update()

    def text(self, at: int) -> str:
        """The number of the class `at`."""
        score = self._scores[at]
        return f"{score:.{DIGITS}f}" if self._are_probabilities else number_text(score, DIGITS)

    def sizeHint(self) -> QSize:
        """Qt: all lines."""
        return QSize(220, round(len(self._names) * self._line()))

    def minimumSizeHint(self) -> QSize:
        """Qt: all lines, narrow."""
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: those lines that are in sight."""
        painter, bold = QPainter(self), self.font()
        bold.setBold(True)
        metrics, line = QFontMetricsF(bold), self._line()
        marks = metrics.horizontalAdvance(MARK) + SPACING / 2
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0.0)
        names = marks + min(widest, MAX_NAMES * self.width())
        numbers = max((metrics.horizontalAdvance(self.text(at)) for at in range(len(self._names))), default=0.0)
        room = max(0.0, self.width() - names - numbers - 2 * SPACING)
        full = 1.0 if self._are_probabilities else max((abs(score) for score in self._scores), default=1.0) or 1.0
        first, last = int(event.rect().top() // line), int(event.rect().bottom() // line) + 1
        for at in range(max(0, first), min(last, len(self._names))):
            top, is_best = at * line, at == self._best
            font = bold if is_best else self.font()
            painter.setFont(font)
            painter.setPen(colors().text)
            centred = Qt.AlignmentFlag.AlignVCenter
            if is_best:
                painter.drawText(QRectF(0, top, marks, line), centred, MARK)
            elided = QFontMetricsF(font).elidedText(self._names[at], Qt.TextElideMode.ElideMiddle, names - marks)
            painter.drawText(QRectF(marks, top, names - marks, line), centred, elided)
            score = self._scores[at]
            share = min(1.0, abs(score) / full) if score == score else 0.0  # NaN has no bar
            groove = QRectF(names + SPACING, top + line * 0.25, room, line * 0.5)
            painter.fillRect(groove, colors().raised)
            groove.setWidth(room * share)
            painter.fillRect(groove, colors().negative if score < 0 else colors().positive)
            number = QRectF(self.width() - numbers - 1, top, numbers + 1, line)
            painter.drawText(number, centred | Qt.AlignmentFlag.AlignRight, self.text(at))

    def _line(self) -> float:
        return self.fontMetrics().height() + SPACING / 2
