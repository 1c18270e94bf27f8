"""What pasting, clearing and filling mean as table edits. Decides only; the view asks and the document applies.

Rows are counted as they are shown; `shown` gives the table's row for each of them, None where all rows are shown in order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.editing.column_changes import fill_down as filled_down
from engine.data.editing.edits import CellBlock, InsertRows, PutCells, TableEdit, blank_rows
from engine.data.editing.formula_columns import is_computed
from engine.data.source_text import Rows
from engine.data.table import Table

MAX_CELLS = 1_000_000
"""Copying, pasting and clearing of more cells at once would take seconds, and much memory as texts, and is refused."""

Span = tuple[int, int]
"""The first and last number of a run of rows or columns."""


@dataclass(frozen=True)
class Area:
    """A rectangle of cells, bounds included."""

    rows: Span
    columns: Span

    @property
    def cells(self) -> int:
        """How many cells it holds."""
        return (self.rows[1] - self.rows[0] + 1) * (self.columns[1] - self.columns[0] + 1)


@dataclass(frozen=True)
class Pasting:
    """The edits of one pasting, in order, the area that it fills, and how many columns of it found no place or are computed."""

    edits: tuple[TableEdit, ...]
    area: Area
    cut_columns: int
    computed_columns: int


def paste(table: Table, row: int, column: int, block: Sequence[Sequence[str]], shown: Rows | None = None) -> Pasting:
    """Write `block` with its first cell at `row`, `column`; rows past the end are added, columns past it are cut."""
    width = max(len(cells) for cells in block)
    across = range(column, min(column + width, len(table.columns)))
    there = table.rows if shown is None else len(shown)
    added = max(0, row + len(block) - there)
    rows = np.concatenate(
        [table_rows((row, min(row + len(block), there) - 1), shown), np.arange(table.rows, table.rows + added)]
    )
    longer = InsertRows(tuple(range(table.rows, table.rows + added)), blank_rows(table, added))
    plain = [at for at in across if not is_computed(table.columns[at])]
    blocks = []
    for at in plain:
        places = [down for down, texts in enumerate(block) if at - column < len(texts)]
        texts = [block[down][at - column] for down in places]
        blank = blank_rows(Table((table.columns[at],)), len(places)).columns[0]
        blocks.append(CellBlock(at, rows[places], blank.with_cells(range(len(places)), texts)))
    cells = (PutCells(tuple(blocks)),) if blocks else ()
    return Pasting(
        edits=((longer,) if added else ()) + cells,
        area=Area((row, row + len(block) - 1), (column, across[-1])),
        cut_columns=max(0, column + width - len(table.columns)),
        computed_columns=len(across) - len(plain),
    )


def fill(table: Table, areas: Iterable[Area], text: str, shown: Rows | None = None) -> PutCells | None:
    """Write `text` into every cell of `areas` that is not computed; None when all have it already."""
    by_column: dict[int, list[Rows]] = {}
    for area in areas:
        for at in _run(area.columns):
            by_column.setdefault(at, []).append(table_rows(area.rows, shown))
    blocks = []
    for at, parts in sorted(by_column.items()):
        column = table.columns[at]
        rows = np.unique(np.concatenate(parts))
        if is_computed(column) or all(column.text(row) == text for row in rows.tolist()):
            continue
        one = column.taken(rows[:1]).with_cells([0], [text])
        blocks.append(CellBlock(at, rows, one.taken(np.zeros(len(rows), dtype=np.intp))))
    return PutCells(tuple(blocks)) if blocks else None


def fill_down(table: Table, areas: Sequence[Area], shown: Rows | None = None) -> PutCells | None:
    """The first row of each area copied into the rows below it; None when no area has a second row."""
    blocks: list[CellBlock] = []
    for area in areas:
        found = filled_down(table, table_rows(area.rows, shown), _run(area.columns))
        blocks += found.blocks if found is not None else ()
    return PutCells(tuple(blocks)) if blocks else None


def texts(table: Table, areas: Sequence[Area], shown: Rows | None = None) -> list[list[str]]:
    """The texts of `areas` as one block: their rows by their columns, empty where no area reaches."""
    if len(areas) == 1:
        rows, columns = table_rows(areas[0].rows, shown).tolist(), [table.columns[at] for at in _run(areas[0].columns)]
        return [[column.text(row) for column in columns] for row in rows]
    inside = set(_cells(areas))
    across = members(area.columns for area in areas).tolist()
    down = members(area.rows for area in areas)
    places = (down if shown is None else shown[down]).tolist()
    return [
        [table.text(place, column) if (row, column) in inside else "" for column in across]
        for row, place in zip(down.tolist(), places, strict=True)
    ]


def table_rows(span: Span, shown: Rows | None) -> Rows:
    """The table's rows where `span` of the shown ones stands."""
    return np.arange(span[0], span[1] + 1, dtype=np.intp) if shown is None else shown[span[0] : span[1] + 1]


def members(spans: Iterable[Span]) -> Rows:
    """All numbers in `spans`, ascending, each once."""
    runs = [np.arange(span[0], span[1] + 1, dtype=np.intp) for span in spans]
    return runs[0] if len(runs) == 1 else np.unique(np.concatenate([*runs, np.zeros(0, np.intp)]))


def _cells(areas: Iterable[Area]) -> Iterable[tuple[int, int]]:
    return ((row, column) for area in areas for row in _run(area.rows) for column in _run(area.columns))


def _run(span: Span) -> range:
    return range(span[0], span[1] + 1)
