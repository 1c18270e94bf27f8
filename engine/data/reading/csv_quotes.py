"""Where quoted cells of a CSV begin and end: cells whose quote stays open, and text behind a closing quote. No cells are parsed.

A quote means something at the beginning of a cell alone, as for the csv module and pandas: 5" is a cell like any other.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_LINE_ENDS = "\r\n"


class Seen(NamedTuple):
    """Whether a text ends within a quoted cell, and how many of its cells go on behind their closing quote."""

    is_open: bool
    loose: int


class Quotes:
    """The quotes of texts in one form. Without a quote sign nothing is ever quoted."""

    def __init__(self, delimiter: str, quote: str, *, skip_blanks: bool = False) -> None:
        """`delimiter`: " " is any run of blanks and tabs; `skip_blanks`: blanks may stand before a cell's quote."""
        self._delimiters = " \t" if delimiter == " " else delimiter
        self._quote, self._skip_blanks = quote, skip_blanks

    def stay_open(self, text: str, *, begin_open: bool = False) -> bool:
        """Whether `text` ends within a quoted cell; `begin_open`: it begins within one."""
        if not self._quote or self._quote not in text:
            return begin_open
        found = self._cells.finditer(self._quote + text if begin_open else text)
        return any(cell["open"] is not None for cell in found)

    def look_at(self, block: bytes, *, begin_open: bool = False) -> "Seen":
        """What the quotes of whole lines of UTF-8 are like; NumPy proves most lines sound, without Python's lock."""
        quote = self._quote.encode()
        if not quote or quote not in block:
            return Seen(begin_open, 0)
        if len(quote) == 1 and self._are_sound(block, int(begin_open)):
            return Seen(bool(block.count(quote) % 2) != begin_open, 0)
        text = block.decode(errors="replace")
        loose = sum(1 for _ in self.loose(self._quote + text if begin_open else text))
        return Seen(self.stay_open(text, begin_open=begin_open), loose)

    def loose(self, text: str) -> Iterator[int]:
        """Where cells of the whole records `text` go on behind their closing quote: "two"x."""
        if self._quote and self._quote in text:
            yield from (found.start("loose") for found in self._cells.finditer(text) if found["loose"] is not None)

    def _are_sound(self, block: bytes, begin: int) -> bool:
        """Whether, taken by turns, quotes open behind a delimiter and close before one. A doubled one does both."""
        signs = np.frombuffer(block, np.uint8)
        at = np.flatnonzero(signs == ord(self._quote))
        opening, closing = at[begin::2], at[1 - begin :: 2]
        before = self._borders[signs[np.maximum(opening - 1, 0)]] | (opening == 0)
        if self._skip_blanks:
            before |= (signs[np.maximum(opening - 1, 0)] == ord(" ")) & self._borders[signs[np.maximum(opening - 2, 0)]]
        after = self._borders[signs[np.minimum(closing + 1, len(signs) - 1)]] | (closing == len(signs) - 1)
        return bool(before.all() and after.all())

    @cached_property
    def _borders(self) -> NDArray[np.bool_]:
        found = np.zeros(256, dtype=np.bool_)
        found[list((self._delimiters + _LINE_ENDS + self._quote).encode())] = True
        return found

    @cached_property
    def _cells(self) -> re.Pattern[str]:
        """One quoted cell after the other, or a quote elsewhere. `open`: nothing closes it; `loose`: what follows the close."""
        quote, borders = re.escape(self._quote), re.escape(self._delimiters + _LINE_ENDS)
        blank = " *" if self._skip_blanks else ""
        cell = rf"(?:[^{quote}]++|{quote}{quote})*+"
        end = rf"(?:(?P<open>\Z)|{quote}(?P<loose>[^{borders}{quote}])?)"
        return re.compile(rf"(?:\A|(?<=[{borders}])){blank}{quote}{cell}{end}|{quote}")
