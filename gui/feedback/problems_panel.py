"""The list of everything that keeps a run from starting or is worth knowing, each with its remedy. It finds no problems itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.config.experiment import Experiment
from engine.problems import Problem, Severity
from gui.document import Document
from gui.icons import icon
from gui.theme import SPACING
from gui.widgets.panel import Panel
from gui.widgets.problem_row import ProblemRow, Words, words_of

Mending = Callable[[Problem, Experiment], str]
"""What a problem's one-click remedy changes in an experiment, in the words of the menu that could do it, too."""


class ProblemsPanel(Panel):
    """All problems at once. A click or Enter asks to show the place; a button carries the remedy out, undoably."""

    def __init__(self, document: Document, mending: Mending, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._mending = document, mending
        self._rows: list[ProblemRow] = []
        self._build()
        self._lay_out()
        document.problems_changed.connect(self._show)
        self._show(document.problems)

    @property
    def count(self) -> int:
        """How many problems are listed, warnings included; that there is nothing to train is none."""
        return sum(row.problem.severity is not Severity.OPEN for row in self._rows)

    @property
    def title(self) -> str:
        """What the panel's tab should say: "Problems (2)"."""
        return self.tr("Problems ({count})").format(count=self.count) if self.count else self.tr("Problems")

    @property
    def rows(self) -> tuple[ProblemRow, ...]:
        """The listed problems, in order."""
        return tuple(self._rows)

    def text(self) -> str:
        """All problems as plain text, one a line."""
        return "\n".join(row.text() for row in self._rows)

    def copy(self) -> None:
        """Put all problems on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go from problem to problem; Ctrl+C copies all."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, ProblemRow):
            if event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
                return True
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                at = self._rows.index(watched) + step
                self._rows[max(0, min(at, len(self._rows) - 1))].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Problems"))
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._copy_button = QPushButton(self.tr("Copy all"))
        self._copy_button.setIcon(icon("copy"))
        self._copy_button.setToolTip(self.tr("Copy all problems as text"))
        self._copy_button.clicked.connect(self.copy)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self._copy_button)
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(SPACING // 2)
        self._list.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)

    def _show(self, problems: Sequence[Problem]) -> None:
        """Rows are kept where the words are the same, so that the focus stays; only the fixed experiment is another."""
        old = {row.words: row for row in self._rows}
        self._rows = [self._row(problem, old) for problem in problems]
        for row in old.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self._rows):
            self._list.insertWidget(place, row)
        for first, second in zip(self._rows, self._rows[1:], strict=False):
            QWidget.setTabOrder(first.stops[-1], second.stops[0])
        self._summary.setText(self._summary_text(problems))
        self._copy_button.setVisible(bool(problems))
        self._scroll.setVisible(bool(problems))
        self.setWindowTitle(self.title)

    def _row(self, problem: Problem, old: dict[Words, ProblemRow]) -> ProblemRow:
        """The row of `old` with the same words, taken out of it, or a new one."""
        kept, fix = old.pop(words_of(problem), None), self._mending(problem, self._document.experiment)
        if kept is not None:
            kept.show_again(problem, fix)
            return kept
        row = ProblemRow(problem, fix)
        row.chosen.connect(self._on_row_chosen)
        row.fix_requested.connect(self._on_row_fix_requested)
        row.installEventFilter(self)
        return row

    def _summary_text(self, problems: Sequence[Problem]) -> str:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        warnings = len(problems) - errors
        if not problems:
            return self.tr("No problems: ready to train.")
        if any(problem.severity is Severity.WAITING for problem in problems):
            return self.tr("Whether training can start is not known yet.")
        if not errors and any(problem.severity is Severity.OPEN for problem in problems):
            return self.tr("Nothing is wrong; there is nothing to train yet.")
        if not errors:
            return self.tr("Ready to train. Worth knowing: {count}.").format(count=warnings)
        said = self.tr("Training cannot start until these are settled: {count}.").format(count=errors)
        more = self.tr("Worth knowing: {count}.").format(count=warnings)
        return f"{said} {more}" if warnings else said

    def _on_row_chosen(self, problem: Problem) -> None:
        self.reveal_requested.emit(problem.place)

    def _on_row_fix_requested(self, problem: Problem) -> None:
        if problem.fixed is not None:
            self._document.edit(problem.fixed, self._mending(problem, self._document.experiment))
