"""How a file writes its numbers: the decimal mark and the mark between thousands. One cell at a time, exactly."""

import math
import re
from dataclasses import dataclass
from functools import cached_property

from engine.data.table import parse_number

THOUSANDS_MARKS = (",", ".", "'", "’", "\u00a0", "\u2009", "\u202f", " ")
"""Those that may be chosen. The blanks are an unbreakable, a thin, a narrow unbreakable and a usual one."""

COMMA_AND_POINT = str.maketrans(",.", ".,")
"""For `str.translate`: the decimal comma becomes a point, and points between thousands commas; and the other way round."""


@dataclass(frozen=True)
class NumberForm:
    """`decimal` is a point or a comma; `thousands` one of THOUSANDS_MARKS, or empty where there is none."""

    decimal: str = "."
    thousands: str = ""

    def number(self, cell: str) -> float | None:
        """The finite number that `cell` says in this form; None for anything else. "1,23" has no thousands."""
        word = cell.strip()
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
        return self._plain.fullmatch(cell) is not None or (
            bool(self.thousands) and self._grouped.fullmatch(cell.strip()) is not None
        )

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
