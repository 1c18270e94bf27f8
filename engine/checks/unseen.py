"""Problems of what no training row shows: cells that nothing can fill, and classes that are never learnt."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Encoding, MissingCells
from engine.config.experiment import Experiment
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import Column
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text

_FITTED = (MissingCells.MEAN, MissingCells.MEDIAN, MissingCells.MOST_FREQUENT)
_OF_CLASSES = (Encoding.ONE_HOT, Encoding.CLASS_INDEX, Encoding.ORDINAL)
MAX_NAMED = 3


def check_unseen(_experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Problems of columns whose cells or classes are in other parts only; columns and split are sound.

    The parts are drawn only where a class, or all that is there of a column, would have room outside the training part.
    """
    apart = planned.part_rows.validation + planned.part_rows.test
    table = planned.table
    columns = (*planned.features, *planned.targets, *((planned.weight,) if planned.weight else ()))
    wanted = [
        column for column in columns if apart and _may_be_unseen(table.column(column.recipe.name), column, planned)
    ]
    if not wanted:
        return
    for column in wanted:
        yield from _unseen(table.column(column.recipe.name), column, planned.parts.training)


def _may_be_unseen(cells: Column, column: PlannedColumn, planned: Plan) -> bool:
    apart = planned.part_rows.validation + planned.part_rows.test
    if column.missing in _FITTED and np.count_nonzero(~cells.missing[planned.rows]) <= apart:
        return True
    return column.recipe.encoding in _OF_CLASSES and bool((_counts(cells, planned.rows) <= apart).any())


def _unseen(cells: Column, column: PlannedColumn, training: NDArray[np.intp]) -> Iterator[Problem]:
    name, place = column.recipe.name, ("recipe", "columns", column.recipe.name)
    if column.missing in _FITTED and bool(cells.missing.any()) and bool(cells.missing[training].all()):
        yield Problem(
            place,
            Text(
                "All cells of '{name}' in the training rows are missing, so that there is nothing to fill others with.",
                name=name,
            ),
            Text("Fill them with a constant, ignore the column, or split the rows otherwise."),
        )
    elif column.recipe.encoding in _OF_CLASSES:
        unseen = np.flatnonzero(_counts(cells, training) == 0)
        if len(unseen):
            named = ", ".join(f"'{cells.classes[at]}'" for at in unseen[:MAX_NAMED].tolist())
            more = Text(" and {count:,} more", count=len(unseen) - MAX_NAMED) if len(unseen) > MAX_NAMED else NOTHING
            yield Problem(
                place,
                Text(
                    "'{name}' has {n:,} classes that no training row has, so that nothing is learnt of them: {named}{more}.",
                    "'{name}' has a class that no training row has, so that nothing is learnt of it: {named}{more}.",
                    n=len(unseen),
                    name=name,
                    named=named,
                    more=more,
                ),
                Text("Split the rows otherwise."),
                severity=Severity.WARNING,
            )


def _counts(cells: Column, rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """How often each class is in `rows`, shape (classes,)."""
    indices = cells.class_indices[rows]
    return np.bincount(indices[indices >= 0], minlength=len(cells.classes))
