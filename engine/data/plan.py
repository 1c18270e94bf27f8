"""What a recipe will make of a table, without making it: input and output entries, classes, rows; and one line that tells it."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.table import Table
from engine.spec.recipe import ColumnRecipe, Encoding, Missing, Recipe, Role


@dataclass(frozen=True)
class PlannedColumn:
    """A feature or target and the tensor entries it becomes. `classes` is empty for numbers."""

    recipe: ColumnRecipe
    classes: tuple[str, ...]
    width: int

    @property
    def entries(self) -> tuple[str, ...]:
        """The names of its tensor entries: `age`, or `species=setosa` for one entry of a one-hot column."""
        if self.recipe.encoding is Encoding.ONE_HOT:
            return tuple(f"{self.recipe.name}={name}" for name in self.classes)
        return (self.recipe.name,)


@dataclass(frozen=True)
class Plan:
    """What a recipe will make of a table."""

    features: tuple[PlannedColumn, ...]
    targets: tuple[PlannedColumn, ...]
    rows: NDArray[np.intp]
    """The table rows that are used, ascending."""
    left_out: int
    filled: int
    training_rows: int
    validation_rows: int

    @property
    def inputs(self) -> int:
        """The width of X."""
        return sum(column.width for column in self.features)

    @property
    def outputs(self) -> int:
        """The width of T."""
        return sum(column.width for column in self.targets)

    @property
    def output_classes(self) -> tuple[str, ...]:
        """The classes of the only target, or nothing when there are several targets or it is a number."""
        return self.targets[0].classes if len(self.targets) == 1 else ()


def plan(table: Table, recipe: Recipe) -> Plan:
    """What `recipe` will make of `table`. Columns of the recipe that the table lacks are passed over; `check` names them."""
    known = [column for column in recipe.columns if table.has(column.name)]
    features = tuple(_planned(table, column) for column in known if column.role is Role.FEATURE)
    targets = tuple(_planned(table, column) for column in known if column.role is Role.TARGET)
    missing = np.zeros(table.rows, dtype=np.bool_)
    for column in (*features, *targets):
        missing |= table.column(column.recipe.name).missing
    drops = recipe.missing is Missing.DROP
    used = np.flatnonzero(~missing) if drops else np.arange(table.rows)
    validation = math.ceil(recipe.split.validation * len(used))
    return Plan(
        features=features,
        targets=targets,
        rows=used.astype(np.intp),
        left_out=int(missing.sum()) if drops else 0,
        filled=0 if drops else int(missing.sum()),
        training_rows=len(used) - validation,
        validation_rows=validation,
    )


def _planned(table: Table, column: ColumnRecipe) -> PlannedColumn:
    if column.encoding is Encoding.NUMBER:
        return PlannedColumn(column, (), 1)
    found = table.column(column.name).classes
    return PlannedColumn(column, found, len(found) if column.encoding is Encoding.ONE_HOT else 1)
