"""A column's cells as one number each, before anything is fitted: numbers, places of classes, seconds of dates, 0 or 1.

Reading dates takes time, so what was read last is kept: columns are frozen, the same object holds the same cells.
"""

import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.data.booleans import read_boolean
from engine.data.dates import days_come_first, read_date
from engine.data.plan import PlannedColumn
from engine.data.table import Column, NumberColumn
from engine.spec.columns import DateOrder, Encoding

Array = NDArray[np.float64]

KEPT = 32
_lock = threading.Lock()
_read: list[tuple[Column, str, Array]] = []


def parsed(cells: Column, planned: PlannedColumn) -> Array:
    """One number a cell, NaN where it is missing or cannot be read; (rows,). Not to be written to."""
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return cells.values if isinstance(cells, NumberColumn) else np.full(len(cells.values), np.nan)
        case Encoding.BOOLEAN:
            return _kept(cells, "boolean", lambda: _of_classes(cells, read_boolean))
        case Encoding.DATE:
            return dates(cells, planned.recipe.date_order)
        case _:
            return _class_places(cells, planned)


def dates(cells: Column, order: DateOrder) -> Array:
    """The seconds since 1970-01-01 of every cell; where the order is not clear the day is taken to come first."""

    def read() -> Array:
        plain = _plain_dates(cells)
        if len(plain):
            return plain
        day_first = days_come_first(cells.classes, order) is not False
        return _of_classes(cells, lambda text: read_date(text, day_first=day_first))

    return _kept(cells, f"date {order.value}", read)


def has_unclear_dates(cells: Column, order: DateOrder) -> bool:
    """True where dates such as 3/4/2024 can be read in two ways, and nobody has said how."""
    return not len(_plain_dates(cells)) and days_come_first(cells.classes, order) is None


def first_unread(cells: Column, numbers: Array) -> int | None:
    """The first row whose cell is there but could not be read."""
    wrong = np.isnan(numbers) & ~cells.missing
    return int(wrong.argmax()) if wrong.any() else None


def number_of(text: str, planned: PlannedColumn) -> float | None:
    """What `text` says in a column: the constant that fills missing cells. None where it says nothing."""
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            try:
                return float(text)
            except ValueError:
                return None
        case Encoding.BOOLEAN:
            return read_boolean(text)
        case Encoding.DATE:
            return read_date(text, day_first=planned.recipe.date_order is not DateOrder.MONTH_FIRST)
        case _:
            return float(planned.classes.index(text)) if text in planned.classes else None


def _plain_dates(cells: Column) -> Array:
    """The dates of a column in which all are written like 2024-03-04 or 2024-03-04 05:06:07, read at once; else nothing."""

    def read() -> Array:
        numbers = np.full(len(cells.values), np.nan)
        texts = cells.values[~cells.missing]
        if isinstance(cells, NumberColumn) or not len(texts) or not {len(text) for text in texts} <= {10, 19}:
            return numbers[:0]
        fixed = texts.astype("U19")
        if not (fixed.view("U1").reshape(-1, 19)[:, [4, 7]] == "-").all():  # NumPy takes ten digits for a year
            return numbers[:0]
        try:
            found = fixed.astype("datetime64[s]")
        except ValueError:
            return numbers[:0]
        numbers[~cells.missing] = found.astype(np.int64)
        return numbers

    return _kept(cells, "plain dates", read)


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


def _kept(cells: Column, how: str, read: Callable[[], Array]) -> Array:
    with _lock:
        for column, its_way, numbers in _read:
            if column is cells and its_way == how:
                return numbers
    numbers = read()
    with _lock:
        _read.insert(0, (cells, how, numbers))
        del _read[KEPT:]
    return numbers
