"""How long work says how far it is. Whoever listens may raise an exception, and the work is given up there."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Tell = Callable[[float], None]
"""Gets the share that is done, 0 to 1."""


def unheard(_share: float) -> None:
    """Nobody wants to know."""


def between(tell: Tell, start: float, end: float) -> Tell:
    """Tells of work that is the part from `start` to `end` of the whole."""
    return lambda share: tell(start + share * (end - start))


def telling(items: Sequence[Item], tell: Tell) -> Iterator[Item]:
    """The items, one by one; after each it is told how many are done."""
    for done, item in enumerate(items, start=1):
        yield item
        tell(done / len(items))
