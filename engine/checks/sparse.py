"""Warns of inputs that are 0 in nearly every row: next to nothing is learnt of them, and what is depends on rounding."""

from collections.abc import Iterator

import numpy as np

from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import Table
from engine.problems import Problem, Severity
from engine.spec.arrangement import Image
from engine.spec.experiment import Experiment
from engine.spec.optimizers import AdaDelta, Adam, Adamax, AdamW, Nadam, RMSprop
from engine.spec.recipe import Encoding, Role, Scaling
from engine.spec.training import Precision

MIN_ROWS = 100
MAX_SHARE = 0.01
"""In a hundred rows or more, not even one in a hundred has another number than 0."""

FORGETTING = AdaDelta | Adam | AdamW | Adamax | Nadam | RMSprop
"""The optimizers that divide a step by the size of recent gradients: of nearly none, they make steps out of its rounding."""


def check_sparse(experiment: Experiment, planned: Plan, table: Table) -> Iterator[Problem]:
    """One warning for all such features of numbers or of yes and no; the pixels of an image may well be so."""
    if len(planned.rows) < MIN_ROWS or isinstance(planned.arrangement, Image):
        return
    counts = [(column, _count(table, column, planned)) for column in planned.features if _keeps_zero(column)]
    sparse = [(column.recipe, count) for column, count in counts if 0 < count <= MAX_SHARE * len(planned.rows)]
    if not sparse:
        return
    recipe = experiment.recipe.with_columns(column.replace(role=Role.IGNORED) for column, _ in sparse)
    (first, count), rest = sparse[0], len(sparse) - 1
    more = f" The same holds for {rest:,} more." if rest else ""
    training = experiment.training
    is_rounded = training.precision is Precision.FLOAT32 and isinstance(training.optimizer, FORGETTING)
    rounding = f", and {training.optimizer.label} in float32 sets its weights by what is rounded" if is_rounded else ""
    yield Problem(
        ("recipe", "columns", first.name),
        f"The feature '{first.name}' is 0 in all but {count:,} of {len(planned.rows):,} rows: next to nothing is learnt of it"
        f"{rounding}.{more}",
        f"Ignore {'them' if rest else 'it'}{', or train in float64' if is_rounded else ''}.",
        experiment.replace(recipe=recipe) if recipe.with_role(Role.FEATURE) else None,
        Severity.WARNING,
    )


def _keeps_zero(column: PlannedColumn) -> bool:
    """Whether a 0 in the table is a 0 of the input."""
    encoding, scaling = column.recipe.encoding, column.recipe.scaling
    return encoding is Encoding.BOOLEAN or (encoding is Encoding.NUMBER and scaling in (Scaling.RAW, Scaling.LOG))


def _count(table: Table, column: PlannedColumn, planned: Plan) -> int:
    """The rows that have another number than 0."""
    return int(np.count_nonzero(parsed(table.column(column.recipe.name), column)[planned.rows]))
