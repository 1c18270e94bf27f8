"""The panel that tells what is wrong with the network in the update that is shown, live, each with its place and its remedies."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.backend import BackendError
from engine.config.experiment import Experiment
from engine.diagnosis.finding import Finding
from engine.diagnosis.remedies import problems_of
from engine.problems import Problem
from gui.diagnosis.examiner import Examined, Examiner, TooLarge
from gui.diagnosis.sizes_list import SizesList
from gui.document import Document
from gui.language import error_text, translated
from gui.runs.controller import RunController, RunState
from gui.tasks import Task
from gui.theme import SPACING
from gui.widgets.live_work import LiveWork
from gui.widgets.panel import Panel
from gui.widgets.plain_text import plain_label
from gui.widgets.problem_row import ProblemRow

Mending = Callable[[Problem, Experiment], str]
"""What a remedy changes in an experiment, in a person's words."""

Key = tuple[str, str, tuple[int, ...], tuple[str, ...], tuple[bool, ...]]
"""What a finding is: kind and place, and which of its remedies can be clicked. Its numbers may move."""


class DiagnosisPanel(Panel):
    """A hidden panel examines nothing. What it found stays outlined until other weights are shown or the experiment changes."""

    found = Signal(tuple)
    """The Findings that are shown now."""

    def __init__(
        self, document: Document, runs: RunController, mending: Mending, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs, self._mending = document, runs, mending
        self._examiner = Examiner(document, runs)
        self._rows: dict[Key, ProblemRow] = {}
        self.examined: Examined | None = None
        """What is shown; None where there is nothing, or nothing yet."""
        self.setAccessibleName(self.tr("Diagnosis"))
        self._build()
        self._connect()
        self._live.request()

    @property
    def rows(self) -> tuple[ProblemRow, ...]:
        """The listed findings, in order."""
        return tuple(self._rows.values())

    def _build(self) -> None:
        self.summary = plain_label()
        self.summary.setWordWrap(True)
        self.sizes = SizesList()
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(SPACING // 2)
        self._list.addWidget(self.sizes)
        self._list.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.summary)
        column.addWidget(scroll, 1)
        self.setFocusProxy(scroll)
        self._live = LiveWork(
            self, self._ask, self._show, is_live=self._is_running, failed=self._on_failed, errors=(BackendError, ValueError),
            key="diagnosis",
        )  # fmt: skip

    def _connect(self) -> None:
        self._runs.weights.changed.connect(self._on_weights_changed)
        self._runs.moment.changed.connect(self._live.request)
        self._runs.ended.connect(self._live.at_once)
        self._runs.state_changed.connect(self._live.request)
        self._document.problems_changed.connect(self._on_document_problems_changed)
        self._document.opened.connect(self._on_document_opened)

    def _is_running(self) -> bool:
        return self._runs.state is RunState.RUNNING

    def _ask(self) -> Callable[[Task], Examined] | None:
        """What is to be examined now; says why where nothing is."""
        wish = self._examiner.wish()
        if isinstance(wish, TooLarge):
            self._refuse(
                self.tr("This update is examined when training pauses: it is too large to be taken apart meanwhile.")
                if wish.is_live
                else self.tr("The update is too large to be taken apart. Smaller batches can be.")
            )
        elif isinstance(wish, str):
            self._refuse(
                self.tr("Nothing is examined yet. {reason}").format(reason=wish)
                if wish
                else self.tr("A table as long as this is examined when training starts. Press Train (Space).")
            )
        else:
            return wish
        return None

    def _show(self, examined: Examined) -> None:
        if self._examiner.keep(examined) and self.isVisible():
            self.examined = examined
            self._show_examined()

    def _show_examined(self) -> None:
        assert self.examined is not None, "the caller has looked"
        diagnosis = self.examined.diagnosis
        self.summary.setText(translated(diagnosis.summary))
        self.sizes.show_sizes(diagnosis.layers)
        self.sizes.show()
        self._show_findings(diagnosis.findings)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        """Rows stay where the finding is the same, so that a button does not go from under the cursor."""
        old, self._rows = self._rows, {}
        for place, finding in enumerate(findings):
            problems = problems_of(finding, self._document.experiment)
            first, *more = ((problem, self._mending(problem, self._document.experiment)) for problem in problems)
            fixes = tuple(problem.fixed is not None for problem in problems)
            key: Key = (finding.kind.value, finding.layer, finding.units, finding.columns, fixes)
            row = old.pop(key, None)
            if row is None:
                row = self._made(*first, *more)
            else:
                row.show_again(*first, *more)
            self._rows[key] = row
            self._list.insertWidget(place, row)
        for row in old.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for before, behind in pairwise(self._rows.values()):
            QWidget.setTabOrder(before.stops[-1], behind.stops[0])
        count = len(findings)
        self.setWindowTitle(self.tr("Diagnosis ({count})").format(count=count) if count else self.tr("Diagnosis"))
        self.found.emit(tuple(findings))

    def _made(self, problem: Problem, fix: str, *more: tuple[Problem, str]) -> ProblemRow:
        row = ProblemRow(problem, fix, *more)
        row.chosen.connect(self._on_row_chosen)
        row.fix_requested.connect(self._on_row_fix_requested)
        return row

    def _refuse(self, reason: str) -> None:
        self._clear()
        self.summary.setText(reason)

    def _clear(self) -> None:
        """Show nothing, and outline nothing."""
        self.examined = None
        self.summary.clear()
        self.sizes.hide()
        self._show_findings(())

    def _on_failed(self, error: Exception) -> None:
        self._refuse(error_text(error))

    def _on_weights_changed(self) -> None:
        if not self.isVisible():
            self._clear()
        self._live.request()

    def _on_document_problems_changed(self) -> None:
        """Another experiment: what is shown of a run stays, with the remedies that there are now."""
        if not self.isVisible():
            self._clear()
        if self.examined is not None:
            self._show_findings(self.examined.diagnosis.findings)
        self._live.at_once()

    def _on_document_opened(self) -> None:
        """What was found in another document goes."""
        self._examiner.forget()
        self._clear()
        self._live.at_once()

    def _on_row_chosen(self, problem: Problem) -> None:
        place, names = problem.place, self._document.table.names
        if place[:2] == ("recipe", "columns") and place[2] in names:
            place = ("cell", "0", str(names.index(place[2])))
        self.reveal_requested.emit(place)

    def _on_row_fix_requested(self, problem: Problem) -> None:
        if problem.fixed is not None:
            self._document.edit(problem.fixed, self._mending(problem, self._document.experiment))
