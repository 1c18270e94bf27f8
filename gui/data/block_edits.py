"""What pasting, clearing and filling mean as table edits. Decides only; the view asks and the document applies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.data.edits import InsertRows, SetCells, TableEdit, blank_rows
from engine.data.table import Table

MOST_CELLS = 1_000_000
"""Copying, pasting and clearing of more cells at once would hold the window for seconds and is refused."""

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
    """The edits of one pasting, in order, the area that it fills, and how many columns of it found no place."""

    edits: tuple[TableEdit, ...]
    area: Area
    cut_columns: int


def paste(table: Table, row: int, column: int, block: Sequence[Sequence[str]]) -> Pasting:
    """Write `block` with its first cell at `row`, `column`; rows past the end are added, columns past it are cut."""
    width = max(len(cells) for cells in block)
    room = len(table.columns) - column
    added = max(0, row + len(block) - table.rows)
    cells = tuple(
        (row + down, column + right, text)
        for down, texts in enumerate(block)
        for right, text in enumerate(texts[:room])
    )
    longer = InsertRows(tuple(range(table.rows, table.rows + added)), blank_rows(table, added))
    return Pasting(
        edits=(longer, SetCells(cells)) if added else (SetCells(cells),),
        area=Area((row, row + len(block) - 1), (column, column + min(width, room) - 1)),
        cut_columns=max(0, width - room),
    )


def fill(table: Table, areas: Iterable[Area], text: str) -> SetCells | None:
    """Write `text` into every cell of `areas`; None when all have it already."""
    cells = tuple((row, column, text) for row, column in _cells(areas) if table.text(row, column) != text)
    return SetCells(cells) if cells else None


def texts(table: Table, areas: Sequence[Area]) -> list[list[str]]:
    """The texts of `areas` as one block: their rows by their columns, empty where no area reaches."""
    if len(areas) == 1:
        rows, columns = _run(areas[0].rows), [table.columns[at] for at in _run(areas[0].columns)]
        return [[column.text(row) for column in columns] for row in rows]
    inside = set(_cells(areas))
    across = members(area.columns for area in areas)
    return [
        [table.text(row, column) if (row, column) in inside else "" for column in across]
        for row in members(area.rows for area in areas)
    ]


def members(spans: Iterable[Span]) -> list[int]:
    """All numbers in `spans`, ascending, each once."""
    found: set[int] = set()
    for span in spans:
        found.update(_run(span))
    return sorted(found)


def _cells(areas: Iterable[Area]) -> Iterable[tuple[int, int]]:
    return ((row, column) for area in areas for row in _run(area.rows) for column in _run(area.columns))


def _run(span: Span) -> range:
    return range(span[0], span[1] + 1)
