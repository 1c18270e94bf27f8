"""A column's cells as one number each, before anything is fitted: numbers, places of classes, seconds, 0 or 1."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import DateOrder, Encoding
from engine.data.booleans import read_boolean
from engine.data.column_cache import cached
from engine.data.date_parsing import column_dates, column_seconds, read_date
from engine.data.preparing.planned import PlannedColumn
from engine.data.short_years import with_long_years
from engine.data.table import Column, NumberColumn
from engine.data.times import column_times, read_time

Array = NDArray[np.float64]


def parsed(cells: Column, planned: PlannedColumn) -> Array:
    """One number a cell, NaN where it is missing or cannot be read; (rows,). Not to be written to."""
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return cells.values if isinstance(cells, NumberColumn) else np.full(len(cells.values), np.nan)
        case Encoding.BOOLEAN:
            return booleans(cells)
        case Encoding.DATE:
            return column_seconds(cells, planned.recipe.date_order)
        case Encoding.TIME:
            return column_times(cells)
        case _:
            return _class_places(cells, planned)


def has_unclear_dates(cells: Column, order: DateOrder) -> bool:
    """True where dates such as 3/4/2024 can be read in two ways, and nobody has said how."""
    return column_dates(cells, order).days_come_first(order) is None


def number_of(text: str, planned: PlannedColumn, cells: Column) -> float | None:
    """What `text` says in the column `cells`: the constant that fills missing cells. None where it says nothing."""
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            try:
                return float(text)
            except ValueError:
                return None
        case Encoding.BOOLEAN:
            return read_boolean(text)
        case Encoding.TIME:
            return read_time(text)
        case Encoding.DATE:
            order = planned.recipe.date_order
            day_first = column_dates(cells, order).days_come_first(order) is not False
            return read_date(with_long_years([text], order).texts[0], day_first=day_first)
        case _:
            return float(planned.classes.index(text)) if text in planned.classes else None


def booleans(cells: Column) -> Array:
    """1 for yes, 0 for no, NaN for what is neither, (rows,)."""
    return cached(cells, "boolean", lambda: _of_classes(cells, read_boolean))


def _class_places(cells: Column, planned: PlannedColumn) -> Array:
    indices = cells.class_indices
    if planned.recipe.order:
        place = {name: index for index, name in enumerate(planned.classes)}
        indices = np.array([*(place[name] for name in cells.classes), -1], dtype=np.int64)[indices]
    numbers = indices.astype(np.float64)
    if bool(cells.missing.any()):
        numbers[indices < 0] = np.nan
    return numbers


def _of_classes(cells: Column, read: Callable[[str], float | None]) -> Array:
    """Every different text is read once."""
    found = [read(text) for text in cells.classes]
    numbers = np.array([*(np.nan if number is None else number for number in found), np.nan])
    return np.asarray(numbers[cells.class_indices])
