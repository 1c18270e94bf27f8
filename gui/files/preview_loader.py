"""Looks at a file off the GUI thread, again whenever an option changes; only the last look is told."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ReadingOptions
from engine.thread import TaskThread
from gui.kit.latest_task import LatestTask, Task

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
        self._task = LatestTask(self)
        self._task.done.connect(self.ready)
        self._task.failed.connect(self._on_task_failed)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MILLISECONDS)
        self._delay.timeout.connect(self._start)

    def look(self, path: Path, options: ReadingOptions) -> None:
        """Look at `path` soon; what is being looked at is given up."""
        self._wish = (path, options)
        self._task.give_up()
        self._delay.start()

    def close(self) -> None:
        """Give up, and wait until no thread is left."""
        self._delay.stop()
        self._task.close()

    def _start(self) -> None:
        assert self._wish is not None, "the timer runs after a wish only"
        self._task.start(_look_at(*self._wish))

    def _on_task_failed(self, error: Exception) -> None:
        if not isinstance(error, ReadingError):
            raise error  # a bug: the exception hook shows it
        self.failed.emit(str(error))


def _look_at(path: Path, options: ReadingOptions) -> Task:
    def look(thread: TaskThread) -> object:
        from engine.data.reading.preview import preview  # it brings pandas' friends, for which the window must not wait

        return preview(path, options, cancelled=lambda: thread.cancelled)

    return look
