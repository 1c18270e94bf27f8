"""What a CSV's first lines say before its cells are read: dialect, names, and which columns are text. No pandas."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.data.csv_columns import looks_like_text
from engine.data.csv_dialect import CsvOptions, Dialect, find_dialect, sample_records
from engine.data.csv_records import Record
from engine.data.reading_errors import empty
from engine.data.text_encoding import TextEncoding

SAMPLE_CHARACTERS = 1 << 18
SAMPLE_LINES = 20
CHUNK_CHARACTERS = 1 << 22
"""The text that is parsed at once, so that progress, cancelling and other threads come in between."""


@dataclass(frozen=True)
class Layout:
    """All that is known of a file before its cells are read."""

    encoding: TextEncoding
    dialect: Dialect
    options: CsvOptions
    names: tuple[str, ...]
    given_names: tuple[str, ...]
    """The names as the header has them; empty texts where there is no header."""
    first_line: int
    """The number of the first line that is not blank."""
    header_lines: int
    """How many lines stand before the first row."""
    sample: tuple[Record, ...]
    """The first rows."""
    texts: frozenset[int]
    """The columns that a person wants as text, or that the sample shows to be."""
    chunk_rows: int


def find_layout(file: Path, encoding: TextEncoding, options: CsvOptions) -> Layout:
    """Look at the first lines of `file`. Raises ReadingError where nothing stands in them, LongField."""
    lines, whole = _first_lines(file, encoding)
    dialect = find_dialect(lines, options, whole=whole)
    found = sample_records(lines, dialect, whole=whole)
    if not found:
        raise empty(file)
    head, rows = found[0], found[1:] if dialect.header else found
    given = tuple(head.fields) if dialect.header else ("",) * len(head.fields)
    names = distinct_names(given)
    cells = [[row.fields[at] for row in rows if at < len(row.fields)] for at in range(len(names))]
    texts = frozenset(
        at
        for at, name in enumerate(names)
        if name in options.text_columns or looks_like_text(cells[at], dialect.decimal)
    )
    return Layout(
        encoding=encoding,
        dialect=dialect,
        options=options,
        names=names,
        given_names=given,
        first_line=head.line,
        header_lines=head.line - 1 + (head.lines if dialect.header else 0),
        sample=tuple(rows),
        texts=texts,
        chunk_rows=_chunk_rows(rows, texts=bool(texts)),
    )


def distinct_names(given: Sequence[str]) -> tuple[str, ...]:
    """The names stripped, empty ones called column_N, repeated ones numbered; all different."""
    kept = {name.strip() for name in given}
    names: dict[str, None] = {}
    for at, raw in enumerate(given, start=1):
        stem = raw.strip() or f"column_{at}"
        name, number = stem, 2
        while name in names or (name != raw.strip() and name in kept):
            name, number = f"{stem} ({number})", number + 1
        names[name] = None
    return tuple(names)


def _first_lines(file: Path, encoding: TextEncoding) -> tuple[list[str], bool]:
    """The first lines of the file, and whether these are all."""
    lines: list[str] = []
    size = 0
    with encoding.open(file) as stream:
        for line in stream:
            lines.append(line)
            size += len(line)
            if size >= SAMPLE_CHARACTERS and len(lines) >= SAMPLE_LINES:
                return lines, False
    return lines, True


def _chunk_rows(rows: Sequence[Record], *, texts: bool) -> int:
    length = sum(len(row.raw) for row in rows) / max(1, len(rows))
    # Making texts holds the interpreter's lock, making numbers does not.
    characters = CHUNK_CHARACTERS // 3 if texts else CHUNK_CHARACTERS
    return int(min(50_000, max(200, characters / max(1.0, length))))
