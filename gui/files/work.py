"""One long piece of file work at a time, off the GUI thread. Which work it is, is the caller's matter."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.files.atomic import FileError
from engine.thread import TaskThread
from engine.training.backend import BackendError


class FileWork(QObject):
    """Runs a function in a thread and calls back in the GUI thread with its result."""

    busy_changed = Signal(str)
    """What is being done, or nothing."""
    failed = Signal(str)
    """One sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: TaskThread | None = None
        self._done: Callable[[Any], None] | None = None

    @property
    def is_busy(self) -> bool:
        """True while something is being done."""
        return self._thread is not None

    def do(self, words: str, work: Callable[[], object], done: Callable[[Any], None]) -> bool:
        """Start `work`, told as `words`; `done` gets what it returns. False when other work still goes on."""
        if self._thread is not None:
            self.failed.emit(self.tr("Another file is still being written or read. Try again when it is done."))
            return False
        self._done = done
        self._thread = TaskThread(lambda _: work(), parent=self)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.start()
        self.busy_changed.emit(words)
        return True

    def close(self) -> None:
        """Wait for what is being done: a half-written file helps nobody."""
        if self._thread is not None:
            self._thread.wait()
            self._settle()

    def _on_thread_succeeded(self, result: object) -> None:
        done = self._done
        self._settle()
        if done is not None:
            done(result)

    def _on_thread_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, FileError | BackendError):
            self.failed.emit(str(error))
        else:
            raise error  # a bug: the exception hook shows it

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
        self._thread, self._done = None, None
        self.busy_changed.emit("")
