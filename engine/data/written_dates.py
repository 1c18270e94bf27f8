"""The one reader of dates: texts, many at once, as years, months, days and times, as written. A zone is not applied.

Texts whose digits stand in the same places among the same other characters are read alike: a pattern is matched to one of
them, and NumPy takes the digits of all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.dates import DAY
from engine.data.kept import kept
from engine.data.table import Column, NumberColumn
from engine.spec.columns import DateOrder

Array = NDArray[np.float64]
Whole = NDArray[np.int32]
Codes = NDArray[np.unsignedinteger[Any]]

BLOCK = 1 << 14
"""Rows that are read at a time: what is computed for them stays in the processor's cache."""
SHARE = 0.95
"""A column is dates when at least so many of its first cells are."""
FEW = 20
FIRST = 100
"""So many texts of a block tell how long its texts are."""
LONGEST = 64
"""A longer text is no date."""
MOST_LAYOUTS = 64
"""A block in which digits stand in more different places is looked at text by text: it is hardly one of dates."""

_ZERO = ord("0")
_YEARS = 10_000
"""Those of four digits."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = (
    r"(?:(?:T|\s|,)\s*(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}(?:[.,][0-9]{1,6})?)[0-9]*)?"
    r"\s*(?P<half>[AaPp][Mm])?\s*(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2})?)?$"
)
_PATTERNS = tuple(
    re.compile(date + _TIME)
    for date in (
        r"(?P<year>[0-9]{4})\s*(?:[-/.]|년)\s*(?P<month>[0-9]{1,2})(?:\s*(?:[-/.]|월)\s*(?P<day>[0-9]{1,2})[.일]?|월)?",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        r"(?P<one>[0-9]{1,2})(?P<mark>[-/. ])\s*(?P<two>[0-9]{1,2})[-/. ]\s*(?P<year>[0-9]{4})",
        r"(?P<day>[0-9]{1,2})[-/. ]\s*(?P<name>[A-Za-z]{3,9})[-/., ]+\s*(?P<year>[0-9]{4})",
        r"(?P<name>[A-Za-z]{3,9})\.?\s+(?P<day>[0-9]{1,2}),?\s+(?P<year>[0-9]{4})",
    )
)


@dataclass(frozen=True)
class WrittenDates:
    """The dates of some rows as they are written, each array (rows,).

    `clock`: seconds since midnight, NaN where a text has no date's form.
    `is_open`: two numbers stand before the year; `day` is the first of them and `month` the second, which may be the other way.
    `is_dotted`: a point stands between them, and where people write so the day comes first (Unicode CLDR, short date patterns).
    """

    year: NDArray[np.int16]
    month: NDArray[np.int8]
    day: NDArray[np.int8]
    clock: Array
    is_open: NDArray[np.bool_]
    is_dotted: NDArray[np.bool_]

    @classmethod
    def none(cls, rows: int) -> "WrittenDates":
        """Those of so many texts that say no date."""
        year, month, day = np.zeros(rows, np.int16), np.zeros(rows, np.int8), np.zeros(rows, np.int8)
        return cls(year, month, day, np.full(rows, np.nan), np.zeros(rows, np.bool_), np.zeros(rows, np.bool_))

    @classmethod
    def joined(cls, parts: Sequence["WrittenDates"]) -> "WrittenDates":
        """The rows of all `parts`, one behind the other."""
        some = parts or [cls.none(0)]
        return cls(*(np.concatenate([getattr(part, each.name) for part in some]) for each in fields(cls)))

    def taken(self, places: NDArray[np.integer[Any]]) -> "WrittenDates":
        """The dates at `places`, in that order."""
        return WrittenDates(*(getattr(self, each.name)[places] for each in fields(self)))

    @property
    def first_unclear(self) -> int:
        """The first row of which the day or the month may come first."""
        return int((self.is_open & (self.day != self.month)).argmax())

    def days_come_first(self, order: DateOrder = DateOrder.AUTO) -> bool | None:
        """How open dates are read: by `order`, or as they can be read; None where they can be both ways."""
        if order is not DateOrder.AUTO:
            return order is DateOrder.DAY_FIRST
        one, two = self.day[self.is_open], self.month[self.is_open]
        clear = (one > 12) != (two > 12)
        if clear.any():
            return bool(one[clear.argmax()] > 12)
        return True if bool((self.is_dotted[self.is_open] | (one == two)).all()) else None

    def seconds(self, *, day_first: bool) -> Array:
        """The seconds from 1970-01-01 to each date and time; NaN where there is no such day. (rows,)."""
        found = np.empty(len(self.clock))
        for start in range(0, len(found), BLOCK):
            block = slice(start, start + BLOCK)
            found[block] = self._seconds(block, day_first)
        return found

    def _seconds(self, block: slice, day_first: bool) -> Array:
        year, month, day = self.year[block].astype(np.int32), self.month[block], self.day[block]
        if not day_first and (turned := self.is_open[block]).any():
            month, day = np.where(turned, day, month), np.where(turned, month, day)
        starts = _month_starts()
        at = np.clip(year * 12 + month - 1, 0, len(starts) - 2)
        first = starts[at]
        is_day = (year >= 1) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= starts[at + 1] - first)
        return np.where(is_day, (first + day - 1) * DAY + self.clock[block], np.nan)


def read_date(text: str, *, day_first: bool) -> float | None:
    """The seconds from 1970-01-01 to the date and time in `text`, as written; None where it says none.

    Years have four digits: two are not told apart from days. `day_first` decides 3/4/2024 alone.
    """
    found = float(written_dates([text]).seconds(day_first=day_first)[0])
    return None if np.isnan(found) else found


def look_like_dates(sample: Sequence[str]) -> bool:
    """Whether (nearly) all texts of a sample are written like dates; the first of them mostly tell that they are not."""
    return bool(sample) and all(
        sum(map(has_dates_form, texts)) >= SHARE * len(texts) for texts in (sample[:FEW], sample)
    )


def has_dates_form(text: str) -> bool:
    """True where `text` is written like a date; whether there is such a day is not asked."""
    return len(text) <= LONGEST and _matched(_before_nul(text).strip()) is not None


def column_dates(cells: Column) -> WrittenDates:
    """The dates of a column; numbers are read by their texts, so that 20240304 is one."""

    def read() -> WrittenDates:
        if isinstance(cells, NumberColumn):
            return written_dates([None, *cells.classes]).taken(cells.class_indices + 1)
        return written_dates(cells.values)

    return kept(cells, "dates", read)


def keep_dates(cells: Column, dates: WrittenDates) -> None:
    """Remember that `dates` are those of `cells`, which were read with them."""
    kept(cells, "dates", lambda: dates)


def column_seconds(cells: Column, order: DateOrder = DateOrder.AUTO) -> Array:
    """The seconds since 1970-01-01 of every cell; where the order is not clear the day is taken to come first."""

    def read() -> Array:
        written = column_dates(cells)
        return written.seconds(day_first=written.days_come_first(order) is not False)

    return kept(cells, f"date {order.value}", read)


def written_dates(texts: Sequence[str | None] | NDArray[np.object_]) -> WrittenDates:
    """The dates that `texts` (rows,) say, None where one is missing."""
    cells = np.asarray(texts, dtype=object)
    found = WrittenDates.none(len(cells))
    for start in range(0, len(cells), BLOCK):
        _read_block(cells[start : start + BLOCK], start, found)
    return found


def _read_block(texts: NDArray[np.object_], start: int, found: WrittenDates) -> None:
    """Read some texts, layout by layout, into `found` from `start` on."""
    codes = _codes_of(texts)
    left = np.flatnonzero((codes[0] > 0) & ~codes[LONGEST:].any(axis=0))
    codes = _where(left, codes)
    for _ in range(MOST_LAYOUTS):
        if not len(left):
            return
        digits, are_same = _compared(codes, codes[:, 0])
        same, others = np.flatnonzero(are_same), np.flatnonzero(~are_same)
        rows = slice(start, start + len(texts)) if len(same) == len(texts) else left[same] + start
        _read_alike(str(texts[left[0]]), _where(same, digits), rows, found)
        left, codes = left[others], _where(others, codes)
    for row, code in zip(left, codes.T, strict=True):
        _read_alike(str(texts[row]), code[:, None] - _ZERO, np.array([row + start]), found)


def _codes_of(texts: NDArray[np.object_]) -> Codes:
    """The characters of each text, and zeros behind them; (characters, rows). Of a text that is too long one more than `LONGEST`.

    Most texts are no longer than the longest of the first ones, which shows while they are laid side by side.
    """
    for some in (texts[:FIRST], texts):
        codes = _laid_out(texts, max(map(len, filter(None, some)), default=0))
        if not codes[-1].any():
            break
    return codes


def _laid_out(texts: NDArray[np.object_], longest: int) -> Codes:
    width = min(longest, LONGEST) + 1
    codes: Codes
    try:
        codes = texts.astype(f"S{width}").view(np.uint8)
    except UnicodeEncodeError:
        codes = texts.astype(f"U{width}").view(np.uint32)
    return np.ascontiguousarray(codes.reshape(len(texts), width).T)


def _where(rows: NDArray[np.intp], codes: Codes) -> Codes:
    """The characters of `rows`, which are ascending; each character of all rows stays in one piece of memory."""
    return codes if len(rows) == codes.shape[1] else np.take(codes, rows, axis=1)


def _compared(codes: Codes, one: Codes) -> tuple[Codes, NDArray[np.bool_]]:
    """What digits stand in each row, and which rows have digits just where `one` has some, and all else as it is there."""
    is_digit = one - _ZERO < 10  # other characters are far above 9: they wrap around
    least, span = np.where(is_digit, _ZERO, one), np.where(is_digit, 9, 0).astype(one.dtype)
    digits = codes - least[:, None]
    return digits, np.logical_and.reduce(digits <= span[:, None])


def _read_alike(text: str, digits: Codes, rows: slice | NDArray[np.intp], found: WrittenDates) -> None:
    """Put what texts of one layout say into `rows` of `found`: `text` is one of them, `digits` (characters, rows) those of all."""
    text = _before_nul(text)
    match = _matched(text.strip())
    if match is None:
        return
    before = len(text) - len(text.lstrip())
    spans = {
        name: slice(before + match.start(name), before + match.end(name))
        for name in match.re.groupindex
        if match.start(name) >= 0
    }

    def number(name: str, usual: int) -> Whole:
        return _number(digits[spans[name]]) if name in spans else np.full(digits.shape[1], usual, np.int32)

    is_open = "one" in spans
    found.year[rows] = number("year", 0)
    found.day[rows] = number("one" if is_open else "day", 1)
    found.month[rows] = _month(match["name"]) if "name" in spans else number("two" if is_open else "month", 0)
    found.is_open[rows] = is_open
    found.is_dotted[rows] = is_open and match["mark"] == "."
    found.clock[rows] = 0.0
    if "hour" not in spans:
        return
    hour, minute = number("hour", 0), number("minute", 0)
    is_time = (hour < 24) & (minute < 60)
    if "half" in spans:
        is_time &= (hour >= 1) & (hour <= 12)
        hour = hour % 12 + (12 if match["half"].lower() == "pm" else 0)
    second = _seconds(digits[spans["second"]]) if "second" in spans else 0.0
    found.clock[rows] = np.where(is_time & (second < 60), hour * 3600 + minute * 60 + second, np.nan)


def _number(digits: Codes) -> Whole:
    """The number that `digits` (characters, rows) write in each row."""
    value = np.zeros(digits.shape[1], np.int32)
    for digit in digits:
        value = value * 10 + digit
    return value


def _seconds(digits: Codes) -> Array:
    """Two digits, and perhaps a mark with more behind it."""
    whole, more = digits[:2], digits[3:]
    return np.asarray((_number(whole) * 10 ** len(more) + _number(more)) / 10 ** len(more))


def _before_nul(text: str) -> str:
    """What NumPy's strings of one length keep of it for sure."""
    return text.partition("\0")[0]


def _matched(word: str) -> re.Match[str] | None:
    return next((found for pattern in _PATTERNS if (found := pattern.match(word))), None)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in _MONTHS else 0


@cache
def _month_starts() -> NDArray[np.int64]:
    """The days from 1970-01-01 to the first of each month, from January of the year 0 to that of 10000."""
    months = np.arange(_YEARS * 12 + 1) - 1970 * 12
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
