"""A table as CSV. Cells that were not edited return as they stood in their file: `00123`, `5.0`, `NA`."""

import codecs
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from engine.data.columns import Column, NumberColumn, exact_texts
from engine.data.number_format import COMMA_AND_POINT
from engine.data.reading.csv_layout import distinct_names
from engine.data.reading.options import NONE, ColumnType, ReadingOptions
from engine.data.source_text import Rows, taken
from engine.data.table import Table, TextColumn
from engine.files.atomic import FileError, write_atomically
from engine.files.cells import CsvReader, guarded
from engine.progress import Progress, no_progress
from engine.text import Text

ROWS_A_BLOCK = 20_000

_CRLF = "\r\n"

DELIMITERS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8-sig", "utf-8", "cp949", "cp1252", "utf-16")
"""utf-8-sig is UTF-8 with the mark by which spreadsheets know it."""


@dataclass(frozen=True)
class CsvFormat:
    """How a table is written. With `guards`, a text that a spreadsheet would take for a formula gets an apostrophe before it.

    Such a text begins with = + - or @, also in full width and behind blanks, or with a tab or a line end, and is no number.
    Numbers are never touched, nor are amounts such as -3 %.
    """

    delimiter: str = ","
    encoding: str = "utf-8-sig"
    decimal: str = "."
    has_header: bool = True
    guards: bool = True
    line_end: str = _CRLF


def form_for(reader: CsvReader) -> CsvFormat:
    """The form in which `reader` is written for."""
    is_program = reader is CsvReader.PROGRAMS
    return CsvFormat(encoding="utf-8", guards=False, line_end="\n") if is_program else CsvFormat()


def save_table(
    path: Path,
    table: Table,
    form: CsvFormat,
    *,
    rows: Rows | None = None,
    progress: Progress = no_progress,
) -> None:
    """Save `table`, or only `rows` of it, to `path`. `progress` gets the share done. Raises FileError."""
    write_atomically(path, lambda stream: write_table(stream, table, form, rows=rows, progress=progress))


def reading_of(table: Table, form: CsvFormat) -> ReadingOptions:
    """The choices with which `table`, saved in `form`, is read again as it is; but for the apostrophes of guarded texts.

    A word that says in one column that a cell is missing, and is a text of another one, stays a text: no text may get lost.
    """
    words = {
        text.strip() for column in table.columns for row, text in column.written.texts.items() if column.missing[row]
    }
    for column in table.columns if words else ():
        if isinstance(column, TextColumn):
            words -= {text.strip() for text in column.values if text is not None}
    names = [guarded(name) if form.guards else name for name in table.names]
    kinds = (ColumnType.NUMBER if isinstance(column, NumberColumn) else ColumnType.TEXT for column in table.columns)
    return ReadingOptions(
        encoding=form.encoding.removesuffix("-sig"),
        delimiter=form.delimiter,
        quote='"',
        decimal=form.decimal,
        thousands=NONE,
        header=form.has_header,
        second_header=False,
        as_it_stands=True,
        skip_lines=0,
        missing_words=tuple(sorted(words)),
        comment=NONE,
        types=dict(zip(distinct_names(names if form.has_header else [""] * len(names)), kinds, strict=True)),
    )


def write_table(
    stream: BinaryIO,
    table: Table,
    form: CsvFormat,
    *,
    rows: Rows | None = None,
    progress: Progress = no_progress,
) -> None:
    """Write `table` to `stream`, a block of rows at a time. Raises FileError for a sign that the encoding lacks."""
    writer = TableWriter(stream, form)
    chosen = np.arange(table.rows) if rows is None else rows
    writer.begin(table.names)
    for start in range(0, len(chosen), ROWS_A_BLOCK):
        block = chosen[start : start + ROWS_A_BLOCK]
        writer.write(table, block)
        progress(min(1.0, (start + len(block)) / len(chosen)))


class TableWriter:
    """Writes the rows of tables with the same columns to a stream, one block behind the other. Each call may raise FileError."""

    def __init__(self, stream: BinaryIO, form: CsvFormat) -> None:
        if form.decimal == form.delimiter:
            raise FileError(
                Text(
                    "'{decimal}' cannot be both delimiter and decimal sign. Choose another delimiter.",
                    decimal=form.decimal,
                )
            )
        self._stream, self._form = stream, form
        self._encoder = codecs.getincrementalencoder(form.encoding)()

    def begin(self, names: Sequence[str]) -> None:
        """The header, where the form has one."""
        if self._form.has_header:
            named = [guarded(name) if self._form.guards else name for name in names]
            self._put(_lines([named], self._form), Text("in the header"))

    def write(self, table: Table, block: Rows, first: int = 0) -> None:
        """The rows `block` of `table`; `first`: the number of the table's first row in the whole."""
        cells = [_cells(column, block, self._form) for column in table.columns]
        if len(block):
            start, end = first + int(block[0]) + 1, first + int(block[-1]) + 1
            where = Text("in rows {first:,} to {last:,}", first=start, last=end)
            self._put(_lines(list(zip(*cells, strict=True)), self._form), where)

    def _put(self, text: str, where: Text) -> None:
        self._stream.write(_encoded(self._encoder, text, self._form, where))


def _cells(column: Column, rows: Rows, form: CsvFormat) -> list[str]:
    texts = exact_texts(column, rows)
    if not isinstance(column, NumberColumn):
        return [guarded(text) for text in texts] if form.guards else texts
    if form.decimal != ".":
        for at in np.flatnonzero(~np.isnan(column.values[rows])).tolist():
            texts[at] = texts[at].translate(COMMA_AND_POINT)
    if form.guards:
        for at in taken(column.misfits, rows):
            texts[at] = guarded(texts[at])
    return texts


def _lines(rows: Sequence[Sequence[str]], form: CsvFormat) -> str:
    text = io.StringIO(newline="")
    # A line of blanks is no row for whoever reads it.
    is_blank = bool(rows) and len(rows[0]) == 1 and any(cell.isspace() for (cell,) in rows)
    # The csv module quotes a carriage return in a cell only where lines end with one (until Python 3.13).
    stream = text if form.line_end == _CRLF else _Shortened(text, form.line_end)
    writer = csv.writer(
        stream,
        delimiter=form.delimiter,
        lineterminator=_CRLF,
        quoting=csv.QUOTE_ALL if is_blank else csv.QUOTE_MINIMAL,
    )
    writer.writerows(rows)
    return text.getvalue()


class _Shortened:
    """Takes lines that end with CRLF and gives each another end."""

    def __init__(self, text: io.StringIO, end: str) -> None:
        self._text, self._end = text, end

    def write(self, line: str) -> int:
        """One line, as the csv module writes it."""
        return self._text.write(line[: -len(_CRLF)] + self._end)


def _encoded(encoder: codecs.IncrementalEncoder, text: str, form: CsvFormat, where: Text) -> bytes:
    try:
        return encoder.encode(text)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        raise FileError(
            Text(
                "'{sign}' ({where}) cannot be written in {encoding}. Choose UTF-8.",
                sign=sign,
                where=where,
                encoding=form.encoding,
            )
        ) from error
