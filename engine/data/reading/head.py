"""What stands above the rows of a table: titles, names in one line or two, lines of units or types. Of any sort of file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from engine.config.recipe import Role
from engine.data.number_format import NumberFormat
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.orange import Declared, without_marks
from engine.data.reading.second_lines import NO_LINES, SecondLines, second_lines
from engine.data.reading.titles import (
    MAX_TITLES,
    filled,
    guess_header,
    has_numbers_below,
    is_blank,
    is_lone_title,
    title_rows,
)

ROW_NAMES = "row"
"""What the column of R's row names is called."""
_MAX_LOOKED_AT = 200
_COMMENT = re.compile(r"\s*(#|%|//)\s+(?=[^\W\d])")
"""The mark of a comment and a blank before the first name, as numpy.savetxt writes it; #id is a name."""


@dataclass(frozen=True)
class Head:
    """`titles` rows, then `header_rows` with the names, then `below.count` others; then the rows of the table begin.

    `names`: as they are given, empty where a column has none; one for each field of a row. `said`: what the file itself says
    of its columns.
    """

    names: tuple[str, ...]
    titles: int = 0
    header_rows: int = 0
    below: SecondLines = NO_LINES
    said: Declared = field(default_factory=Declared)
    has_row_names: bool = False
    """The first column has no name in the header: R's row names."""
    has_loose_end: bool = False
    """Each row ends with a delimiter, and the header does not."""
    has_loose_header: bool = False
    """The header ends with a delimiter, and the rows do not."""
    marked: tuple[str, str] | None = None
    """The first name that stood behind a mark, such as D# or that of a comment, with the mark and without it."""

    @property
    def rows(self) -> int:
        """How many of the first rows are none of the table's."""
        return self.titles + self.header_rows + self.below.count


def find_head(rows: Sequence[Sequence[str]], numbers: NumberFormat, options: ReadingOptions) -> Head:
    """The head of a table that begins with `rows`, the cells of one each. What is chosen wins."""
    titles = _titles(rows, numbers, options) if options.skip_lines is None else 0
    rest = rows[titles:]
    if not rest:
        return Head((), titles)
    if options.header is False or (options.header is None and not guess_header(rest, numbers)):
        return Head(("",) * len(rest[0]), titles)
    is_grouped = len(rest) > 2 and not options.as_it_stands and _is_group_row(rest[0], rest[1:], numbers)
    given = joined_names(rest[0], rest[1]) if is_grouped else tuple(rest[0])
    below = second_lines(rest[1 + is_grouped :], numbers, options.second_header)
    body = rest[1 + is_grouped + below.count :]
    names, said = _said(given, below) if not options.as_it_stands else (given, below.said)
    marked = next(((before.strip(), name) for before, name in zip(given, names, strict=True) if before != name), None)
    head = Head(names, titles, 1 + is_grouped, below, said, marked=marked)
    return _with_width(head, body, numbers)


def _titles(rows: Sequence[Sequence[str]], numbers: NumberFormat, options: ReadingOptions) -> int:
    """How many rows stand above the first one with names."""
    if _may_be_short_header(rows, numbers):
        return 0
    if options.as_it_stands:
        return title_rows(_without_empty_columns(rows))
    lone = next((at for at, row in enumerate(rows) if not is_lone_title(row)), len(rows))
    for at in range(min(lone, MAX_TITLES), -1, -1):
        if _is_group_row(rows[at] if at < len(rows) else (), rows[at + 1 :], numbers):
            return at
    found = title_rows(_without_empty_columns(rows))
    return found - 1 if found and _is_group_row(rows[found - 1], rows[found:], numbers) else found


def _without_empty_columns(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """`rows` of one width without the columns in which nothing stands: a header has no name for them."""
    width = len(rows[0]) if rows else 0
    if any(len(row) != width for row in rows):
        return rows
    kept = [at for at in range(width) if any(row[at].strip() for row in rows)]
    return rows if len(kept) in (0, width) else [[row[at] for at in kept] for row in rows]


def joined_names(groups: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """One name for each column from two rows: a group's name stands above the first of its columns, or above each."""
    found: list[str] = []
    group = ""
    for above, name in zip(groups, names, strict=True):
        group = above.strip() or group
        own = name.strip()
        found.append(f"{group} / {own}" if group and own and group != own else own or above.strip())
    return tuple(found)


def _said(given: tuple[str, ...], below: SecondLines) -> tuple[tuple[str, ...], Declared]:
    """The names without marks, and what marks and lines say of the columns."""
    found = without_marks(given)
    if found is not None:
        names, said = found
        return names, Declared({**said.types, **below.said.types}, {**said.roles, **below.said.roles})
    mark = _COMMENT.match(given[0])
    if mark is None or any(map(_COMMENT.match, given[1:])):
        return given, below.said
    return (given[0][mark.end() :], *given[1:]), below.said


def _with_width(head: Head, body: Sequence[Sequence[str]], numbers: NumberFormat) -> Head:
    """`head` with a name for each field of the rows below, where their number differs by one."""
    names, widths = head.names, {len(row) for row in body}
    if len(widths) != 1:
        return head
    width = widths.pop()
    if width == len(names) - 1 and not names[-1].strip():
        return replace(head, names=names[:-1], has_loose_header=True)
    if width != len(names) + 1:
        return head
    if all(not row[-1].strip() for row in body):
        return replace(head, names=(*names, ""), has_loose_end=True)
    if not _are_row_names([row[0] for row in body], names, body, numbers):
        return head
    said = Declared(
        {0: ColumnType.TEXT} | {at + 1: kind for at, kind in head.said.types.items()},
        {0: Role.IGNORED} | {at + 1: role for at, role in head.said.roles.items()},
    )
    return replace(head, names=(_row_name(names), *names), said=said, has_row_names=True)


def _row_name(names: Sequence[str]) -> str:
    taken = {name.strip() for name in names}
    return next(
        name for name in (ROW_NAMES, "row name", *(f"row {at}" for at in range(len(names)))) if name not in taken
    )


def _may_be_short_header(rows: Sequence[Sequence[str]], numbers: NumberFormat) -> bool:
    """Whether the first row is a header one name shorter than all rows below it, as R and loose ends have it."""
    if len(rows) < 2 or not rows[0] or any(len(row) != len(rows[0]) + 1 for row in rows[1:]):
        return False
    body = rows[1:]
    return all(not row[-1].strip() for row in body) or _are_row_names([row[0] for row in body], rows[0], body, numbers)


def _are_row_names(
    cells: Sequence[str], names: Sequence[str], body: Sequence[Sequence[str]], numbers: NumberFormat
) -> bool:
    """Whether the first fields are all different, and the names stand above numbers or the fields count the rows.

    Whole numbers ascend, as those of rows do of which some were taken out; R never leaves a cell empty.
    """
    words = [cell.strip() for cell in cells]
    if len(set(words)) < len(words) or any(is_blank(name) or numbers.is_number(name) for name in names):
        return False
    if any(not row[-1].strip() for row in body):
        return False
    counts = [int(word) for word in words if word.isdecimal()]
    if any(map(numbers.is_number, words)) and (len(counts) < len(words) or counts != sorted(counts)):
        return False
    if words == [str(at) for at in range(1, len(words) + 1)]:
        return True
    columns = (at + 1 for at in range(len(names)))
    return any(all(numbers.is_number(row[at]) or is_blank(row[at]) for row in body) for at in columns)


def _is_group_row(groups: Sequence[str], rest: Sequence[Sequence[str]], numbers: NumberFormat) -> bool:
    """Whether `groups` names groups of the columns that the first of `rest` names: only both together name each of its own."""
    if len(rest) < 2 or len(groups) != len(rest[0]) or len(groups) < 2:
        return False
    names, body = rest[0], rest[1 : _MAX_LOOKED_AT + 1]
    own = [name.strip() for name in names if name.strip()]
    is_repeated = len({above for above in groups if above.strip()}) < filled(groups)
    if not own or not filled(groups) or (filled(groups) == len(groups) and not is_repeated):
        return False
    if any(numbers.is_number(name) or is_blank(name) for name in own):
        return False
    both = joined_names(groups, names)
    if len(set(both)) < len(both) or not all(both):
        return False
    each_has_one = all(name.strip() or above.strip() for above, name in zip(groups, names, strict=True))
    is_needed = len(set(own)) < len(own) or is_repeated or (len(own) < len(names) and each_has_one)
    first = {at for at, above in enumerate(groups) if above.strip()}
    follows = any(at + 1 < len(groups) and (at + 1 not in first or groups[at + 1] == groups[at]) for at in first)
    return is_needed and follows and has_numbers_below(set(range(len(names))), body, numbers)
