"""Compiles for the experiment in the background while a person edits it, so that Train begins at once. It shows nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from engine.backend import BackendError
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.table import Table
from engine.thread import TaskThread
from engine.training.warm import warm
from gui.document import Document
from gui.run_controller import RunController

REST_MILLISECONDS = 600
"""How long nothing must have been edited: what is compiled would be out of date with the next key."""

Warm = Callable[[Experiment, Table, EngineName], object]


class Warming(QObject):
    """One compilation at a time; none while a run goes on, before `start`, or for an experiment that cannot run."""

    def __init__(
        self, document: Document, runs: RunController, *, warm: Warm = warm, parent: QObject | None = None
    ) -> None:
        """`warm` makes ready; tests give their own."""
        super().__init__(parent)
        self._document, self._runs, self._warm = document, runs, warm
        self._thread: TaskThread | None = None
        self._done: tuple[Experiment, Table, EngineName] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._started = self._is_held = False

    def start(self) -> None:
        """Begin: TensorFlow is loaded."""
        self._started = True
        self._document.experiment_changed.connect(self._wait_for_rest)
        self._document.table_changed.connect(self._wait_for_rest)
        self._runs.engine_changed.connect(self._wait_for_rest)
        self._runs.state_changed.connect(self._wait_for_rest)
        self._wait_for_rest()

    def hold(self, is_held: bool) -> None:
        """Begin nothing while another table is on its way: what is compiled until then serves nobody."""
        self._is_held = is_held
        self._wait_for_rest()

    def close(self) -> None:
        """Wait for the compilation that is going on; it cannot be broken off."""
        self._timer.stop()
        self._started = False
        if self._thread is not None:
            self._thread.cancel()
            self._thread.wait()

    def _wait_for_rest(self) -> None:
        if self._started and not (self._is_held or self._runs.is_active or self._runs.is_held):
            self._timer.start()
        else:
            self._timer.stop()

    def _on_timer_timeout(self) -> None:
        wish = self._document.experiment, self._document.table, self._runs.engine
        if self._thread is not None or self._is_done(wish) or self._runs.obstacle or self._runs.is_active:
            return
        self._done = wish
        self._thread = TaskThread(lambda _: self._warm(*wish), parent=self)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.finished.connect(self._on_thread_finished)
        self._thread.start()

    def _is_done(self, wish: tuple[Experiment, Table, EngineName]) -> bool:
        """True where the last compilation serves: nothing but the learning rate, the epochs or given weights differ."""
        if self._done is None:
            return False
        (ours, our_table, our_engine), (theirs, their_table, their_engine) = self._done, wish
        same = _compiled_part(ours) == _compiled_part(theirs)
        return same and our_table is their_table and our_engine is their_engine

    def _on_thread_failed(self, error: Exception) -> None:
        if not isinstance(error, BackendError):  # that one is told when a person trains
            raise error

    def _on_thread_finished(self) -> None:
        if self._thread is not None:
            self._thread.deleteLater()
            self._thread = None
        self._wait_for_rest()


def _compiled_part(experiment: Experiment) -> Experiment:
    """The experiment without what a compiled program does not depend on."""
    training = experiment.training
    same = training.replace(optimizer=training.optimizer.replace(learning_rate=0.0), epochs=1, seed=0)
    return experiment.replace(training=same, initial_weights=())
