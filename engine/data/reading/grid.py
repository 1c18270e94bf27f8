"""A sheet or a table of a page as rows of texts: where the table in it begins, what its names are, which columns are none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from engine.data.number_format import NumberFormat
from engine.data.reading.cells import Cells
from engine.data.reading.csv_layout import distinct_names
from engine.data.reading.errors import ReadingError
from engine.data.reading.head import Head, find_head
from engine.data.reading.head_notes import gone_notes, head_notes
from engine.data.reading.notes import Note, name_notes
from engine.data.reading.options import ReadingOptions
from engine.data.reading.orange import MISSING_WORDS
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import MAX_LINES, Weight
from engine.text import Text

_PLAIN = NumberFormat()
_SAMPLE = 1000


@dataclass(frozen=True)
class Grid:
    """`rows` of one width, empty texts where nothing stands. `where`: how a person calls it, such as 'Sheet1' in b.xlsx.

    `merged`: the first and the last (row, column) of cells that are one; its text stands in the first. `numbers`: how numbers
    are written that are texts.
    """

    where: str
    rows: list[list[str]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    numbers: NumberFormat = _PLAIN


@dataclass(frozen=True)
class LaidOut:
    """The table in a grid. `has_header`, `has_second`, `skipped` rows: as found or chosen; `missing_words`: None for the usual."""

    cells: Cells
    has_header: bool
    has_second: bool
    skipped: int
    missing_words: tuple[str, ...] | None = None

    @property
    def found(self) -> dict[str, str]:
        """The same in words, by the option's name."""
        return {
            "header": "yes" if self.has_header else "no",
            "second_header": "yes" if self.has_second else "no",
            "skip_lines": str(self.skipped),
        }


def laid_out(grid: Grid, options: ReadingOptions) -> LaidOut:
    """Where the table in `grid` begins, and what is to be said of that. Raises ReadingError."""
    rows = _with_merged(grid)
    begin = options.skip_lines or 0
    while options.skip_lines is None and begin < len(rows) and not any(rows[begin]):
        begin += 1
    rows = rows[begin:]
    if not rows:
        raise ReadingError(
            Text("{where} has no row after the first {begin}. Leave out fewer rows.", where=grid.where, begin=begin),
            Remedy(choice=Choice.SKIP_LINES),
        )
    outer = _nameless_edges(rows)
    head = find_head([_without(row, outer) for row in rows[:_SAMPLE]], grid.numbers, options)
    body = [_without(row, outer) for row in rows[head.rows :]]
    while body and not any(body[-1]):
        body.pop()
    gone = _nameless(head, body)
    names = distinct_names(head.names)
    first = begin + head.titles + 1
    notes = (*_notes(head, names, gone, options, first, len(outer)), *_merged_notes(grid, begin + head.rows))
    kept = [at for at in range(len(names)) if at not in gone]
    cells = Cells(
        tuple(names[at] for at in kept),
        [[row[at] for at in kept] for row in body] if gone else body,
        first_row=begin + head.rows + 1,
        types={names[at]: kind for at, kind in head.said.types.items() if at in kept},
        roles={names[at]: role for at, role in head.said.roles.items() if at in kept},
        notes=notes,
        numbers=grid.numbers,
    )
    words = MISSING_WORDS if head.below.is_orange and options.missing_words is None else options.missing_words
    return LaidOut(cells, head.header_rows > 0, head.below.count > 0, begin + head.titles, words)


def widened(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """`rows` with one width: that of the widest cell that holds something."""
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if cell), default=0)
    return [[*row[:width], *[""] * (width - len(row))] for row in rows]


def _with_merged(grid: Grid) -> list[list[str]]:
    """The rows, with the text of merged cells in each of them; a title over the whole width stands in the first column alone."""
    if not grid.merged or not grid.rows:
        return grid.rows
    rows, width = list(grid.rows), len(grid.rows[0])
    for (top, left), (bottom, right) in grid.merged:
        if top >= len(rows) or left >= width:
            continue
        right = min(right, width - 1) if right - left + 1 < width else left
        for at in range(top, min(bottom, len(rows) - 1) + 1):
            rows[at] = [*rows[at][:left], *[rows[top][left]] * (right - left + 1), *rows[at][right + 1 :]]
    return rows


def _nameless_edges(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The first columns in which nothing stands at all: the table does not begin in the first one."""
    found = set()
    for at in range(len(rows[0])):
        if any(row[at] for row in rows):
            break
        found.add(at)
    return frozenset(found)


def _without(row: list[str], gone: frozenset[int]) -> list[str]:
    return row[len(gone) :] if gone else row


def _nameless(head: Head, body: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The columns that have neither a name nor a cell."""
    if not head.header_rows:
        return ()
    found = [at for at, name in enumerate(head.names) if not name.strip() and not any(row[at] for row in body)]
    return tuple(found) if len(found) < len(head.names) else ()


def _notes(
    head: Head, names: Sequence[str], gone: Sequence[int], options: ReadingOptions, first: int, before: int
) -> Iterator[Note]:
    if head.titles:
        yield Note(
            Text(
                "{n} rows stand above the header and were left out.",
                "{n} row stands above the header and were left out.",
                n=head.titles,
            ),
            weight=Weight.WARNING,
            count=head.titles,
            remedy=Remedy(choice=Choice.SKIP_LINES),
        )
    if not head.header_rows and options.header is None:
        yield Note(
            Text("The first row looks like data, so the columns were named column_1, column_2 and so on."),
            remedy=Remedy(choice=Choice.HEADER, value="yes"),
        )
    if head.header_rows:
        yield from name_notes(head.names, names, (first + head.header_rows - 1,), gone)
    yield from head_notes(head, names, first=first)
    yield from gone_notes([at + 1 + before for at in gone], is_end=False)


def _merged_notes(grid: Grid, first: int) -> Iterator[Note]:
    """That cells below the names were merged; `first`: the row of the first ones, from 0."""
    tops = sorted(top + 1 for (top, _), _ in grid.merged if top >= first)
    if tops:
        yield Note(
            Text("Cells that are merged hold the same text each."),
            weight=Weight.WARNING,
            count=len(tops),
            lines=tuple(tops[:MAX_LINES]),
        )


def with_notes(found: LaidOut, notes: Sequence[Note]) -> LaidOut:
    """`found` with more to be said, first."""
    return replace(found, cells=replace(found.cells, notes=(*notes, *found.cells.notes)))
