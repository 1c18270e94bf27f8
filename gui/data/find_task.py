"""Finds cells off the GUI thread where the table is long; a newer question replaces the one under way."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.data.find import Found, PatternError, Query, find
from engine.data.table import Table
from engine.thread import TaskThread

FEW_CELLS = 200_000
"""A smaller table is gone through on the spot, within a few hundredths of a second."""


@dataclass(frozen=True)
class Question:
    """What is looked for, and where. `shown`: the rows that a filter leaves, None for all."""

    table: Table
    query: Query
    shown: NDArray[np.bool_] | None

    def is_same(self, other: "Question") -> bool:
        """Whether the answer is the same."""
        return self.table is other.table and self.query == other.query and self.shown is other.shown


class FindTask(QObject):
    """At most one thread; `done` brings the answer to the newest question."""

    done = Signal(object, object)
    """(Question, Found)."""
    failed = Signal(str)
    """Why a pattern cannot be read."""

    def __init__(self, parent: QObject, *, few_cells: int = FEW_CELLS) -> None:
        super().__init__(parent)
        self.few_cells = few_cells
        self._thread: TaskThread | None = None
        self._asked: Question | None = None
        self._next: Question | None = None
        app = QCoreApplication.instance()
        assert app is not None, "threads need an application"
        app.aboutToQuit.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """True while a thread searches."""
        return self._thread is not None

    def start(self, question: Question) -> None:
        """Search; what is under way is given up, unless it is the same."""
        if self._thread is None and question.table.rows * len(question.query.columns) <= self.few_cells:
            self._answer(question)
            return
        is_under_way = self._thread is not None and not self._thread.cancelled
        if is_under_way and self._asked is not None and question.is_same(self._asked):
            self._next = None
            return
        self._next = question
        if self._thread is None:
            self._start_next()
        else:
            self._thread.cancel()

    def give_up(self) -> None:
        """Nobody waits for an answer any more."""
        self._next = None
        if self._thread is not None:
            self._thread.cancel()

    def close(self) -> None:
        """Give up and wait; before the program ends."""
        self.give_up()
        if self._thread is not None:
            self._thread.wait()
            self._settle()

    def _answer(self, question: Question) -> None:
        try:
            found = find(question.table, question.query, shown=question.shown)
        except PatternError as error:
            self.failed.emit(str(error))
            return
        self.done.emit(question, found)

    def _start_next(self) -> None:
        self._asked, self._next = self._next, None
        question = self._asked
        if question is None:
            return
        self._thread = TaskThread(
            lambda thread: find(
                question.table, question.query, shown=question.shown, is_wanted=lambda: not thread.cancelled
            ),
            parent=self,
        )
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.finished.connect(self._on_thread_finished)
        self._thread.start()

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.deleteLater()
        self._thread = None

    def _on_thread_succeeded(self, found: Found) -> None:
        if self._next is None and self._asked is not None:
            self.done.emit(self._asked, found)

    def _on_thread_failed(self, error: Exception) -> None:
        if not isinstance(error, PatternError):
            raise error  # a bug: the exception hook shows it
        if self._next is None:
            self.failed.emit(str(error))

    def _on_thread_finished(self) -> None:
        if self.sender() is self._thread:
            self._settle()
            self._start_next()
