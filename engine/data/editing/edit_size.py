"""How much memory an edit keeps: for the bound on the undo history. Arrays that several edits share count once."""

import sys
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from engine.data.columns import Column, NumberColumn
from engine.data.editing.edits import (
    DeleteRows,
    InsertColumns,
    InsertRows,
    OrderRows,
    PutCells,
    ReplaceColumns,
    SetCells,
    TableEdit,
)
from engine.data.source_text import sparse_bytes

BYTES_A_CELL = 200
"""A (row, column, text) triple: a tuple, two numbers, a short text."""
BYTES_A_ROW = 40
"""A row number in a tuple."""
SAMPLE = 500


def edits_bytes(edits: Iterable[TableEdit]) -> int:
    """About how many bytes `edits` keep, all together."""
    found: dict[int, int] = {}
    rest = 0
    for edit in edits:
        for key, size in _parts(edit):
            if key:
                found[key] = size
            else:
                rest += size
    return sum(found.values()) + rest


def _parts(edit: TableEdit) -> Iterator[tuple[int, int]]:
    """(what the memory is known by, or 0 for the edit's own; bytes)."""
    match edit:
        case SetCells(cells=cells):
            yield 0, BYTES_A_CELL * len(cells)
        case PutCells(blocks=blocks):
            for block in blocks:
                yield _array(block.rows)
                yield from _column(block.cells)
        case InsertRows(positions=at, block=table):
            yield 0, BYTES_A_ROW * len(at)
            for column in table.columns:
                yield from _column(column)
        case DeleteRows(rows=rows):
            yield 0, BYTES_A_ROW * len(rows)
        case OrderRows(order=order):
            yield _array(order)
        case ReplaceColumns(columns=columns) | InsertColumns(columns=columns):
            for column in columns:
                yield from _column(column)


def _column(column: Column) -> Iterator[tuple[int, int]]:
    if isinstance(column, NumberColumn):
        yield _array(column.values)
        yield (id(column.misfits), sparse_bytes(column.misfits)) if column.misfits else (0, 0)
    else:
        yield id(column.values), column.values.nbytes + _texts(column.values)
    if column.written.is_known and not column.written.is_empty:
        yield id(column.written), column.written.nbytes


def _texts(values: NDArray[np.object_]) -> int:
    """The memory of the texts themselves, by a sample: those that many cells share count once."""
    sample = values[:: max(1, len(values) // SAMPLE)].tolist()
    if not sample:
        return 0
    distinct = {id(text): sys.getsizeof(text) for text in sample if text is not None}
    share = len(distinct) / len(sample)
    mean = sum(distinct.values()) / max(1, len(distinct))
    return int(mean * (len(values) * share if share > 0.5 else len(distinct)))


def _array(array: NDArray[np.generic]) -> tuple[int, int]:
    return id(array), array.nbytes
