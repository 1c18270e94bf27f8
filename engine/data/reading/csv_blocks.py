"""A CSV as one table after the other, for files that need not fit into memory. What each column is read as is known before."""

from collections.abc import Collection, Iterator
from pathlib import Path

from engine.data.reading.csv_chunks import parsed_chunks
from engine.data.reading.csv_errors import refuse_short_rows
from engine.data.reading.csv_file import FIRST_BYTES, refuse_bad_beginning, unchanged
from engine.data.reading.csv_layout import Layout, find_layout
from engine.data.reading.csv_settled import ColumnMaker
from engine.data.reading.csv_stream import ScanFindings
from engine.data.reading.errors import as_reading_errors, refuse_other_files
from engine.data.reading.file_kinds import refuse_foreign
from engine.data.reading.file_source import FileSource, source_of
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.row_choice import RowChoice
from engine.data.reading.text_encoding import TextEncoding, find_encoding
from engine.data.table import Table
from engine.progress import Check, Progress, no_check, no_progress


class ReadAgainError(Exception):
    """The file has to be read from its beginning again, with `options`: something far down shows that."""

    def __init__(self, options: ReadingOptions) -> None:
        super().__init__("the file has to be read again")
        self.options = options


def csv_blocks(
    path: Path,
    *,
    numbers: Collection[str],
    options: ReadingOptions,
    progress: Progress = no_progress,
    check: Check = no_check,
) -> Iterator[Table]:
    """The rows of the text file `path`, some thousands at a time, all with the same columns, and at least one table.

    The columns `numbers` are read as such, however many cells are none, and all others as texts, unless `options.types` says
    otherwise. `progress` is told the share done, 0 to 1. Raises ReadingError, and ReadAgainError.
    """
    with as_reading_errors(path):
        refuse_other_files(path)
        refuse_odd_options(options)
        source = source_of(path)
        refuse_foreign(source, options)
        with unchanged(source):
            encoding = find_encoding(source, options.encoding, check=check, most=FIRST_BYTES)
            try:
                layout = _layout(source, encoding, options, numbers)
                refuse_bad_beginning(layout)
                yield from _blocks(layout, progress, check)
            except UnicodeDecodeError as error:  # what stands further down is of another encoding, or of none
                found = find_encoding(source, options.encoding, check=check)
                raise ReadAgainError(options.replace(encoding=found.codec)) from error
    progress(1.0)


def _layout(source: FileSource, encoding: TextEncoding, options: ReadingOptions, numbers: Collection[str]) -> Layout:
    names = find_layout(source, encoding, options).names
    types = {name: ColumnType.NUMBER if name in numbers else ColumnType.TEXT for name in names}
    return find_layout(source, encoding, options.replace(types=types | options.types))


def _blocks(layout: Layout, progress: Progress, check: Check) -> Iterator[Table]:
    maker, body, places = ColumnMaker(layout), ScanFindings(), range(len(layout.names))
    kept = [at for at in places if at not in layout.nameless]
    choice = RowChoice(layout.options.sampling)
    chunks = parsed_chunks(layout, places, texts=layout.texts, choice=choice, progress=progress, check=check, body=body)
    for chunk in chunks:
        columns = [maker.begun(at) for at in places]
        for column, cells in zip(columns, chunk, strict=True):
            column.add(cells)
        if lost := [layout.names[at] for at in places if columns[at].must_be_read_again]:
            types = layout.options.types | dict.fromkeys(lost, ColumnType.TEXT)
            raise ReadAgainError(layout.options.replace(types=types))
        yield Table(tuple(maker.settled(at, columns[at], None).column for at in kept))
    if body.may_be_short:
        refuse_short_rows(layout)
