"""Tables in web pages and in XML of spreadsheets, whatever the file is called: old programs export HTML as .xls. Nothing is run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from engine.data.reading.bounded import whole_text
from engine.data.reading.cells import reading_of_cells
from engine.data.reading.csv_numbers import guess_number_form
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.grid import Grid, LaidOut, laid_out, widened, with_notes
from engine.data.reading.notes import Note
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import Weight
from engine.progress import Check, Progress
from engine.text import Text

MAX_CELLS = 20_000_000
_MAX_SPAN = 1000
"""As browsers have it."""
_PIECE = 1 << 20
_BEGINNING = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?[^>]*>\s*|<!doctype\s+html[^>]*>\s*)*"
    r"<(?:\w+:)?(?:html|table|head|body|meta|workbook|div|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_ROWS, _CELLS, _TABLES, _SILENT = ("tr", "row"), ("td", "th", "cell"), ("table",), ("script", "style", "title")

Place = tuple[int, int]


@dataclass
class _Table:
    """A table while it is read: `rows` of texts; `merged`: the first and the last place of cells that are one."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    reach: dict[int, int] = field(default_factory=dict)
    """Down to which row a cell above reaches, by the place in the row."""


def is_page(text: str) -> bool:
    """Whether a file that begins with `text` is a web page, a part of one, or a spreadsheet's XML."""
    return _BEGINNING.match(text) is not None


def table_names(source: FileSource, options: ReadingOptions, check: Check) -> list[str]:
    """The tables of a page, as they may be chosen. Raises ReadingError."""
    return [_called(at) for at in range(len(_tables(source, options, check)))]


def read_page(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The largest table of a page, or the chosen one. Raises ReadingError."""
    tables = _tables(source, options, check)
    progress(0.5)
    found, at = _chosen(tables, source.name, options)
    laid = with_notes(_laid_out(found, source.name, options), list(_notes(len(tables), at, options)))
    reading = reading_of_cells(source.name, laid.cells, options, progress=progress, check=check)
    return replace(reading, found={**laid.found, "sheet": _called(at)})


def _laid_out(table: _Table, name: str, options: ReadingOptions) -> LaidOut:
    rows = widened(table.rows)
    numbers, _ = guess_number_form(rows[:1000], "\t", options)
    return laid_out(Grid(name, rows, tuple(table.merged), numbers), options)


def _chosen(tables: list[_Table], name: str, options: ReadingOptions) -> tuple[_Table, int]:
    if not tables:
        raise ReadingError(Text("{name} is a web page without a table. Download the file itself.", name=name))
    names = [_called(at) for at in range(len(tables))]
    if options.sheet is not None and options.sheet not in names:
        raise ReadingError(
            Text(
                "{name} has no '{sheet}'. Choose one of: {names}.",
                name=name,
                sheet=options.sheet,
                names=", ".join(names),
            ),
            Remedy(choice=Choice.SHEET),
        )
    if options.sheet is not None:
        return tables[names.index(options.sheet)], names.index(options.sheet)
    at = max(range(len(tables)), key=lambda at: sum(map(len, tables[at].rows)))
    return tables[at], at


def _notes(count: int, at: int, options: ReadingOptions) -> Iterator[Note]:
    yield Note(Text("The file is a web page or a spreadsheet's XML: its table was read."))
    if count > 1 and options.sheet is None:
        yield Note(
            Text("The largest of its {count} tables was read, {called}.", count=count, called=_called(at)),
            weight=Weight.WARNING,
            remedy=Remedy(choice=Choice.SHEET),
        )


def _called(at: int) -> str:
    return f"table {at + 1}"


def _tables(source: FileSource, options: ReadingOptions, check: Check) -> list[_Table]:
    text = whole_text(source, Text("a web page"), options, check=check)
    parser = _Parser(source.name)
    for begin in range(0, len(text), _PIECE):
        check()
        parser.feed(text[begin : begin + _PIECE])
    parser.close()
    return [table for table in parser.tables if any(any(row) for row in table.rows)]


class _Parser(HTMLParser):
    """Collects the cells of all tables; those of a table within a cell are a table of their own."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._name = name
        self._open: list[_Table] = []
        self._cells: list[list[str] | None] = []
        """The text of the cell that is open in each open table."""
        self._spans: list[tuple[int, int, int]] = []
        self._silent = 0
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, a row or a cell begins."""
        tag = tag.rpartition(":")[2]
        if tag in _SILENT:
            self._silent += 1
        elif tag in _TABLES:
            self._open.append(_Table())
            self._cells.append(None)
            self._spans.append((1, 1, 0))
            self.tables.append(self._open[-1])
        elif tag in _ROWS and self._open:
            self._end_cell()
            self._begin_row(_number(attrs, "index", 0))
        elif tag in _CELLS and self._open:
            self._end_cell()
            self._cells[-1] = []
            across = max(_number(attrs, "colspan", 1), _number(attrs, "mergeacross", 0) + 1)
            down = max(_number(attrs, "rowspan", 1), _number(attrs, "mergedown", 0) + 1)
            self._spans[-1] = (across, down, _number(attrs, "index", 0))
        elif tag in ("br", "p", "div") and self._open and self._cells[-1]:
            self._cells[-1].append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An empty element: <Cell/>."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """A table, a row or a cell ends."""
        tag = tag.rpartition(":")[2]
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in (*_CELLS, *_ROWS) and self._open:
            self._end_cell()
        elif tag in _TABLES and self._open:
            self._end_cell()
            self._open.pop()
            self._cells.pop()
            self._spans.pop()

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self._silent and self._cells and (cell := self._cells[-1]) is not None:
            cell.append(data)

    def close(self) -> None:
        """The page ends; so do its tables."""
        super().close()
        while self._open:
            self.handle_endtag(_TABLES[0])

    def _begin_row(self, index: int) -> None:
        rows = self._open[-1].rows
        while 0 < len(rows) + 1 < index and self._counted(1):
            rows.append([])
        rows.append([])

    def _end_cell(self) -> None:
        """Put the text of the open cell into its row."""
        if not self._open or (text := self._cells[-1]) is None:
            return
        self._cells[-1] = None
        table = self._open[-1]
        if not table.rows:
            table.rows.append([])
        across, down, index = self._spans[-1]
        row, at = table.rows[-1], len(table.rows) - 1
        while len(row) + 1 < index and self._counted(1):
            row.append("")
        while table.reach.get(len(row), -1) >= at:
            row.append("")
        left = len(row)
        row.extend([" ".join("".join(text).split()), *[""] * (across - 1)])
        self._counted(across * down)
        if across > 1 or down > 1:
            table.merged.append(((at, left), (at + down - 1, left + across - 1)))
            for place in range(left, left + across):
                table.reach[place] = max(at + down - 1, table.reach.get(place, -1))

    def _counted(self, cells: int) -> bool:
        self._count += cells
        if self._count > MAX_CELLS:
            raise ReadingError(
                Text(
                    "The tables of {name} have more than {most:,} cells. Save the one you want as CSV.",
                    name=self._name,
                    most=MAX_CELLS,
                )
            )
        return True


def _number(attrs: list[tuple[str, str | None]], name: str, usual: int) -> int:
    """A whole number of an attribute, at most what a browser takes for a span."""
    text = next((value for key, value in attrs if key.rpartition(":")[2] == name and value), "")
    return min(int(text), _MAX_SPAN if usual else MAX_CELLS) if text.isdecimal() and len(text) < 10 else usual
