"""Rows that are set aside, once the table is edited: they are followed to where they stand, and a condition to new names."""

from collections.abc import Iterable, Sequence

import numpy as np

from engine.config.set_aside import SetAside
from engine.data.editing.edits import DeleteRows, InsertRows, OrderRows, ReplaceColumns, TableEdit
from engine.data.editing.row_filter import text_after
from engine.data.source_text import Rows


def set_aside_after(chosen: SetAside, edits: Iterable[TableEdit], names: Sequence[str]) -> SetAside:
    """The same rows once `edits` are done to a table with the columns `names`; new rows are not set aside."""
    rows, condition, known = np.array(chosen.rows, np.intp), chosen.condition, list(names)
    for edit in edits:
        match edit:
            case InsertRows(positions=positions):
                rows = _after_insertion(rows, np.array(positions, np.intp))
            case DeleteRows(rows=gone):
                kept = np.setdiff1d(rows, gone)
                rows = kept - np.searchsorted(np.array(gone, np.intp), kept)
            case OrderRows(order=order):
                rows = np.flatnonzero(np.isin(order, rows))
            case ReplaceColumns():
                condition = text_after(condition, edit, known)
                for at, column in zip(edit.positions, edit.columns, strict=True):
                    known[at] = column.name
    followed = tuple(rows.tolist())
    if (followed, condition) == (chosen.rows, chosen.condition):
        return chosen
    return chosen.replace(rows=followed, condition=condition)


def _after_insertion(rows: Rows, positions: Rows) -> Rows:
    """Where `rows` stand when rows were put in at `positions`, which are counted in the new table and ascend."""
    before = positions - np.arange(len(positions))
    return rows + np.searchsorted(before, rows, side="right")
