"""Warns of inputs that are 0 in nearly every row: next to nothing is learnt of them, and what is depends on rounding."""

from collections.abc import Iterator

import numpy as np

from engine.config.arrangement import Image
from engine.config.experiment import Experiment
from engine.config.recipe import Encoding, Role
from engine.config.training import Precision
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, term

OF_NUMBERS = (Encoding.NUMBER, Encoding.BOOLEAN)
ROWS_A_BLOCK = 1 << 15
MIN_ROWS = 100
MAX_SHARE = 0.01
"""In a hundred rows or more, not even one in a hundred has another number than 0."""


def check_sparse(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """One warning for all such features of numbers or of yes and no; the pixels of an image may well be so."""
    if len(planned.rows) < MIN_ROWS or isinstance(planned.arrangement, Image):
        return
    counts = [(column, _count(column, planned)) for column in planned.features if column.recipe.encoding in OF_NUMBERS]
    sparse = [(column.recipe, count) for column, count in counts if 0 < count <= MAX_SHARE * len(planned.rows)]
    if not sparse:
        return
    recipe = experiment.recipe.with_columns(column.replace(role=Role.IGNORED) for column, _ in sparse)
    (first, count), rest = sparse[0], len(sparse) - 1
    more = Text(" The same holds for {rest:,} more.", rest=rest) if rest else NOTHING
    training = experiment.learner.training
    is_rounded = training.precision is Precision.FLOAT32 and training.optimizer.divides_by_gradients
    rounding = (
        Text(
            ", and with {optimizer} in float32 its weights depend on rounding", optimizer=term(training.optimizer.label)
        )
        if is_rounded
        else NOTHING
    )
    yield Problem(
        ("recipe", "columns", first.name),
        Text(
            "The feature '{first}' is 0 in all but {count:,} of {rows:,} rows: next to nothing is learnt of "
            "it{rounding}.{more}",
            first=first.name,
            count=count,
            rows=len(planned.rows),
            rounding=rounding,
            more=more,
        ),
        Text(
            "Ignore {what}{exact}.",
            what=Text("them") if rest else Text("it"),
            exact=Text(", or train in float64") if is_rounded else NOTHING,
        ),
        experiment.replace(recipe=recipe) if recipe.with_role(Role.FEATURE) else None,
        Severity.WARNING,
    )


def _count(column: PlannedColumn, planned: Plan) -> int:
    """The rows that have another number than 0; where they are too many, no more of them are counted than tells that."""
    values, count = parsed(planned.table.column(column.recipe.name), column), 0
    for start in range(0, len(planned.rows), ROWS_A_BLOCK):
        count += int(np.count_nonzero(values[planned.rows[start : start + ROWS_A_BLOCK]]))
        if count > MAX_SHARE * len(planned.rows):
            break
    return count
