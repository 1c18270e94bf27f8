"""What a recipe will make of a table, without making it: input and output entries, classes, rows."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.booleans import boolean_classes
from engine.data.split import part_sizes
from engine.data.table import Column, Table
from engine.spec.columns import ColumnRecipe, DatePart, Encoding, MissingCells, Role
from engine.spec.recipe import Missing, Recipe


@dataclass(frozen=True)
class PlannedColumn:
    """A feature, target or weight and the tensor entries it becomes. `classes` is empty for numbers and dates.

    `missing`: what becomes of its empty cells, the rule for all columns already looked up.
    """

    recipe: ColumnRecipe
    classes: tuple[str, ...]
    width: int
    missing: MissingCells = MissingCells.DROP

    @property
    def drops(self) -> bool:
        """True where rows with an empty cell are left out."""
        return self.missing is MissingCells.DROP

    @property
    def entries(self) -> tuple[str, ...]:
        """The names of its tensor entries: `age`, `species=setosa`, `city#3`, `sold.month`, `age missing`."""
        name = self.recipe.name
        found: tuple[str, ...] = (name,)
        match self.recipe.encoding:
            case Encoding.ONE_HOT:
                found = tuple(f"{name}={text}" for text in self.classes)
            case Encoding.HASHED:
                found = tuple(f"{name}#{bucket}" for bucket in range(self.recipe.buckets))
            case Encoding.DATE:
                found = tuple(f"{name}.{part.value}" for part in date_parts(self.recipe))
        return (*found, f"{name} missing") if self.recipe.indicator else found


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
    test_rows: int = 0
    weight: PlannedColumn | None = None
    """The column that says how much a row counts."""

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
    known = [_planned(table, column, recipe.missing) for column in recipe.columns if table.has(column.name)]
    features, targets, weights = (
        tuple(column for column in known if column.recipe.role is role)
        for role in (Role.FEATURE, Role.TARGET, Role.WEIGHT)
    )
    dropped, filled = np.zeros(table.rows, dtype=np.bool_), np.zeros(table.rows, dtype=np.bool_)
    for column in (*features, *targets, *weights):
        drops = column.missing is MissingCells.DROP
        (dropped if drops else filled)[table.column(column.recipe.name).missing] = True
    used = np.flatnonzero(~dropped)
    sizes = part_sizes(table, recipe.split, used)
    return Plan(
        features=features,
        targets=targets,
        rows=used.astype(np.intp),
        left_out=int(dropped.sum()),
        filled=int((filled & ~dropped).sum()),
        training_rows=sizes.training,
        validation_rows=sizes.validation,
        test_rows=sizes.test,
        weight=weights[0] if weights else None,
    )


def date_parts(column: ColumnRecipe) -> tuple[DatePart, ...]:
    """The chosen parts of a date, each once, from the largest to the smallest."""
    return tuple(part for part in DatePart if part in column.date_parts)


def _planned(table: Table, column: ColumnRecipe, rule: Missing) -> PlannedColumn:
    cells, missing = table.column(column.name), column.missing
    if missing is MissingCells.AS_ALL:
        missing = MissingCells.DROP if rule is Missing.DROP else _usual_filling(column)
    classes = _classes(cells, column, missing)
    shown = PlannedColumn(column, classes, 0, missing)
    width = len(classes) + column.indicator if column.encoding is Encoding.ONE_HOT else len(shown.entries)
    return PlannedColumn(column, classes, width, missing)


def _usual_filling(column: ColumnRecipe) -> MissingCells:
    is_quantity = column.encoding in (Encoding.NUMBER, Encoding.DATE)
    return MissingCells.MEAN if is_quantity else MissingCells.MOST_FREQUENT


def _classes(cells: Column, column: ColumnRecipe, missing: MissingCells) -> tuple[str, ...]:
    """The classes in their order; a constant that fills missing cells may be one of its own."""
    if column.encoding in (Encoding.NUMBER, Encoding.DATE):
        return ()
    if column.encoding is Encoding.BOOLEAN:
        return boolean_classes(cells.classes)
    classes = cells.classes
    if column.order:
        named = [name for name in column.order if name in classes]
        classes = (*named, *(name for name in classes if name not in set(named)))
    own = missing is MissingCells.CONSTANT and bool(column.constant) and column.constant not in classes
    return (*classes, column.constant) if own and bool(cells.missing.any()) else classes
