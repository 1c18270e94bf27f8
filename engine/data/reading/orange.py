"""How Orange writes what its columns are: two lines below the names, or marks before them. No rows.

Sources: Orange Data Mining, "Loading and saving data"; Orange.data.io_base (Flags).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.config.recipe import Role
from engine.data.reading.options import ColumnType

MISSING_WORDS = ("", "?", ".", "~", "*", "NA", "N/A", "nan", "NaN", "NAN", "null", "None")
"""Cells that Orange takes for unknown."""

_TYPES = {
    **dict.fromkeys(("c", "continuous", "n", "numeric"), ColumnType.NUMBER),
    **dict.fromkeys(("d", "discrete", "categorical"), ColumnType.TEXT),
    **dict.fromkeys(("s", "string", "text"), ColumnType.TEXT),
    **dict.fromkeys(("t", "time"), None),
}
"""None: a time may be a number or a date, so it is guessed."""
_OTHER_TYPES = (
    "int integer int32 int64 float float32 float64 double real number num str object category nominal enum factor "
    "character chr date datetime timestamp bool boolean logical varchar char bigint"
)
"""What other writers call the type of a column in such a line."""
_GENERAL_TYPES = frozenset(_OTHER_TYPES.split())
_ROLES = {
    "class": Role.TARGET,
    "c": Role.TARGET,
    "meta": Role.IGNORED,
    "m": Role.IGNORED,
    "ignore": Role.IGNORED,
    "i": Role.IGNORED,
    "weight": Role.IGNORED,
    "w": Role.IGNORED,
}
_FLAG = re.compile(r"\w[\w .-]*=\S.*|-dc")
_MARK = re.compile(r"(?P<marks>[cmiw]?[CDST]|[CDST]?[cmiw])#(?P<name>.+)", re.DOTALL)
"""Capitals name the type, small letters the role: C#x is continuous, c#x the class."""


@dataclass(frozen=True)
class Declared:
    """What a file says of its columns, by their place: types and roles where it says any."""

    types: dict[int, ColumnType] = field(default_factory=dict)
    roles: dict[int, Role] = field(default_factory=dict)


def are_types(cells: Sequence[str]) -> bool:
    """Whether a line names a type for every column; a list of its values may stand for a type, as in older files."""
    words = [cell.strip().lower() for cell in cells]
    known = [word in _TYPES or word in _GENERAL_TYPES for word in words]
    long = any(len(word) > 1 for word, is_known in zip(words, known, strict=True) if is_known)
    return long and all(is_known or " " in word for word, is_known in zip(words, known, strict=True))


def are_short_types(cells: Sequence[str]) -> bool:
    """The same of types of one letter each: only sure where a line of flags follows."""
    return bool(cells) and all(cell.strip().lower() in _TYPES for cell in cells)


def are_flags(cells: Sequence[str]) -> bool:
    """Whether a line says what the columns are for: class, meta, ignore, weight, or attributes such as a=b."""
    words = [word for cell in cells for word in cell.strip().split()]
    return bool(cells) and all(word.lower() in _ROLES or _FLAG.fullmatch(word) for word in words)


def declared(types: Sequence[str], flags: Sequence[str]) -> Declared:
    """What both lines say; `flags` is empty where there is no such line."""
    found = Declared()
    for at, cell in enumerate(types):
        kind = _TYPES.get(cell.strip().lower(), ColumnType.TEXT if " " in cell.strip() else None)
        if kind is not None:
            found.types[at] = kind
    for at, cell in enumerate(flags):
        role = next((_ROLES[word] for word in cell.strip().lower().split() if word in _ROLES), None)
        if role is not None:
            found.roles[at] = role
    return found


def without_marks(names: Sequence[str]) -> tuple[tuple[str, ...], Declared] | None:
    """The names without D#, cS#, m# and so on, and what those say; None where there are no such marks.

    Notes of music (C#4, D#5) are none.
    """
    found = [_MARK.fullmatch(name.strip()) for name in names]
    marked = [match for match in found if match is not None]
    if not marked or all(match["name"].isdigit() for match in marked):
        return None
    said, bare = Declared(), list(names)
    for at, match in enumerate(found):
        if match is None:
            continue
        bare[at] = match["name"]
        for mark in match["marks"]:
            if mark.islower():
                said.roles[at] = _ROLES[mark]
            elif (kind := _TYPES[mark.lower()]) is not None:
                said.types[at] = kind
    return tuple(bare), said
