"""A column of the recipe and the tensor entries that it becomes, before anything is fitted."""

from dataclasses import dataclass
from functools import cached_property

from engine.config.columns import ColumnRecipe, DatePart, Encoding, MissingCells, TimeForm
from engine.config.recipe import Missing
from engine.data.booleans import boolean_classes
from engine.data.table import Column, Table


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

    @cached_property
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
            case Encoding.TIME:
                is_cycle = self.recipe.time_form is TimeForm.CYCLE
                found = (f"{name}.sine", f"{name}.cosine") if is_cycle else (f"{name}.hours",)
        return (*found, f"{name} missing") if self.recipe.indicator else found


def planned_column(table: Table, column: ColumnRecipe, rule: Missing) -> PlannedColumn:
    """What `column` becomes. `rule`: what becomes of missing cells where the column has no rule of its own."""
    cells, missing = table.column(column.name), column.missing
    if missing is MissingCells.AS_ALL:
        missing = MissingCells.DROP if rule is Missing.DROP else _usual_filling(column)
    classes = _classes(cells, column, missing)
    shown = PlannedColumn(column, classes, 0, missing)
    width = len(classes) + column.indicator if column.encoding is Encoding.ONE_HOT else len(shown.entries)
    return PlannedColumn(column, classes, width, missing)


def date_parts(column: ColumnRecipe) -> tuple[DatePart, ...]:
    """The chosen parts of a date, each once, from the largest to the smallest."""
    return tuple(part for part in DatePart if part in column.date_parts)


def _usual_filling(column: ColumnRecipe) -> MissingCells:
    return MissingCells.MEAN if column.encoding.is_quantity else MissingCells.MOST_FREQUENT


def _classes(cells: Column, column: ColumnRecipe, missing: MissingCells) -> tuple[str, ...]:
    """The classes in their order; a constant that fills missing cells may be one of its own."""
    if column.encoding.is_quantity:
        return ()
    if column.encoding is Encoding.BOOLEAN:
        return boolean_classes(cells.classes)
    classes = cells.classes
    if column.order:
        named = [name for name in column.order if name in classes]
        classes = (*named, *(name for name in classes if name not in set(named)))
    own = missing is MissingCells.CONSTANT and bool(column.constant) and column.constant not in classes
    return (*classes, column.constant) if own and bool(cells.missing.any()) else classes
