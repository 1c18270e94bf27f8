"""Names of columns and nodes on the command line: lists of them, quoted where they hold a comma, and the columns they mean."""

import csv
from collections.abc import Sequence

from engine.data.alike import named_alike
from engine.headless.spelling import no_such
from engine.headless.usage import UsageError
from engine.text import Text, joined, plain

MAX_LISTED = 12


def split_names(text: str) -> tuple[str, ...]:
    """The names in `A,B`, as a line of CSV: "a,b" in quotes is one name, and a quote within quotes is written twice."""
    lines = list(csv.reader([text], skipinitialspace=True))
    return tuple(name.strip() for name in lines[0] if name.strip()) if lines else ()


def as_typed(name: str) -> str:
    """`name` as it stands in such a list."""
    return f'"{name.replace(chr(34), chr(34) * 2)}"' if any(sign in name for sign in ',"\r\n') else name


def listed(names: Sequence[str]) -> Text:
    """Names for a sentence, as they are typed; of many only the first ones."""
    more = len(names) - MAX_LISTED
    if more <= 1:
        return plain(", ".join(map(as_typed, names)))
    return Text("{names} and {more:,} more", names=", ".join(map(as_typed, names[:MAX_LISTED])), more=more)


def resolve_names(option: str, text: str | None, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the columns `known` that were typed behind `option`; a name that looks the same will do. Raises UsageError.

    Where the whole text is a column's name it means that column, commas and all.
    """
    if text is None:
        return ()
    whole = named_alike(text.strip(), known)
    if len(whole) == 1:
        return whole
    exact = frozenset(known)
    return tuple(name if name in exact else _column(option, name, known) for name in split_names(text))


def _column(option: str, name: str, known: Sequence[str]) -> str:
    found = named_alike(name, known)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            Text(
                "{option}: '{name}' may mean each of the columns {names}. Write the name exactly so.",
                option=option,
                name=name,
                names=listed(found),
            )
        )
    return _unknown(option, name, known)


def _unknown(option: str, name: str, known: Sequence[str]) -> str:
    parts = [other for other in known if "," in other and name in (part.strip() for part in other.split(","))]
    if parts:
        raise UsageError(
            Text(
                "{option}: there is no column '{name}'; if '{part}' is meant, write its name in quotes within quotes: "
                "{option} '{typed}'.",
                option=option,
                name=name,
                part=parts[0],
                typed=as_typed(parts[0]),
            )
        )
    offer = Text("the columns are {names}", names=listed(known))
    raise UsageError(joined((option, no_such(name, known, what=Text("column"), offer=offer)), ": "))
