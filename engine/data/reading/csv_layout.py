"""What a CSV's first lines say before its cells are read: dialect, names, and which columns are text. No pandas."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from engine.config.recipe import Role
from engine.data.amounts import amounts_of
from engine.data.number_format import NumberFormat
from engine.data.reading.csv_columns import (
    TEXT_MISSING_WORDS,
    is_missing,
    looks_like_codes,
    looks_like_dates,
    looks_like_text,
)
from engine.data.reading.csv_dialect import DELIMITERS, Dialect, find_dialect
from engine.data.reading.csv_numbers import COMMAS_LIMIT, other_form
from engine.data.reading.csv_records import Record
from engine.data.reading.dictionary_texts import are_few
from engine.data.reading.errors import ReadingError, empty
from engine.data.reading.file_source import FileSource, Packing
from engine.data.reading.fixed_width_texts import packed_width
from engine.data.reading.head import Head
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.orange import MISSING_WORDS
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.text_encoding import TextEncoding
from engine.data.reading.titles import is_blank
from engine.text import Text

SAMPLE_CHARACTERS = 1 << 18
SAMPLE_LINES = 20
CHUNK_CHARACTERS = 1 << 22
"""The text that is parsed at once at most, so that progress, cancelling and other threads come in between."""
CHUNKS = 12
"""A short file is parsed in so many pieces: a piece takes several times its size while it is parsed."""
MIN_CHUNK_ROWS = 64
"""With fewer rows what is done once for each column of a piece takes longer than its cells do."""
MAX_COLUMNS = 50_000
MAX_SIGNS = 4 * MAX_COLUMNS
"""Delimiters in one of the first lines, before it is known which sign is one: a number such as 1,234,567.5 may hold some."""


@dataclass(frozen=True)
class Layout:
    """All that is known of a file before its cells are read."""

    source: FileSource
    encoding: TextEncoding
    dialect: Dialect
    options: ReadingOptions
    names: tuple[str, ...]
    titles: tuple[str, ...]
    """The lines above the header that were found to be no part of the table."""
    comments_above: tuple[int, ...]
    """The lines above the header that are comments."""
    first_line: int
    """The number of the first line that is not blank."""
    name_line: int
    """The number of the line with the names, or of the last of them."""
    header_lines: int
    """How many lines stand before the first row."""
    sample: tuple[Record, ...]
    """The first rows."""
    texts: frozenset[int]
    """The columns that are read as text: a person wants it, the sample shows it, or signs stand around their numbers."""
    codes: frozenset[int]
    """Those among them that would be numbers but for the zeros they begin with."""
    dates: frozenset[int]
    """Those among the texts that are dates, as the sample shows."""
    few: frozenset[int]
    """Those among the texts that hold few different ones."""
    forms: Mapping[int, NumberFormat]
    """How the numbers of those among the texts are written that have another decimal mark than the file."""
    packed: Mapping[int, int]
    """The bytes of a cell of those among the texts that are short and different throughout."""
    missing_words: tuple[str, ...]
    """The words that pandas is told to take as missing: those chosen, or the usual ones that stand in the sample."""
    chunk_rows: int
    chunk_bytes: int
    """About how much is parsed at once."""

    @property
    def given_names(self) -> tuple[str, ...]:
        """The names as the header has them; empty texts where there is no header."""
        return self.dialect.head.names

    @property
    def roles(self) -> dict[str, Role]:
        """What the file itself says its columns are for, by name."""
        return {self.names[at]: role for at, role in self.dialect.head.said.roles.items()}

    @property
    def nameless(self) -> tuple[int, ...]:
        """The columns without a name in whose first rows nothing stands: a delimiter too many made them.

        Of a file without a header only the first and the last column are; all columns never are, nor are any where all is to
        be taken as it stands.
        """
        if self.options.as_it_stands:
            return ()
        last = len(self.names) - 1
        places = range(last + 1) if self.dialect.header else sorted({0, last})
        found = [at for at in places if not self.given_names[at].strip() and self._is_blank(at)]
        return tuple(found) if len(found) <= last else ()

    def _is_blank(self, at: int) -> bool:
        return all(len(row.fields) <= at or not row.fields[at].strip() for row in self.sample)

    @cached_property
    def numbers_forced(self) -> frozenset[int]:
        """The columns that a person wants as numbers, whatever stands in them."""
        wanted = {name for name, kind in self.options.types.items() if kind is ColumnType.NUMBER}
        return frozenset(at for at, name in enumerate(self.names) if name in wanted)


def find_layout(source: FileSource, encoding: TextEncoding, options: ReadingOptions) -> Layout:
    """Look at the first lines of `source`. Raises ReadingError where nothing stands in them, LongField."""
    lines, whole = _first_lines(source, encoding, options)
    if options.skip_lines is not None and options.skip_lines >= len(lines):
        raise ReadingError(
            Text(
                "{file} has no line after the first {skip_lines}. Leave out fewer lines.",
                file=source.name,
                skip_lines=options.skip_lines,
            ),
            Remedy(choice=Choice.SKIP_LINES),
        )
    dialect, found = find_dialect(lines, options, whole=whole)
    skipped = lines[: dialect.skip_lines]
    if not found:
        raise empty(source.path)
    first, head = found[0], dialect.head
    above, rows = found[: head.rows - head.titles], found[head.rows - head.titles :]
    if len(head.names) > MAX_COLUMNS:
        raise _too_wide(source, first.line, len(head.names))
    names = distinct_names(head.names)
    chosen, options = options, _with_said(options, head, names)
    cells = _columns(rows, len(names))
    guessed = [at for at, name in enumerate(names) if name not in options.types]
    words = TEXT_MISSING_WORDS if options.missing_words is None else frozenset(options.missing_words)
    codes = frozenset(at for at in guessed if looks_like_codes(cells[at], words))
    texts = {at for at in guessed if looks_like_text(cells[at], dialect.numbers, words)}
    texts |= {
        at
        for at, name in enumerate(names)
        if name in options.types
        and (
            options.types[name] is not ColumnType.NUMBER
            or (not options.as_it_stands and _are_amounts(cells[at], dialect.numbers, words))
        )
    }
    forms = dict(_other_forms(cells, names, dialect, options, words, texts - codes))
    texts |= forms.keys()
    return Layout(
        source=source,
        encoding=encoding,
        dialect=dialect,
        options=options,
        names=names,
        titles=tuple(skipped) if options.skip_lines is None else (),
        comments_above=_comments_above(lines[dialect.skip_lines : first.line - 1], dialect, dialect.skip_lines + 1),
        first_line=first.line,
        name_line=_last_line(above[max(0, head.header_rows - 1)]) if above else 0,
        header_lines=_last_line(above[-1]) if above else first.line - 1,
        sample=tuple(rows),
        texts=frozenset(texts | codes),
        codes=codes,
        dates=frozenset(at for at in texts if looks_like_dates(cells[at], words)),
        few=frozenset(at for at in texts | codes if are_few(cells[at])),
        forms=forms,
        packed={at: width for at in sorted(texts) if (width := packed_width(cells[at]))},
        missing_words=_words_in(cells, words) if chosen.missing_words is None else chosen.missing_words,
        chunk_rows=_chunk_rows(rows, texts=bool(texts)),
        chunk_bytes=_chunk_bytes(source, rows, texts=bool(texts)),
    )


def _last_line(record: Record) -> int:
    return record.line - 1 + record.lines


def _with_said(options: ReadingOptions, head: Head, names: Sequence[str]) -> ReadingOptions:
    """`options` with what the file itself says of its columns; what a person chose wins."""
    said = {names[at]: kind for at, kind in head.said.types.items()}
    words = MISSING_WORDS if head.below.is_orange and options.missing_words is None else options.missing_words
    return options.replace(types=said | options.types, missing_words=words)


def _other_forms(
    cells: Sequence[Sequence[str]],
    names: Sequence[str],
    dialect: Dialect,
    options: ReadingOptions,
    words: frozenset[str],
    texts: AbstractSet[int],
) -> Iterator[tuple[int, NumberFormat]]:
    """The columns in which all numbers have another decimal mark than the file; a person who wants numbers has no doubt."""
    for at, name in enumerate(names):
        is_wanted = options.types.get(name) is ColumnType.NUMBER and not options.as_it_stands
        if not is_wanted and (at not in texts or name in options.types or options.decimal is not None):
            continue
        present = [cell for cell in cells[at] if not is_missing(cell, words)]
        if is_wanted and 2 * sum(map(dialect.numbers.is_number, present)) >= len(present):
            continue
        few = COMMAS_LIMIT if dialect.form.delimiter == "," and not is_wanted else 1
        form = other_form(present, dialect.numbers, fewest=few)
        if form is not None:
            yield at, form


def _are_amounts(cells: Sequence[str], form: NumberFormat, words: frozenset[str]) -> bool:
    """Whether most cells of a sample are amounts that are no numbers of the file: who wants numbers of $1,000 means those."""
    present = {cell for cell in cells if not is_missing(cell, words)}
    read = amounts_of(present)
    return 2 * len(read) > len(present) and any(form.number(text) is None for text in read)


def unread_decimals(layout: Layout) -> Iterator[tuple[int, int, str]]:
    """The columns of texts that may be numbers with another decimal mark than the file: place, line and text of the first one."""
    for at in sorted(layout.texts - layout.codes - layout.forms.keys()):
        if layout.names[at] in layout.options.types:
            continue
        rows = [row for row in layout.sample if at < len(row.fields) and not is_blank(row.fields[at])]
        if other_form([row.fields[at] for row in rows], layout.dialect.numbers) is not None:
            first = next(row for row in rows if not layout.dialect.numbers.is_number(row.fields[at]))
            yield at, first.line, first.fields[at].strip()


def mixed_decimals(layout: Layout) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """The columns that were taken for text though their first rows are numbers, of both decimal marks: line and text of each."""
    forms = {mark: NumberFormat(mark) for mark in ".,"}
    for at in sorted(layout.texts - layout.codes):
        if layout.names[at] in layout.options.types:
            continue
        cells = [(row.line, row.fields[at]) for row in layout.sample if at < len(row.fields) and row.fields[at].strip()]
        found = {mark: _fractions(cells, mark, form) for mark, form in forms.items()}
        if not all(found.values()):
            continue
        whole = sum("." not in text and forms["."].is_number(text) for _, text in cells)
        if 2 * (whole + sum(map(len, found.values()))) > len(cells):
            yield at, sorted(some[0] for some in found.values())


def _fractions(cells: Sequence[tuple[int, str]], mark: str, form: NumberFormat) -> list[tuple[int, str]]:
    return [cell for cell in cells if mark in cell[1] and form.is_number(cell[1])]


def distinct_names(given: Sequence[str]) -> tuple[str, ...]:
    """The names stripped, empty ones called column_N, repeated ones numbered; all different."""
    kept = {name.strip() for name in given}
    names: dict[str, None] = {}
    next_number: dict[str, int] = {}
    for at, raw in enumerate(given, start=1):
        stem = raw.strip() or f"column_{at}"
        name, number = stem, next_number.get(stem, 2)
        while name in names or (name != raw.strip() and name in kept):
            name, number = f"{stem} ({number})", number + 1
        next_number[stem] = number
        names[name] = None
    return tuple(names)


def _columns(rows: Sequence[Record], width: int) -> Sequence[Sequence[str]]:
    """The cells of each column, of short rows those that are there."""
    if rows and all(len(row.fields) == width for row in rows):
        return list(zip(*(row.fields for row in rows), strict=True))
    return [[row.fields[at] for row in rows if at < len(row.fields)] for at in range(width)]


def _comments_above(lines: Sequence[str], dialect: Dialect, first: int) -> tuple[int, ...]:
    mark = dialect.form.comment
    return tuple(first + at for at, line in enumerate(lines) if mark and line.startswith(mark))


def _words_in(cells: Sequence[Sequence[str]], words: frozenset[str]) -> tuple[str, ...]:
    """The missing words that the sample has; pandas is quick with those that it is told."""
    return tuple(sorted(words.intersection(chain.from_iterable(cells)) - {""}))


def _first_lines(source: FileSource, encoding: TextEncoding, options: ReadingOptions) -> tuple[list[str], bool]:
    """The first lines of the file, and whether these are all. Raises ReadingError where one has far too many fields."""
    lines: list[str] = []
    size = 0
    with encoding.open(source) as stream:
        for line in stream:
            lines.append(line)
            if len(line) > MAX_SIGNS:
                _refuse_many_fields(source, line, len(lines), options)
            size += len(line)
            if size >= SAMPLE_CHARACTERS and len(lines) >= SAMPLE_LINES:
                return lines, False
    return lines, True


def _refuse_many_fields(source: FileSource, line: str, number: int, options: ReadingOptions) -> None:
    """Raise ReadingError before millions of fields are made of one line, of which each takes many times its size."""
    quote = '"' if options.quote is None else options.quote
    bare = "".join(line.split(quote)[::2]) if quote else line
    fields = 1 + max(map(bare.count, DELIMITERS if options.delimiter is None else (options.delimiter,)))
    if fields > MAX_SIGNS:
        raise _too_wide(source, number, fields)


def _too_wide(source: FileSource, line: int, fields: int) -> ReadingError:
    return ReadingError(
        Text(
            "Line {line} of {file} has {fields:,} fields; no more than {most:,} columns can be opened. Check "
            "the delimiter, or turn rows into columns.",
            line=line,
            file=source.name,
            fields=fields,
            most=MAX_COLUMNS,
        ),
        Remedy(choice=Choice.DELIMITER),
    )


def _chunk_bytes(source: FileSource, rows: Sequence[Record], *, texts: bool) -> int:
    # Making texts holds the interpreter's lock: longer parts hand it over less often.
    most = CHUNK_CHARACTERS * 3 // 2 if texts else CHUNK_CHARACTERS
    size = source.path.stat().st_size if source.packing is Packing.NONE else CHUNKS * most
    return min(most, max(most // 4, size // CHUNKS, int(MIN_CHUNK_ROWS * _length(rows))))


def _chunk_rows(rows: Sequence[Record], *, texts: bool) -> int:
    # Making texts holds the interpreter's lock, making numbers does not.
    characters = CHUNK_CHARACTERS // 3 if texts else CHUNK_CHARACTERS
    return int(min(50_000, max(200, characters / max(1.0, _length(rows)))))


def _length(rows: Sequence[Record]) -> float:
    """How long a row is, on average."""
    return sum(len(row.raw) for row in rows) / max(1, len(rows))
