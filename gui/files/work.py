"""One long piece of file work at a time, off the GUI thread. Which work it is, is the caller's matter."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.backend import BackendError
from engine.files.atomic import FileError
from gui.language import translated
from gui.tasks import Ending, Key, Task, tasks


class FileWork(QObject):
    """Runs a function in a thread and calls back in the GUI thread with its result."""

    failed = Signal(str)
    """One sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        """True while something is being done, wanted or not."""
        return self._task is not None and not self._task.is_over

    def do(
        self,
        words: str,
        work: Callable[[Task], object],
        done: Callable[[Any], None],
        *,
        ending: Ending = Ending.NOBODY,
        brings_table: bool = False,
    ) -> None:
        """Start `work`, told as `words`; `done` gets what it returns. Refused, by `failed`, while other work still goes on.

        `ending`: who may end it early; by anybody or a person only where the work looks whether it is still wanted.
        `brings_table`: another table takes the present one's place when it is done.
        """
        if self.is_busy:
            self.failed.emit(self.tr("Another file is still being written or read. Try again when it is done."))
            return
        self._task = tasks().start(
            self,
            work,
            done,
            key=Key.OPEN if brings_table else Key.FILE,
            failed=self._on_failed,
            errors=(FileError, BackendError),
            words=words,
            ending=ending,
        )

    def _on_failed(self, error: FileError | BackendError) -> None:
        self.failed.emit(translated(error.text))
