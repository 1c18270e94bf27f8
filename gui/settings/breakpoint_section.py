"""The breakpoints in the settings: the list, what is wrong with one, and the sentence of the one at which the run is paused."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.checks.breakpoints import testable
from engine.config.breakpoints import Breakpoints
from gui.document import Document
from gui.forms.mark import Mark, joined
from gui.forms.metadata import member_label
from gui.language import translated
from gui.runs.breaks import place_of, show_text
from gui.runs.controller import RunController
from gui.settings.section import Section
from gui.theme import SPACING
from gui.widgets.breakable import breakable


class BreakpointSection(Section):
    """It edits the document's breakpoints by itself."""

    reveal_requested = Signal(tuple)
    """Place: the update at which the run is paused."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        self._document, self._runs = document, runs
        super().__init__(
            self.tr("Breakpoints"),
            ("points",),
            spec=document.breakpoints,
            symbols=self.tr(
                "A run is paused after the update, when its weights are changed. Breakpoints apply at once."
            ),
            is_folded=True,
            in_short=self._names,
            parent=parent,
        )
        self.cause = QLabel()
        self.cause.setWordWrap(True)
        self.cause.setProperty("role", "warning")
        self.cause.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.show_button = QPushButton()
        self._told = QWidget()
        column = QVBoxLayout(self._told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.cause)
        column.addWidget(self.show_button)
        self.add_above(self._told)
        self.edited.connect(self._on_edited)
        self.reset_requested.connect(self._on_reset_requested)
        self.show_button.clicked.connect(self._on_show_button_clicked)
        document.breakpoints_changed.connect(self._show)
        document.problems_changed.connect(self._mark)
        runs.engine_changed.connect(self._mark)
        runs.state_changed.connect(self._show_cause)
        runs.broke.connect(self._show_cause)
        self._show(document.breakpoints)
        self._show_cause()

    def _show(self, breakpoints: Breakpoints) -> None:
        self.set_spec(breakpoints)
        self._mark()

    def _mark(self) -> None:
        """A sentence at the field of each that the next run cannot be paused at; no error, since the run can begin."""
        document, marks = self._document, dict[str, list[Mark]]()
        points = document.breakpoints.points
        for fault in testable(points, document.experiment, document.plan.inputs, self._runs.engine).faults:
            path = f"points.{fault.place}.{fault.field}".rstrip(".")
            marks.setdefault(path, []).append(Mark(translated(fault.sentence), is_warning=True))
        self.set_problems({path: joined(found) for path, found in marks.items()})

    def _show_cause(self) -> None:
        cause = self._runs.cause
        self._told.setVisible(cause is not None)
        if cause is not None:
            self.cause.setText(breakable(translated(cause.message)))
            self.show_button.setText(show_text(cause))
            self.set_folded(False)

    def _names(self, breakpoints: Breakpoints) -> str:
        return ", ".join(member_label(type(point)) for point in breakpoints.enabled) or self.tr("none")

    def _on_edited(self, breakpoints: Breakpoints, text: str, gesture: str) -> None:
        self._document.edit_breakpoints(breakpoints, text, gesture=gesture)

    def _on_reset_requested(self, breakpoints: Breakpoints, _title: str) -> None:
        self._document.edit_breakpoints(breakpoints, self.tr("Remove all breakpoints"))

    def _on_show_button_clicked(self) -> None:
        if (cause := self._runs.cause) is not None:
            self.reveal_requested.emit(place_of(cause))
