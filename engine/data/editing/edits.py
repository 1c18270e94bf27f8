"""Edits of a table as values: `apply` gives the new table and the edit that takes it back. Columns are shared, never copied."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.data.editing.formula_columns import recomputed
from engine.data.editing.refusal import EditError
from engine.data.source_text import Placed, Rows
from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.progress import Progress, no_progress, subrange, track
from engine.text import Text

__all__ = [
    "CellBlock",
    "DeleteColumns",
    "DeleteRows",
    "EditError",
    "InsertColumns",
    "InsertRows",
    "OrderColumns",
    "OrderRows",
    "PutCells",
    "ReplaceColumns",
    "SetCells",
    "TableEdit",
    "apply",
    "blank_rows",
]


@dataclass(frozen=True)
class SetCells:
    """Write texts into cells. `cells`: (row, column, text) triples; the last one wins where a cell comes twice."""

    cells: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class CellBlock:
    """Some cells of one column, each exactly as it is. `rows` and `cells` have one length; no row comes twice."""

    column: int
    rows: Rows
    cells: Column


@dataclass(frozen=True)
class PutCells:
    """Put cells in as they are: what takes `SetCells` back, and what fills many cells at once."""

    blocks: tuple[CellBlock, ...]


@dataclass(frozen=True)
class InsertRows:
    """Put the rows of `block` (columns as in the table) in before each row number of `positions`, counted in the new table.

    `positions` is ascending and has one entry for each row of `block`. Columns with a formula are computed, whatever `block` has.
    """

    positions: tuple[int, ...]
    block: Table


@dataclass(frozen=True)
class DeleteRows:
    """Take out rows. `rows` is ascending."""

    rows: tuple[int, ...]


@dataclass(frozen=True)
class OrderRows:
    """Sort or move rows: row number `order[i]` comes to place i. `order` is a permutation of all rows."""

    order: Rows


@dataclass(frozen=True)
class ReplaceColumns:
    """Put other columns at `positions`: another name, type, formula, or other cells. They have as many rows."""

    positions: tuple[int, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class InsertColumns:
    """Put columns in. `positions`: their numbers in the new table, ascending."""

    positions: tuple[int, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class DeleteColumns:
    """Take out columns. `positions` is ascending."""

    positions: tuple[int, ...]


@dataclass(frozen=True)
class OrderColumns:
    """Move columns: column number `order[i]` comes to place i."""

    order: tuple[int, ...]


TableEdit = (
    SetCells
    | PutCells
    | InsertRows
    | DeleteRows
    | OrderRows
    | ReplaceColumns
    | InsertColumns
    | DeleteColumns
    | OrderColumns
)


def apply(table: Table, edit: TableEdit, progress: Progress = no_progress) -> tuple[Table, TableEdit]:
    """`table` after `edit`, its formulas computed, and the edit that undoes it. What `progress` raises ends it.

    Raises EditError, one sentence for a person, where a formula would lose what it needs or a computed cell be typed over,
    and IndexError for cells outside the table.
    """
    changed, inverse = _applied(table, edit, progress)
    origin = table.origin and table.origin.edited()
    return replace(recomputed(table, changed), origin=origin), inverse


def blank_rows(table: Table, count: int) -> Table:
    """`count` rows of missing cells with the columns of `table`."""
    return Table(tuple(_blank(column, count) for column in table.columns))


def _blank(column: Column, count: int) -> Column:
    if isinstance(column, NumberColumn):
        return NumberColumn(column.name, np.full(count, np.nan))
    return TextColumn(column.name, np.full(count, None, dtype=object))


def _applied(table: Table, edit: TableEdit, progress: Progress) -> tuple[Table, TableEdit]:
    match edit:
        case SetCells():
            return _set_cells(table, edit)
        case PutCells():
            return _put_cells(table, edit, progress)
        case InsertRows():
            return _insert_rows(table, edit, progress)
        case DeleteRows():
            return _delete_rows(table, edit, progress)
        case OrderRows():
            return _order_rows(table, edit, progress)
        case ReplaceColumns():
            return _replace_columns(table, edit)
        case InsertColumns():
            return _insert_columns(table, edit)
        case DeleteColumns():
            return _delete_columns(table, edit)
        case OrderColumns():
            return _order_columns(table, edit)


def _set_cells(table: Table, edit: SetCells) -> tuple[Table, TableEdit]:
    by_column: dict[int, dict[int, str]] = {}
    for row, column, text in edit.cells:
        if not (0 <= row < table.rows and 0 <= column < len(table.columns)):
            raise IndexError(f"row {row}, column {column} lies outside the table")
        by_column.setdefault(column, {})[row] = text
    columns, before = list(table.columns), []
    for at, texts in by_column.items():
        _refuse_computed(columns[at])
        rows = np.fromiter(texts, dtype=np.intp, count=len(texts))
        before.append(CellBlock(at, rows, columns[at].taken(rows)))
        columns[at] = columns[at].with_cells(list(texts), list(texts.values()))
    return Table(tuple(columns)), PutCells(tuple(before))


def _put_cells(table: Table, edit: PutCells, progress: Progress) -> tuple[Table, TableEdit]:
    columns, before = list(table.columns), []
    for block in track(edit.blocks, progress):
        _refuse_computed(columns[block.column])
        before.append(CellBlock(block.column, block.rows, columns[block.column].taken(block.rows)))
        columns[block.column] = columns[block.column].put(block.rows, block.cells)
    return Table(tuple(columns)), PutCells(tuple(reversed(before)))


def _insert_rows(table: Table, edit: InsertRows, progress: Progress) -> tuple[Table, TableEdit]:
    total = table.rows + len(edit.positions)
    if edit.positions and not 0 <= edit.positions[0] <= edit.positions[-1] < total:
        raise IndexError(f"rows {edit.positions[0]} to {edit.positions[-1]} lie outside the table")
    placed = Placed(np.array(edit.positions, dtype=np.intp), table.rows)
    return table.inserted(placed, edit.block, progress), DeleteRows(edit.positions)


def _delete_rows(table: Table, edit: DeleteRows, progress: Progress) -> tuple[Table, TableEdit]:
    gone = np.array(edit.rows, dtype=np.intp)
    if gone.size and not (gone[0] >= 0 and gone[-1] < table.rows):
        raise IndexError(f"rows {gone[0]} to {gone[-1]} lie outside the table")
    kept = table.removed(gone, subrange(progress, 0, 0.5))
    return kept, InsertRows(edit.rows, table.taken(gone, subrange(progress, 0.5, 1)))


def _order_rows(table: Table, edit: OrderRows, progress: Progress) -> tuple[Table, TableEdit]:
    if len(edit.order) != table.rows:
        raise IndexError(f"an order of {len(edit.order)} rows is none of {table.rows}")
    back = np.empty_like(edit.order)
    back[edit.order] = np.arange(table.rows, dtype=edit.order.dtype)
    return table.ordered(edit.order, progress), OrderRows(back)


def _replace_columns(table: Table, edit: ReplaceColumns) -> tuple[Table, TableEdit]:
    columns = list(table.columns)
    before = tuple(columns[at] for at in edit.positions)
    for at, column in zip(edit.positions, edit.columns, strict=True):
        columns[at] = column
    _refuse_bad_names(columns, edit.columns)
    return Table(tuple(columns)), ReplaceColumns(edit.positions, before)


def _insert_columns(table: Table, edit: InsertColumns) -> tuple[Table, TableEdit]:
    columns = list(table.columns)
    for at, column in zip(edit.positions, edit.columns, strict=True):
        if not 0 <= at <= len(columns):
            raise IndexError(f"column {at} lies outside the table")
        columns.insert(at, column)
    _refuse_bad_names(columns, edit.columns)
    return Table(tuple(columns)), DeleteColumns(edit.positions)


def _delete_columns(table: Table, edit: DeleteColumns) -> tuple[Table, TableEdit]:
    if edit.positions and not 0 <= edit.positions[0] <= edit.positions[-1] < len(table.columns):
        raise IndexError(f"columns {edit.positions[0]} to {edit.positions[-1]} lie outside the table")
    gone = set(edit.positions)
    kept = tuple(column for at, column in enumerate(table.columns) if at not in gone)
    return Table(kept), InsertColumns(edit.positions, tuple(table.columns[at] for at in edit.positions))


def _order_columns(table: Table, edit: OrderColumns) -> tuple[Table, TableEdit]:
    if sorted(edit.order) != list(range(len(table.columns))):
        raise IndexError(f"{edit.order} is no order of {len(table.columns)} columns")
    back = sorted(range(len(edit.order)), key=lambda place: edit.order[place])
    return Table(tuple(table.columns[at] for at in edit.order)), OrderColumns(tuple(back))


def _refuse_computed(column: Column) -> None:
    if isinstance(column, NumberColumn) and column.formula:
        raise EditError(
            Text(
                "'{column}' is computed as {formula}, so its cells cannot be typed over. Edit the formula, or keep its "
                "numbers as plain values.",
                column=column.name,
                formula=column.formula,
            )
        )


def _refuse_bad_names(columns: Sequence[Column], added: Sequence[Column]) -> None:
    names = [column.name for column in columns]
    for column in added:
        if not column.name.strip():
            raise EditError(Text("A column needs a name. Type one."))
        if names.count(column.name) > 1:
            raise EditError(Text("There is a column '{column}' already. Choose another name.", column=column.name))


def plain(column: Column) -> Column:
    """The column without its formula: its numbers as plain values."""
    return replace(column, formula="") if isinstance(column, NumberColumn) else column
