"""A look at the first rows of a file as they would be read: for a person who decides, and for doubts before anybody is asked."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from engine.data.amounts import amounts_of
from engine.data.column_kinds import ColumnKind, FoundKind, kind_of
from engine.data.number_format import NumberFormat
from engine.data.reading.column_notes import amount_note
from engine.data.reading.csv_columns import TEXT_MISSING_WORDS, is_missing
from engine.data.reading.csv_errors import long_field
from engine.data.reading.csv_layout import Layout, find_layout
from engine.data.reading.csv_records import LongField
from engine.data.reading.csv_stream import ScanFindings
from engine.data.reading.errors import as_reading_errors, refuse_other_files
from engine.data.reading.file_kinds import refuse_foreign
from engine.data.reading.file_size import Measure, TooLargeError, measure, refuse_too_large
from engine.data.reading.file_source import FileSource, source_of
from engine.data.reading.formats import Format, find_format
from engine.data.reading.head_notes import layout_notes
from engine.data.reading.notes import MAX_NAMES, Note, file_notes
from engine.data.reading.options import GUESS, AllRows, ColumnType, HeadRows, RaggedRows, ReadingOptions
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.report import Weight
from engine.data.reading.text_encoding import find_encoding
from engine.data.table import Column, NumberColumn, Table, TextColumn, text_column
from engine.progress import Check, no_check
from engine.text import Text

ROWS = 200
_BYTES = 1 << 24
"""How much of a file is decoded to find its encoding."""
_MAX_LOOKED_AT = 1000
_SEPARATORS = (",", ";", "\t", "|", ":")


@dataclass(frozen=True)
class Preview:
    """What a file looks like under some options. `types` are one for each of `names`; `rows` are texts as they stand.

    `found`: what was guessed or chosen, by the option's name, in a word. `sheets`: of a workbook. `misfits`: (row, column) of
    cells in columns of numbers that are none. `warnings`: notes on what may mean something else, or keeps the file closed.
    """

    names: tuple[str, ...]
    rows: list[list[str]]
    types: tuple[ColumnType, ...]
    found: dict[str, str]
    notes: tuple[str, ...]
    doubts: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    misfits: frozenset[tuple[int, int]] = frozenset()
    sheets: tuple[str, ...] = ()
    size: Measure | None = None
    choices: frozenset[str] | None = None
    """The names of the options that matter for such a file; None for all but the part."""


def doubts(path: Path, *, check: Check = no_check) -> tuple[str, ...]:
    """Why a file should not be read before a person has looked at it, in sentences. Raises ReadingError."""
    with as_reading_errors(path):
        refuse_other_files(path)
        found = find_format(path, GUESS)
        if found is None:
            return preview(path, check=check).doubts
        return tuple(_part_doubts(_parts(*found, GUESS, check), GUESS))


def preview(path: Path, options: ReadingOptions = GUESS, *, check: Check = no_check) -> Preview:
    """The first rows of `path` as `options` read them. Raises ReadingError."""
    with as_reading_errors(path):
        refuse_other_files(path)
        refuse_odd_options(options)
        found = find_format(path, options)
        if found is not None:
            return _of_format(*found, options, check)
        source = source_of(path)
        refuse_foreign(source, options)
        encoding = find_encoding(source, options.encoding, check=check, most=_BYTES)
        try:
            return _of_text(find_layout(source, encoding, options))
        except LongField as fault:
            raise long_field(source, fault) from fault


def _of_text(layout: Layout) -> Preview:
    width = len(layout.names)
    rows = [_fitted(record.fields, width) for record in layout.sample[:ROWS]]
    dialect, form = layout.dialect, layout.dialect.form
    found = {
        "encoding": layout.encoding.codec,
        "delimiter": form.delimiter,
        "quote": form.quote,
        "decimal": dialect.numbers.decimal,
        "thousands": dialect.numbers.thousands,
        "header": "yes" if dialect.header else "no",
        "second_header": "yes" if dialect.head.below.count else "no",
        "skip_lines": str(dialect.skip_lines),
        "comment": form.comment,
    }
    texts = layout.texts - layout.forms.keys()
    guessed = [at for at, name in enumerate(layout.names) if at in texts and name not in layout.options.types]
    kinds = {at: kind_of(_texts(rows, at)) for at in guessed}
    found_notes = (
        *file_notes(layout, ScanFindings(), width - len(layout.nameless)),
        *layout_notes(layout, layout.nameless),
        *islice(_amount_notes(layout.names, kinds), MAX_NAMES),
    )
    told: dict[bool, list[Text]] = {is_warning: [] for is_warning in (True, False)}
    for note in found_notes:
        told[note.weight is Weight.WARNING].append(note.finding({}).told)
    told[layout.options.ragged is RaggedRows.REFUSE] += _shape_notes(layout)
    types = tuple(_type(name, kinds.get(at), layout.options) for at, name in enumerate(layout.names))
    whole = Preview(
        layout.names,
        rows,
        types,
        found,
        tuple(told[False]),
        tuple(_doubts(layout)),
        tuple(told[True]),
        _misfits(rows, types, dialect.numbers, layout.options, signed=texts, forms=layout.forms),
        size=measure(layout),
    )
    return _without(whole, layout.nameless) if layout.nameless else whole


def _without(whole: Preview, gone: Sequence[int]) -> Preview:
    """`whole` without the columns `gone`."""
    kept = [at for at in range(len(whole.names)) if at not in gone]
    return replace(
        whole,
        names=tuple(whole.names[at] for at in kept),
        rows=[[row[at] for at in kept] for row in whole.rows],
        types=tuple(whole.types[at] for at in kept),
        misfits=frozenset((row, kept.index(at)) for row, at in whole.misfits if at not in gone),
    )


def _amount_notes(names: Sequence[str], kinds: Mapping[int, FoundKind]) -> Iterator[Note]:
    """Which texts are numbers with a sign around them."""
    for at, found in kinds.items():
        if found.kind is ColumnKind.AMOUNT:
            yield amount_note(names[at], found.form)


def _doubts(layout: Layout) -> list[Text]:
    """Why the guesses may be wrong enough to ask; nothing where a person has chosen."""
    doubts: list[Text] = []
    try:
        refuse_too_large(layout)
    except TooLargeError as error:
        doubts.append(error.text)
    if layout.dialect.ambiguous:
        doubts.append(
            Text(
                "'{ambiguous}' may be a thousand or a number with decimals: choose the decimal mark.",
                ambiguous=layout.dialect.ambiguous,
            )
        )
    if len(layout.names) == 1 and layout.options.delimiter is None:
        many = [record.raw.rstrip() for record in layout.sample]
        if many and any(2 * sum(sign in text for text in many) > len(many) for sign in _SEPARATORS):
            doubts.append(Text("Only one column was found, though the lines hold marks that may separate columns."))
    return doubts


def _shape_notes(layout: Layout) -> list[Text]:
    width = len(layout.names)
    odd = [record for record in layout.sample if len(record.fields) != width]
    if not odd:
        return []
    what = {
        RaggedRows.REFUSE: Text("the file cannot be opened so"),
        RaggedRows.LEAVE_OUT: Text("they are left out"),
        RaggedRows.FILL: Text("they are cut or filled"),
    }[layout.options.ragged]
    sentence = Text(
        "{odd} of the first {rows} rows have another number of fields than {width}: {what} (first: line {line}).",
        odd=len(odd),
        rows=len(layout.sample),
        width=width,
        what=what,
        line=odd[0].line,
    )
    return [sentence]


def _type(name: str, found: FoundKind | None, options: ReadingOptions) -> ColumnType:
    """`found`: what the texts of a column are; None of a column of numbers."""
    if name in options.types:
        return options.types[name]
    if found is None:
        return ColumnType.NUMBER
    return {ColumnKind.DATE: ColumnType.DATE, ColumnKind.BOOLEAN: ColumnType.BOOLEAN}.get(found.kind, ColumnType.TEXT)


def _misfits(
    rows: list[list[str]],
    types: tuple[ColumnType, ...],
    form: NumberFormat,
    options: ReadingOptions,
    *,
    signed: AbstractSet[int] = frozenset(),
    forms: Mapping[int, NumberFormat] = MappingProxyType({}),
) -> frozenset[tuple[int, int]]:
    """The cells of columns of numbers that are neither numbers nor missing; of very wide tables only the first columns.

    In the columns `signed`, which a person wants as numbers, amounts are numbers, too.
    """
    words = TEXT_MISSING_WORDS if options.missing_words is None else frozenset(options.missing_words)
    found: set[tuple[int, int]] = set()
    for at in (at for at, kind in enumerate(types[:_MAX_LOOKED_AT]) if kind is ColumnType.NUMBER):
        read = amounts_of({row[at] for row in rows}, decimal=form.decimal) if at in signed else {}
        own = forms.get(at, form)
        odd = (row for row, cells in enumerate(rows) if own.number(cells[at]) is None and cells[at] not in read)
        found.update((row, at) for row in odd if not is_missing(rows[row][at], words))
    return frozenset(found)


def _texts(rows: list[list[str]], at: int) -> TextColumn:
    return text_column("", [row[at] for row in rows])


def _fitted(fields: list[str], width: int) -> list[str]:
    return [*fields[:width], *[""] * (width - len(fields))]


def _of_format(kind: Format, source: FileSource, options: ReadingOptions, check: Check) -> Preview:
    """The first rows of a file that is no text with delimiters."""
    most = HeadRows(rows=ROWS) if isinstance(options.sampling, AllRows) else options.sampling
    reading = kind.read(source, options.replace(sampling=most), progress=lambda _: None, check=check)
    table, findings = reading.table, reading.report.findings
    parts = _parts(kind, source, options, check)
    told = {weight: tuple(each.told for each in findings if each.weight is weight) for weight in Weight}
    types = tuple(_type_of(column, options) for column in table.columns)
    return Preview(
        table.names,
        table.texts(range(min(ROWS, table.rows))),
        types,
        dict(reading.found),
        told[Weight.INFORMATION],
        tuple(_part_doubts(parts, options)),
        told[Weight.WARNING],
        frozenset(_misfit_places(table)),
        parts,
        choices=kind.choices,
    )


def _parts(kind: Format, source: FileSource, options: ReadingOptions, check: Check) -> tuple[str, ...]:
    return tuple(kind.parts(source, options, check)) if kind.parts is not None else ()


def _part_doubts(parts: Sequence[str], options: ReadingOptions) -> list[Text]:
    return (
        [Text("There are {count} sheets or tables with cells: choose one.", count=len(parts))]
        if len(parts) > 1 and options.sheet is None
        else []
    )


def _type_of(column: Column, options: ReadingOptions) -> ColumnType:
    return _type(column.name, kind_of(column) if isinstance(column, TextColumn) else None, options)


def _misfit_places(table: Table) -> Iterator[tuple[int, int]]:
    for at, column in enumerate(table.columns):
        if isinstance(column, NumberColumn):
            yield from ((row, at) for row in column.misfits if row < ROWS)
