"""What became of the data in one line, or the problems that stand in its way, each with its remedy a click away."""

from collections.abc import Sequence
from html import escape
from itertools import product

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from engine.config.recipe import ColumnRecipe, Role
from engine.data.preparing.left_out import LeftOut, Reason, known_reason
from engine.data.preparing.left_out_words import Remedy, carried_out, remedies
from engine.data.preparing.summary import summary
from engine.data.preparing.unfit import unfit_rows
from engine.problems import Problem, Severity, errors
from gui.data.column_choices import undo_text
from gui.data.column_labels import left_out_word, remedy_words
from gui.data.fixes import mending_text
from gui.document import Document
from gui.language import translated

MAX_PROBLEMS = 3
MAX_LINES = 6
"""Problems that take more are left to the panel of problems, down to the first: the table above wants its room."""
MAX_LEFT_OUT = 4
"""Columns that are left out and named with the reason; the heads of all tell it."""
_MEND, _SHOW, _USE = "mend", "show", "use"


class SummaryLine(QLabel):
    """The summary of the recipe's plan, or its problems in red. A remedy that the lab can carry out is a link."""

    cell_requested = Signal(int, int)
    """(row, column) of a cell that a person wants to see."""
    numbers_requested = Signal(str)
    """The name of a column whose texts are to be made numbers."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: list[Problem] = []
        self._remedies: list[tuple[ColumnRecipe, Remedy]] = []
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setAccessibleName(self.tr("What becomes of the data"))
        self.linkActivated.connect(self._on_link_activated)
        document.problems_changed.connect(self._on_document_problems_changed)
        self._on_document_problems_changed(document.problems)

    @property
    def problems(self) -> list[Problem]:
        """The problems that are shown; empty while the summary is."""
        return self._shown

    def minimumSizeHint(self) -> QSize:
        """Qt: what it says at its width, so that the table above gives way; a few lines at the most."""
        hint = super().minimumSizeHint()
        most = MAX_LINES * self.fontMetrics().lineSpacing()
        return QSize(hint.width(), min(max(hint.height(), self.heightForWidth(self.width())), most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._say()
            self.updateGeometry()

    def _on_document_problems_changed(self, problems: Sequence[Problem]) -> None:
        self._shown = [problem for problem in problems if problem.place[0] in ("table", "recipe")]
        found = {problem.severity for problem in self._shown}
        is_waiting = any(problem.severity is Severity.WAITING for problem in problems)
        role = "error" if Severity.ERROR in found else "warning" if Severity.WARNING in found else ""
        self._set_role("faint" if is_waiting or found == {Severity.OPEN} else role)
        self._say()

    def _say(self) -> None:
        """As many problems as there are lines for, and how many more there are; what is left out as far as there is room."""
        left_out = self._left_out()
        for count, line in product(range(MAX_PROBLEMS, 0, -1), (*left_out, "")):
            self.setText("<br>".join(filter(None, (self._text(count), line))))
            if self.heightForWidth(self.width()) <= MAX_LINES * self.fontMetrics().lineSpacing():
                break

    def _left_out(self) -> tuple[str, ...]:
        """The columns that are of no use as they stand, why, and what makes them of use, a link where a choice has to be made;
        and in short, how many there are. Nothing where there is none.
        """
        table, self._remedies = self._document.table, []
        parts = [part for part in self._document.experiment.recipe.with_role(Role.IGNORED) if table.has(part.name)]
        found = [(part, left) for part in parts if (left := known_reason(table.column(part.name))) is not None]
        if not found:
            return ()
        said = [self._reason(part, left) for part, left in found[:MAX_LEFT_OUT]]
        if len(found) > MAX_LEFT_OUT:
            said.append(escape(self.tr("and {count} more").format(count=len(found) - MAX_LEFT_OUT)))
        short = self.tr("Columns left out, with the reason in their heads: {count}").format(count=len(found))
        return escape(self.tr("Left out:")) + " " + ", ".join(said), escape(short)

    def _reason(self, part: ColumnRecipe, left: LeftOut) -> str:
        links = []
        for remedy in remedies(left, part) if left.reason in (Reason.AMOUNTS, Reason.UNCLEAR_DATES) else ():
            self._remedies.append((part, remedy))
            links.append(f'<a href="{_USE} {len(self._remedies) - 1}">{escape(remedy_words(remedy))}</a>')
        return " &nbsp;".join([f"{escape(part.name)} ({escape(left_out_word(left.reason))})", *links])

    def _text(self, most: int) -> str:
        lines = [self._line(at, problem) for at, problem in enumerate(self._shown[:most])]
        if not errors(self._shown):
            lines.insert(0, escape(translated(summary(self._document.plan, self._document.experiment.recipe))))
        if len(self._shown) > most:
            lines.append(self.tr("… and {count} more").format(count=len(self._shown) - most))
        return "<br>".join(lines)

    def _line(self, at: int, problem: Problem) -> str:
        links = []
        if self._culprit(problem) is not None:
            shown = escape(self.tr("Show the cell"))
            links.append(f'<a href="{_SHOW} {at}">{shown}</a>')
        if problem.fixed is not None:
            text = mending_text(problem, self._document.experiment)
            links.append(f'<a href="{_MEND} {at}">{escape(text)}</a>')
        sign = {Severity.WAITING: "…", Severity.OPEN: "○"}.get(problem.severity, "⚠")
        return " &nbsp;".join([f"{sign} {escape(translated(problem.sentence))}", *links])

    def _culprit(self, problem: Problem) -> tuple[int, int] | None:
        """The first cell that does not fit its column, where that is what the problem is about."""
        table = self._document.table
        match problem.place:
            case ("recipe", "columns", name) if name in table.names:
                unfit = unfit_rows(table.column(name), self._document.experiment.recipe.column(name))
                if unfit.size:
                    return int(unfit[0]), table.names.index(name)
        return None

    def _on_link_activated(self, link: str) -> None:
        what, at = link.split()
        if what == _USE:
            self._carry_out(*self._remedies[int(at)])
            return
        problem = self._shown[int(at)]
        culprit = self._culprit(problem)
        if what == _SHOW and culprit is not None:
            self.cell_requested.emit(*culprit)
        elif what == _MEND and problem.fixed is not None:
            self._document.edit(problem.fixed, mending_text(problem, self._document.experiment))

    def _carry_out(self, part: ColumnRecipe, remedy: Remedy) -> None:
        changed = carried_out(remedy, part)
        if changed is None:
            self.numbers_requested.emit(part.name)
            return
        experiment = self._document.experiment
        self._document.edit(
            experiment.replace(recipe=experiment.recipe.with_column(changed)), undo_text(Role.FEATURE, [part.name])
        )

    def _set_role(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
