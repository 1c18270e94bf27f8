"""Rows that are set aside: which they are, and the table as a recipe reads it, in which their cells are empty.

This is done before a plan is made: no class, no number and no misfit of such a row is seen by what comes after.
"""

from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Role
from engine.config.recipe import Recipe
from engine.config.set_aside import SetAside
from engine.data.column_cache import cached
from engine.data.editing.formula import FormulaError, condition
from engine.data.table import Column, NumberColumn, Table
from engine.text import Text

Rows = NDArray[np.intp]


def set_aside_rows(table: Table, chosen: SetAside) -> Rows:
    """The rows of `table` that are set aside, ascending. A condition that is none sets nothing aside: `check` tells."""
    if not chosen.rows and not chosen.condition.strip():
        return np.zeros(0, np.intp)
    is_aside = np.zeros(table.rows, np.bool_)
    if chosen.condition.strip():
        with suppress(FormulaError):
            is_aside |= rows_where(table, chosen.condition)
    numbers = np.array(chosen.rows, np.intp)
    is_aside[numbers[numbers < table.rows]] = True
    return np.flatnonzero(is_aside).astype(np.intp, copy=False)


def rows_where(table: Table, text: str) -> NDArray[np.bool_]:
    """Where the condition `text` is true, (rows,). Raises FormulaError."""
    return condition(text, {column.name: column for column in table.columns}, table.rows)


def set_aside_words(row: int, chosen: SetAside) -> Text:
    """Why `row`, counted from 0, is set aside."""
    if row in chosen.rows:
        return Text("the row is set aside by hand: it takes no part in preparation, training, validation and test")
    return Text(
        "the row is set aside by the condition {condition}: it takes no part in preparation, training, validation and test",
        condition=chosen.condition,
    )


def without_cells(table: Table, recipe: Recipe, rows: Rows) -> Table:
    """`table` with the cells of `rows` empty in each column that is learnt from, learnt, or weighs; the same one without `rows`.

    The columns that split and group the rows keep them: a series has a gap where a row is set aside.
    """
    if not rows.size:
        return table
    kept = {recipe.split.column, recipe.split.group}
    used = {part.name for part in recipe.columns if part.role is not Role.IGNORED} - kept
    key = f"without {blake2b(rows.tobytes(), digest_size=16).hexdigest()}"

    def emptied(cells: Column) -> Column:
        found = cached(cells, key, lambda: _emptied(cells, rows))
        return found if found.name == cells.name else replace(found, name=cells.name)

    return Table(tuple(emptied(cells) if cells.name in used else cells for cells in table.columns), table.origin)


def _emptied(cells: Column, rows: Rows) -> Column:
    if isinstance(cells, NumberColumn):
        return cells.put(rows, NumberColumn(cells.name, np.full(len(rows), np.nan)))
    return cells.emptied(rows)
