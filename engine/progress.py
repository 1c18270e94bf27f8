"""How far long work is. Whoever is told may raise an exception, and the work ends there."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Progress = Callable[[float], None]
"""Gets the share that is done, 0 to 1."""
Check = Callable[[], None]
"""Called between parts of work that cannot say how far it is."""


class Cancelled(Exception):  # noqa: N818  # it is no error
    """What a person who no longer wants the result has `Progress` or `Check` raise; nobody hears of it."""


def no_progress(_share: float) -> None:
    """Nobody is told."""


def no_check() -> None:
    """Nobody ends the work."""


def subrange(progress: Progress, start: float, end: float) -> Progress:
    """The progress of work that is the part from `start` to `end` of the whole."""
    return lambda share: progress(start + share * (end - start))


def track(items: Sequence[Item], progress: Progress) -> Iterator[Item]:
    """The items, one by one; after each the share that is done is told."""
    for done, item in enumerate(items, start=1):
        yield item
        progress(done / len(items))
