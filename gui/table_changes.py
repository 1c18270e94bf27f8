"""Changes of the table as values, worked out wherever the document wants it; it takes them over in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.config.recipe import Recipe
from engine.data.editing.edits import TableEdit, apply
from engine.data.table import Table
from engine.progress import Progress, subrange

SMALL_TABLE_CELLS = 200_000
"""In a smaller table everything is done on the spot, within a few hundredths of a second."""


@dataclass(frozen=True)
class Change:
    """What is to be done to the table, as one undo entry called `text`. `recipe`: what becomes of the recipe on the new table."""

    edits: tuple[TableEdit, ...]
    text: str
    recipe: Callable[[Recipe, Table], Recipe] | None = None


Make = Callable[[Table, Progress], Change | None]
"""Works out a change of the table; None where there is nothing to change. What `Progress` raises is to be let through."""


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


def worked_out(table: Table, make: Make, progress: Progress) -> Worked | None:
    """Make the change and try its edits on `table`. Raises EditError, one sentence for a person."""
    change = make(table, subrange(progress, 0, 0.5))
    if change is None or not change.edits:
        return None
    return Worked(change, tried(table, change.edits, subrange(progress, 0.5, 1)))


def tried(table: Table, edits: Sequence[TableEdit], progress: Progress) -> tuple[Step, ...]:
    """What `edits`, one after the other, make of `table`. Raises EditError."""
    steps = []
    for number, edit in enumerate(edits):
        table, back = apply(table, edit, subrange(progress, number / len(edits), (number + 1) / len(edits)))
        steps.append(Step(edit, back, table))
    return tuple(steps)


def is_small(table: Table) -> bool:
    """Whether what is done to `table` is done within a moment."""
    return table.rows * len(table.columns) <= SMALL_TABLE_CELLS
