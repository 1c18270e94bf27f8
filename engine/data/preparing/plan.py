"""What a recipe will make of a table, without making it: input and output entries, classes, rows."""

import math
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Flat, Image, Windows
from engine.config.columns import Encoding, MissingCells, Role
from engine.config.recipe import Recipe, SplitBy
from engine.config.shapes import Inputs, shape_of
from engine.data.preparing.arrange import window_rows
from engine.data.preparing.groups import groups_in
from engine.data.preparing.merged import merged
from engine.data.preparing.planned import PlannedColumn, planned_column
from engine.data.preparing.set_aside import set_aside_rows, without_cells
from engine.data.preparing.split import PartRows, PartSizes, counted_parts, split_rows
from engine.data.preparing.strata import Strata, strata_of
from engine.data.table import Table


@dataclass(frozen=True, eq=False)
class Plan:
    """What a recipe will make of a table. Table and recipe are those with merged spellings, where spellings are merged, and
    without the cells of rows that are set aside."""

    table: Table
    recipe: Recipe
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
    unlabelled: NDArray[np.intp] = field(default_factory=lambda: np.zeros(0, np.intp))
    """The table rows that are left out for nothing but a missing target, ascending: they can be predicted.

    Of windows there are none: such a row tears its series, and the windows after it would reach over it.
    """
    part_rows: PartSizes = field(default_factory=PartSizes)
    """The table rows of the parts; the same as above, but for windows."""
    counted: PartRows | None = None
    """The parts, where they had to be drawn to be counted."""
    set_aside: NDArray[np.intp] = field(default_factory=lambda: np.zeros(0, np.intp))
    """The table rows that are set aside, ascending; in `table` their cells are empty."""
    written: Table = field(default_factory=Table)
    """The table as it was given."""

    @cached_property
    def parts(self) -> PartRows:
        """The table rows of each part. Raises ValueError where a stratified split has classes that are too small."""
        if self.counted is not None:
            return self.counted
        is_drawn = self.validation_rows or self.test_rows
        strata = strata_of(self.table, self.recipe.split, self.targets, self.rows) if is_drawn else None
        return split_rows(self.table, self.recipe.split, self.rows, strata)

    @cached_property
    def learnt_rows(self) -> NDArray[np.intp]:
        """The table rows whose targets are trained on: all of the training part, or those that its windows reach."""
        training = self.parts.training
        if not isinstance(self.arrangement, Windows):
            return training
        return window_rows(training, self.arrangement, groups_in(self.table, self.recipe.split)).targets

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


def plan(table: Table, recipe: Recipe) -> Plan:
    """What `recipe` will make of `table`. Columns of the recipe that the table lacks are passed over; `check` names them."""
    written, aside = table, set_aside_rows(table, recipe.set_aside)
    table, recipe = as_read(table, recipe)
    features, targets, weights = (_planned(table, recipe, role) for role in (Role.FEATURE, Role.TARGET, Role.WEIGHT))
    dropped, filled, incomplete = (np.zeros(table.rows, dtype=np.bool_) for _ in range(3))
    for column in (*features, *targets, *weights):
        missing = table.column(column.recipe.name).missing
        drops = column.missing is MissingCells.DROP
        (dropped if drops else filled)[missing] = True
        if drops and column.recipe.role is not Role.TARGET:
            incomplete[missing] = True
    left_out = int(np.count_nonzero(np.delete(dropped, aside)))
    dropped[aside] = incomplete[aside] = True
    used = np.flatnonzero(~dropped).astype(np.intp, copy=False)
    strata = strata_of(table, recipe.split, targets, used) if recipe.split.group else None
    parts = counted_parts(table, recipe.split, used, strata)
    sizes = _windows(table, recipe, used, strata, parts) if isinstance(recipe.arrangement, Windows) else parts.sizes
    return Plan(
        table,
        recipe,
        features=features,
        targets=targets,
        rows=used,
        left_out=left_out,
        filled=int((filled & ~dropped).sum()),
        training_rows=sizes.training,
        validation_rows=sizes.validation,
        test_rows=sizes.test,
        weight=weights[0] if weights else None,
        arrangement=recipe.arrangement,
        unlabelled=_unlabelled(recipe, dropped & ~incomplete),
        part_rows=parts.sizes,
        counted=parts if isinstance(parts, PartRows) else None,
        set_aside=aside,
        written=written,
    )


def planned_targets(table: Table, recipe: Recipe) -> tuple[PlannedColumn, ...]:
    """The targets of the plan alone, which say what a network has to give."""
    return _planned(*as_read(table, recipe), Role.TARGET)


def as_read(table: Table, recipe: Recipe) -> tuple[Table, Recipe]:
    """Both as they are read: without the cells of rows that are set aside, and with merged spellings."""
    return merged(without_cells(table, recipe, set_aside_rows(table, recipe.set_aside)), recipe)


def _planned(table: Table, recipe: Recipe, role: Role) -> tuple[PlannedColumn, ...]:
    columns = (column for column in recipe.with_role(role) if table.has(column.name))
    return tuple(planned_column(table, column, recipe.missing) for column in columns)


def _unlabelled(recipe: Recipe, chosen: NDArray[np.bool_]) -> NDArray[np.intp]:
    is_series = isinstance(recipe.arrangement, Windows)
    return np.flatnonzero(np.zeros(0) if is_series else chosen).astype(np.intp, copy=False)


def _windows(
    table: Table, recipe: Recipe, used: NDArray[np.intp], strata: Strata | None, parts: PartRows | PartSizes
) -> PartSizes:
    """The windows of the parts, for which rows that no column groups are taken in order: `check` asks for that."""
    assert isinstance(recipe.arrangement, Windows), "windows are counted"
    groups = groups_in(table, recipe.split)
    split = recipe.split.replace(shuffle=False, stratified=False) if groups is None else recipe.split
    if parts.sizes.training < 1 or (split.by is SplitBy.FOLDS and split.fold > split.folds):
        return PartSizes()
    for chosen in (strata, None):
        try:
            drawn = parts if isinstance(parts, PartRows) else split_rows(table, split, used, chosen)
        except ValueError:  # the classes' shares cannot be kept, or there are too few rows: `check` tells
            continue
        return PartSizes(*(window_rows(rows, recipe.arrangement, groups).count for _, rows in drawn.named()))
    return PartSizes()
