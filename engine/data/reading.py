"""read_csv: a CSV file becomes a table, with notes on what was guessed, or one sentence that says why it does not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.data import reading_notes as note
from engine.data.csv_chunks import parsed_chunks
from engine.data.csv_columns import NumberChunks, TextChunks
from engine.data.csv_dialect import CsvOptions
from engine.data.csv_faults import find_shape_error, long_field, open_quote, refuse_short_rows
from engine.data.csv_layout import Layout, find_layout
from engine.data.csv_records import LongField
from engine.data.reading_errors import ReadingCancelled, ReadingError, refuse_other_files, told_in_words
from engine.data.table import Column, Table
from engine.data.text_encoding import find_encoding

__all__ = ["GUESS", "CsvOptions", "Reading", "ReadingCancelled", "ReadingError", "read_csv"]

GUESS = CsvOptions()
"""Nothing chosen: all is guessed."""

_DECODING = 0.2
"""The share of the progress that is spent on the encoding."""


@dataclass(frozen=True)
class Reading:
    """A table read from a file. `notes`: sentences on what was guessed, converted or found missing."""

    table: Table
    notes: tuple[str, ...]


def _ignore(_done: float) -> None:
    """Tell nobody."""


def _never() -> bool:
    """Nobody cancels."""
    return False


def read_csv(
    path: str | Path,
    *,
    options: CsvOptions = GUESS,
    progress: Callable[[float], None] = _ignore,
    cancelled: Callable[[], bool] = _never,
) -> Reading:
    """Read `path`. `progress` is told the share done, 0 to 1; `cancelled` is asked between chunks.

    A column is numbers when at least half of its cells among the first 1,000 rows are, and in the whole column no more
    than 3 cells, or 1 %, are none (`NumberColumn.misfits` keeps those); else it holds the exact texts.
    Raises ReadingError, with one sentence for a person, and ReadingCancelled.
    """
    file = Path(path)
    with told_in_words(file):
        refuse_other_files(file)
        _refuse_odd_options(options)
        encoding = find_encoding(
            file, options.encoding, progress=lambda done: progress(_DECODING * done), cancelled=cancelled
        )
        try:
            layout = find_layout(file, encoding, options)
        except LongField as fault:
            raise long_field(file, fault) from fault
        _refuse_bad_beginning(file, layout)
        found = _read_columns(file, layout, lambda done: progress(_DECODING + (1 - _DECODING) * done), cancelled)
        refuse_short_rows(file, layout, found[-1].column)
    progress(1.0)
    return Reading(Table(tuple(each.column for each in found)), tuple(_notes(layout, found)))


@dataclass(frozen=True)
class _Found:
    """A finished column and what is to be said about it."""

    column: Column
    notes: tuple[str, ...] = ()
    rounded: bool = False


def _refuse_odd_options(options: CsvOptions) -> None:
    delimiter, decimal = options.delimiter, options.decimal
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise ReadingError(f"'{delimiter}' cannot separate columns. Choose one character, such as a comma.")
    if decimal not in (None, ".", ","):
        raise ReadingError(f"'{decimal}' cannot be the decimal sign. Choose a point or a comma.")
    if decimal is not None and decimal == delimiter:
        raise ReadingError(f"'{decimal}' cannot be both delimiter and decimal sign. Choose another delimiter.")


def _refuse_bad_beginning(file: Path, layout: Layout) -> None:
    """Raise a ReadingError for a header without rows, and for a first row that does not fit: pandas takes its length for all."""
    if not layout.sample:
        with layout.encoding.open(file) as stream:
            text = stream.read()
        if text.count('"') % 2 == 1:
            raise open_quote(file, layout.first_line)
        raise ReadingError(f"{file.name} has a header but no rows. Add rows, or say that it has no header.")
    if len(layout.sample[0].fields) != len(layout.names):
        error = find_shape_error(file, layout)
        if error is not None:
            raise error


def _read_columns(
    file: Path, layout: Layout, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> list[_Found]:
    decimal = layout.dialect.decimal
    places = range(len(layout.names))
    columns = [TextChunks() if at in layout.texts else NumberChunks(decimal) for at in places]
    for chunk in parsed_chunks(file, layout, places, texts=layout.texts, tell=progress, cancelled=cancelled):
        for column, cells in zip(columns, chunk, strict=True):
            column.add(cells)
    exact = {at: TextChunks() for at, column in enumerate(columns) if column.must_be_read_again}
    if exact:
        again = parsed_chunks(
            file, layout, list(exact), texts=frozenset(exact), tell=lambda _done: None, cancelled=cancelled
        )
        for chunk in again:
            for texts, cells in zip(exact.values(), chunk, strict=True):
                texts.add(cells)
    return [_settled(layout.names[at], columns[at], exact.get(at), decimal) for at in places]


def _settled(name: str, column: NumberChunks | TextChunks, exact: TextChunks | None, decimal: str) -> _Found:
    """The finished column; one that was read again becomes numbers if nearly all of its texts are some."""
    if isinstance(column, TextChunks):
        return _Found(column.column(name))
    if exact is None:
        return _Found(column.column(name), rounded=column.has_rounded)
    texts = exact.column(name)
    numbers = NumberChunks(decimal)
    numbers.add(texts.values)
    if not numbers.is_text:
        return _Found(numbers.column(name), rounded=numbers.has_rounded)
    return _Found(texts, tuple(note.text_notes(name, numbers.count, numbers.misfits)))


def _notes(layout: Layout, found: list[_Found]) -> Iterator[str]:
    columns = [each.column for each in found]
    yield from note.file_notes(layout)
    yield from note.name_notes(layout)
    yield from note.missing_notes(columns)
    yield from note.misfit_notes(columns)
    for each in found:
        yield from each.notes
    yield from note.rounded_notes([each.column.name for each in found if each.rounded])
    yield from note.leading_zero_notes(layout, columns)
