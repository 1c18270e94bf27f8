"""Predicts off the GUI thread, one part at a time; a newer wish replaces the one under way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.data.dataset import Dataset
from engine.results.predictions import PredictionTable
from engine.spec.experiment import Experiment
from engine.thread import TaskThread
from engine.training.backend import Parameters, PartName

Predict = Callable[[TaskThread, "Wish"], PredictionTable]


@dataclass(frozen=True)
class Wish:
    """What is to be predicted."""

    experiment: Experiment
    dataset: Dataset
    parameters: Parameters
    part: PartName

    def is_same(self, other: "Wish") -> bool:
        """True when nothing else is wished; arrays are compared by identity, they are never changed."""
        return self.parameters is other.parameters and self.dataset is other.dataset and self.part is other.part


def predict_in_thread(thread: TaskThread, wish: Wish) -> PredictionTable:
    """In the thread; given up once the thread is cancelled."""
    from engine.results.predictions import predict

    return predict(wish.experiment, wish.dataset, wish.parameters, wish.part, is_wanted=lambda: not thread.cancelled)


class PredictionTask(QObject):
    """At most one thread; `done` brings the predictions of the newest wish."""

    done = Signal(object)
    """PredictionTable."""

    def __init__(self, parent: QObject, *, predict: Predict = predict_in_thread) -> None:
        """`predict` does the work; tests give their own."""
        super().__init__(parent)
        self._predict = predict
        self._thread: TaskThread | None = None
        self._next: Wish | None = None
        app = QCoreApplication.instance()
        assert app is not None, "threads need an application"
        app.aboutToQuit.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """True while a thread works."""
        return self._thread is not None

    def start(self, wish: Wish) -> None:
        """Predict this; what is under way is given up."""
        self._next = wish
        if self._thread is None:
            self._start_next()
        else:
            self._thread.cancel()

    def give_up(self) -> None:
        """Nobody wants predictions any more."""
        self._next = None
        if self._thread is not None:
            self._thread.cancel()

    def close(self) -> None:
        """Give up and wait; before the program ends."""
        self.give_up()
        if self._thread is not None:
            self._thread.wait()
            self._settle()

    def _start_next(self) -> None:
        wish, self._next = self._next, None
        if wish is None:
            return
        self._thread = TaskThread(lambda thread: self._predict(thread, wish), parent=self)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.finished.connect(self._on_thread_finished)
        self._thread.start()

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.deleteLater()
        self._thread = None

    def _on_thread_succeeded(self, table: PredictionTable) -> None:
        if self._next is None:
            self.done.emit(table)

    def _on_thread_failed(self, error: Exception) -> None:
        raise error  # a bug: the exception hook shows it

    def _on_thread_finished(self) -> None:
        if self.sender() is self._thread:
            self._settle()
            self._start_next()
