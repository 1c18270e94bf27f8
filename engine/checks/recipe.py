"""Problems of the table and the recipe: unsettled cells, roles, encodings, and the split."""

import math
from collections.abc import Iterator

import numpy as np

from engine.data.plan import plan
from engine.data.table import NumberColumn, Table, TextColumn
from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.recipe import ColumnRecipe, Encoding, Missing, Role, Scaling

MOST_CLASSES = 10_000


def check_recipe(experiment: Experiment, table: Table) -> list[Problem]:
    """Problems of the table and of `experiment.recipe` on it."""
    if table.rows == 0:
        return [Problem(("table",), "The table has no rows.", "Open a CSV file, or insert rows.")]
    problems = [*_roles(experiment, table)]
    for column in experiment.recipe.columns:
        if column.role is not Role.IGNORED and table.has(column.name):
            problems += _column(experiment, table, column)
    return problems or [*_split(experiment, table)]


def _roles(experiment: Experiment, table: Table) -> Iterator[Problem]:
    recipe = experiment.recipe
    for column in recipe.columns:
        if not table.has(column.name) and column.role is not Role.IGNORED:
            kept = recipe.replace(columns=tuple(c for c in recipe.columns if table.has(c.name)))
            yield Problem(
                ("recipe", "columns", column.name),
                f"The table has no column '{column.name}'.",
                "Open the table that has it, or leave it out.",
                experiment.replace(recipe=kept),
            )
    if not recipe.with_role(Role.FEATURE):
        yield Problem(("recipe", "columns"), "No column is a feature.", "Set at least one column's role to feature.")
    if not recipe.with_role(Role.TARGET):
        yield Problem(
            ("recipe", "columns"), "No column is the target.", "Set the role of the column to be learnt to target."
        )


def _column(experiment: Experiment, table: Table, column: ColumnRecipe) -> Iterator[Problem]:
    place = ("recipe", "columns", column.name)
    cells = table.column(column.name)

    def mended(**changes: object) -> Experiment:
        return experiment.replace(recipe=experiment.recipe.with_column(column.replace(**changes)))

    if isinstance(cells, TextColumn) and column.encoding is Encoding.NUMBER:
        yield Problem(
            place, f"'{column.name}' holds text and cannot be taken as a number.", "Encode it one-hot, or ignore it.",
            mended(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW),
        )  # fmt: skip
    if isinstance(cells, NumberColumn) and cells.misfits:
        row = min(cells.misfits)
        more = f" ({len(cells.misfits) - 1} more in this column)" if len(cells.misfits) > 1 else ""
        yield Problem(
            place, f"Row {row + 1}, '{column.name}': '{cells.misfits[row]}' is not a number{more}.",
            "Correct the cell, clear it to mark it as missing, or ignore the column.", mended(role=Role.IGNORED),
        )  # fmt: skip
    if isinstance(cells, NumberColumn) and not all(math.isfinite(bound) for bound in cells.span):
        yield Problem(
            place, f"'{column.name}' has an infinite number.",
            "Correct the cell, clear it to mark it as missing, or ignore the column.", mended(role=Role.IGNORED),
        )  # fmt: skip
    if bool(cells.missing.all()):
        yield Problem(place, f"'{column.name}' is empty.", "Ignore it.", mended(role=Role.IGNORED))
    elif column.encoding is not Encoding.NUMBER and len(cells.classes) > MOST_CLASSES:
        yield Problem(
            place, f"'{column.name}' has {len(cells.classes):,} different values, too many for classes.",
            "Ignore it, or take it as a number.", mended(role=Role.IGNORED),
        )  # fmt: skip
    if column.role is Role.TARGET and column.encoding is not Encoding.NUMBER and len(cells.classes) == 1:
        yield Problem(
            place, f"The target '{column.name}' has only one class, '{cells.classes[0]}'; there is nothing to learn.",
            "Choose another target.",
        )  # fmt: skip
    if column.encoding is not Encoding.NUMBER and column.scaling is not Scaling.RAW:
        yield Problem(
            place, f"'{column.name}' is encoded as classes, and classes are not scaled.", "Set its scaling to raw.",
            mended(scaling=Scaling.RAW),
        )  # fmt: skip


def _split(experiment: Experiment, table: Table) -> Iterator[Problem]:
    split = experiment.recipe.split
    planned = plan(table, experiment.recipe)
    if len(planned.rows) == 0:
        yield Problem(
            ("recipe", "missing"), "Every row has an empty cell, so no row is left.", "Fill the missing cells instead.",
            experiment.replace(recipe=experiment.recipe.replace(missing=Missing.FILL)),
        )  # fmt: skip
        return
    if planned.training_rows < 1:
        without = experiment.recipe.replace(split=split.replace(validation=0.0))
        yield Problem(
            ("recipe", "split"), "The split leaves no row to train on.", "Make the validation part smaller.",
            experiment.replace(recipe=without),
        )  # fmt: skip
    if split.stratified and split.validation > 0:
        yield from _stratified(experiment, table)


def _stratified(experiment: Experiment, table: Table) -> Iterator[Problem]:
    recipe = experiment.recipe
    planned = plan(table, recipe)
    loose = experiment.replace(recipe=recipe.replace(split=recipe.split.replace(stratified=False)))
    place = ("recipe", "split", "stratified")
    if not recipe.split.shuffle:
        yield Problem(
            place, "A stratified split draws rows at random.", "Turn shuffling on, or stratification off.", loose
        )
    elif not planned.output_classes:
        yield Problem(place, "A stratified split needs one target with classes.", "Turn stratification off.", loose)
    else:
        cells = table.column(planned.targets[0].recipe.name)
        indices = cells.class_indices[planned.rows]
        totals = np.bincount(indices[indices >= 0], minlength=len(planned.output_classes))
        counts = dict(zip(planned.output_classes, totals.tolist(), strict=True))
        few = min(counts, key=lambda name: counts[name])
        smaller = min(planned.validation_rows, planned.training_rows)
        if counts[few] < 2:
            message = f"There are too few rows of class '{few}' to put some into both parts."
            yield Problem(place, message, "Turn stratification off.", loose)
        elif smaller < len(counts):
            message = f"A part of {smaller} {'row' if smaller == 1 else 'rows'} has no room for {len(counts)} classes."
            yield Problem(place, message, "Turn stratification off, or split the rows more evenly.", loose)
