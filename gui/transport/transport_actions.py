"""What a person does with a run: play, step, stop, reset. Each action knows when it is possible and, if not, why not."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from engine.training.control import StepUnit
from gui.document import Document
from gui.icons import icon
from gui.kit.typing import finish_typing
from gui.run_controller import RunController, RunState


class TransportActions(QObject):
    """The four actions, following document and run. Put them into menus and buttons; they are the same everywhere."""

    changed = Signal()
    """Texts and states of the actions are up to date again."""

    def __init__(self, document: Document, runs: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self.unit = StepUnit.UPDATE
        self.play = self._make("play", Qt.Key.Key_Space)
        self.step = self._make("step", Qt.Key.Key_F10, Qt.Key.Key_Right)
        self.stop = self._make("stop", Qt.Key.Key_S)
        self.reset = self._make("reset", Qt.Key.Key_R)
        self.stop.setText(self.tr("Stop"))
        self.reset.setText(self.tr("Reset"))
        self._connect()
        self._follow()

    @property
    def all(self) -> tuple[QAction, ...]:
        """All four, in the order of the bar."""
        return self.reset, self.play, self.stop, self.step

    @property
    def reason(self) -> str:
        """Why play and step are not possible, in one sentence; empty when they are."""
        return "" if self._runs.is_active else self._runs.obstacle

    def set_unit(self, unit: StepUnit) -> None:
        """What one step does."""
        self.unit = unit
        self._follow()

    def _make(self, name: str, *keys: Qt.Key) -> QAction:
        action = QAction(self)
        action.setIcon(icon(name))
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action

    def _connect(self) -> None:
        self.play.triggered.connect(self._on_play_triggered)
        self.step.triggered.connect(self._on_step_triggered)
        self.stop.triggered.connect(self._runs.stop)
        self.reset.triggered.connect(self._runs.reset)
        self._runs.state_changed.connect(self._follow)
        self._runs.weights.changed.connect(self._follow_reset)
        self._runs.engine_changed.connect(self._follow)
        self._document.problems_changed.connect(self._follow)

    def _follow(self) -> None:
        pauses = self._pauses()
        self.play.setText(self._play_text())
        self.play.setIcon(icon("pause" if pauses else "play"))
        for action in (self.play, self.step):
            action.setEnabled(not self.reason)
        self.stop.setEnabled(self._runs.is_active)
        self.step.setText(self._step_text())
        self._set_tooltip(self.play, self._play_help())
        self._set_tooltip(self.step, self.tr("Train for {unit}, then pause").format(unit=unit_text(self.unit)))
        self._set_tooltip(self.stop, self.tr("End the run; the trained weights stay"))
        self._set_tooltip(self.reset, self.tr("Forget the run and go back to exactly the same initial weights"))
        self._follow_reset()
        self.changed.emit()

    def _follow_reset(self) -> None:
        self.reset.setEnabled(self._runs.state is not RunState.IDLE or self._runs.weights.are_trained)

    def _pauses(self) -> bool:
        return self._runs.state in (RunState.PREPARING, RunState.RUNNING)

    def _play_text(self) -> str:
        if self._pauses():
            return self.tr("Pause")
        if self._runs.state is RunState.PAUSED:
            return self.tr("Continue")
        return self.tr("Train on") if self._runs.goes_on else self.tr("Train")

    def _play_help(self) -> str:
        if self._pauses():
            return self.tr("Pause after the present update")
        if self._runs.state is RunState.PAUSED:
            return self.tr("Go on with this run")
        if self._runs.goes_on:
            return self.tr("Train further from where the last run ended")
        return self.tr("Train from the initial weights")

    def _step_text(self) -> str:
        return self.tr("Step {unit}").format(unit=unit_text(self.unit))

    def _set_tooltip(self, action: QAction, text: str) -> None:
        reason = self.reason if action in (self.play, self.step) else ""
        keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
        action.setToolTip(self.tr("Not possible: {reason}").format(reason=reason) if reason else f"{text} ({keys})")

    def _on_play_triggered(self) -> None:
        finish_typing()
        if self._pauses():
            self._runs.pause()
        else:
            self._runs.play()

    def _on_step_triggered(self) -> None:
        finish_typing()
        self._runs.step(self.unit)


def unit_text(unit: StepUnit) -> str:
    """How a unit is called: "one epoch"."""
    match unit:
        case StepUnit.UPDATE:
            return QCoreApplication.translate("TransportActions", "one update")
        case StepUnit.EPOCH:
            return QCoreApplication.translate("TransportActions", "one epoch")
        case StepUnit.TEN:
            return QCoreApplication.translate("TransportActions", "10 updates")
        case StepUnit.HUNDRED:
            return QCoreApplication.translate("TransportActions", "100 updates")
