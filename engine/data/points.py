"""Rows as points of two columns, whatever these hold: numbers, dates, or texts side by side. Nothing is drawn."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.columns import Column, NumberColumn
from engine.data.date_parsing import column_seconds
from engine.data.source_text import Rows
from engine.data.statistics import MAX_CLASSES
from engine.data.table import Table

Array = NDArray[np.float64]

MAX_POINTS = 4000
SPREAD = 0.3
"""How far the points of one text stand from their place at most, where 1 lies between two texts: else one would hide the others."""
_STEPS = ((math.sqrt(5) - 1) / 2, math.sqrt(2) - 1)
"""Multiples of these, without their whole part, fill 0 to 1 evenly (Weyl's theorem); two of them, so that x does not tell y."""


@dataclass(frozen=True)
class Along:
    """Where points stand along a column. `places`, (points,): numbers, seconds from 1970-01-01, or around the places of `words`."""

    name: str
    places: Array
    words: tuple[str, ...] = ()
    is_date: bool = False


@dataclass(frozen=True)
class Points:
    """Rows as points. `classes`: (points,) index in `names`, −1 without one; every `step`-th row."""

    x: Along
    y: Along
    classes: NDArray[np.int64]
    names: tuple[str, ...]
    step: int


def points(table: Table, x: str, y: str, colour: str | None = None) -> Points:
    """The rows in which both cells are present, coloured by the classes of the column `colour` where it has few."""
    both = (table.column(x), table.column(y))
    there = np.flatnonzero(_is_there(both[0]) & _is_there(both[1]))
    step = max(1, -(-len(there) // MAX_POINTS))
    rows = there[::step]
    names: tuple[str, ...] = ()
    indices = np.full(len(rows), -1, dtype=np.int64)
    if colour is not None and table.has(colour) and _has_few_classes(table.column(colour)):
        names, indices = table.column(colour).classes, table.column(colour).class_indices[rows]
    across, down = (_along(column, rows, step) for column, step in zip(both, _STEPS, strict=True))
    return Points(across, down, indices, names, step)


def _is_there(column: Column) -> NDArray[np.bool_]:
    if isinstance(column, NumberColumn):
        return np.isfinite(column.values)
    return np.isfinite(column_seconds(column)) if _is_date(column) else ~column.missing


def _is_date(column: Column) -> bool:
    return kind_of(column).kind is ColumnKind.DATE


def _along(column: Column, rows: Rows, step: float) -> Along:
    if isinstance(column, NumberColumn):
        return Along(column.name, column.values[rows])
    if _is_date(column):
        return Along(column.name, column_seconds(column)[rows], is_date=True)
    words, places = np.unique(column.values[rows], return_inverse=True)
    spread = (np.arange(len(rows)) * step % 1 - 0.5) * 2 * SPREAD
    return Along(column.name, places + spread, tuple(words.tolist()))


def _has_few_classes(column: Column) -> bool:
    """A million different numbers are counted without making texts of them."""
    if isinstance(column, NumberColumn):
        return len(np.unique(column.values[~np.isnan(column.values)])) <= MAX_CLASSES
    return len(column.classes) <= MAX_CLASSES
