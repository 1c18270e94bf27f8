"""Recipes with another role, encoding, scaling or filling for some columns. Decides only; texts and menus are elsewhere."""

from collections.abc import Iterable

from engine.config.recipe import ColumnRecipe, DatePart, Encoding, MissingCells, Recipe, Role, Scaling
from engine.data.table import Table, TextColumn


def part_of(recipe: Recipe, table: Table, name: str) -> ColumnRecipe:
    """The part of column `name`; an ignored one, with the encoding that suits its cells, where the recipe has none."""
    if recipe.has(name):
        return recipe.column(name)
    return ColumnRecipe(name=name, role=Role.IGNORED, encoding=_usual_encoding(table, name))


def with_role(recipe: Recipe, table: Table, names: Iterable[str], role: Role) -> Recipe:
    """Give the columns `names` a role. Texts that were to be numbers become one-hot, since they could not be used.

    Weights are raw numbers, and one column weighs: the one that did before is ignored.
    """
    parts = []
    if role is Role.WEIGHT:
        parts = [part.replace(role=Role.IGNORED) for part in recipe.with_role(Role.WEIGHT)]
    for name in names:
        part = part_of(recipe, table, name).replace(role=role)
        if role is Role.WEIGHT:
            part = part.replace(encoding=Encoding.NUMBER, scaling=Scaling.RAW, indicator=False)
        elif part.encoding is Encoding.NUMBER and _usual_encoding(table, name) is Encoding.ONE_HOT:
            part = part.replace(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW)
        if role is Role.TARGET:
            part = part.replace(indicator=False)
        parts.append(part)
    return _placed(recipe, table, parts)


def with_only_targets(recipe: Recipe, table: Table, names: Iterable[str]) -> Recipe:
    """Make the columns `names` the targets and every other target a feature."""
    chosen = tuple(names)
    others = [part.name for part in recipe.with_role(Role.TARGET) if part.name not in chosen]
    return with_role(with_role(recipe, table, others, Role.FEATURE), table, chosen, Role.TARGET)


def with_encoding(recipe: Recipe, table: Table, names: Iterable[str], encoding: Encoding) -> Recipe:
    """Give the columns `names` an encoding. A scaling goes with the quantities it was for, a mean with the numbers.

    Parts of dates are standardised: a year as it stands is too large to train on.
    """
    parts = []
    for name in names:
        part = part_of(recipe, table, name).replace(encoding=encoding)
        if not encoding.can_be_scaled or (encoding is Encoding.ORDINAL and part.role is Role.TARGET):
            part = part.replace(scaling=Scaling.RAW)
        elif encoding in (Encoding.DATE, Encoding.TIME) and part.scaling is Scaling.RAW:
            part = part.replace(scaling=Scaling.STANDARD)
        if not encoding.is_quantity and part.missing in (MissingCells.MEAN, MissingCells.MEDIAN):
            part = part.replace(missing=MissingCells.MOST_FREQUENT)
        parts.append(part)
    return _placed(recipe, table, parts)


def with_scaling(recipe: Recipe, table: Table, names: Iterable[str], scaling: Scaling) -> Recipe:
    """Give the columns `names` a scaling."""
    return with_changes(recipe, table, names, scaling=scaling)


def with_date_part(recipe: Recipe, table: Table, names: Iterable[str], part: DatePart) -> Recipe:
    """Take a part of the dates in where a column lacks it, else out; the last one stays."""
    parts = []
    for name in names:
        column = part_of(recipe, table, name)
        chosen = set(column.date_parts) ^ {part}
        parts.append(column.replace(date_parts=tuple(p for p in DatePart if p in (chosen or {part}))))
    return _placed(recipe, table, parts)


def with_changes(recipe: Recipe, table: Table, names: Iterable[str], **changes: object) -> Recipe:
    """Set fields of the columns' parts."""
    return _placed(recipe, table, [part_of(recipe, table, name).replace(**changes) for name in names])


def with_part(recipe: Recipe, table: Table, part: ColumnRecipe) -> Recipe:
    """Put `part` in place of the one of the same name, or where the table has the column."""
    return _placed(recipe, table, [part])


def can_be_number(table: Table, name: str) -> bool:
    """False for a column of texts."""
    return not isinstance(table.column(name), TextColumn)


def _usual_encoding(table: Table, name: str) -> Encoding:
    is_text = table.has(name) and not can_be_number(table, name)
    return Encoding.ONE_HOT if is_text else Encoding.NUMBER


def _placed(recipe: Recipe, table: Table, parts: Iterable[ColumnRecipe]) -> Recipe:
    """`recipe` with `parts` in place; parts that it did not have come where the table has the column."""
    changed = {part.name: part for part in parts}
    known = {part.name for part in recipe.columns}
    columns = [changed.get(part.name, part) for part in recipe.columns]
    unknown = [part for name, part in changed.items() if name not in known]
    if unknown:
        order = {name: at for at, name in enumerate(table.names)}
        columns = sorted([*columns, *unknown], key=lambda part: order.get(part.name, len(order)))
    return recipe.replace(columns=tuple(columns))
