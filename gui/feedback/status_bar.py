"""The status bar: the run's state in words, where it is, how fast it goes, and which engine is ready. It follows, no more."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QToolButton, QWidget

from engine.results.history import History
from gui.document import Document
from gui.feedback.update_rate import UpdateRate
from gui.feedback.work_line import WorkLine
from gui.language import translated
from gui.runs.controller import RunController, RunState
from gui.runs.words import loss_text, measure_name, moment_text, state_text
from gui.tasks import Key
from gui.theme import SPACING, number_font
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.number_text import number_text


class StatusBar(QStatusBar):
    """State at the left; epoch, update, loss, speed and TensorFlow's readiness at the right."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._rate = UpdateRate()
        self._step = ""
        self._build()
        self._connect()
        self._show_state()
        self._show_numbers()

    def set_tensorflow(self, text: str, ok: bool) -> None:
        """Say how TensorFlow is: loading, ready, or why it could not be loaded."""
        self._tensorflow.setText(text if ok else f"⚠ {text}")
        self._tensorflow.setToolTip(text)
        self._tensorflow.setProperty("role", "faint" if ok else "warning")
        self._tensorflow.style().polish(self._tensorflow)

    def text(self) -> str:
        """All that is said, in one line."""
        labels = (self._state, self._moment, self._numbers, self._speed, self._tensorflow)
        return " · ".join(label.text() for label in labels if label.text() and not label.isHidden())

    def _build(self) -> None:
        self.setSizeGripEnabled(False)
        self._state = ElidedLabel()
        self._state.setContentsMargins(SPACING, 0, SPACING, 0)
        self._numbers = _label()
        self._numbers.setFont(number_font())
        self._speed = _label()
        self._speed.setFont(number_font())
        self._tensorflow = ElidedLabel()
        self._tensorflow.setContentsMargins(SPACING, 0, SPACING, 0)
        self._tensorflow.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._moment = QToolButton()
        self._moment.setProperty("role", "warning")
        self._moment.setAutoRaise(True)
        self._moment.setToolTip(
            self.tr("Back to now (Ctrl+Alt+End). Training, files and exports are not touched by what is shown.")
        )
        self._moment.hide()
        self.addWidget(self._state, 1)
        self.work = WorkLine(Key.EDIT)
        """What is being done to the table."""
        self.file_work = WorkLine(Key.FILE, Key.OPEN)
        """What is being done to a file."""
        for widget in (self._moment, self.work, self.file_work, self._numbers, self._speed, self._tensorflow):
            self.addPermanentWidget(widget)

    def _connect(self) -> None:
        self._runs.state_changed.connect(self._on_runs_state_changed)
        self._runs.preparing.connect(self._on_runs_preparing)
        self._runs.advanced.connect(self._on_runs_advanced)
        self._runs.ended.connect(self._show_state)
        self._document.problems_changed.connect(self._show_state)
        self._moment.clicked.connect(lambda: self._runs.moment.go_to(None))
        for signal in (self._runs.moment.changed, self._runs.advanced):
            signal.connect(self._show_moment)

    def _show_state(self) -> None:
        obstacle = self._document.obstacle
        text = state_text(self._runs, obstacle=obstacle, step=self._step)
        ended = self._runs.last_ended
        why = translated(ended.message) if ended is not None and self._runs.state is RunState.ENDED else ""
        if self._runs.state is RunState.IDLE:
            why = obstacle
        if self._runs.is_blocked:
            text, why = self._runs.obstacle, ""
        self._state.setText(f"{text}: {why}" if why else text)

    def _show_moment(self) -> None:
        """The window shows an earlier update than the numbers beside it, which are those of the last one."""
        text = moment_text(self._runs)
        self._moment.setText(self.tr("{moment} ✕").format(moment=text))
        self._moment.setVisible(bool(text))

    def _show_numbers(self) -> None:
        history = self._runs.history
        if history is None:
            self._numbers.setText("")
            self._speed.setText("")
            return
        said = self.tr("epoch {epoch} · update {update} · {measure} {value}")
        numbers = said.format(
            epoch=f"{history.epochs:,}",
            update=f"{history.updates:,}",
            measure=measure_name(history.objective),
            value=loss_text(history),
        )
        scheduled = history.updates > 0 and history.rate != history.learning_rate
        rate_now = self.tr(" · rate {rate}").format(rate=number_text(history.rate)) if scheduled else ""
        self._numbers.setText(numbers + rate_now)
        rate = self._rate.per_second
        shown = rate is not None and self._runs.state is RunState.RUNNING
        self._speed.setText(self.tr("{rate} updates/s").format(rate=_rate_text(rate or 0.0)) if shown else "")

    def _on_runs_state_changed(self, state: RunState) -> None:
        if state is not RunState.RUNNING:
            self._rate.clear()
        if state is RunState.PREPARING:
            self._step = ""
        self._show_state()
        self._show_numbers()

    def _on_runs_preparing(self, step: str) -> None:
        self._step = step
        self._show_state()

    def _on_runs_advanced(self, history: History) -> None:
        self._rate.add(history.updates)
        if self._runs.state is RunState.PAUSED:
            self._show_state()
        self._show_numbers()


def _label() -> QLabel:
    """A screen reader says the label's own text."""
    label = QLabel()
    label.setContentsMargins(SPACING, 0, SPACING, 0)
    return label


def _rate_text(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
