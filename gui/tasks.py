"""Background work of the whole window: functions done in threads for an owner, under a key; their results come in the GUI thread.

Training has threads of its own, in `engine/thread.py`.
"""

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal

from engine.progress import Cancelled

MOMENT_MILLISECONDS = 20
"""What takes no longer may be waited for: the window is not seen to stand still, and nothing flickers."""


class Key(StrEnum):
    """Keys that others than the owner of a task know it by."""

    EDIT = "edit"
    """The table is being changed."""
    FILE = "file"
    """A file is being written or read."""
    OPEN = "open"
    """The same, and another table takes the present one's place then."""
    LOAD = "load"
    """A table is being loaded from a file."""


class Ending(StrEnum):
    """Who may end a task early."""

    ANYBODY = "anybody"
    """A person, a newer task under the same key, and whoever closes the window."""
    PERSON = "person"
    """A person only: the window waits for what it writes."""
    NOBODY = "nobody"
    """Half of what it writes would help nobody."""


class Task(QThread):
    """One piece of work, and what is to be done with its result. `progressed` is emitted in the GUI thread.

    The work gets the task: it tells how far it is by `progress`, or looks now and then by `check` whether it is still wanted.
    """

    progressed = Signal(float)
    """The share that is done, 0 to 1; never once the task was cancelled."""
    _shared = Signal(float)

    def __init__(
        self,
        service: "Tasks",
        owner: QObject,
        key: str,
        work: Callable[["Task"], Any],
        done: Callable[[Any], None] | None,
        *,
        failed: Callable[[Any], None] | None,
        errors: tuple[type[Exception], ...],
        words: str,
        ending: Ending,
    ) -> None:
        super().__init__(service)
        self.words, self.ending = words, ending
        """What is being done, for a person; nothing where nobody is told. Who may end it early."""
        self.slot = owner, key
        self._service = service
        self._work, self._done, self._failed, self._errors = work, done, failed, errors
        self._result: Any = None
        self._error: Exception | None = None
        self._is_cancelled = False
        self.is_due = self.is_begun = self.is_over = False
        self._shared.connect(self._on_shared)
        self.finished.connect(self._on_finished)
        owner.destroyed.connect(self._on_owner_destroyed)

    @property
    def key(self) -> str:
        """What it was started under."""
        return self.slot[1]

    @property
    def is_cancelled(self) -> bool:
        """True once nobody wants the result any more."""
        return self._is_cancelled

    def cancel(self, *, by: Ending = Ending.PERSON) -> None:
        """Nobody wants the result any more: neither `done` nor `failed` is called. No effect on what must not end early."""
        if self.is_over or self._is_cancelled or self.ending not in (Ending.ANYBODY, by):
            return
        self._is_cancelled = True
        self._service._on_task_cancelled(self)

    def check(self) -> None:
        """Called by the work now and then. Raises Cancelled once nobody wants the result any more."""
        if self._is_cancelled:
            raise Cancelled

    def progress(self, share: float) -> None:
        """Called by the work: `share` of it is done, 0 to 1. Raises Cancelled once nobody wants the result any more."""
        self.check()
        self._shared.emit(share)

    def run(self) -> None:
        """In the thread; short work is done so in the GUI thread."""
        try:
            self._result = self._work(self)
        except Exception as error:  # handed over whole: the receiver decides what it means
            self._error = error

    def settle(self, *, is_heard: bool) -> None:
        """The work has ended: call back with what came of it, where that `is_heard`. Lets go of all that the work has held."""
        done, failed, result, error = self._done, self._failed, self._result, self._error
        is_expected = isinstance(error, self._errors)
        self._work, self._done, self._failed, self._result, self._error = _nothing, None, None, None, None
        if self._is_cancelled or not is_heard:
            return
        if error is None:
            if done is not None:
                done(result)
        elif not is_expected:
            sys.excepthook(type(error), error, error.__traceback__)  # a bug
        elif failed is not None:
            failed(error)

    def _on_shared(self, share: float) -> None:
        if not self._is_cancelled:
            self.progressed.emit(share)

    def _on_finished(self) -> None:
        self._service._settle(self)

    def _on_owner_destroyed(self) -> None:
        self._done = self._failed = None
        self.cancel(by=Ending.ANYBODY)


class Tasks(QObject):
    """Of the tasks of an owner under one key only the newest is wanted; it begins when the thread before it has ended.

    An owner that is destroyed drops its tasks. No thread is ever terminated.
    """

    changed = Signal()
    """Which tasks are wanted is another now."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._tasks: list[Task] = []
        app.aboutToQuit.connect(self.close)

    @property
    def is_working(self) -> bool:
        """True while a thread works."""
        return any(task.is_begun for task in self._tasks)

    def start(
        self,
        owner: QObject,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] | None = None,
        *,
        key: str = "",
        failed: Callable[[Any], None] | None = None,
        errors: tuple[type[Exception], ...] = (),
        words: str = "",
        ending: Ending = Ending.ANYBODY,
        is_short: bool = False,
        patience: int = 0,
        delay: int = 0,
        is_beside: bool = False,
    ) -> Task:
        """Do `work` in a thread; `done` gets its result, `failed` an exception of the kinds `errors`, in the GUI thread.

        Work that `is_short` is done here and now where no thread is in its way: it would take longer to start one. What comes
        within `patience` milliseconds is brought before this returns. It begins after `delay` milliseconds, in which a newer
        task may take its place; one that `is_beside` does not wait for the thread of the one that it replaces.
        """
        task = Task(self, owner, key, work, done, failed=failed, errors=errors, words=words, ending=ending)
        for other in self._of(task.slot):
            other.cancel(by=Ending.ANYBODY)
        self._tasks.append(task)
        if delay:
            QTimer.singleShot(delay, task, lambda: self._make_due(task))
        elif is_beside:
            self._begin(task)
        elif is_short and not any(other.is_begun for other in self._of(task.slot)):
            task.run()
            self._settle(task)
            return task
        else:
            self._make_due(task)
            if patience and task.is_begun and task.wait(patience):
                self._settle(task)
        self.changed.emit()
        return task

    def current(self, *keys: str, owner: QObject | None = None) -> Task | None:
        """The newest task whose result is still wanted: under one of `keys` or any, of `owner` or of anybody."""
        return next(
            (
                task
                for task in reversed(self._tasks)
                if (not keys or task.key in keys) and (owner is None or task.slot[0] is owner) and not task.is_cancelled
            ),
            None,
        )

    def cancel(self, owner: QObject, key: str = "") -> None:
        """Nobody wants what `owner` has started under `key` any more."""
        for task in self._of((owner, key)):
            task.cancel()

    def finish(self) -> None:
        """Before the process ends from outside: end what a person may end, wait for what must not end early."""
        for task in [task for task in self._tasks if task.ending is not Ending.ANYBODY]:
            task.cancel()
            task.wait()

    def close(self) -> None:
        """Cancel, and wait until no thread is left; what is written meanwhile is written whole. No result is brought any more."""
        for task in tuple(self._tasks):
            task.cancel(by=Ending.ANYBODY)
        while self._tasks:
            self._settle(self._tasks[0], is_heard=False)

    def _of(self, slot: tuple[QObject, str]) -> list[Task]:
        return [task for task in self._tasks if task.slot[0] is slot[0] and task.slot[1] == slot[1]]

    def _make_due(self, task: Task) -> None:
        task.is_due = True
        self._begin_next(task.slot)

    def _begin_next(self, slot: tuple[QObject, str]) -> None:
        """Start the thread that waits for nothing any more but its turn, where no other one is in its way."""
        of_slot = self._of(slot)
        due = [task for task in of_slot if task.is_due and not task.is_begun]
        if due and not any(task.is_begun for task in of_slot):
            self._begin(due[0])

    def _begin(self, task: Task) -> None:
        task.is_begun = True
        task.start()

    def _settle(self, task: Task, *, is_heard: bool = True) -> None:
        """The task is over: those who look at what there is are told first, then it calls back."""
        if task.is_over:
            return
        task.wait()
        task.is_over = True
        self._tasks.remove(task)
        task.deleteLater()
        if task.is_begun:
            self._begin_next(task.slot)
            self.changed.emit()
        task.settle(is_heard=is_heard)

    def _on_task_cancelled(self, task: Task) -> None:
        if not task.is_begun:
            self._settle(task)
        self.changed.emit()


def tasks() -> Tasks:
    """The application's service for background work, made at the first call."""
    app = QCoreApplication.instance()
    assert app is not None, "threads need an application"
    found = app.findChild(Tasks)
    return found if found is not None else Tasks(app)


def _nothing(_task: Task) -> None:
    """The work of a task that is over."""
