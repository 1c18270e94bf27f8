"""What a person does with a run: play, step, stop, reset. Each action knows when it is possible and, if not, why not."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from engine.training.control import StepUnit
from gui.actions.actions import Actions
from gui.document import Document
from gui.icons import icon
from gui.runs.controller import RunController, RunState
from gui.widgets.typing import finish_typing


class TransportActions(QObject):
    """The four actions, following document and run. Put them into menus and buttons; they are the same everywhere."""

    changed = Signal()
    """Texts and states of the actions are up to date again."""

    def __init__(
        self, document: Document, runs: RunController, parent: QObject, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs, self._all = document, runs, actions or Actions(self)
        self.unit = StepUnit.UPDATE
        self.play = self._all.bind_window_wide("run.play", self._on_play_triggered)
        self.step = self._all.bind_window_wide("run.step", self._on_step_triggered)
        self.stop = self._all.bind_window_wide("run.stop", runs.stop)
        self.reset = self._all.bind_window_wide("run.reset", runs.reset)
        self._connect()
        self._follow()

    @property
    def known(self) -> Actions:
        """All actions of the window."""
        return self._all

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

    def _connect(self) -> None:
        self._runs.state_changed.connect(self._follow)
        self._runs.weights.changed.connect(self._follow_reset)
        self._runs.engine_changed.connect(self._follow)
        self._document.problems_changed.connect(self._follow)

    def _follow(self) -> None:
        pauses = self._pauses()
        self.play.setText(self._play_text())
        self.play.setIcon(icon("pause" if pauses else "play"))
        self.step.setText(self._step_text())
        for name in ("run.play", "run.step"):
            self._all.allow(name, self.reason)
        self._all.tell("run.play", self._play_help())
        self._all.tell("run.step", self.tr("Train for {unit}, then pause").format(unit=unit_text(self.unit)))
        self._all.allow("run.stop", "" if self._runs.is_active else self.tr("No run is active."))
        self._follow_reset()
        self.changed.emit()

    def _follow_reset(self) -> None:
        is_possible = self._runs.state is not RunState.IDLE or self._runs.weights.are_trained
        self._all.allow("run.reset", "" if is_possible else self.tr("Nothing was trained yet."))

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
