"""A table on the terminal: columns are aligned where letters of East Asia are as wide as two others."""

import unicodedata
from collections.abc import Collection, Iterator, Sequence

GAP = "  "


def text_table(rows: Sequence[Sequence[str]], words: Collection[int] = (0,)) -> Iterator[str]:
    """The lines. The columns `words`, counted from 0, begin at their left edge; the others are numbers and end at their right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, strict=True)
        yield GAP.join(
            text + _blanks(text, width) if place in words else _blanks(text, width) + text
            for place, (text, width) in enumerate(cells)
        ).rstrip()


def _blanks(text: str, width: int) -> str:
    return " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns of a terminal."""
    letters = (letter for letter in text if not unicodedata.combining(letter))
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in letters)
