"""prepare(plan) -> Dataset: split, fill, encode, scale, weigh. All fitting is done on the training rows only."""

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.data.preparing.arrange import as_images, as_windows, window_rows
from engine.data.preparing.dataset import Array, Dataset, Part, Unlabelled
from engine.data.preparing.fitted import FittedColumn, fit
from engine.data.preparing.groups import groups_in
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.preparing.row_weights import class_weights, row_weights

ROWS_A_BLOCK = 2048


def prepare(planned: Plan) -> Dataset:
    """The dataset that is planned; `check` has found no problem in it."""
    table, recipe, parts = planned.table, planned.recipe, planned.parts

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
    weights = class_weights(planned)
    training_weights, other_weights = row_weights(planned, weight, weights, targets[0] if targets else None)
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


def prepared(planned: Plan, earlier: Dataset | None) -> Dataset:
    """What `prepare` gives; `earlier` itself where it was made of the same plan."""
    return earlier if earlier is not None and earlier.plan is planned else prepare(planned)


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
