"""Names for columns of a file of which no two may be the same."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain, count


def free_name(names: Iterable[str], taken: Container[str]) -> str:
    """The first of `names` that is not taken."""
    return next(name for name in names if name not in taken)


def numbered(name: str) -> Iterator[str]:
    """`name (2)`, `name (3)` and so on."""
    return (f"{name} ({number})" for number in count(2))


def free_names(names: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    """`names`, those with a number that are among `taken` or stood before."""
    known, found = set(taken), []
    for name in names:
        found.append(free_name(chain((name,), numbered(name)), known))
        known.add(found[-1])
    return tuple(found)
