"""Rows that are set aside, as they are typed: numbers of rows counted from 1, or a condition."""

import re
from collections.abc import Sequence

from engine.config.set_aside import SetAside, joined_by_or
from engine.headless.usage import UsageError
from engine.text import Text

MAX_ROWS = 10_000_000
"""More rows in one range than this are a slip of the keyboard."""

_NUMBERS = re.compile(r"\s*\d+\s*(-\s*\d+\s*)?(,\s*\d+\s*(-\s*\d+\s*)?)*")


def with_typed(chosen: SetAside, typed: Sequence[str]) -> SetAside:
    """`chosen` with the rows and conditions `typed` in place of its own; itself where nothing was typed. Raises UsageError."""
    if not typed:
        return chosen
    rows: list[int] = []
    conditions = []
    for text in typed:
        if _NUMBERS.fullmatch(text):
            rows += _rows(text)
        elif text.strip():
            conditions.append(text.strip())
        else:
            raise UsageError(Text("--set-aside is empty. Give rows such as 3,7-12, or a condition such as 'age > 90'."))
    return SetAside(rows=tuple(rows), condition=joined_by_or(*conditions))


def _rows(text: str) -> list[int]:
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        start, end = int(first), int(last or first)
        if not 1 <= start <= end < start + MAX_ROWS:
            raise UsageError(
                Text("--set-aside {part}: rows are counted from 1, and a range goes up, as in 7-12.", part=part.strip())
            )
        found += range(start - 1, end)
    return found
