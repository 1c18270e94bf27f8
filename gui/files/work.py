"""One long piece of file work at a time, off the GUI thread. Which work it is, is the caller's matter."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.backend import BackendError
from engine.data.tell import Tell
from engine.disk.archive import Look
from engine.files.atomic import FileError
from engine.thread import TaskThread


class FileWork(QObject):
    """Runs a function in a thread and calls back in the GUI thread with its result."""

    busy_changed = Signal(str)
    """What is being done, or nothing."""
    progressed = Signal(float)
    """The share that is done, 0 to 1, where the work tells."""
    failed = Signal(str)
    """One sentence."""
    given_up = Signal()
    """What was being done was given up, and its thread has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: TaskThread | None = None
        self._done: Callable[[Any], None] | None = None
        self._can_be_given_up = self._brings_table = False

    @property
    def is_busy(self) -> bool:
        """True while something is being done."""
        return self._thread is not None

    @property
    def can_be_given_up(self) -> bool:
        """True while what is being done ends where nobody wants it any more."""
        return self._can_be_given_up

    @property
    def brings_table(self) -> bool:
        """True while what is being done will put another table in the place of the present one."""
        return self.is_busy and self._brings_table

    def do(
        self, words: str, work: Callable[[], object], done: Callable[[Any], None], *, brings_table: bool = False
    ) -> bool:
        """Start `work`, told as `words`; `done` gets what it returns. False when other work still goes on.

        `brings_table`: another table takes the present one's place when it is done.
        """
        return self._start(words, lambda _: work(), done, can_be_given_up=False, brings_table=brings_table)

    def do_telling(self, words: str, work: Callable[[Tell], object], done: Callable[[Any], None]) -> bool:
        """The same for work that tells how far it is, and so can be given up."""
        return self._start(words, lambda thread: work(thread.tell), done, can_be_given_up=True)

    def do_looking(
        self, words: str, work: Callable[[Look], object], done: Callable[[Any], None], *, brings_table: bool = False
    ) -> bool:
        """The same for work that cannot tell how far it is and yet looks, now and then, whether it is still wanted."""
        return self._start(
            words, lambda thread: work(thread.look), done, can_be_given_up=True, brings_table=brings_table
        )

    def give_up(self) -> None:
        """Nobody wants what is being done any more, where it can be given up; what it would write is as it was."""
        if self._thread is not None and self._can_be_given_up:
            self._thread.cancel()

    def _start(
        self,
        words: str,
        task: Callable[[TaskThread], object],
        done: Callable[[Any], None],
        *,
        can_be_given_up: bool,
        brings_table: bool = False,
    ) -> bool:
        if self._thread is not None:
            self.failed.emit(self.tr("Another file is still being written or read. Try again when it is done."))
            return False
        self._done = done
        self._can_be_given_up, self._brings_table = can_be_given_up, brings_table
        self._thread = TaskThread(task, parent=self)
        self._thread.progressed.connect(self.progressed)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.finished.connect(self._on_thread_finished)
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

    def _on_thread_finished(self) -> None:
        """Work that was given up says nothing else."""
        if self.sender() is self._thread and self._thread is not None and self._thread.cancelled:
            self._settle()
            self.given_up.emit()

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
        self._thread, self._done = None, None
        self.busy_changed.emit("")
