"""Looks at a file off the GUI thread, again whenever an option changes; only the last look is told."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ReadingOptions
from engine.thread import TaskThread

DELAY_MILLISECONDS = 120
"""Letters typed one after the other are looked at once."""


class PreviewLoader(QObject):
    """One look at a time; a later wish takes the place of an earlier one. All signals are emitted in the GUI thread."""

    ready = Signal(object)
    """Preview."""
    failed = Signal(str)
    """One sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish: tuple[Path, ReadingOptions] | None = None
        self._thread: TaskThread | None = None
        self._retired: set[TaskThread] = set()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MILLISECONDS)
        self._delay.timeout.connect(self._start)

    def look(self, path: Path, options: ReadingOptions) -> None:
        """Look at `path` soon; what is being looked at is given up."""
        self._wish = (path, options)
        self._retire()
        self._delay.start()

    def close(self) -> None:
        """Give up, and wait until no thread is left."""
        self._delay.stop()
        self._retire()
        for thread in tuple(self._retired):
            thread.wait()
            self._let_go(thread)

    def _start(self) -> None:
        assert self._wish is not None, "the timer runs after a wish only"
        self._thread = TaskThread(_task(*self._wish), parent=self)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.finished.connect(self._on_thread_finished)
        self._thread.start()

    def _retire(self) -> None:
        if self._thread is not None:
            self._thread.cancel()
            self._retired.add(self._thread)
            self._thread = None

    def _let_go(self, thread: TaskThread) -> None:
        self._retired.discard(thread)
        thread.deleteLater()

    def _on_thread_succeeded(self, result: object) -> None:
        if self.sender() is self._thread:
            self._retire()
            self.ready.emit(result)

    def _on_thread_failed(self, error: Exception) -> None:
        if self.sender() is not self._thread:
            return
        self._retire()
        if not isinstance(error, ReadingError):
            raise error  # a bug: the exception hook shows it
        self.failed.emit(str(error))

    def _on_thread_finished(self) -> None:
        thread = self.sender()
        if isinstance(thread, TaskThread) and thread in self._retired:
            self._let_go(thread)


def _task(path: Path, options: ReadingOptions) -> Callable[[TaskThread], object]:
    def look(thread: TaskThread) -> object:
        from engine.data.reading.preview import preview  # it brings pandas' friends, for which the window must not wait

        return preview(path, options, cancelled=lambda: thread.cancelled)

    return look
