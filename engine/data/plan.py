"""What a recipe will make of a table, without making it: input and output entries, classes, rows."""

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.data.arrange import window_rows
from engine.data.booleans import boolean_classes
from engine.data.split import PartSizes, part_sizes, split_rows
from engine.data.table import Column, Table
from engine.spec.arrangement import Flat, Image, Windows
from engine.spec.columns import ColumnRecipe, DatePart, Encoding, MissingCells, Role
from engine.spec.recipe import Missing, Recipe, SplitBy
from engine.spec.shapes import Inputs, shape_of


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
    arrangement: Flat | Windows | Image = field(default_factory=Flat)
    """How the features lie in the input. Of windows, the parts' rows are counted: one for each window."""

    @property
    def inputs(self) -> Inputs:
        """What enters the network for one row: the width of X, or the shape behind its first axis."""
        width = self.feature_entries
        match self.arrangement:
            case Windows(length=length):
                return length, width
            case Image() as image if image.pixels == width:
                return image.height, image.width, image.channels
            case _:
                return width

    @property
    def feature_entries(self) -> int:
        """How many entries the features of one table row make."""
        return sum(column.width for column in self.features)

    @property
    def width(self) -> int:
        """How many numbers enter the network for one row."""
        return math.prod(shape_of(self.inputs))

    @property
    def outputs(self) -> int:
        """The width of T."""
        return sum(column.width for column in self.targets)

    @property
    def one_hot_targets(self) -> tuple[tuple[int, int], ...]:
        """The entries of T, from … up to …, of each target that is encoded one-hot: there a row of them is one class."""
        starts = np.cumsum([0, *(column.width for column in self.targets)]).tolist()
        return tuple(
            (start, start + column.width)
            for start, column in zip(starts, self.targets, strict=False)
            if column.recipe.encoding is Encoding.ONE_HOT
        )

    @property
    def output_classes(self) -> tuple[str, ...]:
        """The classes of the only target, or nothing when there are several targets or it is a number."""
        return self.targets[0].classes if len(self.targets) == 1 else ()


_last: list[tuple[Table, Recipe, Plan]] = []
"""The plan that was made last: after each edit a dozen places ask for the same one."""


def plan(table: Table, recipe: Recipe) -> Plan:
    """What `recipe` will make of `table`. Columns of the recipe that the table lacks are passed over; `check` names them."""
    for its_table, its_recipe, planned in tuple(_last):
        if its_table is table and (its_recipe is recipe or its_recipe == recipe):
            return planned
    planned = _plan(table, recipe)
    _last[:] = [(table, recipe, planned)]  # one assignment: another thread sees the old plan or the new one
    return planned


def _plan(table: Table, recipe: Recipe) -> Plan:
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
    sizes = _sizes(table, recipe, used)
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
        arrangement=recipe.arrangement,
    )


def date_parts(column: ColumnRecipe) -> tuple[DatePart, ...]:
    """The chosen parts of a date, each once, from the largest to the smallest."""
    return tuple(part for part in DatePart if part in column.date_parts)


def _sizes(table: Table, recipe: Recipe, used: NDArray[np.intp]) -> PartSizes:
    """The rows of the parts, or their windows, for which the rows are taken in order: `check` asks for that."""
    if not isinstance(recipe.arrangement, Windows):
        return part_sizes(table, recipe.split, used)
    ordered = recipe.split.replace(shuffle=False, stratified=False)
    sizes = part_sizes(table, ordered, used)
    if sizes.training < 0 or (
        ordered.by is SplitBy.FOLDS and (ordered.fold > ordered.folds or ordered.folds > len(used))
    ):
        return PartSizes(0, 0, 0)
    parts = split_rows(table, ordered, used, None)
    counts = (
        len(window_rows(rows, recipe.arrangement).first) for rows in (parts.training, parts.validation, parts.test)
    )
    return PartSizes(*counts)


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
