"""In which line of a CSV a row of the table stands. No cells are parsed."""

from collections.abc import Callable, Iterator, Sequence

from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_records import LongField, records
from engine.data.reading.options import RaggedRows
from engine.data.reading.report import MAX_LINES


def lines_of_rows(layout: Layout, rows: Sequence[int]) -> dict[int, int]:
    """The line, from 1, in which each of `rows` (from 0, below the header) begins."""
    wanted = sorted(set(rows))
    found: dict[int, int] = {}
    if not wanted:
        return found
    at = 0
    for row, line in enumerate(_starts(layout)):
        if row == wanted[at]:
            found[row] = line
            at += 1
            if at == len(wanted):
                break
    return found


def lines_where(layout: Layout, places: Callable[[str], Iterator[int]], most: int = MAX_LINES) -> list[int]:
    """The first lines below the header in which `places` finds something, given the text of a record."""
    found: dict[int, None] = {}
    with layout.encoding.open(layout.source) as stream:
        stream.skip(layout.header_lines)
        try:
            for record in records(stream, layout.dialect.form, first=layout.header_lines + 1):
                for at in places(record.raw):
                    found[record.line + _line_ends(record.raw, at)] = None
                if len(found) >= most:
                    break
        except LongField:
            pass  # pandas has read it; what comes behind it is not named
    return list(found)[:most]


def _line_ends(text: str, end: int) -> int:
    return text.count("\n", 0, end) + text.count("\r", 0, end) - text.count("\r\n", 0, end)


def _starts(layout: Layout) -> Iterator[int]:
    form, first = layout.dialect.form, layout.header_lines + 1
    with layout.encoding.open(layout.source) as stream:
        stream.skip(layout.header_lines)
        if form.comment or layout.options.ragged is RaggedRows.LEAVE_OUT:
            width = len(layout.names)
            leaves_out = layout.options.ragged is RaggedRows.LEAVE_OUT
            for record in records(stream, form, first=first):
                if not leaves_out or len(record.fields) == width:
                    yield record.line
            return
        blanks = "\r\n \t".replace(form.delimiter, "")
        is_open = False
        for line, text in enumerate(stream, start=first):
            is_start = not is_open
            is_open = form.quotes.stay_open(text, begin_open=is_open)
            if is_start and (is_open or text.strip(blanks)):
                yield line
