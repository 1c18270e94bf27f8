"""read_csv: a CSV becomes a table, with a report on what was guessed, or one sentence that says why it does not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np

from engine.data.reading import column_notes
from engine.data.reading import notes as note
from engine.data.reading.csv_chunks import Cells, parsed_chunks
from engine.data.reading.csv_columns import (
    Places,
    is_code,
)
from engine.data.reading.csv_errors import find_shape_error, long_field, open_quote, refuse_short_rows, wrong_width
from engine.data.reading.csv_layout import Layout, find_layout, mixed_decimals, unread_decimals
from engine.data.reading.csv_lines import lines_of_rows, lines_where
from engine.data.reading.csv_records import LongField, Record
from engine.data.reading.csv_settled import ColumnMaker, Found
from engine.data.reading.csv_stream import ScanFindings, control_lines
from engine.data.reading.errors import ReadingError, as_reading_errors, changed, refuse_other_files
from engine.data.reading.file_kinds import refuse_foreign
from engine.data.reading.file_size import measure, refuse_too_large
from engine.data.reading.file_source import FileSource, source_of
from engine.data.reading.head_notes import layout_notes
from engine.data.reading.notes import Note
from engine.data.reading.options import GUESS, RaggedRows, ReadingOptions
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import FileForm, ReadingReport, Weight
from engine.data.reading.row_choice import RowChoice
from engine.data.reading.text_encoding import TextEncoding, find_encoding
from engine.data.reading.texts import with_texts
from engine.data.table import Table
from engine.progress import Check, Progress, no_check, no_progress
from engine.text import Text

__all__ = ["GUESS", "Reading", "ReadingError", "ReadingOptions", "read_csv"]

FIRST_BYTES = 1 << 20
"""What the encoding is found by; the rest is held to it while it is read."""
_ROOM = 1.05
"""How many times the rows that the first lines let expect."""


def read_csv(
    path: str | Path,
    *,
    options: ReadingOptions = GUESS,
    progress: Progress = no_progress,
    check: Check = no_check,
) -> Reading:
    """Read the text file `path`, packed or not. `progress` is told the share done, 0 to 1; `check` is called between chunks.

    A column is numbers when at least half of its cells among the first 1,000 rows are, and in the whole column no more
    than 3 cells, or 1 %, are none (`NumberColumn.misfits` keeps those); else it holds the exact texts.
    Raises ReadingError, with one sentence for a person.
    """
    file, told = Path(path), _Rising(progress)
    with as_reading_errors(file):
        refuse_other_files(file)
        refuse_odd_options(options)
        source = source_of(file)
        refuse_foreign(source, options)
        encoding = find_encoding(source, options.encoding, check=check, most=FIRST_BYTES)
        with suppress(UnicodeDecodeError):  # where what stands further down is of another encoding, or of none
            return _read(source, encoding, options, told, check)
        encoding = find_encoding(source, options.encoding, check=check)
        return _read(source, encoding, options, told, check)


class _Rising:
    """Tells how much is done, and never less than before."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._most = progress, 0.0

    def __call__(self, done: float) -> None:
        self._most = max(self._most, done)
        self._progress(self._most)


def _read(
    source: FileSource,
    encoding: TextEncoding,
    options: ReadingOptions,
    progress: Progress,
    check: Check,
) -> Reading:
    """Read `source` in `encoding`. Raises UnicodeDecodeError where that is not the file's."""
    with unchanged(source) as stamp:
        layout = find_layout(source, encoding, options)
        refuse_bad_beginning(layout)
        refuse_too_large(layout)
        reader = _Reader(layout, progress, check)
        reader.read()
        if reader.body.may_be_short:
            refuse_short_rows(layout)
        if layout.dialect.head.has_loose_end and not reader.gone:
            _refuse_surplus(layout, reader)
        table = Table(tuple(reader.found[at].column for at in reader.kept))
        report = _report(source, table, reader)
        table = with_texts(table, reader.kept, layout, reader.maker.words, reader.choice.kept, stamp)
    progress(1.0)
    return Reading(table, report)


@contextmanager
def unchanged(source: FileSource) -> Iterator[tuple[int, int, int]]:
    """Raise a ReadingError where somebody writes to `source` meanwhile, whatever else seems wrong with it then."""
    stamp = source.stamp()
    try:
        yield stamp
    except LongField as fault:
        raise (long_field(source, fault) if source.stamp() == stamp else changed(source.path)) from fault
    except ReadingError as error:
        if source.stamp() == stamp:
            raise
        raise changed(source.path) from error
    if source.stamp() != stamp:
        raise changed(source.path)


class _Reader:
    """Reads the columns, some of them twice; keeps what was seen on the way."""

    def __init__(self, layout: Layout, progress: Progress, check: Check) -> None:
        self.layout, self._progress, self._check = layout, progress, check
        self.maker = ColumnMaker(layout, 0 if layout.source.packing else round(_ROOM * measure(layout).kept))
        self.choice = RowChoice(layout.options.sampling)
        self.body = ScanFindings()
        self.found: list[Found] = []

    @property
    def gone(self) -> tuple[int, ...]:
        """The columns that are none: they have no name, and no cell in the whole file."""
        return tuple(at for at in self.layout.nameless if bool(self.found[at].column.missing.all()))

    @property
    def kept(self) -> tuple[int, ...]:
        """The columns of the table."""
        gone = set(self.gone)
        return tuple(at for at in range(len(self.found)) if at not in gone)

    def read(self) -> None:
        """Read all columns."""
        self._read_columns()
        if self.body.controls:
            self.body.control_lines = control_lines(self.layout)
        if self.body.loose_quotes:
            self.body.loose_lines = lines_where(self.layout, self.layout.dialect.form.quotes.loose)

    def _read_columns(self) -> None:
        layout, places = self.layout, range(len(self.layout.names))
        columns = [self.maker.begun(at) for at in places]
        for chunk in self._chunks(places, layout.texts, self._progress, self.body):
            for column, cells in zip(columns, chunk, strict=True):
                column.add(cells)
        exact = {at: self.maker.texts(at) for at, column in enumerate(columns) if column.must_be_read_again}
        if exact:
            for chunk in self._chunks(list(exact), frozenset(exact)):
                for texts, cells in zip(exact.values(), chunk, strict=True):
                    texts.add(cells)
        for at, column in enumerate(columns):
            self.found.append(self.maker.settled(at, column, exact.get(at)))
        if self.body.has_zeros and any(each.is_whole for each in self.found):
            self._find_zeros()

    def _chunks(
        self,
        places: Sequence[int],
        texts: frozenset[int],
        progress: Progress = no_progress,
        body: ScanFindings | None = None,
    ) -> Iterator[Cells]:
        return parsed_chunks(
            self.layout,
            places,
            texts=texts,
            choice=self.choice,
            progress=progress,
            check=self._check,
            body=body,
        )

    def _find_zeros(self) -> None:
        """Look again at the columns of whole numbers for codes such as 007, whose zeros are lost."""
        whole = {at: Places() for at, each in enumerate(self.found) if each.is_whole}
        row = 0
        for chunk in self._chunks(list(whole), frozenset(whole)) if whole else ():
            for places, cells in zip(whole.values(), chunk, strict=True):
                for at, cell in enumerate(cells):
                    if isinstance(cell, str) and cell[:1] in "0 " and is_code(cell):
                        places.add(row + at, cell)
            row += len(chunk[0])
        for at, places in whole.items():
            if places.count:
                each = self.found[at]
                zeros = column_notes.zero_note(each.column.name, places.count, places.first)
                self.found[at] = Found(each.column, (*each.notes, zeros), each.is_whole)


def refuse_bad_beginning(layout: Layout) -> None:
    """Raise a ReadingError for a header without rows, and for a first row that does not fit: pandas takes its length for all."""
    quote = layout.dialect.form.quote
    if not layout.sample:
        with layout.encoding.open(layout.source) as stream:
            text = stream.read()
        if layout.dialect.form.quotes.stay_open(text):
            raise open_quote(layout.source, layout.first_line, quote)
        raise ReadingError(
            Text("{file} has a header but no rows. Add rows, or say that it has no header.", file=layout.source.name),
            Remedy(choice=Choice.HEADER, value="no"),
        )
    if len(layout.sample[0].fields) != len(layout.names):
        error = find_shape_error(layout)
        if error is not None:
            raise error


def _refuse_surplus(layout: Layout, reader: _Reader) -> None:
    """Raise a ReadingError where a cell stands behind the last name, which only delimiters do in the first rows."""
    if layout.options.ragged is not RaggedRows.REFUSE:
        return
    row = int(np.argmin(reader.found[-1].column.missing))
    in_file = reader.choice.rows_in_file([row])
    width = len(layout.names)
    line = lines_of_rows(layout, in_file).get(in_file[0], 0)
    record = Record(line, 1, [""] * width, "")
    raise wrong_width(layout.source, record, width - 1, has_header=True)


def _report(source: FileSource, table: Table, reader: _Reader) -> ReadingReport:
    """Every note with the lines of its rows, the warnings first."""
    notes = list(_notes(reader))
    rows = sorted({row for each in notes for row in each.rows})
    in_file = dict(zip(rows, reader.choice.rows_in_file(rows), strict=True))
    lines = lines_of_rows(reader.layout, list(in_file.values()))
    by_row = {row: lines[at] for row, at in in_file.items() if at in lines}
    findings = [each.finding(by_row) for each in notes]
    findings.sort(key=lambda finding: finding.weight is not Weight.WARNING)
    dialect = reader.layout.dialect
    form = FileForm(
        delimiter=dialect.form.delimiter, encoding=reader.layout.encoding.codec, decimal=dialect.numbers.decimal
    )
    return ReadingReport(
        source=source.name,
        rows=table.rows,
        columns=len(table.columns),
        findings=tuple(findings),
        form=form,
        roles={name: role for name, role in reader.layout.roles.items() if table.has(name)},
    )


def _notes(reader: _Reader) -> Iterator[Note]:
    layout, found, gone = reader.layout, [reader.found[at] for at in reader.kept], reader.gone
    columns = [each.column for each in found]
    yield from note.file_notes(layout, reader.body, len(columns))
    yield from layout_notes(layout, gone)
    yield from note.missing_notes(columns, sorted(reader.maker.missing_words))
    yield from note.misfit_notes(columns)
    for each in found:
        yield from each.notes
    yield from (column_notes.mixed_note(layout.names[at], cells) for at, cells in mixed_decimals(layout))
    unread = ((layout.names[at], line, cell) for at, line, cell in unread_decimals(layout))
    yield from (column_notes.unread_mark_note(*each, layout.dialect.numbers.decimal) for each in unread)
    yield from column_notes.kind_notes(layout, columns)
