"""Edits of a table as values: `apply` gives the new table and the edit that takes it back."""

from dataclasses import dataclass

import numpy as np

from engine.data.table import Column, NumberColumn, Table, TextColumn


@dataclass(frozen=True)
class SetCells:
    """Write texts into cells. `cells`: (row, column, text) triples; the last one wins where a cell comes twice."""

    cells: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class InsertRows:
    """Put the rows of `block` (columns as in the table) in before each row number of `at`, counted in the new table.

    `at` is ascending and has one entry for each row of `block`.
    """

    at: tuple[int, ...]
    block: Table


@dataclass(frozen=True)
class DeleteRows:
    """Take out rows. `rows` is ascending."""

    rows: tuple[int, ...]


TableEdit = SetCells | InsertRows | DeleteRows


def apply(table: Table, edit: TableEdit) -> tuple[Table, TableEdit]:
    """`table` after `edit`, and the edit that undoes it. Raises IndexError for cells outside the table."""
    match edit:
        case SetCells():
            return _set_cells(table, edit)
        case InsertRows():
            return _insert_rows(table, edit)
        case DeleteRows():
            return _delete_rows(table, edit)


def blank_rows(table: Table, count: int) -> Table:
    """`count` rows of missing cells with the columns of `table`."""
    return Table(tuple(_blank(column, count) for column in table.columns))


def _blank(column: Column, count: int) -> Column:
    if isinstance(column, NumberColumn):
        return NumberColumn(column.name, np.full(count, np.nan))
    return TextColumn(column.name, np.full(count, None, dtype=object))


def _set_cells(table: Table, edit: SetCells) -> tuple[Table, TableEdit]:
    by_column: dict[int, dict[int, str]] = {}
    for row, column, text in edit.cells:
        if not (0 <= row < table.rows and 0 <= column < len(table.columns)):
            raise IndexError(f"row {row}, column {column} lies outside the table")
        by_column.setdefault(column, {})[row] = text
    before = tuple((row, column, table.text(row, column)) for column, texts in by_column.items() for row in texts)
    columns = list(table.columns)
    for at, texts in by_column.items():
        columns[at] = columns[at].with_cells(list(texts), list(texts.values()))
    return Table(tuple(columns)), SetCells(before)


def _insert_rows(table: Table, edit: InsertRows) -> tuple[Table, TableEdit]:
    total = table.rows + len(edit.at)
    if edit.at and not 0 <= edit.at[0] <= edit.at[-1] < total:
        raise IndexError(f"rows {edit.at[0]} to {edit.at[-1]} lie outside the table")
    source = np.empty(total, dtype=np.intp)
    new = np.zeros(total, dtype=np.bool_)
    new[list(edit.at)] = True
    source[~new] = np.arange(table.rows)
    source[new] = table.rows + np.arange(len(edit.at))
    longer = Table(tuple(c.joined(b, table.rows) for c, b in zip(table.columns, edit.block.columns, strict=True)))
    return longer.taken(source), DeleteRows(edit.at)


def _delete_rows(table: Table, edit: DeleteRows) -> tuple[Table, TableEdit]:
    gone = np.array(edit.rows, dtype=np.intp)
    if gone.size and not (gone[0] >= 0 and gone[-1] < table.rows):
        raise IndexError(f"rows {gone[0]} to {gone[-1]} lie outside the table")
    kept = np.ones(table.rows, dtype=np.bool_)
    kept[gone] = False
    return table.taken(np.flatnonzero(kept)), InsertRows(edit.rows, table.taken(gone))
