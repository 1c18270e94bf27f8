"""Work for a live widget: in a thread, the newest wish only, never while hidden, and a small share of the processor's time."""

from collections.abc import Callable
from functools import partial
from time import perf_counter, thread_time
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.tasks import Task, tasks

SHARE = 0.04
"""The most of a processor's time that one widget takes while a run is trained, to compute and to draw."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.1, 1.0
"""Seconds from one picture to the next while a run is trained, however cheap or dear it is."""


class Costly(Protocol):
    """What came of the work."""

    @property
    def seconds(self) -> float:
        """How much of a processor's time it took."""
        ...


class LiveWork(QObject):
    """Does what `ask` gives after each `request`, and hands the result to `show` in the GUI thread."""

    def __init__(
        self,
        owner: QWidget,
        ask: Callable[[], Callable[[Task], Costly] | None],
        show: Callable[[Any], None],
        *,
        is_live: Callable[[], bool],
        failed: Callable[[Any], None] | None = None,
        errors: tuple[type[Exception], ...] = (),
        key: str = "picture",
    ) -> None:
        """`ask` gives None where there is nothing to be done. `is_live`: whether a run is trained now, which is not to be slowed.
        `failed` gets what the work raises of the kinds `errors`.
        """
        super().__init__(owner)
        self._owner, self._ask, self._show, self._is_live = owner, ask, show, is_live
        self._failed, self._errors, self._key = failed, errors, key
        self._task: Task | None = None
        self._is_wanted = False
        self._began = self._due = 0.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._begin_if_due)
        owner.installEventFilter(self)

    def request(self) -> None:
        """What is shown is out of date."""
        self._is_wanted = True
        self._begin_if_due()

    def at_once(self) -> None:
        """A person changed what is shown and waits for it."""
        self._later.stop()
        self._due = 0.0
        self.request()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A widget that is shown gets what it missed."""
        if event.type() is QEvent.Type.Show:
            self._begin_if_due()
        return super().eventFilter(watched, event)

    def _begin_if_due(self) -> None:
        is_working = self._task is not None and not self._task.is_over
        if not self._is_wanted or is_working or self._later.isActive() or not self._owner.isVisible():
            return
        wait = self._due - perf_counter() if self._is_live() else 0.0
        if wait > 0:
            self._later.start(int(wait * 1000) + 1)
            return
        self._is_wanted = False
        work = self._ask()
        if work is not None:
            self._began = perf_counter()
            self._due = self._began + LONGEST_PAUSE
            self._task = tasks().start(
                self._owner, work, self._on_done, key=self._key, failed=self._failed, errors=self._errors
            )

    def _on_done(self, found: Costly) -> None:
        self._task = None
        spent_before = found.seconds - thread_time()
        self._show(found)
        QTimer.singleShot(0, self, partial(self._on_painted, self._began, spent_before))
        self._begin_if_due()

    def _on_painted(self, began: float, spent_before: float) -> None:
        """Comes after the paint events that `show` led to: so much did it all take. Nothing if a person waits for more."""
        if self._due and self._began == began:
            self._due = began + min(max(SHORTEST_PAUSE, (spent_before + thread_time()) / SHARE), LONGEST_PAUSE)
            self._later.stop()
            self._begin_if_due()
