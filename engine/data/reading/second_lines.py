"""Lines between the names and the rows of a table: units, types as Orange writes them, long names, rulers. No files."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.data.number_format import NumberFormat
from engine.data.reading.orange import Declared, are_flags, are_short_types, are_types, declared
from engine.data.reading.titles import are_numbers, is_blank
from engine.data.reading.units import NO_UNIT, is_unit
from engine.text import NOTHING, Text

_MOST = 3
"""Lines below the names that are no rows."""
_MAX_LOOKED_AT = 200
_RULER = frozenset("-=:+")
"""The signs of the line below the names of a table in a text."""


@dataclass(frozen=True)
class SecondLines:
    """`count` lines are no rows; `what` they are, for a person. `cells`: of the first; `said`: what they say of the columns."""

    count: int = 0
    what: Text = NOTHING
    cells: tuple[str, ...] = ()
    said: Declared = field(default_factory=Declared)
    is_orange: bool = False


NO_LINES = SecondLines()


def second_lines(rows: Sequence[Sequence[str]], numbers: NumberFormat, wanted: bool | None) -> SecondLines:
    """Which of `rows`, the first ones below the names, are none. `wanted`: a person says that there is one, or none."""
    if wanted is False or len(rows) < 2:
        return NO_LINES
    found = _types(rows, numbers) or _others(rows, numbers)
    if found is None:
        return SecondLines(1, Text("a second header line"), tuple(rows[0])) if wanted else NO_LINES
    return found


def _types(rows: Sequence[Sequence[str]], numbers: NumberFormat) -> SecondLines | None:
    has_flags = len(rows) > 2 and len(rows[1]) == len(rows[0]) and are_flags(rows[1])
    if are_types(rows[0]):
        flags = rows[1] if has_flags else ()
    elif has_flags and are_short_types(rows[0]):
        flags = rows[1]
    else:
        return None
    said, count = declared(rows[0], flags), 1 + bool(flags)
    columns = [at for at, kind in said.types.items() if kind == "number"]
    if any(not _is_empty(rows[count:], at) and not _holds_numbers(rows[count:], at, numbers) for at in columns):
        return None  # words that only look like types
    is_orange = bool(flags) or "continuous" in rows[0]
    return SecondLines(count, Text("the types of the columns"), tuple(rows[0]), said, is_orange=is_orange)


def _others(rows: Sequence[Sequence[str]], numbers: NumberFormat) -> SecondLines | None:
    """Lines in which every column of numbers has a unit, or a name of another sort."""
    what = NOTHING
    count = 0
    while count < min(_MOST, len(rows) - 1):
        kind = _kind(rows[count], rows[count + 1 :], numbers)
        if not kind:
            break
        what, count = what or kind, count + 1
    return SecondLines(count, what, tuple(rows[0])) if count else None


def _kind(line: Sequence[str], body: Sequence[Sequence[str]], numbers: NumberFormat) -> Text:
    """What a line is called that stands above `body` and is no row; nothing where it may be one."""
    words = [cell.strip() for cell in line]
    if all(_RULER.issuperset(word) for word in words) and any(len(word) > 1 for word in words):
        return Text("a line of dashes")
    if any(numbers.is_number(word) for word in words if word not in NO_UNIT):
        return NOTHING  # as is soon found of most rows
    above = [at for at in range(len(words)) if _holds_numbers(body, at, numbers)]
    texts = [words[at] for at in above]
    if not above or any(numbers.is_number(text) or (is_blank(text) and text) for text in texts):
        return NOTHING
    others = [word for at, word in enumerate(words) if at not in above]
    named = [text for text in texts if text not in NO_UNIT]
    if named and all(map(is_unit, named)):
        fit = all(word in NO_UNIT or is_unit(word) for word in others)
        return Text("units") if fit or len(named) > 1 else NOTHING
    is_whole = (
        len(body) > 1
        and len(texts) > 1
        and len(set(texts)) == len(texts)
        and all(text not in NO_UNIT for text in texts)
    )
    return Text("a second header line") if is_whole else NOTHING


def _holds_numbers(body: Sequence[Sequence[str]], at: int, numbers: NumberFormat) -> bool:
    return are_numbers([row[at] for row in body[:_MAX_LOOKED_AT] if at < len(row)], numbers)


def _is_empty(body: Sequence[Sequence[str]], at: int) -> bool:
    return all(is_blank(row[at]) for row in body[:_MAX_LOOKED_AT] if at < len(row))
