"""Which actions a few typed letters mean, the best first. Pure text."""

from collections.abc import Iterable
from typing import NamedTuple


class Entry(NamedTuple):
    """An action as it can be looked for: its name in the program, its text and where it stands in the window's language."""

    name: str
    text: str
    where: str
    source: str = ""
    """Its text in English."""


def found(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """The entries in which each typed word is found, in a text, the name or where it stands; all where nothing is typed."""
    words = typed.casefold().split()
    scored = [(score(entry, words), place, entry) for place, entry in enumerate(entries)]
    return [entry for points, _, entry in sorted(each for each in scored if each[0] is not None)]


def score(entry: Entry, words: list[str]) -> int | None:
    """How far the entry is from the words: 0 is best; None where a word is not found at all."""
    text, source, where = entry.text.casefold(), entry.source.casefold(), entry.where.casefold()
    total = 0
    for word in words:
        points = [
            _distance(text, word),
            _distance(source, word),
            _far(_distance(where, word)),
            _within(entry.name, word),
        ]
        if all(each is None for each in points):
            return None
        total += min(each for each in points if each is not None)
    return total


def _far(points: int | None) -> int | None:
    """What stands in the name of a menu is meant less."""
    return None if points is None else points + 50


def _within(name: str, word: str) -> int | None:
    """A name is known by heart, such as run.play, or not meant at all."""
    return None if word not in name else 0 if word == name else 50


def _distance(text: str, word: str) -> int | None:
    """0 for the whole, 1 for the begin of a word, 10 within one, more for letters with others between them; None without."""
    if text.startswith(word) or f" {word}" in text:
        return int(text != word)
    if word in text:
        return 10
    at, gaps = -1, 0
    for letter in word:
        next_at = text.find(letter, at + 1)
        if next_at < 0:
            return None
        gaps += next_at - at - 1 if at >= 0 else 0
        at = next_at
    return 100 + gaps
