"""prepare(table, recipe) -> Dataset: split, fill, encode, scale, weigh. All fitting is done on the training rows only."""

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.config.recipe import Recipe
from engine.data.preparing.arrange import as_images, as_windows, window_rows
from engine.data.preparing.dataset import Array, Dataset, Part, Unlabelled
from engine.data.preparing.fitted import FittedColumn, fit
from engine.data.preparing.groups import groups_in
from engine.data.preparing.merged import merged
from engine.data.preparing.plan import Plan, plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.preparing.row_weights import class_weights, row_weights
from engine.data.preparing.split import PartRows, split_rows
from engine.data.preparing.strata import strata_of
from engine.data.table import Table

ROWS_A_BLOCK = 2048


def prepare(table: Table, recipe: Recipe) -> Dataset:
    """The dataset that `recipe` makes of `table`; `check` has found no problem in the two."""
    planned = plan(table, recipe)
    table, recipe = merged(table, recipe)
    parts = drawn_parts(table, recipe, planned)

    def fitted(columns: tuple[PlannedColumn, ...]) -> tuple[FittedColumn, ...]:
        return tuple(fit(table.column(column.recipe.name), column, parts.training) for column in columns)

    features, targets = fitted(planned.features), fitted(planned.targets)
    (weight,) = fitted((planned.weight,)) if planned.weight else (None,)
    arrangement = recipe.arrangement
    windows = (
        {name: window_rows(rows, arrangement, groups_in(table, recipe.split)) for name, rows in parts.named()}
        if isinstance(arrangement, Windows)
        else {}
    )
    learnt = windows["training"].targets if windows else parts.training
    weights = class_weights(table, recipe, planned, learnt)
    training_weights, other_weights = row_weights(table, planned, weight, weights, targets[0] if targets else None)
    inputs, outputs = (
        [column.entries(table.column(column.planned.recipe.name)) for column in columns]
        for columns in (features, targets)
    )

    def shaped(x: Array) -> Array:
        return as_images(x, arrangement) if isinstance(arrangement, Image) else x

    def part(name: str, rows: NDArray[np.intp], w: Array | None) -> Part:
        x = shaped(_take(inputs, windows[name].rows if windows else rows))
        if isinstance(arrangement, Windows):
            x, rows = as_windows(x, windows[name].first, arrangement.length), windows[name].targets
        return Part(x, _take(outputs, rows), rows, None if w is None else w[rows])

    others = planned.unlabelled
    known = [~table.column(column.planned.recipe.name).missing[others] for column in targets]
    return Dataset(
        plan=planned,
        unlabelled=Unlabelled(Part(shaped(_take(inputs, others)), _take(outputs, others), others), tuple(known)),
        training=part("training", parts.training, training_weights),
        validation=part("validation", parts.validation, other_weights),
        input_scalings=tuple(scaling for column in features for scaling in column.scalings),
        output_scalings=tuple(scaling for column in targets for scaling in column.scalings),
        test=part("test", parts.test, other_weights),
        features=features,
        targets=targets,
        weight=weight,
        class_weights=weights,
    )


def drawn_parts(table: Table, recipe: Recipe, planned: Plan) -> PartRows:
    """The table rows of each part, of what is merged already.

    Raises ValueError where a stratified split has classes that are too small.
    """
    drawn = planned.validation_rows or planned.test_rows
    strata = strata_of(table, recipe.split, planned.targets, planned.rows) if drawn else None
    return split_rows(table, recipe.split, planned.rows, strata)


def learnt_rows(table: Table, recipe: Recipe, training: NDArray[np.intp]) -> NDArray[np.intp]:
    """The table rows whose targets are trained on: all of `training`, or those that its windows reach."""
    if not isinstance(recipe.arrangement, Windows):
        return training
    return window_rows(training, recipe.arrangement, groups_in(table, recipe.split)).targets


def _take(columns: list[Array], rows: NDArray[np.intp]) -> Array:
    """The columns side by side, `rows` only: a block of rows at a time, so that what is written stays in the processor's cache."""
    taken = np.empty((len(rows), sum(column.shape[1] for column in columns)))
    for start in range(0, len(rows), ROWS_A_BLOCK):
        block, at = rows[start : start + ROWS_A_BLOCK], 0
        for column in columns:
            end = at + column.shape[1]
            taken[start : start + len(block), at:end] = column[block]
            at = end
    return taken
