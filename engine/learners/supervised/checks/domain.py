"""Target values for which the loss has no meaning: outside 0 to 1, below 0, other than two sides, rows that are no distribution."""

from collections.abc import Iterator

import numpy as np

from engine.config.experiment import Experiment
from engine.config.losses import BinaryCrossentropy, MeanSquaredError, Targets
from engine.config.recipe import Encoding, Scaling
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import NumberColumn, Table
from engine.learners.supervised.checks.part import Part
from engine.problems import Problem
from engine.text import Text, term

MAX_CLASSES = 100
"""With more different numbers than this a target is hardly a class, and encoding it one-hot is not offered."""

SUM_TOLERANCE = 1e-4
"""How far from 1 a row of probabilities may be: what rounding them to a few digits leaves."""

_UNBOUNDED = (Scaling.STANDARD, Scaling.ROBUST)
"""The scalings after which a target may lie on either side of 0, as far out as it likes."""

_NUMBERS = Text("choose a loss for numbers such as MSE.")


def check_domain(experiment: Experiment, part: Part, planned: Plan) -> Iterator[Problem]:
    """Problems of the values of an output's targets with its loss."""
    table = planned.table
    match part.loss.targets:
        case Targets.PROBABILITIES:
            yield from _between_0_and_1(experiment, part, table)
        case Targets.DISTRIBUTION:
            outside = [*_between_0_and_1(experiment, part, table)]
            yield from outside or _distributions(experiment, part, planned)
        case Targets.COUNTS:
            yield from _not_below_0(experiment, part, table)
        case Targets.SIDES:
            yield from _two_sides(experiment, part, table)
        case _:
            pass


def _numbers(part: Part, table: Table) -> Iterator[tuple[PlannedColumn, NumberColumn]]:
    """The targets that are numbers, with their cells."""
    for column in part.columns:
        cells = table.column(column.recipe.name)
        if column.recipe.encoding is Encoding.NUMBER and isinstance(cells, NumberColumn):
            yield column, cells


def _between_0_and_1(experiment: Experiment, part: Part, table: Table) -> Iterator[Problem]:
    loss = part.loss
    for column, cells in _numbers(part, table):
        low, high = cells.span
        if low >= 0 and high <= 1:
            if column.recipe.scaling in _UNBOUNDED:
                yield _scaled_beyond(
                    experiment, column, Text("{loss} needs targets between 0 and 1", loss=term(loss.label))
                )
        elif column.recipe.scaling is not Scaling.MINMAX:
            yield Problem(
                ("recipe", "columns", column.recipe.name),
                Text(
                    "{loss} needs targets between 0 and 1; '{column}' goes from {low:g} to {high:g}.",
                    loss=term(loss.label),
                    column=column.recipe.name,
                    low=low,
                    high=high,
                ),
                Text("Encode it one-hot, or {numbers}", numbers=_NUMBERS),
                _one_hot(experiment, column, cells),
            )


def _not_below_0(experiment: Experiment, part: Part, table: Table) -> Iterator[Problem]:
    loss = part.loss
    for column, cells in _numbers(part, table):
        low, _ = cells.span
        if low >= 0 and column.recipe.scaling in _UNBOUNDED:
            yield _scaled_beyond(experiment, column, Text("{loss} needs counts, 0 or more", loss=term(loss.label)))
        elif low < 0 and column.recipe.scaling is not Scaling.MINMAX:
            yield Problem(
                ("recipe", "columns", column.recipe.name),
                Text(
                    "{loss} needs counts, 0 or more; '{column}' goes down to {low:g}.",
                    loss=term(loss.label),
                    column=column.recipe.name,
                    low=low,
                ),
                Text("{remedy!c}", remedy=_NUMBERS),
                part.with_loss(experiment, MeanSquaredError()),
            )


def _two_sides(experiment: Experiment, part: Part, table: Table) -> Iterator[Problem]:
    """Targets are 0 and 1, or −1 and 1, and the same in all columns: Keras takes a batch in which all are 0 or 1 for the former."""
    loss = part.loss
    has_zeros = any(column.recipe.encoding is not Encoding.NUMBER for column in part.columns)
    negative: PlannedColumn | None = None
    for column, cells in _numbers(part, table):
        found = set(np.unique(cells.values[~np.isnan(cells.values)])[:3].tolist())
        is_scaled = column.recipe.scaling is not Scaling.RAW
        if len(found) > 2 or not (found <= {0.0, 1.0} or found <= {-1.0, 1.0} or is_scaled):
            yield Problem(
                ("recipe", "columns", column.recipe.name),
                Text(
                    "{loss} needs targets 0 and 1, or −1 and 1; '{column}' has others.",
                    loss=term(loss.label),
                    column=column.recipe.name,
                ),
                Text("Encode it one-hot, or {numbers}", numbers=_NUMBERS),
                _one_hot(experiment, column, cells),
            )
        elif column.recipe.scaling in (*_UNBOUNDED, Scaling.LOG):
            yield _scaled_beyond(
                experiment, column, Text("{loss} needs targets 0 and 1, or −1 and 1", loss=term(loss.label))
            )
        else:
            has_zeros |= 0.0 in found or is_scaled
            negative = column if -1.0 in found and not is_scaled else negative
    if negative is not None and has_zeros:
        yield Problem(
            ("recipe", "columns", negative.recipe.name),
            Text(
                "{loss} takes 0 and 1, or −1 and 1, not both; '{column}' has −1 and another target has 0.",
                loss=term(loss.label),
                column=negative.recipe.name,
            ),
            Text("Scale it min-max, to 0 and 1."),
            _with_scaling(experiment, negative, Scaling.MINMAX),
        )


def _distributions(experiment: Experiment, part: Part, planned: Plan) -> Iterator[Problem]:
    """A row's targets are probabilities of which there is one in all."""
    loss = part.loss
    if part.targets <= 1 or any(c.recipe.encoding.is_index for c in part.columns):
        return
    numbers = [*_numbers(part, planned.table)]
    if any(column.recipe.scaling is not Scaling.RAW for column, _ in numbers):
        return
    total = np.full(planned.table.rows, float(len(part.columns) - len(numbers)))
    for _, cells in numbers:
        total += cells.values
    wrong = planned.rows[np.abs(total[planned.rows] - 1) > SUM_TOLERANCE]
    if len(wrong):
        row = int(wrong[0])
        binary = BinaryCrossentropy(from_logits=loss.is_from_logits)
        yield Problem(
            part.place,
            Text(
                "{loss} needs targets that add up to 1 in each row; in row {row} they add up to {sum:g}.",
                loss=term(loss.label),
                row=row + 1,
                sum=total[row],
            ),
            Text("Use binary cross-entropy, which takes each target as a yes or no of its own."),
            part.with_loss(experiment, binary),
        )


def _scaled_beyond(experiment: Experiment, column: PlannedColumn, need: str) -> Problem:
    return Problem(
        ("recipe", "columns", column.recipe.name),
        Text("{need}; '{column}' is scaled beyond them.", need=need, column=column.recipe.name),
        Text("Set its scaling to raw."),
        _with_scaling(experiment, column, Scaling.RAW),
    )


def _with_scaling(experiment: Experiment, column: PlannedColumn, scaling: Scaling) -> Experiment:
    changed = experiment.recipe.with_column(column.recipe.replace(scaling=scaling))
    return experiment.replace(recipe=changed)


def _one_hot(experiment: Experiment, column: PlannedColumn, cells: NumberColumn) -> Experiment | None:
    if len(cells.classes) > MAX_CLASSES:
        return None
    encoded = column.recipe.replace(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW)
    return experiment.replace(recipe=experiment.recipe.with_column(encoded))
