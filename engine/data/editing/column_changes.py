"""What a person does to whole columns and rows, as edits: rename, duplicate, move, change the type, fill, sort. Decides only."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.data.amounts import without_signs
from engine.data.columns import Column, NumberColumn, TextColumn, as_numbers, as_texts
from engine.data.editing.edits import (
    CellBlock,
    InsertColumns,
    InsertRows,
    OrderColumns,
    OrderRows,
    PutCells,
    ReplaceColumns,
    TableEdit,
)
from engine.data.editing.formula_columns import is_computed
from engine.data.editing.formula_text import renamed
from engine.data.source_text import Rows
from engine.data.table import Table
from engine.progress import Progress, no_progress, track

FEW = 8
"""An edit of fewer than a 1/8 of a column's cells keeps the cells; one of more keeps the whole old column, which costs no copy."""


@dataclass(frozen=True)
class SortKey:
    """Sort by the column called `name`. Missing cells come last either way, cells that are no number before them."""

    name: str
    descending: bool = False


def free_name(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or with the first number behind it that makes it a name of its own."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted} {number}" in taken:
        number += 1
    return f"{wanted} {number}"


def rename(table: Table, old: str, new: str) -> ReplaceColumns:
    """Give column `old` the name `new`, in formulas, too: each means what it meant before."""
    at, columns = [], []
    for place, column in enumerate(table.columns):
        changed = replace(column, name=new) if column.name == old else column
        if isinstance(changed, NumberColumn) and changed.formula:
            formula = renamed(changed.formula, old, new, names=table.names)
            changed = changed if formula == changed.formula else replace(changed, formula=formula)
        if changed is not column:
            at.append(place)
            columns.append(changed)
    return ReplaceColumns(tuple(at), tuple(columns))


def duplicate_columns(table: Table, names: Sequence[str]) -> InsertColumns:
    """A copy of each column beside it; the cells are shared, and a formula is kept."""
    taken, at = set(table.names), []
    copies: list[Column] = []
    for name in sorted(names, key=table.names.index):
        copy = free_name(name, taken)
        taken.add(copy)
        at.append(table.names.index(name) + 1 + len(copies))
        copies.append(replace(table.column(name), name=copy))
    return InsertColumns(tuple(at), tuple(copies))


def blank_column(table: Table, at: int, name: str, *, is_text: bool = False) -> InsertColumns:
    """A new column of missing cells, called `name` or nearly so, as column number `at`."""
    name = free_name(name, table.names)
    empty: Column = (
        TextColumn(name, np.full(table.rows, None, dtype=object))
        if is_text
        else NumberColumn(name, np.full(table.rows, np.nan))
    )
    return InsertColumns((at,), (empty,))


def formula_column(table: Table, name: str, formula: str) -> InsertColumns:
    """A column at the end that is computed as `formula`, once the edit is done."""
    return InsertColumns((len(table.columns),), (NumberColumn(name, np.full(table.rows, np.nan), formula=formula),))


def move_columns(table: Table, names: Collection[str], to: int) -> OrderColumns:
    """The columns `names`, in their order, put in before column number `to` of the present table."""
    return OrderColumns(
        tuple(_moved([at for at, name in enumerate(table.names) if name in names], to, len(table.names)))
    )


def to_text(table: Table, names: Sequence[str], progress: Progress = no_progress) -> ReplaceColumns:
    """Make columns of texts, each cell as it stood in its file; formulas become plain texts."""
    return _replaced(table, {name: as_texts(table.column(name)) for name in track(names, progress)})


def to_numbers(table: Table, names: Sequence[str], progress: Progress = no_progress) -> ReplaceColumns:
    """Make columns of numbers, amounts such as 18.2 % among them; what says no number is kept, marked and counted."""
    return _replaced(table, {name: as_numbers(without_signs(table.column(name))) for name in track(names, progress)})


def with_texts(table: Table, at: int, rows: Rows, texts: Sequence[str]) -> TableEdit:
    """Write `texts` into `rows` (no row twice) of column number `at`."""
    column = table.columns[at]
    cells = column.taken(rows).with_cells(range(len(rows)), texts)
    return _put(table, at, rows, cells)


def cleared(table: Table, name: str, rows: Rows) -> TableEdit:
    """The cells of `rows` (no row twice) of a column become missing."""
    is_number = isinstance(table.column(name), NumberColumn)
    cells: Column = (
        NumberColumn(name, np.full(len(rows), np.nan)) if is_number else TextColumn(name, np.full(len(rows), None))
    )
    return _put(table, table.names.index(name), rows, cells)


def fill_down(table: Table, rows: Rows, columns: Iterable[int]) -> PutCells | None:
    """The first of `rows` copied into the others; None when there is nothing to fill."""
    below = rows[1:]
    if not len(below):
        return None
    source = np.full(len(below), rows[0], dtype=np.intp)
    plain = [at for at in columns if not is_computed(table.columns[at])]
    return PutCells(tuple(CellBlock(at, below, table.columns[at].taken(source)) for at in plain)) if plain else None


def duplicate_rows(table: Table, rows: Sequence[int]) -> InsertRows:
    """A copy of `rows` (ascending) below the last of them."""
    start = rows[-1] + 1
    return InsertRows(tuple(range(start, start + len(rows))), table.taken(np.array(rows, dtype=np.intp)))


def move_rows(table: Table, rows: Sequence[int], to: int) -> OrderRows:
    """`rows` (ascending), put in before row number `to` of the present table."""
    return OrderRows(np.array(_moved_rows(np.array(rows, dtype=np.intp), to, table.rows), dtype=np.intp))


def sort_rows(table: Table, keys: Sequence[SortKey]) -> OrderRows:
    """Sort by the first key, rows that are equal in it by the next; what is equal in all keeps its order."""
    order = np.arange(table.rows, dtype=np.intp)
    for key in reversed(keys):
        order = order[_order(table.column(key.name), order, key.descending)]
    return OrderRows(order)


def _order(column: Column, rows: Rows, descending: bool) -> NDArray[np.intp]:
    """The stable order of `rows` of a column."""
    if isinstance(column, TextColumn):
        ranks = column.class_indices[rows].astype(np.float64)
        ranks[ranks < 0] = np.nan
    else:
        ranks = column.values[rows]
    if descending:
        ranks = -ranks
    if isinstance(column, NumberColumn) and column.misfits:
        # Their texts in code-point order, after all numbers and before missing cells, which NumPy puts last.
        last = np.isnan(ranks).astype(np.int64)
        place = {text: at for at, text in enumerate(sorted(set(column.misfits.values()), reverse=descending))}
        codes = np.full(len(column.values), len(place), dtype=np.int64)
        for row, text in column.misfits.items():
            codes[row] = place[text]
        last[last == 1] = 1 + codes[rows[last == 1]]
        return np.lexsort((ranks, last))
    return np.argsort(ranks, kind="stable")


def _moved_rows(chosen: Rows, to: int, count: int) -> Rows:
    stays = np.ones(count, dtype=np.bool_)
    stays[chosen] = False
    others = np.flatnonzero(stays)
    before = int(np.searchsorted(others, to))
    return np.concatenate([others[:before], chosen, others[before:]])


def _moved(chosen: Sequence[int], to: int, count: int) -> list[int]:
    return [int(at) for at in _moved_rows(np.array(chosen, dtype=np.intp), to, count)]


def _replaced(table: Table, columns: dict[str, Column]) -> ReplaceColumns:
    return ReplaceColumns(tuple(table.names.index(name) for name in columns), tuple(columns.values()))


def _put(table: Table, at: int, rows: Rows, cells: Column) -> TableEdit:
    column = table.columns[at]
    if FEW * len(rows) < table.rows or is_computed(column):
        return PutCells((CellBlock(at, rows, cells),))
    return ReplaceColumns((at,), (column.put(rows, cells),))
