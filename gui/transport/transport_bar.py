"""The top bar: reset, play, stop, step, the numbers of the run, engine, speed and learning rate. It steers; it trains nothing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.results.history import History
from engine.training.control import StepUnit
from gui.actions.actions import Actions
from gui.document import Document
from gui.forms.fields import ChoiceBox, NumberField
from gui.forms.form import undo_text
from gui.forms.metadata import fields_of
from gui.runs.controller import RunController
from gui.theme import SPACING
from gui.transport.moment_actions import MomentActions
from gui.transport.rate_label import RateLabel
from gui.transport.read_outs import ReadOuts
from gui.transport.shortcut_guard import ShortcutGuard
from gui.transport.speed_slider import SpeedSlider
from gui.transport.transport_actions import TransportActions, unit_text

_ICON, _LARGE_ICON = 18, 24


class TransportBar(QToolBar):
    """Where the window is narrow, Qt folds the last parts away."""

    notice_requested = Signal(str)
    """A sentence for the person: why a typed learning rate was not taken."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self.actions_of_run = TransportActions(document, runs, self, actions)
        self.actions_of_moment = MomentActions(runs, self, self.actions_of_run.known)
        self.reset_action, self.play_action, self.stop_action, self.step_action = self.actions_of_run.all
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a widget needs an application"
        self._guard = ShortcutGuard(app, self)
        self._build()
        self._lay_out()
        self._connect()
        self._show_learning_rate(document.experiment)
        self._show_rate()
        self._show_engine(runs.engine)
        self._follow_actions()

    def _build(self) -> None:
        self._reset = self._make_button(self.reset_action, _ICON)
        self._play = self._make_button(self.play_action, _LARGE_ICON)
        self._play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        font = self._play.font()
        font.setBold(True)
        self._play.setFont(font)
        words = max((self.tr("Continue"), self.tr("Train on"), self.tr("Pause")), key=len)
        self._play.setMinimumWidth(_LARGE_ICON + self._play.fontMetrics().horizontalAdvance(words) + 4 * SPACING)
        self._stop = self._make_button(self.stop_action, _ICON)
        self._step = self._make_button(self.step_action, _ICON)
        self.unit_box = ChoiceBox()
        self.unit_box.setMinimumContentsLength(9)
        self.unit_box.setObjectName("unit")
        self.unit_box.setAccessibleName(self.tr("What one step does"))
        self.unit_box.setToolTip(self.tr("What one step does"))
        for unit in StepUnit:
            self.unit_box.addItem(unit_text(unit), unit)
        self.read_outs = ReadOuts()
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.read_outs)
        self._middle.addWidget(self._reason)
        self._build_settings()

    def _build_settings(self) -> None:
        optimizer = type(self._document.experiment.learner.training.optimizer)
        metadata = next(field for field in fields_of(optimizer) if field.name == "learning_rate")
        self.learning_rate = NumberField(metadata, note_beneath=False)
        self.learning_rate.editor.setMaximumWidth(self.fontMetrics().horizontalAdvance("0") * 11)
        self.rate_label = RateLabel()
        self.engine_box = ChoiceBox()
        self.engine_box.setMinimumContentsLength(9)
        self.engine_box.setAccessibleName(self.tr("Engine of the next run"))
        self.engine_box.setToolTip(
            self.tr("Which engine trains the next run; both run in lock step and show their difference")
        )
        names = {
            EngineName.TENSORFLOW: self.tr("TensorFlow"),
            EngineName.NUMPY: self.tr("NumPy"),
            EngineName.BOTH: self.tr("both"),
        }
        for engine, name in names.items():
            self.engine_box.addItem(name, engine)
        self.speed = SpeedSlider()

    def _make_button(self, action: QAction, size: int) -> QToolButton:
        """As in any tool bar the buttons take no focus: Space goes on meaning play after a click, and every button has a key."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(size, size))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumHeight(_LARGE_ICON + 2 * SPACING)
        return button

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Training"))
        self.setObjectName("transport")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setContentsMargins(SPACING // 2, 0, SPACING // 2, 0)
        for part in (self._reset, self._play, self._stop, self._step, self.unit_box, _padded(self._middle)):
            self.addWidget(part)
        self._play.setAutoRaise(False)
        self.addWidget(_titled(self.rate_label, self.learning_rate))
        self.addWidget(_titled(_title(self.tr("Engine")), self.engine_box))
        self.addWidget(_titled(_title(self.tr("Speed")), self.speed))

    def _connect(self) -> None:
        self.actions_of_run.changed.connect(self._follow_actions)
        self.unit_box.currentIndexChanged.connect(self._on_unit_box_current_index_changed)
        self.engine_box.activated.connect(self._on_engine_box_activated)
        self.speed.speed_changed.connect(self._runs.set_speed)
        self.learning_rate.changed.connect(self._on_learning_rate_changed)
        self.learning_rate.note_changed.connect(self._on_learning_rate_note_changed)
        self._document.experiment_changed.connect(self._on_document_experiment_changed)
        self._runs.advanced.connect(self._show_history)
        self._runs.state_changed.connect(self._on_runs_state_changed)
        self._runs.engine_changed.connect(self._show_engine)

    def _follow_actions(self) -> None:
        reason = self.actions_of_run.reason
        is_fault, role = self._document.has_faults, "error" if self._document.has_faults else "faint"
        self._reason.setText(f"{'⚠' if is_fault else '○'} {reason}" if reason else "")
        if self._reason.property("role") != role:
            self._reason.setProperty("role", role)
            self._reason.style().polish(self._reason)
        self._reason.setToolTip(reason)
        self._middle.setCurrentWidget(self._reason if reason else self.read_outs)

    def _show_history(self, history: History | None) -> None:
        self.read_outs.show_history(history)
        self._show_rate()

    def _show_rate(self) -> None:
        self.rate_label.show_rate(self._document.experiment.learner.training, self._runs.history)

    def _show_engine(self, engine: EngineName) -> None:
        self.engine_box.setCurrentIndex(self.engine_box.findData(engine))

    def _show_learning_rate(self, experiment: Experiment) -> None:
        self.learning_rate.set_value(experiment.learner.training.optimizer.learning_rate)

    def _on_runs_state_changed(self) -> None:
        self._show_history(self._runs.history)

    def _on_document_experiment_changed(self, _old: Experiment, new: Experiment) -> None:
        self._show_learning_rate(new)
        self._show_rate()

    def _on_unit_box_current_index_changed(self, index: int) -> None:
        self.actions_of_run.set_unit(StepUnit(self.unit_box.itemData(index)))

    def _on_engine_box_activated(self, index: int) -> None:
        self._runs.set_engine(EngineName(self.engine_box.itemData(index)))

    def _on_learning_rate_changed(self, rate: float, title: str, gesture: str) -> None:
        experiment = self._document.experiment
        training = experiment.learner.training
        optimizer = training.optimizer.replace(learning_rate=rate)
        new = experiment.with_learner(training=training.replace(optimizer=optimizer))
        self._document.edit(new, undo_text(title), gesture=gesture)

    def _on_learning_rate_note_changed(self, note: str) -> None:
        if note:
            self.notice_requested.emit(note)


def _padded(widget: QWidget) -> QWidget:
    """`widget` with room at both sides, taking all width that is left."""
    box = QWidget()
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(box)
    row.setContentsMargins(SPACING, 0, SPACING, 0)
    row.addWidget(widget)
    return box


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "faint")
    return label


def _titled(label: QLabel, widget: QWidget) -> QWidget:
    """`widget` with its name before it."""
    box = QWidget()
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(box)
    row.setContentsMargins(SPACING // 2, 0, SPACING // 2, 0)
    row.setSpacing(SPACING // 2)
    row.addWidget(label)
    row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return box
