"""Changes of the table that may take longer than a moment: worked out off the GUI thread, taken over by the document in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.config.recipe import Recipe
from engine.data.editing.edits import EditError, TableEdit, apply
from engine.data.table import Table
from engine.data.tell import Tell, between
from gui.kit.latest_task import MOMENT_MILLISECONDS, LatestTask

FEW_CELLS = 200_000
"""In a smaller table everything is done on the spot, within a few hundredths of a second."""


@dataclass(frozen=True)
class Change:
    """What is to be done to the table, as one undo entry called `text`. `recipe`: what becomes of the recipe on the new table."""

    edits: tuple[TableEdit, ...]
    text: str
    recipe: Callable[[Recipe, Table], Recipe] | None = None


Make = Callable[[Table, Tell], Change | None]
"""Works out a change of the table; None where there is nothing to change. What `Tell` raises is to be let through."""


@dataclass(frozen=True)
class Step:
    """One edit that was tried: what takes it back, and the table that it gives."""

    edit: TableEdit
    back: TableEdit
    table: Table


@dataclass(frozen=True)
class Worked:
    """A change with its steps; nothing in the document is changed yet."""

    change: Change
    steps: tuple[Step, ...]

    def recipe_after(self, recipe: Recipe) -> Recipe:
        """What becomes of `recipe`."""
        return recipe if self.change.recipe is None else self.change.recipe(recipe, self.steps[-1].table)


def worked_out(table: Table, make: Make, tell: Tell) -> Worked | None:
    """Make the change and try its edits on `table`. Raises EditError, one sentence for a person."""
    change = make(table, between(tell, 0, 0.5))
    if change is None or not change.edits:
        return None
    return Worked(change, tried(table, change.edits, between(tell, 0.5, 1)))


def tried(table: Table, edits: Sequence[TableEdit], tell: Tell) -> tuple[Step, ...]:
    """What `edits`, one after the other, make of `table`. Raises EditError."""
    steps = []
    for number, edit in enumerate(edits):
        table, back = apply(table, edit, between(tell, number / len(edits), (number + 1) / len(edits)))
        steps.append(Step(edit, back, table))
    return tuple(steps)


def is_small(table: Table) -> bool:
    """Whether what is done to `table` is done within a moment."""
    return table.rows * len(table.columns) <= FEW_CELLS


class TableWork(QObject):
    """At most one piece of work; the next one, an edit that comes before it, or a person gives it up."""

    busy_changed = Signal(str)
    """What is being done, or nothing."""
    progressed = Signal(float)
    """The share that is done, 0 to 1."""
    refused = Signal(str)
    """Why what was asked for cannot be done, in one sentence."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task = LatestTask(self)
        self._words = ""
        self._done: Callable[[Any], None] | None = None
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.progressed.connect(self.progressed)
        self._task.busy_changed.connect(self._on_task_busy_changed)

    @property
    def is_busy(self) -> bool:
        """True while a result is still waited for."""
        return self._done is not None

    def do(self, words: str, work: Callable[[Tell], object], done: Callable[[Any], None], *, is_short: bool) -> None:
        """Do `work`, told as `words`; `done` gets what it returns, before this returns where that takes but a moment."""
        self._words, self._done = words, done
        self._task.start(lambda thread: work(thread.tell), is_short=is_short, patience=MOMENT_MILLISECONDS)

    def give_up(self) -> None:
        """Nobody wants the result any more."""
        if self._done is not None:
            self._done = None
            self._task.give_up()
            self.busy_changed.emit("")

    def close(self) -> None:
        """Give up and wait; before the program ends."""
        self._done = None
        self._task.close()

    def _on_task_done(self, result: object) -> None:
        done, self._done = self._done, None
        if done is not None:
            done(result)

    def _on_task_failed(self, error: Exception) -> None:
        self._done = None
        if isinstance(error, EditError):
            self.refused.emit(str(error))
        else:
            raise error  # a bug: the exception hook shows it

    def _on_task_busy_changed(self, is_busy: bool) -> None:
        self.busy_changed.emit(self._words if is_busy and self._done is not None else "")
