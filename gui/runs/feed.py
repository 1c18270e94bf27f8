"""The training thread and what it brings: the mailbox is emptied on a timer. It decides nothing."""

from PySide6.QtCore import QObject, QTimer, Signal

from engine.thread import FrameSource, TrainingThread
from engine.training.control import RunControl
from engine.training.job import Job
from engine.training.mailbox import Delivery, Mailbox

DRAIN_MILLISECONDS = 33


class RunFeed(QObject):
    """One thread at a time. A thread that was left ends by itself, and nothing that it still brings is heard."""

    delivered = Signal(object)
    """Delivery: what came since the last one, about 30 times a second."""
    over = Signal()
    """The thread has ended, and all that it brought was delivered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: TrainingThread | None = None
        self._left: set[TrainingThread] = set()
        self._timer = QTimer(self, interval=DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    @property
    def control(self) -> RunControl | None:
        """What steers the thread; None while there is none."""
        return None if self._thread is None else self._thread.control

    def start(self, job: Job, control: RunControl, frames: FrameSource) -> None:
        """Begin."""
        assert self._thread is None, "one thread at a time"
        self._thread = TrainingThread(job, control, Mailbox(), frames=frames, parent=self)
        self._timer.start()
        self._thread.start()

    def leave(self) -> None:
        """Let the thread end by itself, as soon as what it prepares is ready: an import or a compilation cannot be broken off.

        A compiled program is kept for the next run.
        """
        if self._thread is None:
            return
        thread, self._thread = self._thread, None
        self._timer.stop()
        thread.control.stop()
        self._left.add(thread)
        thread.finished.connect(self._on_thread_finished)
        if thread.isFinished():
            self._let_go(thread)

    def finish(self, *, is_heard: bool) -> Delivery | None:
        """Stop at the next completed update and wait; deliver what it still has to bring where that `is_heard`, else give it."""
        if self._thread is None:
            return None
        self._thread.control.stop()
        self._thread.wait()
        if is_heard:
            self._drain()
            return None
        rest = self._thread.mailbox.drain()
        self._end()
        return rest

    def close(self) -> None:
        """Stop and wait for all threads; never terminates one."""
        self.finish(is_heard=False)
        for thread in tuple(self._left):
            thread.wait()
            self._let_go(thread)

    def _drain(self) -> None:
        if self._thread is None:
            return
        is_over = self._thread.isFinished()  # asked first: what it has brought by then is all
        self.delivered.emit(self._thread.mailbox.drain())
        if is_over:
            self._end()
            self.over.emit()

    def _end(self) -> None:
        self._timer.stop()
        if self._thread is not None:
            self._thread.deleteLater()
        self._thread = None

    def _let_go(self, thread: TrainingThread) -> None:
        if thread in self._left:
            self._left.discard(thread)
            thread.deleteLater()

    def _on_thread_finished(self) -> None:
        thread = self.sender()
        if isinstance(thread, TrainingThread):
            self._let_go(thread)
