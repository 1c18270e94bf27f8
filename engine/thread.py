"""The engine's only Qt file: runs a generator of frames, or one long task, in a QThread."""

import traceback
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QThread, Signal

from engine.shortage import shortage
from engine.training.control import RunControl
from engine.training.frames import Ended, Frame, Outcome
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from engine.training.run import run

FrameSource = Callable[[Job, RunControl, Callable[[], bool]], Iterator[Frame]]


class GivenUp(Exception):  # noqa: N818  # it is no error
    """Ends a task that somebody has asked to end early; nobody hears of it."""


OVERDUE_SECONDS = 0.040
"""The window looks 30 times a second; when it has not for so long, it is waiting for Python's lock."""

ASIDE_SECONDS = 0.02


class TrainingThread(QThread):
    """Drives one job and leaves its frames in a mailbox. QThread's own `finished` tells that the last one is there."""

    def __init__(
        self,
        job: Job,
        control: RunControl,
        mailbox: Mailbox,
        *,
        frames: FrameSource = run,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.job, self.control, self.mailbox = job, control, mailbox
        self._frames = frames

    def run(self) -> None:
        """In the thread: every frame into the mailbox; whatever goes wrong becomes an `Ended` with the traceback."""
        try:
            for frame in self._frames(self.job, self.control, lambda: self.mailbox.wants_parameters):
                self.mailbox.put(frame)
                self._let_the_window_in()
        except Exception as error:  # whatever it is, the person must see it and the window must live
            short = shortage(error)
            message, details = (short, "") if short else (f"{type(error).__name__}: {error}", traceback.format_exc())
            self.mailbox.put(Ended(self.job.run, Outcome.FAILED, message, 0, {}, {}, {}, details=details))

    def _let_the_window_in(self) -> None:
        """Stand aside while the one who shows is late in taking the frames, and as long as the mailbox is full.

        NumPy gives Python's lock up and takes it back within microseconds. Each time wakes the thread that waits for the lock,
        which then comes too late and starts its waiting time again: the window was seen to stand still for 9 seconds.
        """
        if self.mailbox.seconds_since_drain > OVERDUE_SECONDS:
            self.mailbox.wait_for_drain(ASIDE_SECONDS)
        while self.mailbox.is_full and not self.control.is_stopping:
            self.mailbox.wait_for_drain(ASIDE_SECONDS)


_under_way: "set[TaskThread]" = set()


def tasks_are_under_way() -> bool:
    """True while a TaskThread is at its task."""
    return bool(_under_way)


class TaskThread(QThread):
    """Runs one long task off the GUI thread. The task may report progress and must look at `cancelled` now and then.

    One of `succeeded` (with the result) or `failed` (with the exception) is emitted, unless it was cancelled.
    """

    progressed = Signal(float)
    """The share that is done, 0 to 1."""
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, task: Callable[["TaskThread"], object], *, parent: QObject | None = None) -> None:
        """`task` is called in the thread with this object, for `progress` and `cancelled`."""
        super().__init__(parent)
        self._task = task
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """True once somebody has asked the task to end early."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the task to end early; neither `succeeded` nor `failed` follows."""
        self._cancelled = True

    def progress(self, share: float) -> None:
        """Called by the task: `share` of the work is done."""
        self.progressed.emit(share)

    def look(self) -> None:
        """Called by the task now and then. Raises GivenUp once it has been asked to end early."""
        if self._cancelled:
            raise GivenUp

    def tell(self, share: float) -> None:
        """Called by the task: `share` of the work is done. Raises GivenUp once the task has been asked to end early."""
        self.look()
        self.progressed.emit(share)

    def run(self) -> None:
        """In the thread."""
        _under_way.add(self)
        try:
            result = self._task(self)
        except Exception as error:  # handed over whole: the receiver decides what it means
            if not self._cancelled:
                self.failed.emit(error)
            return
        finally:
            _under_way.discard(self)
        if not self._cancelled:
            self.succeeded.emit(result)
