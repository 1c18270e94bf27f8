"""Which cells are there but do not fit their column, as the recipe reads it: they have to be settled before training."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import ColumnRecipe, DateOrder, Encoding
from engine.config.recipe import Recipe, Role
from engine.data.booleans import read_boolean
from engine.data.column_cache import cached, peek
from engine.data.date_parsing import column_dates, column_seconds, read_date
from engine.data.preparing.parsed import booleans
from engine.data.short_years import has_short_year
from engine.data.source_text import Rows
from engine.data.table import Column, NumberColumn, Table
from engine.data.times import column_times, read_time

Array = NDArray[np.float64]

MAX_TEXTS = 4096
"""Different dates that were read one by one and are remembered: more than a screen shows."""


@dataclass(frozen=True)
class _UnreadDates:
    """Rows that say no date, where the day is taken to come first or not."""

    rows: Rows
    day_first: bool


def unfit_rows(cells: Column, column: ColumnRecipe | None) -> Rows:
    """The rows, ascending, whose cells are there and do not fit: no number among numbers; no date, no time, or neither yes nor no,
    where the recipe's `column` reads such. Of a column that is ignored, or not in the recipe (None), the first alone.
    """
    reading = _reading(column)
    if column is not None and reading is Encoding.DATE:
        return _unread_dates(cells, column.date_order).rows
    if reading is Encoding.BOOLEAN:
        return cached(cells, "unfit boolean", lambda: _unread(cells, booleans(cells)))
    if reading is Encoding.TIME:
        return cached(cells, "unfit time", lambda: _unread(cells, column_times(cells)))
    misfits = cells.misfits if isinstance(cells, NumberColumn) else {}
    return np.sort(np.fromiter(misfits, dtype=np.intp, count=len(misfits)))


def unfit_cells(table: Table, recipe: Recipe) -> tuple[Rows, ...]:
    """`unfit_rows` of each column of `table`."""
    parts = {part.name: part for part in recipe.columns}
    return tuple(unfit_rows(cells, parts.get(cells.name)) for cells in table.columns)


def is_unfit(cells: Column, row: int, column: ColumnRecipe | None) -> bool:
    """Whether `row` is one of `unfit_rows`, by its own text: the column is not gone through, so that a view can ask.

    Until somebody has read the whole column, a date fits that can be read with the day first or with the month first.
    """
    if isinstance(cells, NumberColumn) and row in cells.misfits:
        return True
    reading = _reading(column)
    text = "" if reading is None else cells.text(row)
    if column is None or not text:
        return False
    if reading is Encoding.BOOLEAN:
        return read_boolean(text) is None
    if reading is Encoding.TIME:
        return read_time(text) is None
    day_first = _known_day_first(cells, column.date_order)
    orders = (True, False) if day_first is None else (day_first,)
    return not any(_is_date(text, day_first=first) for first in orders)


def _reading(column: ColumnRecipe | None) -> Encoding | None:
    """How a column is read that is used as dates, times or yes and no; None for all others: their cells fit, or are no numbers."""
    if column is None or column.role is Role.IGNORED:
        return None
    return column.encoding if column.encoding in (Encoding.DATE, Encoding.TIME, Encoding.BOOLEAN) else None


def _unread_dates(cells: Column, order: DateOrder) -> _UnreadDates:
    def read() -> _UnreadDates:
        return _UnreadDates(
            _unread(cells, column_seconds(cells, order)), column_dates(cells, order).days_come_first(order) is not False
        )

    return cached(cells, f"unfit date {order.value}", read)


def _known_day_first(cells: Column, order: DateOrder) -> bool | None:
    """How 3/4/2024 is read; None where only the whole column tells, and nobody has read it yet."""
    if order is not DateOrder.AUTO:
        return order is DateOrder.DAY_FIRST

    unread = peek(cells, f"unfit date {order.value}")
    return None if unread is None else bool(unread.day_first)


@lru_cache(MAX_TEXTS)
def _is_date(text: str, *, day_first: bool) -> bool:
    return read_date(text, day_first=day_first) is not None or has_short_year(text)


def _unread(cells: Column, numbers: Array) -> Rows:
    """Rows whose cells are there but could not be read."""
    return np.flatnonzero(np.isnan(numbers) & ~cells.missing)
