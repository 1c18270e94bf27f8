"""Sensible first guesses for a table that was just opened: a recipe with a role, encoding and scaling for every column."""

from collections.abc import Mapping

import numpy as np

from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.preparing.guess_scaling import guess_scaling
from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.spec.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split

MANY_CLASSES = 100
"""A text column with more distinct values than this is guessed to be a name or a remark, and ignored."""

FEW_ROWS = 10
"""All rows of a table with fewer are trained on."""

_TARGET_WORDS = ("target", "class", "label", "species", "y", "t", "output", "정답", "목표", "예측", "분류")


def guess_recipe(table: Table, said: Mapping[str, Role] | None = None) -> Recipe:
    """Features and one target, guessed from names, types and positions; each column is prepared as `guess_column` says.

    The target is the column with a target's name, else the last column that is not ignored and no date. Columns that are empty,
    constant, or texts with nearly as many classes as rows are ignored; in a table of one row nothing counts as constant.
    A table of few rows is not split. `said`: what the file itself says its columns are for, by name.
    """
    said = said or {}
    ignored = {column.name for column in table.columns if looks_useless(column)}
    ignored |= {name for name, role in said.items() if role is Role.IGNORED}
    candidates = [name for name in table.names if name not in ignored]
    targets = [name for name in table.names if said.get(name) is Role.TARGET]
    target = targets[-1] if targets else _guess_target(table, candidates)
    columns = tuple(
        guess_column(column, said.get(column.name) or _role(column.name, ignored, target)) for column in table.columns
    )
    is_class = target is not None and isinstance(table.column(target), TextColumn)
    split = Split(stratified=is_class and can_stratify(table.column(target or "")))
    return Recipe(columns=columns, split=split.replace(validation=0.0) if 0 < table.rows < FEW_ROWS else split)


def guess_column(column: Column, role: Role) -> ColumnRecipe:
    """Numbers are scaled as usual, yes and no become 1 and 0, features that are dates are taken apart, texts are one-hot."""
    part = ColumnRecipe(name=column.name, role=role, encoding=Encoding.ONE_HOT)
    if isinstance(column, NumberColumn):
        return part.replace(encoding=Encoding.NUMBER, scaling=guess_scaling(column, role))
    match _certain_kind(column):
        case ColumnKind.BOOLEAN:
            return part.replace(encoding=Encoding.BOOLEAN)
        case ColumnKind.DATE if role is not Role.TARGET:
            return part.replace(encoding=Encoding.DATE, scaling=Scaling.STANDARD)
        case _:
            return part


def looks_useless(column: Column) -> bool:
    """Whether `guess_recipe` ignores a column: it is empty, constant, a number of the row, or texts nearly all different."""
    rows = len(column.values)
    if rows == 0 or bool(column.missing.all()):
        return True
    if _is_date(column):
        return _distinct(column, 2) == 1 and rows > 1
    if isinstance(column, TextColumn):
        distinct = _distinct(column, MANY_CLASSES + 1)
        return distinct > MANY_CLASSES or (distinct > 20 and distinct > rows // 2) or (distinct == 1 and rows > 1)
    low, high = column.span
    return (low == high and rows > 1) or column.name.strip().lower() in {"id", "index", "unnamed: 0", "번호"}


def _guess_target(table: Table, candidates: list[str]) -> str | None:
    named = [name for name in candidates if name.strip().lower() in _TARGET_WORDS]
    if named:
        return named[-1]
    last = [name for name in candidates if not _is_date(table.column(name))] or candidates
    return last[-1] if len(candidates) > 1 else None


def _is_date(column: Column) -> bool:
    return isinstance(column, TextColumn) and _certain_kind(column) is ColumnKind.DATE


def _role(name: str, ignored: set[str], target: str | None) -> Role:
    return Role.TARGET if name == target else Role.IGNORED if name in ignored else Role.FEATURE


def _certain_kind(column: TextColumn) -> ColumnKind:
    """What every cell is; text where one of them is something else, or can be read in two ways."""
    found = kind_of(column)
    return found.kind if found.is_certain else ColumnKind.TEXT


def _distinct(column: Column, most: int) -> int:
    """How many different texts there are, counted up to `most`: a column of a million names need not be sorted for that."""
    found: set[object] = set()
    for value in column.values:
        if value is not None:
            found.add(value)
            if len(found) == most:
                break
    return len(found)


def can_stratify(column: Column) -> bool:
    """Whether each of its classes, two at least, has rows enough for every part."""
    indices = column.class_indices
    counts = np.bincount(indices[indices >= 0])
    return len(counts) > 1 and int(counts.min()) >= 5
