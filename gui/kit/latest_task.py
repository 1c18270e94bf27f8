"""Work off the GUI thread where it is long, one piece at a time; a newer wish replaces the one under way."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from engine.thread import TaskThread

Task = Callable[[TaskThread], object]

MOMENT_MILLISECONDS = 20
"""What takes no longer may be waited for: the window is not seen to stand still, and nothing flickers."""


class LatestTask(QObject):
    """At most one thread. `done` brings the result of the newest wish, or `failed` its exception; of older ones nothing comes."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)
    """The share that is done, 0 to 1."""
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: TaskThread | None = None
        self._next: Task | None = None
        app = QCoreApplication.instance()
        assert app is not None, "threads need an application"
        app.aboutToQuit.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """True while a thread works."""
        return self._thread is not None

    def start(self, task: Task, *, is_short: bool = False, patience: int = 0) -> None:
        """Do this; what is under way is given up, and this begins when its thread has ended.

        What `is_short` is done here and now where no thread is under way: it would take longer to start one. What comes
        within `patience` milliseconds is brought before this returns.
        """
        if self._thread is None and is_short:
            self._do_here(task)
            return
        self._next = task
        if self._thread is not None:
            self._thread.cancel()
            return
        self._start_next()
        if patience and self._thread is not None and self._thread.wait(patience):
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)  # what the thread has sent, now

    def give_up(self) -> None:
        """Nobody wants a result any more."""
        self._next = None
        if self._thread is not None:
            self._thread.cancel()

    def close(self) -> None:
        """Give up and wait; before the program ends."""
        self.give_up()
        if self._thread is not None:
            self._thread.wait()
            self._settle()

    def _do_here(self, task: Task) -> None:
        thread = TaskThread(task, parent=self)
        thread.succeeded.connect(self.done)
        thread.failed.connect(self.failed)
        thread.run()
        thread.deleteLater()

    def _start_next(self) -> None:
        task, self._next = self._next, None
        if task is None:
            return
        self._thread = TaskThread(task, parent=self)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.progressed.connect(self._on_thread_progressed)
        self._thread.finished.connect(self._on_thread_finished)
        self._thread.start()
        self.busy_changed.emit(True)

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.deleteLater()
        self._thread = None

    def _is_wanted(self) -> bool:
        """False for what a thread sent before it was given up, which comes late."""
        return self._thread is not None and self.sender() is self._thread and not self._thread.cancelled

    def _on_thread_succeeded(self, result: object) -> None:
        if self._is_wanted():
            self.done.emit(result)

    def _on_thread_failed(self, error: Exception) -> None:
        if self._is_wanted():
            self.failed.emit(error)

    def _on_thread_progressed(self, share: float) -> None:
        if self._is_wanted():
            self.progressed.emit(share)

    def _on_thread_finished(self) -> None:
        if self.sender() is self._thread:
            self._settle()
            self._start_next()
            if self._thread is None:
                self.busy_changed.emit(False)
