"""How a file writes its numbers: the decimal mark and the mark between thousands. One cell at a time, exactly."""

import math
import re
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from engine.data.plain_digits import plain_digits
from engine.data.table import parse_number

THOUSANDS_MARKS = (",", ".", "'", "’", "\u00a0", "\u2009", "\u202f", " ")
"""Those that may be chosen. The blanks are an unbreakable, a thin, a narrow unbreakable and a usual one."""

COMMA_AND_POINT = str.maketrans(",.", ".,")
"""For `str.translate`: the decimal comma becomes a point, and points between thousands commas; and the other way round."""

_PLAIN_SIGNS = frozenset("0123456789+-.eE ")
"""Of these `float` makes a number just where `is_number` sees one; it also knows words and underscores."""


@dataclass(frozen=True)
class NumberFormat:
    """`decimal` is a point or a comma; `thousands` one of THOUSANDS_MARKS, or empty where there is none."""

    decimal: str = "."
    thousands: str = ""

    def number(self, cell: str) -> float | None:
        """The finite number that `cell` says in this form; None for anything else. "1,23" has no thousands."""
        word = plain_digits(cell).strip()
        if self.thousands and self.thousands in word:
            if self._grouped.fullmatch(word) is None:
                return None
            word = word.replace(self.thousands, "")
        if self.decimal == ",":
            if "." in word:
                return None
            word = word.replace(",", ".")
        found = parse_number(word)
        return found if found is not None and math.isfinite(found) else None

    def is_number(self, cell: str) -> bool:
        """Whether `cell` is written as a number in this form, however large."""
        word = plain_digits(cell)
        return self._plain.fullmatch(word) is not None or (
            bool(self.thousands) and self._grouped.fullmatch(word.strip()) is not None
        )

    def are_numbers(self, cells: Sequence[str]) -> bool:
        """Whether all `cells` are written as numbers in this form; with a decimal point it is found quickly."""
        if self.decimal == "." and _PLAIN_SIGNS.issuperset("".join(cells)):
            with suppress(ValueError):
                deque(map(float, cells), maxlen=0)
                return True
        return all(map(self.is_number, cells))

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        point = re.escape(self.decimal)
        return re.compile(rf"\s*[+-]?(\d+{point}?\d*|{point}\d+)([eE][+-]?\d+)?\s*")

    @cached_property
    def _grouped(self) -> re.Pattern[str]:
        return grouped(self.thousands, self.decimal)


def grouped(thousands: str, decimal: str) -> re.Pattern[str]:
    """Numbers with at least one group of three digits: 1,395 or 12,345,678.9."""
    mark, point = re.escape(thousands), re.escape(decimal)
    return re.compile(rf"[+-]?\d{{1,3}}({mark}\d{{3}})+({point}\d*)?([eE][+-]?\d+)?")
