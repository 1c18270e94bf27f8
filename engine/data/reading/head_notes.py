"""The findings that tell what stood above the rows of a table and what became of it. No reading."""

from collections.abc import Iterator, Sequence

from engine.config.recipe import Role
from engine.data.reading.csv_layout import Layout
from engine.data.reading.head import Head
from engine.data.reading.notes import Note, listed, name_notes
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import Weight
from engine.text import NOTHING, Text


def layout_notes(layout: Layout, gone: Sequence[int]) -> Iterator[Note]:
    """What is to be said of the head of a CSV; the columns `gone` were left out."""
    dialect = layout.dialect
    first = layout.first_line
    if dialect.header:
        yield from name_notes(layout.given_names, layout.names, (dialect.named_in or layout.name_line,), gone)
    yield from head_notes(dialect.head, layout.names, first=first, named_in=dialect.named_in)
    is_end = gone == (len(layout.names) - 1,)
    yield from gone_notes([at + 1 for at in gone], is_end=is_end, lines=(first,) if dialect.header else ())


def head_notes(head: Head, names: Sequence[str], *, first: int, named_in: int = 0) -> Iterator[Note]:
    """What is to be said of `head`, whose columns were called `names`.

    `first`: the line of the first row of the header; `named_in`: of the comment that names the columns, 0 for none.
    """
    if named_in:
        yield Note(Text("The names of the columns were taken from a comment."), lines=(named_in,))
    if head.header_rows > 1:
        joined = next((name for name in names if " / " in name), names[0])
        yield Note(
            Text("The names stand in two lines and were joined, as in '{joined}'.", joined=joined),
            weight=Weight.WARNING,
            count=2,
            lines=(first, first + 1),
        )
    if head.marked is not None:
        raw, name = head.marked
        yield Note(
            Text("The marks before names were left out: '{raw}' was called '{name}'.", raw=raw, name=name),
            lines=(first,),
        )
    if head.has_row_names:
        yield Note(
            Text(
                "The header has one name fewer than the rows have cells, as R writes it: the first column holds the "
                "names of the rows and was called '{name}'.",
                name=names[0],
            ),
            column=names[0],
            lines=(first,),
        )
    if head.has_loose_header:
        yield Note(Text("The delimiter at the end of the header was left out."), lines=(first,))
    if head.below.count:
        yield _below_note(head, first + head.header_rows)
    yield from role_notes(
        {names[at]: role for at, role in head.said.roles.items() if not (head.has_row_names and not at)}
    )


def role_notes(roles: dict[str, Role]) -> Iterator[Note]:
    """What the file says its columns are for."""
    targets, ignored = ([name for name in roles if roles[name] is role] for role in (Role.TARGET, Role.IGNORED))
    if targets:
        sentence = Text(
            "The file says that {names} are targets.",
            "The file says that {names} is the target.",
            n=len(targets),
            names=listed(targets),
        )
        yield Note(sentence)
    if ignored:
        sentence = Text(
            "The file says that {names} are no features.",
            "The file says that {names} is no feature.",
            n=len(ignored),
            names=listed(ignored),
        )
        yield Note(sentence)


def _below_note(head: Head, line: int) -> Note:
    cells = listed([cell.strip() for cell in head.below.cells if cell.strip()])
    also = Text(" and {count} more", count=head.below.count - 1) if head.below.count > 1 else NOTHING
    return Note(
        Text("Left out below the names: {what} ({cells}){also}.", what=head.below.what, cells=cells, also=also),
        weight=Weight.WARNING,
        count=head.below.count,
        lines=tuple(range(line, line + head.below.count)),
        remedy=Remedy(choice=Choice.SECOND_HEADER, value="no"),
    )


def gone_notes(places: Sequence[int], *, is_end: bool, lines: tuple[int, ...] = ()) -> Iterator[Note]:
    """That the columns at `places`, from 1, were left out; `is_end`: only the one behind the last delimiter."""
    if is_end:
        yield Note(Text("Each row ends with a delimiter; the empty column behind it was left out."), lines=lines)
    elif places:
        sentence = Text(
            "Columns {columns} have neither a name nor a cell and were left out.",
            "Column {columns} has neither a name nor a cell and was left out.",
            n=len(places),
            columns=", ".join(map(str, places[:5])) + (", …" if len(places) > 5 else ""),
        )
        yield Note(sentence, lines=lines)
