"""One problem in a list: glyph, sentence, remedies, and for each that a click can do a button that carries it out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.problems import Problem, Severity
from gui.language import translated
from gui.theme import SPACING, colors
from gui.widgets.breakable import breakable
from gui.widgets.plain_text import plain_tip

GLYPHS = {Severity.ERROR: "✖", Severity.WARNING: "⚠", Severity.WAITING: "…", Severity.OPEN: "○"}
_LONGEST_BUTTON = 36
"""Letters."""

Remedy = tuple[Problem, str]
"""A problem, and what its one-click remedy does in a person's words."""

Words = tuple[tuple[str, ...], str, str, bool]
"""What a person sees of a problem: place, message, remedy, and whether it can be fixed by a click."""


def words_of(problem: Problem) -> Words:
    """What a person sees of `problem`."""
    return problem.place, problem.message, problem.remedy, problem.fixed is not None


class ProblemRow(QWidget):
    """Takes the focus; a click or Enter chooses it."""

    chosen = Signal(object)
    """Problem: show its place."""
    fix_requested = Signal(object)
    """Problem: carry its remedy out."""

    def __init__(self, problem: Problem, fix: str, *more: Remedy, parent: QWidget | None = None) -> None:
        """`fix`: what the button does, in a person's words; `more`: other remedies of the same problem."""
        super().__init__(parent)
        self._remedies: tuple[Remedy, ...] = ((problem, fix), *more)
        self.fix_buttons: list[QPushButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Click or press Enter to go there"))
        self._lay_out()
        self.show_again(problem, fix, *more)

    @property
    def problem(self) -> Problem:
        """The problem, with the first of its remedies."""
        return self._remedies[0][0]

    @property
    def fix_button(self) -> QPushButton | None:
        """The first remedy's."""
        return self.fix_buttons[0] if self.fix_buttons else None

    def show_again(self, problem: Problem, fix: str, *more: Remedy) -> None:
        """The same problem, with as many remedies, of a newer experiment."""
        self._remedies = ((problem, fix), *more)
        self.setAccessibleName(self.text())
        self._message.setText(breakable(translated(problem.message)))
        fixes = [remedy for remedy in self._remedies if remedy[0].fixed is not None]
        for button, (_, words) in zip(self.fix_buttons, fixes, strict=True):
            button.setText(self._button_text(words))
            button.setToolTip(plain_tip(self.tr("Does it for you: {fix}. Can be undone.").format(fix=words)))
            button.setAccessibleName(self.tr("Fix: {fix}").format(fix=words))
        for label, (each, words) in zip(self._labels, self._remedies, strict=True):
            label.setText(breakable(translated(each.remedy)))
            is_said = len(self._remedies) > 1 and each.fixed is not None and len(words) <= _LONGEST_BUTTON
            label.setVisible(bool(each.remedy) and not is_said)

    @property
    def words(self) -> Words:
        """What the row shows."""
        return words_of(self.problem)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order."""
        return [self, *self.fix_buttons]

    def text(self) -> str:
        """Severity and sentence, as copied and read aloud."""
        return f"{self._severity()}: {translated(self.problem.sentence)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.problem)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.problem)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame of the focus away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a bar in the colour of its severity; the glyph says the same without colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors().accent if self.hasFocus() else colors().line, 1.5 if self.hasFocus() else 1))
        painter.setBrush(colors().panel)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        bars = {Severity.ERROR: colors().error, Severity.WARNING: colors().warning}
        painter.fillRect(1, 4, 3, self.height() - 8, bars.get(self.problem.severity, colors().faint))

    def _lay_out(self) -> None:
        severity = self.problem.severity
        glyph = QLabel(GLYPHS[severity])
        glyph.setProperty("role", severity.value if severity in (Severity.ERROR, Severity.WARNING) else "faint")
        glyph.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._message = _wrapping()
        self._labels = [_wrapping(role="faint") for _ in self._remedies]
        words = QVBoxLayout()
        words.setSpacing(SPACING // 4)
        words.addWidget(self._message)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING + SPACING // 2, SPACING // 2, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(glyph)
        row.addLayout(words, 1)
        for place, (label, (problem, _)) in enumerate(zip(self._labels, self._remedies, strict=True)):
            line: QHBoxLayout = row
            if len(self._remedies) > 1:
                line = QHBoxLayout()
                words.addLayout(line)
            if problem.fixed is not None:
                self.fix_buttons.append(self._make_fix_button(place))
            if line is row:
                words.addWidget(label)
            if problem.fixed is not None:
                line.addWidget(self.fix_buttons[-1], 0, Qt.AlignmentFlag.AlignVCenter)
            if line is not row:
                line.addWidget(label, 1)
                line.addStretch()

    def _make_fix_button(self, place: int) -> QPushButton:
        button = QPushButton()
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(partial(self._on_fix_button_clicked, place))
        return button

    def _button_text(self, fix: str) -> str:
        """What it does where that is short; else the remedy beside it says it."""
        return fix if len(fix) <= _LONGEST_BUTTON else self.tr("Fix")

    def _severity(self) -> str:
        words = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.WAITING: self.tr("Not known yet"),
            Severity.OPEN: self.tr("Nothing to train"),
        }
        return words[self.problem.severity]

    def _on_fix_button_clicked(self, place: int) -> None:
        self.fix_requested.emit(self._remedies[place][0])


def _wrapping(*, role: str = "") -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
