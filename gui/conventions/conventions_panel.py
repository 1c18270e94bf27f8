"""The panel with the ledger of conventions, and the same update of the run computed under another one. It trains nothing."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.backend import BackendError
from engine.config.shapes import parameter_count
from engine.training.replay.record import Record
from engine.training.trace.conventions.ledger import ledger
from engine.training.trace.conventions.line import Alternative, Batch, Line
from engine.training.trace.conventions.what_if import FixedError, WhatIf, what_if
from engine.training.trace.tracer import Tracer
from gui.conventions.change_list import ChangeList
from gui.conventions.line_list import LineList, form_text
from gui.document import Document
from gui.forms.fields import ChoiceBox
from gui.language import error_text, translated
from gui.runs.controller import RunController, RunState
from gui.tasks import tasks
from gui.theme import SPACING
from gui.widgets.panel import Panel
from gui.widgets.plain_text import plain_label
from gui.widgets.redraw import Redraw

MAX_UNASKED = 200_000
"""Updates of networks with more parameters are computed only when a person asks for it."""

COMPARED = "compared"
"""Key of what is computed."""


class ConventionsPanel(Panel):
    """On the left the ledger, on the right the chosen line: its equations, the other ways, and what one of them changes."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._lines: dict[str, Line] = {}
        self._update: int | None = None
        self._tracer: Tracer | None = None
        self.found: WhatIf | None = None
        """What the right side shows of an update; None while there is nothing, or nothing yet."""
        self.setAccessibleName(self.tr("Conventions"))
        self._build()
        self._lay_out()
        self._connect()
        self._redraw.request()

    def show_update(self, update: int, _tensor: str = "") -> None:
        """Compute this one; the last one that was done by itself."""
        if update != self._update:
            self._update = update
            self._redraw.request()

    def close_panel(self) -> None:
        """Remember the widths; before the window closes."""
        QSettings().setValue("conventions/columns", self._splitter.saveState())

    def _build(self) -> None:
        self.list, self.changes = LineList(), ChangeList()
        self.setFocusProxy(self.list)
        self.told, self.summary, self.hint = plain_label(), plain_label(), plain_label()
        for label in (self.told, self.summary, self.hint):
            label.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("The other way"))
        self.use_button = QPushButton(self.tr("&Use it"))
        self._box_label = QLabel(self.tr("S&witch to"))
        self._box_label.setBuddy(self.box)
        self._redraw = Redraw(self, self._renew)

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.setSpacing(SPACING)
        for widget, stretch in ((self._box_label, 0), (self.box, 1), (self.use_button, 0)):
            choice.addWidget(widget, stretch)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        right.setSpacing(SPACING // 2)
        right.addWidget(self.told)
        right.addLayout(choice)
        right.addWidget(self.summary)
        right.addWidget(self.changes, 1)
        right.addStretch(0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._right)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([450, 450])
        state = QSettings().value("conventions/columns")
        if state is not None:
            self._splitter.restoreState(state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._document.experiment_changed.connect(self._redraw.request)
        self._document.problems_changed.connect(self._redraw.request)
        self._document.opened.connect(self._on_document_opened)
        self._runs.state_changed.connect(self._redraw.request)
        self._runs.started.connect(self._on_runs_started)
        self.list.chosen.connect(self._show_line)
        self.box.activated.connect(self._on_box_activated)
        self.use_button.clicked.connect(self._use)
        self.changes.chosen.connect(self._on_changes_chosen)

    def _renew(self) -> None:
        """The ledger of what is open now."""
        obstacle = self._document.obstacle
        self.hint.setVisible(bool(obstacle))
        self._splitter.setVisible(not obstacle)
        if obstacle:
            self._lines = {}
            self._forget()
            self.hint.setText(self.tr("There are no conventions yet. {reason}").format(reason=obstacle))
            return
        lines = ledger(self._document.experiment, self._document.plan.inputs)
        self._lines = {line.name: line for line in lines}
        self.list.show_lines(lines)
        self._show_line()

    @property
    def _line(self) -> Line | None:
        return self._lines.get(self.list.name)

    @property
    def alternative(self) -> Alternative | None:
        """The other way that is chosen."""
        line, at = self._line, self.box.currentIndex()
        return line.alternatives[at] if line is not None and 0 <= at < len(line.alternatives) else None

    def _show_line(self, _name: str = "") -> None:
        line = self._line
        if line is None:
            return
        parts = [self.tr("In force: {form}").format(form=form_text(line.in_force))]
        if not line.is_of_keras:
            parts.append(self.tr("Keras: {form}").format(form=form_text(line.keras)))
        parts += [translated(words) for words in (line.fixed, line.note) if words]
        self.told.setText("\n".join(parts))
        chosen = self.box.currentData()
        self.box.clear()
        for each in line.alternatives:
            self.box.addItem(form_text(each.form), each.form.value)
        self.box.setCurrentIndex(max(self.box.findData(chosen), 0) if line.alternatives else -1)
        for widget in (self._box_label, self.box, self.use_button, self.summary, self.changes):
            widget.setVisible(bool(line.alternatives))
        self._compare()

    def _compare(self, *, is_asked: bool = False) -> None:
        """Compute the update under the chosen way, or say why that cannot be; of a large network only when a person asks."""
        tasks().cancel(self, COMPARED)
        self.found = None
        self.changes.clear()
        line, alternative = self._line, self.alternative
        if line is None or alternative is None:
            return
        self.box.setToolTip(form_text(alternative.form))
        kept = translated(alternative.kept)
        self.use_button.setEnabled(not kept)
        self.use_button.setToolTip(kept or self.tr("Set the experiment so; it can be undone"))
        record = self._runs.record
        if record is None or self._runs.state in (RunState.PREPARING, RunState.RUNNING):
            self.summary.setText(self._wait_text(record))
            return
        update = min(self._update or max(record.updates, 1), record.updates + 1)
        name, value = line.name, alternative.form.value
        if value not in _ways(record, name):
            self.summary.setText(
                self.tr("This run was made in this very way, or without this line. Train again to compare.")
            )
            return
        if parameter_count(record.job.setup.shapes) > MAX_UNASKED and not is_asked:
            self.summary.setText(self.tr("This network is large: the update is computed when you choose a way above."))
            return
        self.summary.setText(self.tr("Update {update} is being computed…").format(update=f"{update:,}"))
        tasks().start(
            self, self._work(record, update, name, value), self._show_found, key=COMPARED, failed=self._on_failed,
            errors=(BackendError, FixedError, ValueError),
        )  # fmt: skip

    def _work(self, record: Record, update: int, name: str, value: str) -> Callable[[object], WhatIf]:
        if self._tracer is None or self._tracer.record is not record:
            self._tracer = Tracer(record)
        tracer = self._tracer
        return lambda _: what_if(tracer, update, name, value)

    def _wait_text(self, record: Record | None) -> str:
        if record is None:
            return self.tr("Press Step (→) or Train (Space) first; then an update is computed this way, too.")
        return self.tr("An update is computed this way when training pauses or ends.")

    def _show_found(self, found: WhatIf) -> None:
        self.found = found
        self.changes.show_changes(found.changes)
        words = self.tr("Update {update}: {changed} tensors change, {same} stay the same, bit for bit.")
        told = [words.format(update=f"{found.update:,}", changed=len(found.changes), same=found.same)]
        if found.added:
            told.append(self.tr("There are also: {names}").format(names=", ".join(found.added)))
        if found.gone:
            told.append(self.tr("There are not: {names}").format(names=", ".join(found.gone)))
        if found.alternative.kept:
            told.append(translated(found.alternative.kept))
        self.summary.setText("\n".join(told))

    def _use(self) -> None:
        line, alternative = self._line, self.alternative
        if line is None or alternative is None or alternative.kept:
            return
        size = self._document.setup.batches.size
        changed = alternative.change(Batch(size, float(size)))
        self._document.edit(changed, self.tr("Switch convention: {title}").format(title=translated(line.title)))

    def _forget(self) -> None:
        tasks().cancel(self, COMPARED)
        self._tracer = self.found = None
        self.changes.clear()

    def _on_box_activated(self, _index: int) -> None:
        self._compare(is_asked=True)

    def _on_runs_started(self) -> None:
        """The run before is let go."""
        self._tracer = None
        self._redraw.request()

    def _on_changes_chosen(self, name: str) -> None:
        if self.found is not None:
            self.reveal_requested.emit(("step", str(self.found.update), name))

    def _on_document_opened(self) -> None:
        """What is known of another document goes, whether or not anybody looks at the panel again."""
        self._lines, self._update = {}, None
        self._forget()
        self._redraw.request()

    def _on_failed(self, error: Exception) -> None:
        self.summary.setText(error_text(error))


def _ways(record: Record, name: str) -> set[str]:
    """The other ways that the experiment of a run has in the line `name`."""
    lines = ledger(record.job.experiment, record.dataset.plan.inputs)
    return {each.form.value for line in lines if line.name == name for each in line.alternatives}
