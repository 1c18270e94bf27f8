"""One problem in the list: glyph, sentence, remedy, and a button that carries the remedy out."""

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

    def __init__(self, problem: Problem, fix: str, parent: QWidget | None = None) -> None:
        """`fix`: what the button does, in a person's words."""
        super().__init__(parent)
        self.problem = problem
        self.fix_button: QPushButton | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Click or press Enter to go there"))
        self._lay_out(fix)

    def show_again(self, problem: Problem, fix: str) -> None:
        """The same problem of a newer experiment."""
        self.problem = problem
        if self.fix_button is not None:
            self.fix_button.setText(self._button_text(fix))

    @property
    def words(self) -> Words:
        """What the row shows."""
        return words_of(self.problem)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order."""
        return [self, *([self.fix_button] if self.fix_button else [])]

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

    def _lay_out(self, fix: str) -> None:
        severity = self.problem.severity
        glyph = QLabel(GLYPHS[severity])
        glyph.setProperty("role", severity.value if severity in (Severity.ERROR, Severity.WARNING) else "faint")
        glyph.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACING // 4)
        words.addWidget(_wrapping(translated(self.problem.message)))
        if self.problem.remedy:
            words.addWidget(_wrapping(translated(self.problem.remedy), role="faint"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING + SPACING // 2, SPACING // 2, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(glyph)
        row.addLayout(words, 1)
        if self.problem.fixed is not None:
            self.fix_button = self._make_fix_button(fix)
            row.addWidget(self.fix_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _make_fix_button(self, fix: str) -> QPushButton:
        button = QPushButton(self._button_text(fix))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setToolTip(plain_tip(self.tr("Does it for you: {fix}. Can be undone.").format(fix=fix)))
        button.setAccessibleName(self.tr("Fix: {fix}").format(fix=fix))
        button.clicked.connect(self._on_fix_button_clicked)
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

    def _on_fix_button_clicked(self) -> None:
        self.fix_requested.emit(self.problem)


def _wrapping(text: str, *, role: str = "") -> QLabel:
    label = QLabel(breakable(text))
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
