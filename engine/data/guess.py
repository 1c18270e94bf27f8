"""Sensible first guesses for a table that was just opened: a recipe with a role, encoding and scaling for every column."""

import numpy as np

from engine.data.dates import days_come_first, read_date
from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.spec.recipe import ColumnRecipe, DateOrder, Encoding, Recipe, Role, Scaling, Split

MANY_CLASSES = 100
"""A text column with more distinct values than this is guessed to be a name or a remark, and ignored."""

LARGE = 1000.0
"""Raw numbers beyond this make steps of a usual learning rate far too large or far too small."""

MOST_DATES, FIRST_DATES = 30_000, 20
"""Longer columns are not guessed to hold dates, since a cell takes 5 µs; and what is none among the first ends the looking."""

_TARGET_WORDS = ("target", "class", "label", "species", "y", "t", "output", "정답", "목표", "예측", "분류")


def guess_recipe(table: Table) -> Recipe:
    """Features and one target, guessed from names, types and positions; text one-hot, numbers standardised.

    The target is the column with a target's name, else the last column that is not ignored. Columns that are empty,
    constant, or texts with nearly as many classes as rows are ignored; in a table of one row nothing counts as constant.
    """
    ignored = {column.name for column in table.columns if _looks_useless(column)}
    candidates = [name for name in table.names if name not in ignored]
    target = _guess_target(candidates)
    columns = tuple(_guess_column(column, ignored, target) for column in table.columns)
    is_class = target is not None and isinstance(table.column(target), TextColumn)
    return Recipe(columns=columns, split=Split(stratified=is_class and _can_stratify(table.column(target or ""))))


def guess_scaling(column: NumberColumn, role: Role) -> Scaling:
    """Features are standardised; a target only where its numbers are large, since small ones are best read as they are."""
    is_large = max(map(abs, column.span)) > LARGE
    return Scaling.STANDARD if role is Role.FEATURE or (role is Role.TARGET and is_large) else Scaling.RAW


def _guess_target(candidates: list[str]) -> str | None:
    named = [name for name in candidates if name.strip().lower() in _TARGET_WORDS]
    if named:
        return named[-1]
    return candidates[-1] if len(candidates) > 1 else None


def _guess_column(column: Column, ignored: set[str], target: str | None) -> ColumnRecipe:
    role = Role.TARGET if column.name == target else Role.IGNORED if column.name in ignored else Role.FEATURE
    if isinstance(column, TextColumn):
        if role is Role.FEATURE and _holds_dates(column):
            return ColumnRecipe(name=column.name, role=role, encoding=Encoding.DATE, scaling=Scaling.STANDARD)
        return ColumnRecipe(name=column.name, role=role, encoding=Encoding.ONE_HOT)
    return ColumnRecipe(name=column.name, role=role, scaling=guess_scaling(column, role))


def _looks_useless(column: Column) -> bool:
    rows = len(column.values)
    if rows == 0 or bool(column.missing.all()):
        return True
    if isinstance(column, TextColumn) and _holds_dates(column):
        return len(set(column.values[~column.missing])) == 1 and rows > 1
    if isinstance(column, TextColumn):
        distinct = _distinct(column, MANY_CLASSES + 1)
        return distinct > MANY_CLASSES or (distinct > 20 and distinct > rows // 2) or (distinct == 1 and rows > 1)
    low, high = column.span
    return (low == high and rows > 1) or column.name.strip().lower() in {"id", "index", "unnamed: 0", "번호"}


def _holds_dates(column: TextColumn) -> bool:
    """True where every cell is a date that can be read in one way only; not looked for in very long columns."""
    if len(column.values) > MOST_DATES:
        return False
    texts = [str(text) for text in column.values if text is not None]
    if not texts or any(read_date(text, day_first=True) is None for text in texts[:FIRST_DATES]):
        return False
    day_first = days_come_first(texts, DateOrder.AUTO)
    return day_first is not None and all(read_date(text, day_first=day_first) is not None for text in texts)


def _distinct(column: TextColumn, most: int) -> int:
    """How many different texts there are, counted up to `most`: a column of a million names need not be sorted for that."""
    found: set[object] = set()
    for value in column.values:
        if value is not None:
            found.add(value)
            if len(found) == most:
                break
    return len(found)


def _can_stratify(column: Column) -> bool:
    indices = column.class_indices
    counts = np.bincount(indices[indices >= 0])
    return len(counts) > 1 and int(counts.min()) >= 5
