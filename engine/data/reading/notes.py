"""The findings that tell what was guessed, converted or found missing while a CSV was read. No reading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.amounts import how_written
from engine.data.column_kinds import ColumnKind, FoundKind, kind_of
from engine.data.reading.csv_body import Body
from engine.data.reading.csv_columns import NumberChunks
from engine.data.reading.csv_layout import Layout
from engine.data.reading.options import AllRows, ColumnType, RaggedRows
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import MOST_LINES, Finding, Weight
from engine.data.short_years import FIRST_YEAR, has_short_year
from engine.data.table import Column, NumberColumn, TextColumn, number_text

MOST_NAMES = 5

_MARKS = {".": "point", ",": "comma"}
_DELIMITERS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar", " ": "blanks"}


_SEEN = (
    {at: chr(0x2400 + at) for at in range(32)}
    | {127: "\u2421"}
    | dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
)
"""Control characters in a cell or a name as pictures of them: in a terminal or a dialog they must not do anything."""


@dataclass(frozen=True)
class Note:
    """A finding whose places are still rows of the table, from 0."""

    sentence: str
    rows: tuple[int, ...] = ()
    weight: Weight = Weight.INFORMATION
    column: str = ""
    count: int = 0
    lines: tuple[int, ...] = ()
    remedy: Remedy | None = None

    def finding(self, lines: Mapping[int, int]) -> Finding:
        """The finding, with the line of each row."""
        sentence = self.sentence.translate(_SEEN)
        found = self.lines or tuple(lines[row] for row in self.rows if row in lines)
        return Finding(
            sentence=sentence, weight=self.weight, column=self.column, count=self.count, lines=found, remedy=self.remedy
        )


def file_notes(layout: Layout, body: Body, columns: int) -> Iterator[Note]:
    """What was guessed about the file as a whole and is not the usual, and what was met on the way to a table of `columns`."""
    source, encoding, dialect, options = layout.source, layout.encoding, layout.dialect, layout.options
    if source.is_misnamed:
        yield Note(
            f"{source.name} is packed with {source.packing.value}, which its name does not say; it was unpacked."
        )
    if encoding.guessed:
        yield Note(
            f"The file is not UTF-8; it was read as {encoding.codec}. If letters look wrong, choose another encoding.",
            weight=Weight.WARNING, lines=(encoding.foreign_line,), remedy=Remedy(choice=Choice.ENCODING),
        )  # fmt: skip
    elif encoding.codec != "utf-8" and options.encoding is None:
        yield Note(f"The file was read as {encoding.codec.upper()}, as its first bytes say.")
    if options.delimiter is None and columns > 1 and dialect.form.delimiter != ",":
        yield Note(f"The columns are separated by {_DELIMITERS[dialect.form.delimiter]}.")
    if options.delimiter is None and columns == 1:
        yield Note(
            "Only one column was found; if there are more, choose the delimiter.",
            remedy=Remedy(choice=Choice.DELIMITER),
        )
    if options.quote is None and dialect.form.quote == "'":
        yield Note("Cells are quoted with apostrophes.")
    if layout.titles:
        lines = [text for line in layout.titles if (text := _without_padding(line, dialect.form.delimiter))]
        more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
        yield Note(
            f"Left out above the header: '{lines[0][:60]}'{more}." if lines else "Blank lines above the header.",
            count=len(layout.titles), lines=tuple(range(1, len(layout.titles) + 1))[:MOST_LINES],
            weight=Weight.WARNING,
        )  # fmt: skip
    yield from _number_form_notes(layout)
    if dialect.form.skip_blanks:
        yield Note("The blank after each delimiter was left out.")
    if options.header is None and not dialect.header:
        yield Note("The first line looks like data, so the columns were named column_1, column_2 and so on.")
    yield from _body_notes(layout, body)


def _without_padding(line: str, delimiter: str) -> str:
    """A title without the delimiters that fill it up to the table's width."""
    text = line.strip()
    return text if text.endswith(f"={delimiter}") else text.strip(f"{delimiter} \t")  # sep=; is whole


def name_notes(
    given: Sequence[str], names: Sequence[str], lines: tuple[int, ...] = (), gone: Sequence[int] = ()
) -> Iterator[Note]:
    """Which names of the header, which stands in `lines`, became others; the columns `gone` are not spoken of."""
    for at, (before, after) in enumerate(zip(given, names, strict=True), start=1):
        if at - 1 in gone:
            continue
        if not before.strip():
            yield Note(f"Column {at} has no name and was called '{after}'.", column=after, lines=lines)
        elif before.strip() != after:
            yield Note(
                f"Column {at} has the name '{before.strip()}' again and was called '{after}'.",
                column=after, lines=lines,
            )  # fmt: skip
    bare = [name.strip() for name in given if name.strip() not in ("", name)]
    if bare:
        where = _count(len(bare), "name", "names")
        yield Note(f"The blanks around {where} were left out: {listed(bare)}.", lines=lines)


def missing_notes(columns: Sequence[Column], words: Sequence[str]) -> Iterator[Note]:
    """How many cells are missing, in which columns, and how that was written."""
    missing = {column.name: int(np.count_nonzero(column.missing)) for column in columns}
    total = sum(missing.values())
    if total:
        first = sorted({int(np.argmax(column.missing)) for column in columns if missing[column.name]})
        how = f" Taken as missing: {listed(sorted(words))}." if words else ""
        where = listed([name for name, count in missing.items() if count])
        sentence = f"{_count(total, 'cell is', 'cells are')} missing, in {where}.{how}"
        yield Note(sentence, tuple(first[:MOST_LINES]), count=total)


def misfit_notes(columns: Sequence[Column]) -> Iterator[Note]:
    """Where cells of a column of numbers are none."""
    for column in columns:
        if isinstance(column, NumberColumn) and column.misfits:
            rows = sorted(column.misfits)
            others = len(rows) - 1
            more = f" (nor {'is' if others == 1 else 'are'} {others:,} more of its cells)" if others else ""
            yield Note(
                f"Row {rows[0] + 1}, '{column.name}': '{column.misfits[rows[0]]}' is not a number{more}.",
                tuple(rows[:MOST_LINES]), Weight.WARNING, column.name, len(rows),
                remedy=Remedy(choice=Choice.MISSING_WORDS, value=column.misfits[rows[0]].strip()),
            )  # fmt: skip


def text_note(name: str, numbers: int, misfits: Mapping[int, str]) -> Iterator[Note]:
    """That a column that began like numbers was read as text, and why."""
    if numbers and misfits:
        rows = sorted(misfits)
        count = _count(numbers, "cell is a number", "cells are numbers")
        others = _count(len(misfits), "is not", "are not")
        yield Note(
            f"'{name}' was read as text: {count}, {others} (row {rows[0] + 1}: '{misfits[rows[0]]}').",
            tuple(rows[:MOST_LINES]), Weight.WARNING, name, len(rows),
        )  # fmt: skip


def mixed_note(name: str, marks: Sequence[tuple[int, str]]) -> Note:
    """That numbers of the first rows are written in two ways. `marks`: the line and the text of a cell of each."""
    (_, first), (_, second) = marks
    return Note(
        f"'{name}' was read as text: some of its numbers have a decimal point, others a decimal comma "
        f"('{first.strip()}', '{second.strip()}').",
        weight=Weight.WARNING, column=name, lines=tuple(line for line, _ in marks),
    )  # fmt: skip


def other_mark_note(name: str, mark: str, row: int, cell: str, value: str) -> Note:
    """That the numbers of a column have another decimal mark than those of the file."""
    return Note(
        f"The numbers of '{name}' have a decimal {_MARKS[mark]}, unlike others of the file: '{cell.strip()}' was read as "
        f"{value}.",
        (row,), Weight.WARNING, name,
    )  # fmt: skip


def unread_mark_note(name: str, line: int, cell: str, mark: str) -> Note:
    """That a column of texts may be numbers; `mark`: the file's."""
    return Note(
        f"'{name}' was read as text: '{cell}' is no number where the decimal mark is a {_MARKS[mark]}. If its cells are "
        "numbers, read it with the type number.",
        weight=Weight.WARNING, column=name, lines=(line,), remedy=_type(name, ColumnType.NUMBER),
    )  # fmt: skip


def number_notes(chunks: NumberChunks, column: NumberColumn) -> Iterator[Note]:
    """How numbers of `column` were written that are not written as usual, or were rounded."""
    name = column.name
    for places, what in (
        (chunks.grouped, ("has marks", "have marks", "between thousands")),
        (chunks.look_alikes, ("has signs", "have signs", "that only look like those of numbers")),
    ):
        if places.count:
            row = min(places.first)
            one, many, rest = what
            yield Note(
                f"{_count(places.count, 'cell', 'cells')} of '{name}' {one if places.count == 1 else many} {rest}: "
                f"'{places.first[row].strip()}' was read as {number_text(float(column.values[row]))}.",
                tuple(sorted(places.first)), column=name, count=places.count,
            )  # fmt: skip
    if chunks.rounded_count:
        yield rounded_note(name, chunks.rounded_count, chunks.rounded_rows)


def sign_note(name: str, count: int, first: Mapping[int, str], values: Mapping[int, str]) -> Note:
    """That signs around numbers were left out. `values` are the numbers that the first cells became."""
    row = min(first)
    return Note(
        f"{_count(count, 'cell', 'cells')} of '{name}' {'has' if count == 1 else 'have'} a sign that was left out: "
        f"'{first[row].strip()}' was read as {values[row]}.",
        tuple(first), column=name, count=count,
    )  # fmt: skip


def rounded_note(name: str, count: int, rows: Sequence[int]) -> Note:
    """That long whole numbers were rounded."""
    return Note(
        f"Whole numbers of more than 15 digits were rounded in '{name}': {_count(count, 'cell', 'cells')}. If they are "
        "codes, read them as text.",
        tuple(rows), Weight.WARNING, name, count, remedy=_type(name, ColumnType.TEXT),
    )  # fmt: skip


def zero_note(name: str, count: int, first: Mapping[int, str]) -> Note:
    """That zeros before numbers are lost."""
    return Note(
        f"Leading zeros were not kept in '{name}': {_count(count, 'cell', 'cells')}, such as "
        f"'{first[min(first)].strip()}'. If they are codes, read them as text.",
        tuple(sorted(first)), Weight.WARNING, name, count, remedy=_type(name, ColumnType.TEXT),
    )  # fmt: skip


def kind_notes(layout: Layout, columns: Sequence[Column]) -> Iterator[Note]:
    """Which texts are codes, dates or booleans, and which cells are none where a person said so."""
    for at in sorted(layout.codes):
        yield Note(
            f"'{layout.names[at]}' was read as text, as its numbers begin with zeros, like codes.",
            column=layout.names[at],
        )
    for column in columns:
        if not isinstance(column, TextColumn):
            continue
        wanted = layout.options.types.get(column.name)
        found = kind_of(column)
        if wanted is None and found.kind is ColumnKind.AMOUNT:
            yield amount_note(column.name, found.form)
        elif wanted is None and found.kind is not ColumnKind.TEXT:
            yield Note(f"'{column.name}' holds {_held(found)}.", column=column.name)
        if wanted in (ColumnType.DATE, ColumnType.BOOLEAN):
            yield from _unfit_notes(column, wanted, found.unfit, found.kind.value == wanted.value)
            if wanted is ColumnType.DATE and found.is_open:
                yield Note(
                    f"In '{column.name}', as in {found.form}, the day or the month may come first: say which.",
                    weight=Weight.WARNING, column=column.name, remedy=Remedy(choice=Choice.DAY_FIRST, column=column.name),
                )  # fmt: skip


def amount_note(name: str, form: str) -> Note:
    """That texts are numbers but for a sign, and how they become numbers."""
    return Note(
        f"'{name}' was read as text, as its cells are numbers with {how_written(form)}, such as {form}. If they are quantities, "
        "read them as numbers.",
        weight=Weight.WARNING, column=name, remedy=_type(name, ColumnType.NUMBER),
    )  # fmt: skip


def _type(name: str, kind: ColumnType) -> Remedy:
    return Remedy(choice=Choice.TYPES, value=kind.value, column=name)


def _held(found: FoundKind) -> str:
    """What a column of texts holds, and how the recipe takes it as long as nobody says otherwise."""
    if found.kind is ColumnKind.BOOLEAN:
        no, yes = found.form.split("/")
        said, use = f"yes and no ({found.form})", f"'{no}' counts as 0 and '{yes}' as 1"
    elif found.kind is ColumnKind.TIME:
        said, use = f"times such as {found.form}", "as a feature they are hours, 8.25 for 08:15"
    else:
        order = {True: ", the day first", False: ", the month first", None: ""}[found.day_first]
        said, use = f"dates such as {found.form}{order}", "as a feature they are taken apart into year, month and day"
        if has_short_year(found.form):
            use += f", and years of two digits are {1900 + FIRST_YEAR} to {1999 + FIRST_YEAR}"
    if found.unfit:
        use = f"{_count(len(found.unfit), 'cell is', 'cells are')} none, so it is taken as texts"
    elif found.is_open:
        use = "the day or the month may come first, so they are taken as texts until a person says"
    return f"{said}; {use}"


def _unfit_notes(column: TextColumn, wanted: ColumnType, unfit: Sequence[int], is_found: bool) -> Iterator[Note]:
    word = "dates" if wanted is ColumnType.DATE else "booleans"
    if not is_found:
        yield Note(
            f"'{column.name}' was to be read as {word}, but its cells are none.",
            tuple(unfit[:MOST_LINES]), Weight.WARNING, column.name, len(unfit),
        )  # fmt: skip
    elif unfit:
        yield Note(
            f"{_count(len(unfit), 'cell', 'cells')} of '{column.name}' {'is' if len(unfit) == 1 else 'are'} not among the "
            f"{word}, such as '{column.values[unfit[0]]}'.",
            tuple(unfit[:MOST_LINES]), Weight.WARNING, column.name, len(unfit),
        )  # fmt: skip


def _number_form_notes(layout: Layout) -> Iterator[Note]:
    dialect, options = layout.dialect, layout.options
    if dialect.ambiguous:
        mark = "comma" if dialect.numbers.decimal == "," else "point"
        yield Note(
            f"'{dialect.ambiguous}' was read with a decimal {mark}; if it is a thousand, choose the {mark} as the mark "
            "between thousands.",
            weight=Weight.WARNING,
            remedy=Remedy(choice=Choice.THOUSANDS, value=mark),
        )
    elif options.decimal is None and dialect.numbers.decimal == ",":
        yield Note("Numbers are written with a decimal comma: 1,5 was read as 1.5.")


def _body_notes(layout: Layout, body: Body) -> Iterator[Note]:
    if body.comments.count:
        yield Note(
            f"{_count(body.comments.count, 'line that begins', 'lines that begin')} with '{layout.dialect.form.comment}' "
            f"{'was' if body.comments.count == 1 else 'were'} left out.",
            count=body.comments.count, lines=tuple(body.comments.lines),
        )  # fmt: skip
    if body.ragged.count:
        what = "left out" if layout.options.ragged is RaggedRows.LEAVE_OUT else "cut or filled with missing cells"
        yield Note(
            f"{_count(body.ragged.count, 'row has', 'rows have')} another number of fields than {len(layout.names):,}: {what}.",
            weight=Weight.WARNING, count=body.ragged.count, lines=tuple(body.ragged.lines),
        )  # fmt: skip
    if body.controls:
        yield Note(
            f"{_count(body.controls, 'control character stands', 'control characters stand')} in the cells and "
            f"{'was' if body.controls == 1 else 'were'} kept.",
            weight=Weight.WARNING, count=body.controls, lines=tuple(body.control_lines),
        )  # fmt: skip
    if body.loose_quotes:
        yield Note(
            f"{_count(body.loose_quotes, 'cell goes on behind its closing quote', 'cells go on behind their closing quotes')}: "
            "the quotes around the first part were left out. A quote within a cell is written twice.",
            weight=Weight.WARNING, count=body.loose_quotes, lines=tuple(body.loose_lines),
        )  # fmt: skip
    if not isinstance(layout.options.sampling, AllRows):
        yield Note("Only a part of the rows was read, as was chosen.", weight=Weight.WARNING)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def listed(names: Sequence[str]) -> str:
    """The first of some names, in quotes."""
    shown = ", ".join(f"'{name}'" for name in names[:MOST_NAMES])
    return shown if len(names) <= MOST_NAMES else f"{shown} and {len(names) - MOST_NAMES} more"
