"""Gives the columns of a table that was read the texts of its file: at once for a short file, for a longer one when asked for."""

from collections.abc import Sequence
from dataclasses import replace

from engine.data.lazy_source_text import CellTexts, FileTexts, LazySourceText
from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_records import Record
from engine.data.reading.csv_texts import cell_texts
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource, Packing
from engine.data.source_text import Rows
from engine.data.table import Column, Table

SHORT_BYTES = 2**19
"""A file of this size is gone through in some milliseconds, and has fewer cells than texts are kept."""
_SLOWER = 16
"""So many times as long takes a file whose cells are quoted, or which is packed to a part of its size."""
KEPT_BYTES = 16 * 2**20
"""The bytes of a file of this size are kept until they are asked for: what becomes of the file meanwhile is no matter."""


def with_texts(
    table: Table,
    places: Sequence[int],
    layout: Layout,
    words: frozenset[str],
    kept: Rows | None,
    stamp: tuple[int, int, int],
) -> Table:
    """`table`, which `layout` has read, with how its cells stood in the file.

    `places`: which columns of the file are the table's; `stamp` is the file's as it was read. Raises OSError.
    """
    source = layout.source.kept() if stamp[0] <= KEPT_BYTES else layout.source
    bare, layout = table.columns, replace(layout, source=source)

    def read() -> CellTexts | None:
        try:
            if not _is_as_it_was(source, stamp):
                return None
            found = cell_texts(layout, dict(zip(places, bare, strict=True)), words, kept)
            return found if found is not None and _is_as_it_was(source, stamp) else None
        except (OSError, UnicodeDecodeError, ReadingError):
            return None  # the file is gone or another: `is_lost` tells, and numbers are written in the lab's own way

    file = FileTexts(read)
    is_slow = source.packing is not Packing.NONE or any(_has_quote(layout, row) for row in layout.sample)
    is_short = stamp[0] * (_SLOWER if is_slow else 1) <= SHORT_BYTES
    return Table(tuple(_with(column, file, at, is_short) for at, column in enumerate(bare)))


def _has_quote(layout: Layout, row: Record) -> bool:
    quote = layout.dialect.form.quote
    return bool(quote) and quote in row.raw


def _is_as_it_was(source: FileSource, stamp: tuple[int, int, int]) -> bool:
    return source.content is not None or source.stamp() == stamp


def _with(column: Column, file: FileTexts, at: int, is_short: bool) -> Column:
    written = file.column(at) if is_short else LazySourceText(file, at)
    return column if is_short and written.is_empty else column.with_written(written)
