"""The findings that tell what was guessed, converted or found missing while a CSV was read. No reading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_stream import ScanFindings
from engine.data.reading.options import AllRows, RaggedRows
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import MAX_LINES, Finding, Weight
from engine.data.table import Column, NumberColumn
from engine.text import NOTHING, Text, joined, plain

MAX_NAMES = 5

MARKS = {".": Text("point"), ",": Text("comma")}
_DELIMITERS = {
    ",": Text("a comma"),
    ";": Text("a semicolon"),
    "\t": Text("a tab"),
    "|": Text("a bar"),
    " ": Text("blanks"),
}


_SEEN = (
    {at: chr(0x2400 + at) for at in range(32)}
    | {127: "\u2421"}
    | dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
)
"""Control characters in a cell or a name as pictures of them: in a terminal or a dialog they must not do anything."""


@dataclass(frozen=True)
class Note:
    """A finding whose places are still rows of the table, from 0."""

    sentence: Text
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


def file_notes(layout: Layout, body: ScanFindings, columns: int) -> Iterator[Note]:
    """What was guessed about the file as a whole and is not the usual, and what was met on the way to a table of `columns`."""
    source, encoding, dialect, options = layout.source, layout.encoding, layout.dialect, layout.options
    if source.is_misnamed:
        yield Note(
            Text(
                "{file} is packed with {packing}, which its name does not say; it was unpacked.",
                file=source.name,
                packing=source.packing.value,
            )
        )
    if encoding.guessed:
        yield Note(
            Text(
                "The file is not UTF-8; it was read as {codec}. If letters look wrong, choose another encoding.",
                codec=encoding.codec,
            ),
            weight=Weight.WARNING,
            lines=(encoding.foreign_line,),
            remedy=Remedy(choice=Choice.ENCODING),
        )
    elif encoding.codec != "utf-8" and options.encoding is None:
        yield Note(Text("The file was read as {codec}, as its first bytes say.", codec=encoding.codec.upper()))
    if options.delimiter is None and columns > 1 and dialect.form.delimiter != ",":
        yield Note(Text("The columns are separated by {delimiter}.", delimiter=_DELIMITERS[dialect.form.delimiter]))
    if options.delimiter is None and columns == 1:
        yield Note(
            Text("Only one column was found; if there are more, choose the delimiter."),
            remedy=Remedy(choice=Choice.DELIMITER),
        )
    if options.quote is None and dialect.form.quote == "'":
        yield Note(Text("Cells are quoted with apostrophes."))
    if layout.titles:
        lines = [text for line in layout.titles if (text := _without_padding(line, dialect.form.delimiter))]
        more = Text(" and {count} more", count=len(lines) - 1) if len(lines) > 1 else NOTHING
        yield Note(
            Text("Left out above the header: '{line}'{more}.", line=lines[0][:60], more=more)
            if lines
            else Text("Blank lines above the header."),
            count=len(layout.titles),
            lines=tuple(range(1, len(layout.titles) + 1))[:MAX_LINES],
            weight=Weight.WARNING,
        )
    yield from _number_form_notes(layout)
    if dialect.form.skip_blanks:
        yield Note(Text("The blank after each delimiter was left out."))
    if options.header is None and not dialect.header:
        yield Note(Text("The first line looks like data, so the columns were named column_1, column_2 and so on."))
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
            yield Note(
                Text("Column {at} has no name and was called '{after}'.", at=at, after=after), column=after, lines=lines
            )
        elif before.strip() != after:
            yield Note(
                Text(
                    "Column {at} has the name '{before}' again and was called '{after}'.",
                    at=at,
                    before=before.strip(),
                    after=after,
                ),
                column=after,
                lines=lines,
            )
    bare = [name.strip() for name in given if name.strip() not in ("", name)]
    if bare:
        sentence = Text(
            "The blanks around {n:,} names were left out: {names}.",
            "The blanks around {n:,} name were left out: {names}.",
            n=len(bare),
            names=listed(bare),
        )
        yield Note(sentence, lines=lines)


def missing_notes(columns: Sequence[Column], words: Sequence[str]) -> Iterator[Note]:
    """How many cells are missing, in which columns, and how that was written."""
    missing = {column.name: int(np.count_nonzero(column.missing)) for column in columns}
    total = sum(missing.values())
    if total:
        first = sorted({int(np.argmax(column.missing)) for column in columns if missing[column.name]})
        sentence = Text(
            "{n:,} cells are missing, in {columns}.",
            "{n:,} cell is missing, in {columns}.",
            n=total,
            columns=listed([name for name, count in missing.items() if count]),
        )
        how = Text("Taken as missing: {words}.", words=listed(sorted(words))) if words else NOTHING
        yield Note(joined((sentence, how)), tuple(first[:MAX_LINES]), count=total)


def misfit_notes(columns: Sequence[Column]) -> Iterator[Note]:
    """Where cells of a column of numbers are none."""
    for column in columns:
        if isinstance(column, NumberColumn) and column.misfits:
            rows = sorted(column.misfits)
            others = len(rows) - 1
            more = Text(" (nor are {n:,} more of its cells)", " (nor is {n:,} more of its cells)", n=others)
            yield Note(
                Text(
                    "Row {row}, '{column}': '{cell}' is not a number{more}.",
                    row=rows[0] + 1,
                    column=column.name,
                    cell=column.misfits[rows[0]],
                    more=more if others else NOTHING,
                ),
                tuple(rows[:MAX_LINES]),
                Weight.WARNING,
                column.name,
                len(rows),
                remedy=Remedy(choice=Choice.MISSING_WORDS, value=column.misfits[rows[0]].strip()),
            )


def _number_form_notes(layout: Layout) -> Iterator[Note]:
    dialect, options = layout.dialect, layout.options
    if dialect.ambiguous:
        mark = "comma" if dialect.numbers.decimal == "," else "point"
        yield Note(
            Text(
                "'{cell}' was read with a decimal {mark}; if it is a thousand, choose the {mark} as the mark between thousands.",
                cell=dialect.ambiguous,
                mark=MARKS[dialect.numbers.decimal],
            ),
            weight=Weight.WARNING,
            remedy=Remedy(choice=Choice.THOUSANDS, value=mark),
        )
    elif options.decimal is None and dialect.numbers.decimal == ",":
        yield Note(Text("Numbers are written with a decimal comma: 1,5 was read as 1.5."))


def _body_notes(layout: Layout, body: ScanFindings) -> Iterator[Note]:
    if body.comments.count:
        yield Note(
            Text(
                "{n:,} lines that begin with '{sign}' were left out.",
                "{n:,} line that begins with '{sign}' was left out.",
                n=body.comments.count,
                sign=layout.dialect.form.comment,
            ),
            count=body.comments.count,
            lines=tuple(body.comments.lines),
        )
    if body.ragged.count:
        is_left_out = layout.options.ragged is RaggedRows.LEAVE_OUT
        yield Note(
            Text(
                "{n:,} rows have another number of fields than {width:,}: {what}.",
                "{n:,} row has another number of fields than {width:,}: {what}.",
                n=body.ragged.count,
                width=len(layout.names),
                what=Text("left out") if is_left_out else Text("cut or filled with missing cells"),
            ),
            weight=Weight.WARNING,
            count=body.ragged.count,
            lines=tuple(body.ragged.lines),
        )
    if body.controls:
        yield Note(
            Text(
                "{n:,} control characters stand in the cells and were kept.",
                "{n:,} control character stands in the cells and was kept.",
                n=body.controls,
            ),
            weight=Weight.WARNING,
            count=body.controls,
            lines=tuple(body.control_lines),
        )
    if body.loose_quotes:
        yield Note(
            Text(
                "{n:,} cells go on behind their closing quotes: the quotes around the first part were left out. A quote within "
                "a cell is written twice.",
                "{n:,} cell goes on behind its closing quote: the quotes around the first part were left out. A quote within "
                "a cell is written twice.",
                n=body.loose_quotes,
            ),
            weight=Weight.WARNING,
            count=body.loose_quotes,
            lines=tuple(body.loose_lines),
        )
    if not isinstance(layout.options.sampling, AllRows):
        yield Note(Text("Only a part of the rows was read, as was chosen."), weight=Weight.WARNING)


def listed(names: Sequence[str]) -> Text:
    """The first of some names, in quotes."""
    shown = ", ".join(f"'{name}'" for name in names[:MAX_NAMES])
    more = len(names) - MAX_NAMES
    return Text("{shown} and {more} more", shown=shown, more=more) if more > 0 else plain(shown)
