"""Why a column is of no use as it stands, and is left out at first: the reason as a value, with what it is said with.

The first guess, the heads of columns, their menu, the command line and the report all ask here.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.data.amounts import units_of
from engine.data.column_cache import cached, peek
from engine.data.column_kinds import SAMPLE, ColumnKind, FoundKind, kind_of
from engine.data.preparing.column_names import is_id, is_quantity, is_unnamed_first, may_be_id
from engine.data.preparing.guess_scaling import HAND_MADE
from engine.data.table import Column, NumberColumn, TextColumn

MANY_CLASSES = 100
"""A text column with more distinct values than this is guessed to be a name or a remark, and ignored."""
CLASSES_LIMIT = 20
"""With no more than this many it is none, however few rows there are."""
MAX_COUNTED = 10_000
"""More different texts are not counted: a column of a million names need not be gone through for that."""

MAX_ROWS = 20_000
"""Columns that are gone through while somebody looks at them."""

_UUID = re.compile(r"\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?", re.IGNORECASE)


class Reason(StrEnum):
    """Why a column is left out."""

    EMPTY = "empty"
    CONSTANT = "constant"
    NO_NUMBER = "no number"
    """Of a column of numbers no cell is one."""
    ROW_NUMBER = "row number"
    """Whole numbers that count the rows, in order or not; in a first column without a name, with gaps, too."""
    ID = "id"
    """It names each row; a network that is given it learns the rows by heart."""
    UNCLEAR_DATES = "unclear dates"
    """Dates of which the day or the month may come first."""
    SOME_DATES = "some dates"
    """Dates, but for some cells."""
    SOME_TIMES = "some times"
    """Times, but for some cells."""
    AMOUNTS = "amounts"
    """Numbers with a sign, a unit or blanks in them."""
    UNITS = "units"
    """Numbers with different words behind them."""
    TEXTS = "texts"
    """Texts that are nearly all different, or more than make sense as classes."""


@dataclass(frozen=True)
class LeftOut:
    """`form`: a cell that shows it, or the units. `count`: of constant cells, of cells that are no date, of units, or of
    different texts, those beyond MAX_COUNTED not counted."""

    reason: Reason
    form: str = ""
    count: int = 0


def why_left_out(column: Column) -> LeftOut | None:
    """Why `column` is of no use as it stands; None where it is of use. Whether row numbers are left out, the table decides."""
    return cached(column, _key(column), lambda: (_why(column),))[0]


def known_reason(column: Column) -> LeftOut | None:
    """What `why_left_out` gives, where that is known or soon found; None where a long column has not been gone through."""
    if len(column.values) <= MAX_ROWS:
        return why_left_out(column)
    found: tuple[LeftOut | None] | None = peek(column, _key(column))
    return found[0] if found else None


def _key(column: Column) -> str:
    return f"left out {column.name}"


def _why(column: Column) -> LeftOut | None:
    rows = len(column.values)
    if rows == 0 or bool(column.missing.all()):
        return LeftOut(Reason.EMPTY)
    return _why_numbers(column) if isinstance(column, NumberColumn) else _why_texts(column)


def _why_numbers(column: NumberColumn) -> LeftOut | None:
    (low, high), rows = column.span, len(column.values)
    first = column.text(int(np.argmin(column.missing)))
    if len(column.misfits) + np.count_nonzero(column.missing) == rows:
        return LeftOut(Reason.NO_NUMBER, first)
    if low == high and rows > 1 and not column.misfits:
        return LeftOut(Reason.CONSTANT, first, rows)
    if is_id(column.name):
        return LeftOut(Reason.ID, first)
    if column.formula or rows < HAND_MADE or is_quantity(column.name) or not np.isfinite(column.values).all():
        return None
    counts = low.is_integer() and high - low == rows - 1
    counts = counts or (is_unnamed_first(column.name) and _counts_with_gaps(column))
    if not (counts or may_be_id(column.name)) or not _are_whole_and_different(column):
        return None
    return LeftOut(Reason.ID if may_be_id(column.name) else Reason.ROW_NUMBER, first)


def _counts_with_gaps(column: NumberColumn) -> bool:
    """Whether the numbers ascend as those of rows do of which some were dropped; steps that are never 1 are of a quantity."""
    steps = np.diff(column.values)
    return bool((steps >= 1).all() and (steps == 1).any())


def _are_whole_and_different(column: NumberColumn) -> bool:
    values = column.values
    return bool((values == np.floor(values)).all()) and len(np.unique(values)) == len(values)


def _why_texts(column: TextColumn) -> LeftOut | None:
    rows, found = len(column.values), kind_of(column)
    if rows > 1 and _different(column, 2) == 1:
        return LeftOut(Reason.CONSTANT, column.text(int(np.argmin(column.missing))), rows)
    if found.kind in (ColumnKind.DATE, ColumnKind.TIME) and found.is_certain:
        return None
    distinct = _different(column, MANY_CLASSES + 1)
    if distinct <= MANY_CLASSES and (distinct <= CLASSES_LIMIT or distinct <= rows // 2):
        return None
    return _kind_that_is_not_read(column, found) or _names(column)


def _kind_that_is_not_read(column: TextColumn, found: FoundKind) -> LeftOut | None:
    """Dates and amounts, of which only a person can say how they are to be read."""
    if found.kind is ColumnKind.DATE:
        if found.is_open:
            return LeftOut(Reason.UNCLEAR_DATES, found.form)
        return LeftOut(Reason.SOME_DATES, column.text(found.unfit[0]), len(found.unfit))
    if found.kind is ColumnKind.TIME:
        return LeftOut(Reason.SOME_TIMES, column.text(found.unfit[0]), len(found.unfit))
    if found.kind is ColumnKind.AMOUNT:
        return LeftOut(Reason.AMOUNTS, found.form)
    units = units_of(tuple(dict.fromkeys(str(text) for text in column.values[:SAMPLE] if text is not None)))
    return LeftOut(Reason.UNITS, ", ".join(units), len(units)) if units else None


def _names(column: TextColumn) -> LeftOut:
    first = column.text(int(np.argmin(column.missing)))
    distinct = _different(column, MAX_COUNTED)
    are_all = distinct == np.count_nonzero(~column.missing) or distinct == MAX_COUNTED
    is_named_so = may_be_id(column.name) or _UUID.fullmatch(first.strip()) is not None
    return LeftOut(Reason.ID if are_all and is_named_so else Reason.TEXTS, first, distinct)


def _different(column: TextColumn, most: int) -> int:
    """How many different texts there are, counted up to `most`."""
    found: set[object] = set()
    for value in column.values:
        if value is not None:
            found.add(value)
            if len(found) == most:
                break
    return len(found)
