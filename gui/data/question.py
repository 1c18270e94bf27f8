"""What the find bar asks of a table, and the answer."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.editing.find import Found, Query, find
from engine.data.table import Table
from gui.tasks import Task

SMALL_TABLE_CELLS = 200_000
"""A smaller table is gone through on the spot, within a few hundredths of a second."""


@dataclass(frozen=True)
class Question:
    """What is looked for, and where. `shown`: the rows that a filter leaves, None for all."""

    table: Table
    query: Query
    shown: NDArray[np.bool_] | None

    @property
    def is_short(self) -> bool:
        """Whether the answer is there at once."""
        return self.table.rows * len(self.query.columns) <= SMALL_TABLE_CELLS

    def is_same(self, other: "Question") -> bool:
        """Whether the answer is the same."""
        return self.table is other.table and self.query == other.query and self.shown is other.shown


@dataclass(frozen=True)
class Answer:
    """Which cells match."""

    question: Question
    found: Found


def answer(task: Task, question: Question) -> Answer:
    """Search; given up once the task is cancelled. Raises PatternError for a pattern that cannot be read."""
    table, query = question.table, question.query
    return Answer(question, find(table, query, shown=question.shown, check=task.check))
