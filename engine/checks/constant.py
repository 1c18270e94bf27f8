"""Problems of targets that are the same, but for rounding, in every row or in every training row: there is nothing to learn."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.recipe import SplitBy
from engine.data.columns import number_text
from engine.data.preparing.guess_scaling import HAND_MADE
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import Table
from engine.problems import Problem, Severity
from engine.text import Text

Array = NDArray[np.float64]

MANY = 1000

ROUNDING = 8
"""Units in the last place by which numbers that were calculated differ though they are the same."""


@dataclass(frozen=True)
class _Only:
    """The only value of a column; where it `is_rounded` others differ from it by rounding."""

    value: float
    is_rounded: bool = False


def check_constant(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Targets with a single value in the rows that are used; columns are sound."""
    for column, value, is_example in _constant(planned, planned.targets, planned.rows):
        yield Problem(
            ("recipe", "columns", column.recipe.name),
            Text(
                "The target '{target}' {what}; there is nothing to learn.",
                target=column.recipe.name,
                what=_is(column, value, is_training=False),
            ),
            Text("Choose another target."),
            severity=Severity.WARNING if is_example and not column.classes else Severity.ERROR,
        )


def check_constant_training(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Targets with a single value in the training rows alone; columns and split are sound.

    The rows are drawn only where one value has enough of them. In examples, classes that are missing there are told elsewhere.
    """
    targets = tuple(column for column in planned.targets if _may_be_constant(column, planned))
    if not targets:
        return
    for column, value, is_example in _constant(planned, targets, planned.learnt_rows):
        if not (is_example and column.classes):
            yield Problem(
                ("recipe", "split", "seed"),
                Text(
                    "The target '{target}' {what}; there is nothing to learn.",
                    target=column.recipe.name,
                    what=_is(column, value, is_training=True),
                ),
                Text("Split the rows otherwise, at random or with another seed."),
                _shuffled(experiment),
                Severity.WARNING if is_example else Severity.ERROR,
            )


def _constant(
    planned: Plan, targets: tuple[PlannedColumn, ...], rows: NDArray[np.intp]
) -> Iterator[tuple[PlannedColumn, _Only, bool]]:
    """The constant ones of `targets` with their value, and whether it is an example, or there are others to learn.

    A few rows made by hand to calculate an update may well have one target, and a single row has no other.
    """
    found = [(column, _only_value(planned.table, column, rows)) for column in targets]
    constant = [(column, value) for column, value in found if value is not None]
    for column, value in constant:
        if column.classes or len(rows) > 1:
            yield column, value, len(planned.rows) < HAND_MADE or len(constant) < len(planned.targets)


def _values(table: Table, column: PlannedColumn, rows: NDArray[np.intp]) -> Array:
    """The cells that are there, as numbers or places of classes."""
    values = parsed(table.column(column.recipe.name), column)[rows]
    return values[~np.isnan(values)]


def _only_value(table: Table, column: PlannedColumn, rows: NDArray[np.intp]) -> _Only | None:
    """The only value in `rows`; the first ones tell of most columns that there are others."""
    first = _values(table, column, rows[:MANY])
    return None if len(first) and _only(first) is None else _only(_values(table, column, rows))


def _only(values: Array) -> _Only | None:
    """The only value, if there is but one; of those that differ by rounding alone the one in the middle."""
    if not len(values):
        return None
    low, high = float(values.min()), float(values.max())
    if low == high:
        return _Only(low)
    if high - low > ROUNDING * float(np.spacing(max(abs(low), abs(high)))):
        return None
    middle = len(values) // 2
    return _Only(float(np.partition(values, middle)[middle]), is_rounded=True)


def _may_be_constant(column: PlannedColumn, planned: Plan) -> bool:
    """Whether the values differ, but as many as there are training rows are the same: sorted, that one stands at a multiple."""
    values, rows = _values(planned.table, column, planned.rows), planned.training_rows
    if not 0 < rows < len(planned.rows) or len(values) < rows or _only(values) is not None:
        return False
    pairs = len(values) // 2
    if np.count_nonzero(values[:pairs] != values[pairs : 2 * pairs]) > len(values) - rows:
        return False  # one of each pair that differs is another value
    places = np.arange(rows - 1, len(values), rows)
    candidates = np.unique(np.partition(values, places)[places])
    return any(np.count_nonzero(values == candidate) >= rows for candidate in candidates)


def _is(column: PlannedColumn, only: _Only, *, is_training: bool) -> Text:
    """`has only one class, 'a'` or `is 5 in all training rows`."""
    if column.classes:
        name = column.classes[int(only.value)]
        if is_training:
            return Text("has only one class in its training rows, '{name}'", name=name)
        return Text("has only one class, '{name}'", name=name)
    value = number_text(only.value)
    text = (
        Text("is {value} in all training rows", value=value)
        if is_training
        else Text("is {value} in all rows", value=value)
    )
    return Text("{text}, but for rounding", text=text) if only.is_rounded else text


def _shuffled(experiment: Experiment) -> Experiment | None:
    """With rows that are drawn at random, where they are cut in order and need not be."""
    recipe = experiment.recipe
    if recipe.split.shuffle or recipe.split.by is SplitBy.COLUMN or isinstance(recipe.arrangement, Windows):
        return None
    return experiment.replace(recipe=recipe.replace(split=recipe.split.replace(shuffle=True)))
