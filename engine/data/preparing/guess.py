"""Sensible first guesses for a table that was just opened: a recipe with a role, encoding and scaling for every column."""

from collections.abc import Mapping

import numpy as np

from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.data.alike import alike_key
from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.preparing.column_names import is_target, is_time, is_x
from engine.data.preparing.guess_scaling import guess_scaling
from engine.data.preparing.left_out import Reason, why_left_out
from engine.data.table import Column, NumberColumn, Table, TextColumn

SMALL_TABLE_ROWS = 10
"""All rows of a table with fewer are trained on."""


def guess_recipe(table: Table, said: Mapping[str, Role] | None = None) -> Recipe:
    """Features and one target, guessed from names, types and positions; each column is prepared as `guess_column` says.

    The target is the column with a target's name, else the last column that is not ignored and is no time. Columns that are of no
    use as they stand (`why_left_out`) are ignored; one that only counts the rows is, where there are others to learn from.
    A table of few rows is not split. `said`: what the file itself says its columns are for, by name.
    """
    said = said or {}
    ignored = _ignored(table) | {name for name, role in said.items() if role is Role.IGNORED}
    candidates = [name for name in table.names if name not in ignored]
    targets = [name for name in table.names if said.get(name) is Role.TARGET]
    target = targets[-1] if targets else _guess_target(table, candidates)
    columns = tuple(
        guess_column(column, said.get(column.name) or _role(column.name, ignored, target)) for column in table.columns
    )
    is_class = target is not None and isinstance(table.column(target), TextColumn)
    split = Split(stratified=is_class and can_stratify(table.column(target or "")))
    return Recipe(columns=columns, split=split.replace(validation=0.0) if 0 < table.rows < SMALL_TABLE_ROWS else split)


def guess_column(column: Column, role: Role) -> ColumnRecipe:
    """Numbers are scaled as usual, yes and no become 1 and 0, dates as features are taken apart, times are hours, texts one-hot.

    What is ignored because its dates cannot be read for sure is encoded as dates, so that only that remains to be said.
    """
    part = ColumnRecipe(name=column.name, role=role, encoding=Encoding.ONE_HOT)
    if isinstance(column, NumberColumn):
        return part.replace(encoding=Encoding.NUMBER, scaling=guess_scaling(column, role))
    match kind_of(column).kind if role is Role.IGNORED else _certain_kind(column):
        case ColumnKind.BOOLEAN:
            return part.replace(encoding=Encoding.BOOLEAN)
        case ColumnKind.DATE if role is not Role.TARGET:
            return part.replace(encoding=Encoding.DATE, scaling=Scaling.STANDARD)
        case ColumnKind.TIME if role is not Role.TARGET:
            return part.replace(encoding=Encoding.TIME, scaling=Scaling.STANDARD)
        case _:
            return part


def _ignored(table: Table) -> set[str]:
    """The columns that are left out; a target and a feature are left where there are such."""
    reasons = {column.name: found.reason for column in table.columns if (found := why_left_out(column)) is not None}
    counting = {name for name, reason in reasons.items() if reason is Reason.ROW_NUMBER and not is_target(name)}
    useless = {name for name, reason in reasons.items() if reason is not Reason.ROW_NUMBER}
    others = len(table.columns) - len(useless) - len(counting)
    return useless | counting if others > 1 else useless


def _guess_target(table: Table, candidates: list[str]) -> str | None:
    named = [name for name in candidates if is_target(name)]
    if named:
        return named[-1]
    last = [name for name in candidates if not _is_time(table, name)] or candidates
    return last[-1] if len(candidates) > 1 else None


def _is_time(table: Table, name: str) -> bool:
    """True for dates, and for columns called so; but t may be the target of x, as in a lecture."""
    if _certain_kind(table.column(name)) in (ColumnKind.DATE, ColumnKind.TIME):
        return True
    is_of_x = alike_key(name) == "t" and all(is_x(other) for other in table.names if other != name)
    return is_time(name) and not is_of_x


def _role(name: str, ignored: set[str], target: str | None) -> Role:
    return Role.TARGET if name == target else Role.IGNORED if name in ignored else Role.FEATURE


def _certain_kind(column: Column) -> ColumnKind:
    """What every cell is; text where one of them is something else, or can be read in two ways."""
    found = kind_of(column)
    return found.kind if found.is_certain else ColumnKind.TEXT


def can_stratify(column: Column) -> bool:
    """Whether each of its classes, two at least, has rows enough for every part."""
    indices = column.class_indices
    counts = np.bincount(indices[indices >= 0])
    return len(counts) > 1 and int(counts.min()) >= 5
