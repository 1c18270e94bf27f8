"""The settings of training: loss, optimizer, schedule, batches, the run, its end and breakpoints. It edits the document alone."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.config.experiment import Experiment
from engine.config.training import Training
from engine.problems import Problem
from engine.training.factory import devices
from gui.document import Document
from gui.forms.mark import marks_within
from gui.forms.metadata import member_label
from gui.runs.controller import RunController
from gui.settings.breakpoint_section import BreakpointSection
from gui.settings.device_choice import DeviceChoice
from gui.settings.output_losses import OutputLosses
from gui.settings.schedule_plot import SchedulePlot
from gui.settings.section import Section
from gui.theme import SPACING
from gui.widgets.panel import Panel, Place
from gui.widgets.scrolled import Scrolled

OUTPUTS = "output_losses"
"""The field of Training that the cards of several outputs show."""


class SettingsPanel(Panel):
    """Follows the document silently and marks the fields that a problem names."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._rows = document.plan.training_rows
        self._build()
        self._lay_out()
        self._connect()
        self._show_training(document.experiment.learner.training)
        self._show_problems(document.problems)
        self._on_runs_state_changed()
        self.renew()

    def section_of(self, field: str) -> Section:
        """The section that shows the field `field` of Training. Raises KeyError when none does."""
        return self._sections[field]

    def reveal(self, place: Place) -> bool:
        """Scroll to the field of a problem's place and give it the focus; False when the place is not in this panel."""
        if place[:1] == ("breakpoints",):
            place = ("training", *(place[1:] or ("points",)))
        if place[:1] != ("training",) or len(place) < 2 or place[1] not in self._sections:
            return False
        section = self._sections[place[1]]
        editor = self._output_editor(place[2:]) if place[1] == OUTPUTS else section.reveal(".".join(place[1:]))
        section.set_folded(False)
        section.settle()
        self._column.activate()  # what was unfolded has its place only then
        self._scroll.ensureWidgetVisible(section)
        self._scroll.ensureWidgetVisible(editor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def renew(self) -> None:
        """TensorFlow is there, and knows its devices."""
        self.device.set_devices(devices())

    def _build(self) -> None:
        self._scroll = QScrollArea(self)
        self._inner = Scrolled(self._scroll.viewport())  # what found its place only later would get its style once more
        new = partial(Section, spec=self._document.experiment.learner.training, parent=self._inner)
        loss = new(
            self.tr("Loss"), ("loss",), symbols=self.tr("y: output, t: target, n: outputs, N: rows in the batch.")
        )
        optimizer = new(
            self.tr("Optimizer"),
            ("optimizer",),
            symbols=self.tr("w: a weight, g: its gradient, η: learning rate, t: the update."),
        )
        schedule = new(
            self.tr("Schedule"),
            ("schedule",),
            symbols=self.tr("η₀: the optimizer's learning rate, t: the epochs or updates done."),
            is_folded=True,
        )
        batches = new(self.tr("Batches"), ("batching",))
        run = new(self.tr("Run"), ("epochs", "seed", "precision"))
        stopping = new(self.tr("Stopping"), ("stopping",), is_folded=True, in_short=self._stopping_in_short)
        self.breakpoints = BreakpointSection(self._document, self._runs, self._inner)
        self._output_losses = OutputLosses()
        loss.add_below(self._output_losses)
        self.device = DeviceChoice()
        run.add_below(self.device)
        self._schedule_plot = SchedulePlot()
        schedule.add_below(self._schedule_plot)
        self._of_training = (loss, optimizer, schedule, batches, run, stopping)
        self._all: tuple[Section, ...] = (*self._of_training, self.breakpoints)
        self._sections = {
            "loss": loss,
            "optimizer": optimizer,
            "schedule": schedule,
            "batching": batches,
            "epochs": run,
            "seed": run,
            "precision": run,
            "stopping": stopping,
            "points": self.breakpoints,
            OUTPUTS: loss,
        }
        width = max(section.form.label_width() for section in self._all)
        for section in self._all:
            section.form.set_label_width(width)
        self._hint = QLabel(self.tr("Changes apply to the next run; the learning rate and breakpoints apply at once."))
        self._hint.setProperty("role", "warning")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(SPACING, SPACING, SPACING, 0)

    def _lay_out(self) -> None:
        inner = self._inner
        self._column = column = QVBoxLayout(inner)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        for section in self._all:
            column.addWidget(section)
            if section is not self._all[-1]:
                column.addWidget(_line())
        column.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self.setFocusProxy(self._sections["loss"].form.field_widget("loss"))
        self._scroll.setMinimumWidth(
            inner.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._hint)
        outer.addWidget(self._scroll, 1)
        for before, after in pairwise(self._all):
            QWidget.setTabOrder(before.stops()[-1], after.stops()[0])

    def _connect(self) -> None:
        for section in self._of_training:
            section.edited.connect(self._on_section_edited)
            section.reset_requested.connect(self._on_section_reset_requested)
        self.breakpoints.reveal_requested.connect(self.reveal_requested)
        self._output_losses.edited.connect(self._on_section_edited)
        self.device.edited.connect(self._on_section_edited)
        self._document.experiment_changed.connect(self._on_document_experiment_changed)
        self._document.problems_changed.connect(self._on_document_problems_changed)
        self._runs.state_changed.connect(self._on_runs_state_changed)

    def _show_training(self, training: Training) -> None:
        for section in self._of_training:
            section.set_spec(training)
        self.device.show_training(training)
        self._show_output_losses()
        self._show_schedule()

    def _show_output_losses(self) -> None:
        experiment = self._document.experiment
        names = [node.name for node in experiment.learner.network.outputs]
        self._output_losses.show_training(experiment.learner.training, names)

    def _output_editor(self, place: tuple[str, ...]) -> QWidget:
        """What is to be fixed of the losses of several outputs."""
        card = self._output_losses.cards.get(place[0]) if place else None
        if card is None:
            return self._sections["loss"].form.field_widget("loss")
        return card.form.field_widget(".".join(place[1:]) or "loss")

    def _stopping_in_short(self, training: Training) -> str:
        rules = training.stopping.rules
        return ", ".join(member_label(type(rule)) for rule in rules) or self.tr("after the last epoch")

    def _show_schedule(self) -> None:
        self._schedule_plot.show_training(self._document.experiment.learner.training, self._rows)

    def _on_document_problems_changed(self, problems: Sequence[Problem]) -> None:
        self._show_problems(problems)
        if self._document.plan.training_rows != self._rows:
            self._rows = self._document.plan.training_rows
            self._show_schedule()

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        marked = marks_within(problems, "training")
        for section in self._of_training:
            section.set_problems(marked)
        start = f"{OUTPUTS}."
        of_outputs = {place.removeprefix(start): text for place, text in marked.items() if place.startswith(start)}
        self._output_losses.set_problems(of_outputs)
        if of_outputs:
            self._sections[OUTPUTS].set_folded(False)

    def _on_section_edited(self, training: Training, text: str, gesture: str) -> None:
        self._document.edit(self._document.experiment.with_learner(training=training), text, gesture=gesture)

    def _on_section_reset_requested(self, training: Training, title: str) -> None:
        text = self.tr("Reset {section}").format(section=title.lower())
        self._document.edit(self._document.experiment.with_learner(training=training), text)

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        if old.learner.training != new.learner.training:
            self._show_training(new.learner.training)
        elif old.learner.network != new.learner.network:
            self._show_output_losses()

    def _on_runs_state_changed(self) -> None:
        self._hint.setVisible(self._runs.is_active)


def _line() -> QWidget:
    line = QWidget()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    return line
