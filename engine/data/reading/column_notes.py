"""The findings about single columns: what became text, how numbers were written, which texts are dates. No reading."""

from collections.abc import Iterator, Mapping, Sequence

from engine.data.amounts import how_written
from engine.data.column_kinds import ColumnKind, FoundKind, kind_of
from engine.data.reading.csv_columns import NumberChunks
from engine.data.reading.csv_layout import Layout
from engine.data.reading.notes import MARKS, Note
from engine.data.reading.options import ColumnType
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import MAX_LINES, Weight
from engine.data.short_years import FIRST_YEAR, has_short_year
from engine.data.table import Column, NumberColumn, TextColumn, number_text
from engine.text import Text, joined


def text_note(name: str, numbers: int, misfits: Mapping[int, str]) -> Iterator[Note]:
    """That a column that began like numbers was read as text, and why."""
    if numbers and misfits:
        rows = sorted(misfits)
        yield Note(
            Text(
                "'{name}' was read as text: {count}, {others} (row {row}: '{cell}').",
                name=name,
                count=Text("{n:,} cells are numbers", "{n:,} cell is a number", n=numbers),
                others=Text("{n:,} are not", "{n:,} is not", n=len(misfits)),
                row=rows[0] + 1,
                cell=misfits[rows[0]],
            ),
            tuple(rows[:MAX_LINES]),
            Weight.WARNING,
            name,
            len(rows),
        )


def mixed_note(name: str, marks: Sequence[tuple[int, str]]) -> Note:
    """That numbers of the first rows are written in two ways. `marks`: the line and the text of a cell of each."""
    (_, first), (_, second) = marks
    return Note(
        Text(
            "'{name}' was read as text: some of its numbers have a decimal point, others a decimal comma ('{first}', "
            "'{second}').",
            name=name,
            first=first.strip(),
            second=second.strip(),
        ),
        weight=Weight.WARNING,
        column=name,
        lines=tuple(line for line, _ in marks),
    )


def other_mark_note(name: str, mark: str, row: int, cell: str, value: str) -> Note:
    """That the numbers of a column have another decimal mark than those of the file."""
    return Note(
        Text(
            "The numbers of '{name}' have a decimal {mark}, unlike others of the file: '{cell}' was read as {value}.",
            name=name,
            mark=MARKS[mark],
            cell=cell.strip(),
            value=value,
        ),
        (row,),
        Weight.WARNING,
        name,
    )


def unread_mark_note(name: str, line: int, cell: str, mark: str) -> Note:
    """That a column of texts may be numbers; `mark`: the file's."""
    return Note(
        Text(
            "'{name}' was read as text: '{cell}' is no number where the decimal mark is a {mark}. If its cells are "
            "numbers, read it with the type number.",
            name=name,
            cell=cell,
            mark=MARKS[mark],
        ),
        weight=Weight.WARNING,
        column=name,
        lines=(line,),
        remedy=_type(name, ColumnType.NUMBER),
    )


def number_notes(chunks: NumberChunks, column: NumberColumn) -> Iterator[Note]:
    """How numbers of `column` were written that are not written as usual, or were rounded."""
    name = column.name
    grouped, alike = chunks.grouped.count, chunks.look_alikes.count
    for places, what in (
        (
            chunks.grouped,
            Text(
                "{n:,} cells of '{name}' have marks between thousands",
                "{n:,} cell of '{name}' has marks between thousands",
                n=grouped,
                name=name,
            ),
        ),
        (
            chunks.look_alikes,
            Text(
                "{n:,} cells of '{name}' have signs that only look like those of numbers",
                "{n:,} cell of '{name}' has signs that only look like those of numbers",
                n=alike,
                name=name,
            ),
        ),
    ):
        if places.count:
            row = min(places.first)
            sentence = Text(
                "{what}: '{cell}' was read as {value}.",
                what=what,
                cell=places.first[row].strip(),
                value=number_text(float(column.values[row])),
            )
            yield Note(sentence, tuple(sorted(places.first)), column=name, count=places.count)
    if chunks.rounded_count:
        yield rounded_note(name, chunks.rounded_count, chunks.rounded_rows)


def sign_note(name: str, count: int, first: Mapping[int, str], values: Mapping[int, str]) -> Note:
    """That signs around numbers were left out. `values` are the numbers that the first cells became."""
    row = min(first)
    return Note(
        Text(
            "{n:,} cells of '{name}' have a sign that was left out: '{cell}' was read as {value}.",
            "{n:,} cell of '{name}' has a sign that was left out: '{cell}' was read as {value}.",
            n=count,
            name=name,
            cell=first[row].strip(),
            value=values[row],
        ),
        tuple(first),
        column=name,
        count=count,
    )


def rounded_note(name: str, count: int, rows: Sequence[int]) -> Note:
    """That long whole numbers were rounded."""
    return Note(
        Text(
            "Whole numbers of more than 15 digits were rounded in '{name}': {n:,} cells. If they are codes, read them as text.",
            "Whole numbers of more than 15 digits were rounded in '{name}': {n:,} cell. If they are codes, read them as text.",
            n=count,
            name=name,
        ),
        tuple(rows),
        Weight.WARNING,
        name,
        count,
        remedy=_type(name, ColumnType.TEXT),
    )


def zero_note(name: str, count: int, first: Mapping[int, str]) -> Note:
    """That zeros before numbers are lost."""
    return Note(
        Text(
            "Leading zeros were not kept in '{name}': {n:,} cells, such as '{cell}'. If they are codes, read them as text.",
            "Leading zeros were not kept in '{name}': {n:,} cell, such as '{cell}'. If they are codes, read them as text.",
            n=count,
            name=name,
            cell=first[min(first)].strip(),
        ),
        tuple(sorted(first)),
        Weight.WARNING,
        name,
        count,
        remedy=_type(name, ColumnType.TEXT),
    )


def kind_notes(layout: Layout, columns: Sequence[Column]) -> Iterator[Note]:
    """Which texts are codes, dates or booleans, and which cells are none where a person said so."""
    for at in sorted(layout.codes):
        yield Note(
            Text("'{name}' was read as text, as its numbers begin with zeros, like codes.", name=layout.names[at]),
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
            yield Note(Text("'{column}' holds {what}.", column=column.name, what=_held(found)), column=column.name)
        if wanted in (ColumnType.DATE, ColumnType.BOOLEAN):
            yield from _unfit_notes(column, wanted, found.unfit, found.kind.value == wanted.value)
            if wanted is ColumnType.DATE and found.is_open:
                yield Note(
                    Text(
                        "In '{column}', as in {form}, the day or the month may come first: say which.",
                        column=column.name,
                        form=found.form,
                    ),
                    weight=Weight.WARNING,
                    column=column.name,
                    remedy=Remedy(choice=Choice.DAY_FIRST, column=column.name),
                )


def amount_note(name: str, form: str) -> Note:
    """That texts are numbers but for a sign, and how they become numbers."""
    return Note(
        Text(
            "'{name}' was read as text, as its cells are numbers with {what}, such as {form}. If they are quantities, read "
            "them as numbers.",
            name=name,
            what=how_written(form),
            form=form,
        ),
        weight=Weight.WARNING,
        column=name,
        remedy=_type(name, ColumnType.NUMBER),
    )


def _type(name: str, kind: ColumnType) -> Remedy:
    return Remedy(choice=Choice.TYPES, value=kind.value, column=name)


def _held(found: FoundKind) -> Text:
    """What a column of texts holds, and how the recipe takes it as long as nobody says otherwise."""
    if found.kind is ColumnKind.BOOLEAN:
        no, yes = found.form.split("/")
        said = Text("yes and no ({form})", form=found.form)
        use = Text("'{no}' counts as 0 and '{yes}' as 1", no=no, yes=yes)
    elif found.kind is ColumnKind.TIME:
        said, use = Text("times such as {form}", form=found.form), Text("as a feature they are hours, 8.25 for 08:15")
    else:
        said = {
            True: Text("dates such as {form}, the day first", form=found.form),
            False: Text("dates such as {form}, the month first", form=found.form),
            None: Text("dates such as {form}", form=found.form),
        }[found.day_first]
        use = Text("as a feature they are taken apart into year, month and day")
        if has_short_year(found.form):
            first, last = f"{1900 + FIRST_YEAR}", f"{1999 + FIRST_YEAR}"
            use = Text("{use}, and years of two digits are {first} to {last}", use=use, first=first, last=last)
    if found.unfit:
        use = Text(
            "{n:,} cells are none, so it is taken as texts",
            "{n:,} cell is none, so it is taken as texts",
            n=len(found.unfit),
        )
    elif found.is_open:
        use = Text("the day or the month may come first, so they are taken as texts until a person says")
    return joined((said, use), "; ")


def _unfit_notes(column: TextColumn, wanted: ColumnType, unfit: Sequence[int], is_found: bool) -> Iterator[Note]:
    word = Text("dates") if wanted is ColumnType.DATE else Text("booleans")
    if not is_found:
        sentence = Text("'{name}' was to be read as {word}, but its cells are none.", name=column.name, word=word)
        yield Note(sentence, tuple(unfit[:MAX_LINES]), Weight.WARNING, column.name, len(unfit))
    elif unfit:
        sentence = Text(
            "{n:,} cells of '{name}' are not among the {word}, such as '{cell}'.",
            "{n:,} cell of '{name}' is not among the {word}, such as '{cell}'.",
            n=len(unfit),
            name=column.name,
            word=word,
            cell=column.values[unfit[0]],
        )
        yield Note(sentence, tuple(unfit[:MAX_LINES]), Weight.WARNING, column.name, len(unfit))
