"""prepare(table, recipe) -> Dataset: split, fill, encode, scale. All fitting is done on the training rows only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.dataset import Affine, Array, Dataset, Part
from engine.data.plan import Plan, PlannedColumn, plan
from engine.data.table import NumberColumn, Table
from engine.spec.recipe import Encoding, Recipe, Scaling

ROWS_A_BLOCK = 2048


def prepare(table: Table, recipe: Recipe) -> Dataset:
    """The dataset that `recipe` makes of `table`; `check` has found no problem in the two."""
    planned = plan(table, recipe)
    training_rows, validation_rows = _split(table, recipe, planned)
    inputs = [_encode(table, column, training_rows) for column in planned.features]
    targets = [_encode(table, column, training_rows) for column in planned.targets]

    def part(rows: NDArray[np.intp]) -> Part:
        return Part(_take(inputs, rows), _take(targets, rows), rows)

    return Dataset(
        plan=planned,
        training=part(training_rows),
        validation=part(validation_rows),
        input_scalings=tuple(scaling for column in inputs for scaling in column.scalings),
        output_scalings=tuple(scaling for column in targets for scaling in column.scalings),
    )


@dataclass(frozen=True)
class _Encoded:
    """A column as tensor entries for all rows of the table; `entries`: (table rows, width)."""

    entries: Array
    scalings: tuple[Affine, ...]


def _split(table: Table, recipe: Recipe, planned: Plan) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The table rows of the training and validation part; drawn by scikit-learn's `train_test_split`."""
    split, rows = recipe.split, planned.rows
    if planned.validation_rows == 0:
        return rows, rows[:0]
    if not split.shuffle:
        return rows[: planned.training_rows], rows[planned.training_rows :]
    from sklearn.model_selection import train_test_split

    strata = None
    if split.stratified:
        # A missing class counts as the most frequent one, which fills it later; a class of its own might have one row only.
        strata = _filled_classes(table.column(planned.targets[0].recipe.name).class_indices, rows)[rows]
    training, validation = train_test_split(
        rows, test_size=planned.validation_rows, random_state=split.seed, stratify=strata
    )
    return np.sort(training), np.sort(validation)


def _encode(table: Table, column: PlannedColumn, fit: NDArray[np.intp]) -> _Encoded:
    """One column as tensor entries, missing cells filled from the rows of `fit`."""
    cells = table.column(column.recipe.name)
    if column.recipe.encoding is Encoding.NUMBER and isinstance(cells, NumberColumn):
        values = _filled(cells.values, fit)
        scaling = fit_scaling(column.recipe.scaling, values[fit])
        return _Encoded(scaling.forward(values)[:, None], (scaling,))
    indices = _filled_classes(cells.class_indices, fit)
    if column.recipe.encoding is Encoding.CLASS_INDEX:
        return _Encoded(indices.astype(np.float64)[:, None], (Affine(note="class index"),))
    one_hot = np.zeros((len(indices), column.width))
    one_hot[np.arange(len(indices)), indices] = 1.0
    return _Encoded(one_hot, (Affine(note="one-hot"),) * column.width)


def fit_scaling(scaling: Scaling, values: Array) -> Affine:
    """The scaling fitted on `values` (rows,). A constant column is only shifted: it must not divide by zero."""
    match scaling:
        case Scaling.RAW:
            return Affine()
        case Scaling.STANDARD:
            shift, scale = float(values.mean()), float(values.std())
            # The deviation of equal numbers is rounding, relative to their size; small numbers may well differ.
            scale = scale if scale > 1e-12 * abs(shift) else 1.0
            return Affine(shift, scale, f"(x − {shift:.6g}) / {scale:.6g}")
        case Scaling.MINMAX:
            shift, scale = float(values.min()), float(np.ptp(values)) or 1.0
            return Affine(shift, scale, f"(x − {shift:.6g}) / {scale:.6g}")


def _filled(values: Array, fit: NDArray[np.intp]) -> Array:
    missing = np.isnan(values)
    if not missing.any():
        return values
    present = values[fit][~missing[fit]]
    return np.where(missing, present.mean() if present.size else 0.0, values)


def _filled_classes(indices: NDArray[np.int64], fit: NDArray[np.intp]) -> NDArray[np.int64]:
    missing = indices < 0
    if not missing.any():
        return indices
    present = indices[fit][~missing[fit]]
    most = int(np.bincount(present).argmax()) if present.size else 0
    return np.where(missing, most, indices)


def _take(columns: list[_Encoded], rows: NDArray[np.intp]) -> Array:
    """The columns side by side, `rows` only: a block of rows at a time, so that what is written stays in the processor's cache."""
    taken = np.empty((len(rows), sum(column.entries.shape[1] for column in columns)))
    for start in range(0, len(rows), ROWS_A_BLOCK):
        block, at = rows[start : start + ROWS_A_BLOCK], 0
        for column in columns:
            end = at + column.entries.shape[1]
            taken[start : start + len(block), at:end] = column.entries[block]
            at = end
    return taken
