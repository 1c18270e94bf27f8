"""Between a board and a table: a new table of the points, a board of a table's rows, and the edits that bring the table to it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.recipe import Encoding, Recipe, Role
from engine.data.columns import parse_number
from engine.data.editing.edits import CellBlock, DeleteRows, InsertRows, PutCells, TableEdit, blank_rows
from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.painting.axis import Axis
from engine.painting.board import Board
from engine.painting.points import Array, Ids, Points
from engine.painting.target import PaintedClass, Target
from engine.text import NOTHING, Text

MAX_CLASSES_OF_TABLE = 64
"""More signs than this nobody tells apart."""


@dataclass(frozen=True)
class Source:
    """Where a board comes from. `rows`: the row of each of its first points; the other rows have no place on it."""

    table: Table
    rows: Ids
    target: Target


@dataclass(frozen=True)
class Totals:
    """What a board makes of the rows of its table: how many come, go, and change."""

    added: int = 0
    removed: int = 0
    changed: int = 0


def new_board() -> Board:
    """An empty plane x1, x2 from −1 to 1 and two classes."""
    return Board((Axis("x1"), Axis("x2")), Target())


def table_of(board: Board) -> Table:
    """The points as rows, in the order in which they were painted: two columns of numbers, and the target."""
    ids = np.flatnonzero(board.points.there)
    numbers = (
        NumberColumn(board.x_axis.name, board.points.x[ids]),
        NumberColumn(board.y_axis.name, board.points.y[ids]),
    )
    return Table((*numbers, _labels(board.target, board.points.label[ids])))


def obstacle(table: Table, recipe: Recipe) -> Text:
    """Why rows cannot be painted into `table`, in one sentence; empty when they can."""
    features = [part.name for part in recipe.with_role(Role.FEATURE) if table.has(part.name)]
    targets = [part.name for part in recipe.with_role(Role.TARGET) if table.has(part.name)]
    if len(features) != 2 or len(targets) != 1:
        return Text(
            "Points are painted where there are two features and one target; here are {features} and {targets}. Ignore "
            "the other columns by their heads, or paint a new table.",
            features=len(features),
            targets=len(targets),
        )
    for name in features:
        if not isinstance(table.column(name), NumberColumn):
            return Text(
                "Points are painted on two features that are numbers, and '{name}' is text. Ignore it, or paint a new "
                "table.",
                name=name,
            )
    for name in (*features, *targets):
        column = table.column(name)
        if isinstance(column, NumberColumn) and column.formula:
            return Text(
                "'{name}' is computed as {formula}, so its cells cannot be painted. Keep its numbers as plain values "
                "first.",
                name=name,
                formula=column.formula,
            )
    target = table.column(targets[0])
    if _has_classes(target, recipe) and len(target.classes) > MAX_CLASSES_OF_TABLE:
        return Text(
            "'{target}' has {count:,} classes; at most {most} can be told apart in a plot.",
            target=target.name,
            count=len(target.classes),
            most=MAX_CLASSES_OF_TABLE,
        )
    return NOTHING


def board_of(table: Table, recipe: Recipe) -> tuple[Board, Source]:
    """The rows of `table` that have both features as points; `obstacle` found nothing."""
    x_name, y_name = (part.name for part in recipe.with_role(Role.FEATURE) if table.has(part.name))
    target_column = table.column(next(part.name for part in recipe.with_role(Role.TARGET) if table.has(part.name)))
    x, y = _numbers(table.column(x_name)), _numbers(table.column(y_name))
    has_place = np.isfinite(x) & np.isfinite(y)
    rows = np.flatnonzero(has_place)
    shown: Ids | slice = slice(None) if has_place.all() else rows  # a slice copies nothing
    if _has_classes(target_column, recipe):
        target = _target_of(target_column)
        indices = target_column.class_indices[shown]
        label = np.where(indices < 0, np.nan, indices)
    else:
        target = Target(target_column.name, (), is_numeric=True)
        label = _numbers(target_column)[shown]
    axes = Axis(x_name).fitted(x[shown]), Axis(y_name).fitted(y[shown])
    return Board(axes, target, points=Points(x[shown], y[shown], label)), Source(table, rows, target)


def edits_of(board: Board, source: Source) -> list[TableEdit]:
    """What brings the table to the board: cells that changed, rows that went, rows that came at the end; in this order."""
    table, first = source.table, board.first_painted
    columns = [table.names.index(name) for name in (board.x_axis.name, board.y_axis.name, board.target.name)]
    there = board.points.there
    blocks = [
        block
        for at, values in zip(columns, (board.points.x, board.points.y), strict=False)
        if (block := _moved(at, table, source.rows, values[:first], there[:first])) is not None
    ]
    relabelled = _relabelled(board, source)
    if relabelled.size:
        cells = _labels(board.target, board.points.label[relabelled])
        blocks.append(CellBlock(columns[2], source.rows[relabelled], cells))
    edits: list[TableEdit] = [PutCells(tuple(blocks))] if blocks else []
    gone = source.rows[~there[:first]]
    if gone.size:
        edits.append(DeleteRows(tuple(gone.tolist())))
    painted = np.flatnonzero(there[first:]) + first
    if painted.size:
        kept = table.rows - len(gone)
        edits.append(InsertRows(tuple(range(kept, kept + len(painted))), _rows(board, table, painted)))
    return edits


def totals(board: Board, source: Source) -> Totals:
    """How many rows come, go and change."""
    first, there = board.first_painted, board.points.there
    changed = np.zeros(first, dtype=np.bool_)
    for name, values in ((board.x_axis.name, board.points.x), (board.y_axis.name, board.points.y)):
        changed |= values[:first] != _numbers(source.table.column(name))[source.rows]
    changed[_relabelled(board, source)] = True
    return Totals(int(there[first:].sum()), int((~there[:first]).sum()), int((changed & there[:first]).sum()))


def _has_classes(column: Column, recipe: Recipe) -> bool:
    return isinstance(column, TextColumn) or recipe.column(column.name).encoding is not Encoding.NUMBER


def _target_of(column: Column) -> Target:
    classes = tuple(PaintedClass(key, name) for key, name in enumerate(column.classes))
    return Target(column.name, classes, of_numbers=isinstance(column, NumberColumn))


def _numbers(column: Column) -> Array:
    assert isinstance(column, NumberColumn), "no obstacle was found"
    return column.values


def _labels(target: Target, labels: Array) -> Column:
    """The target's cells, exactly as they are typed."""
    if target.is_numeric:
        return NumberColumn(target.name, labels.copy())
    names = target.names
    if target.of_numbers:
        numbers = {key: parse_number(name) for key, name in names.items()}
        return NumberColumn(
            target.name, np.array([numbers.get(label, np.nan) for label in labels.tolist()], np.float64)
        )
    return TextColumn(target.name, np.array([names.get(label) for label in labels.tolist()], dtype=object))


def _moved(at: int, table: Table, rows: Ids, values: Array, there: NDArray[np.bool_]) -> CellBlock | None:
    """The cells of column `at` whose points are elsewhere now."""
    changed = (values != _numbers(table.columns[at])[rows]) & there
    if not changed.any():
        return None
    return CellBlock(at, rows[changed], NumberColumn(table.names[at], values[changed].copy()))


def _relabelled(board: Board, source: Source) -> Ids:
    """The table's points whose class has another name now."""
    before, now = source.target.names, board.target.names
    keys = [float(key) for key, name in before.items() if key in now and now[key] != name]
    if not keys:
        return np.empty(0, dtype=np.intp)
    first = board.first_painted
    return np.flatnonzero(np.isin(board.points.label[:first], keys) & board.points.there[:first])


def _rows(board: Board, table: Table, painted: Ids) -> Table:
    """The painted points as rows of `table`; the other columns' cells are missing."""
    cells: dict[str, Column] = {
        board.x_axis.name: NumberColumn(board.x_axis.name, board.points.x[painted]),
        board.y_axis.name: NumberColumn(board.y_axis.name, board.points.y[painted]),
        board.target.name: _labels(board.target, board.points.label[painted]),
    }
    blank = blank_rows(table, len(painted))
    return Table(tuple(cells.get(column.name, column) for column in blank.columns))
