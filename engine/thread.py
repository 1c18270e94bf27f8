"""The engine's only Qt file: runs a generator of frames in a QThread."""

import traceback
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QThread

from engine.shortage import shortage
from engine.text import plain
from engine.training.control import RunControl
from engine.training.frames import Ended, Frame, Outcome
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from engine.training.run import run

FrameSource = Callable[[Job, RunControl, Callable[[], bool]], Iterator[Frame]]

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
            message, details = short, ""
            if not short:
                message, details = plain(f"{type(error).__name__}: {error}"), traceback.format_exc()
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
