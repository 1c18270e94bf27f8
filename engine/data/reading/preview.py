"""A look at the first rows of a file as they would be read: for a person who decides, and for doubts before anybody is asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from engine.data.amounts import amounts_of
from engine.data.column_kinds import ColumnKind, FoundKind, kind_of
from engine.data.number_form import NumberForm
from engine.data.reading.csv_body import Body
from engine.data.reading.csv_columns import TEXT_MISSING_WORDS, is_missing
from engine.data.reading.csv_faults import long_field
from engine.data.reading.csv_layout import Layout, find_layout
from engine.data.reading.csv_records import LongField
from engine.data.reading.errors import refuse_other_files, told_in_words
from engine.data.reading.file_size import Measure, TooLargeError, measure, refuse_too_large
from engine.data.reading.file_source import source_of
from engine.data.reading.head_notes import layout_notes
from engine.data.reading.notes import MOST_NAMES, Note, amount_note, file_notes
from engine.data.reading.options import GUESS, ColumnType, RaggedRows, ReadingOptions
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.parquet import read_parquet
from engine.data.reading.report import Weight
from engine.data.reading.text_encoding import find_encoding
from engine.data.reading.workbook import Sheet, is_workbook, read_sheet, sheet_names, sheet_types
from engine.data.table import TextColumn, text_column
from engine.disk.regular import open_regular

ROWS = 200
_BYTES = 1 << 24
"""How much of a file is decoded to find its encoding."""
_MOST_LOOKED_AT = 1000
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


def preview(path: Path, options: ReadingOptions = GUESS, *, cancelled: Callable[[], bool] = lambda: False) -> Preview:
    """The first rows of `path` as `options` read them. Raises ReadingError and ReadingCancelled."""
    with told_in_words(path):
        refuse_other_files(path)
        refuse_odd_options(options)
        with open_regular(path) as stream:
            head = stream.read(4096)
        if is_workbook(head, path):
            return _of_sheet(path, options)
        if head.startswith(b"PAR1"):
            return _of_parquet(path, options)
        source = source_of(path)
        encoding = find_encoding(source, options.encoding, cancelled=cancelled, most=_BYTES)
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
        *file_notes(layout, Body(), width - len(layout.nameless)),
        *layout_notes(layout, layout.nameless),
        *islice(_amount_notes(layout.names, kinds), MOST_NAMES),
    )
    told: dict[bool, list[str]] = {is_warning: [] for is_warning in (True, False)}
    for note in found_notes:
        told[note.weight is Weight.WARNING].append(note.finding({}).told)
    told[layout.options.ragged is RaggedRows.REFUSE] += _shape_notes(layout)
    types = tuple(_type(name, kinds.get(at), layout.options) for at, name in enumerate(layout.names))
    whole = Preview(
        layout.names, rows, types, found, tuple(told[False]), tuple(_doubts(layout)), tuple(told[True]),
        _misfits(rows, types, dialect.numbers, layout.options, signed=texts, forms=layout.forms), size=measure(layout),
    )  # fmt: skip
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


def _doubts(layout: Layout) -> list[str]:
    """Why the guesses may be wrong enough to ask; nothing where a person has chosen."""
    doubts = []
    try:
        refuse_too_large(layout)
    except TooLargeError as error:
        doubts.append(str(error))
    if layout.dialect.ambiguous:
        doubts.append(
            f"'{layout.dialect.ambiguous}' may be a thousand or a number with decimals: choose the decimal mark."
        )
    if len(layout.names) == 1 and layout.options.delimiter is None:
        many = [record.raw.rstrip() for record in layout.sample]
        if many and any(2 * sum(sign in text for text in many) > len(many) for sign in _SEPARATORS):
            doubts.append("Only one column was found, though the lines hold marks that may separate columns.")
    return doubts


def _shape_notes(layout: Layout) -> list[str]:
    width = len(layout.names)
    odd = [record for record in layout.sample if len(record.fields) != width]
    if not odd:
        return []
    what = {
        RaggedRows.REFUSE: "the file cannot be opened so",
        RaggedRows.LEAVE_OUT: "they are left out",
        RaggedRows.FILL: "they are cut or filled",
    }[layout.options.ragged]
    count = f"{len(odd)} of the first {len(layout.sample)} rows have another number of fields than {width}"
    return [f"{count}: {what} (first: line {odd[0].line})."]


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
    form: NumberForm,
    options: ReadingOptions,
    *,
    signed: AbstractSet[int] = frozenset(),
    forms: Mapping[int, NumberForm] = MappingProxyType({}),
) -> frozenset[tuple[int, int]]:
    """The cells of columns of numbers that are neither numbers nor missing; of very wide tables only the first columns.

    In the columns `signed`, which a person wants as numbers, amounts are numbers, too.
    """
    words = TEXT_MISSING_WORDS if options.missing_words is None else frozenset(options.missing_words)
    found: set[tuple[int, int]] = set()
    for at in (at for at, kind in enumerate(types[:_MOST_LOOKED_AT]) if kind is ColumnType.NUMBER):
        read = amounts_of({row[at] for row in rows}, decimal=form.decimal) if at in signed else {}
        own = forms.get(at, form)
        odd = (row for row, cells in enumerate(rows) if own.number(cells[at]) is None and cells[at] not in read)
        found.update((row, at) for row in odd if not is_missing(rows[row][at], words))
    return frozenset(found)


def _texts(rows: list[list[str]], at: int) -> TextColumn:
    return text_column("", [row[at] for row in rows])


def _fitted(fields: list[str], width: int) -> list[str]:
    return [*fields[:width], *[""] * (width - len(fields))]


def _of_sheet(path: Path, options: ReadingOptions) -> Preview:
    sheet = read_sheet(path, options, most=4 * ROWS)
    rows = sheet.rows[:ROWS]
    texts = sheet_types(sheet, options)
    kinds = {at: kind_of(_texts(rows, at)) for at in texts}
    types = tuple(_type(name, kinds.get(at), options) for at, name in enumerate(sheet.names))
    found = {"header": "yes" if sheet.has_header else "no", "sheet": sheet.name}
    return Preview(
        sheet.names, rows, types, found, (), tuple(_sheet_doubts(sheet, options)),
        misfits=_misfits(rows, types, NumberForm(), options), sheets=tuple(sheet_names(path)),
    )  # fmt: skip


def _sheet_doubts(sheet: Sheet, options: ReadingOptions) -> list[str]:
    if options.sheet is not None or not sheet.others:
        return []
    return [f"There are {len(sheet.others) + 1} sheets with cells: choose one."]


def _of_parquet(path: Path, options: ReadingOptions) -> Preview:
    table, report = read_parquet(path, options)
    rows = table.texts(range(min(ROWS, table.rows)))
    types = tuple(ColumnType.TEXT if isinstance(column, TextColumn) else ColumnType.NUMBER for column in table.columns)
    return Preview(table.names, rows, types, {}, tuple(each.told for each in report.findings), ())
