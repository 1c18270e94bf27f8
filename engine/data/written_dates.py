"""The one reader of dates: texts, many at once, as years, months, days and times, as written. A zone is not applied.

Texts whose digits stand in the same places among the same other characters are read alike: a pattern is matched to one of
them, and NumPy takes the digits of all.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

import numpy as np
from numpy.typing import NDArray

from engine.data.dates import DAY
from engine.data.kept import kept
from engine.data.table import Column, NumberColumn
from engine.spec.columns import DateOrder

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

BLOCK = 1 << 14
"""Rows that are read at a time: what is computed for them stays in the processor's cache."""
MOST_DIFFERENT = 0.8
"""Where no more than this share of the first texts are different, the others mostly say the same again."""
LONGEST = 64
"""A longer text is no date."""
MOST_LAYOUTS = 64
"""A block in which digits stand in more different places is looked at text by text: it is hardly one of dates."""

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
    """The different dates of some rows as they are written, each array (texts,). `places`: (rows,), which of them a row says.

    `clock`: seconds since midnight, NaN where a text has no date's form.
    `is_open`: two numbers stand before the year; `day` is the first of them and `month` the second, which may be the other way.
    `is_dotted`: a point stands between them, and where people write so the day comes first (Unicode CLDR, short date patterns).
    """

    year: Whole
    month: Whole
    day: Whole
    clock: Array
    is_open: NDArray[np.bool_]
    is_dotted: NDArray[np.bool_]
    places: NDArray[np.int64]

    @property
    def first_unclear(self) -> int:
        """The first row of which the day or the month may come first."""
        return int((self.is_open & (self.day != self.month))[self.places].argmax())

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
        return found[self.places]

    def _seconds(self, block: slice, day_first: bool) -> Array:
        year, month, day = self.year[block], self.month[block], self.day[block]
        turned = self.is_open[block] & (not day_first)
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


def has_dates_form(text: str) -> bool:
    """True where `text` is written like a date; whether there is such a day is not asked."""
    return len(text) <= LONGEST and _matched(text.strip()) is not None


def column_dates(cells: Column) -> WrittenDates:
    """The dates of a column; numbers are read by their texts, so that 20240304 is one."""

    def read() -> WrittenDates:
        if isinstance(cells, NumberColumn):
            return _read_each([None, *cells.classes], cells.class_indices + 1)
        return written_dates(cells.values)

    return kept(cells, "dates", read)


def written_dates(texts: Sequence[str | None] | NDArray[np.object_]) -> WrittenDates:
    """The dates that `texts` (rows,) say, None where one is missing; those that come again and again are read once."""
    if len(texts) <= BLOCK or len(set(texts[:BLOCK])) > MOST_DIFFERENT * BLOCK:
        return _read_each(texts, np.arange(len(texts)))
    place: defaultdict[str | None, int] = defaultdict(count().__next__)
    places = np.empty(len(texts), np.int64)
    for start in range(0, len(texts), BLOCK):  # each is one call, during which no other thread has Python's lock
        part = texts[start : start + BLOCK]
        places[start : start + BLOCK] = np.fromiter(map(place.__getitem__, part), np.int64, len(part))
    return _read_each(list(place), places)


def _read_each(texts: Sequence[str | None] | NDArray[np.object_], places: NDArray[np.int64]) -> WrittenDates:
    rows = len(texts)
    year, month, day = (np.zeros(rows, np.int64) for _ in range(3))
    is_open, is_dotted = (np.zeros(rows, np.bool_) for _ in range(2))
    found = WrittenDates(year, month, day, np.full(rows, np.nan), is_open, is_dotted, places)
    for start in range(0, rows, BLOCK):
        words = ["" if text is None or len(text) > LONGEST else text for text in texts[start : start + BLOCK]]
        _Block(words, start, found).read()
    return found


class _Block:
    """Some texts, and where what they say is put."""

    def __init__(self, words: list[str], start: int, found: WrittenDates) -> None:
        self._words, self._start, self._found = words, start, found
        fixed = np.array(words, dtype=np.str_)
        self._codes = fixed.view(np.uint32).reshape(len(words), -1)
        self._digits = self._codes - np.uint32(ord("0"))  # other characters are far above 9: they wrap around

    def read(self) -> None:
        layouts = np.where(self._digits < 10, np.uint32(ord("0")), self._codes)
        left = np.flatnonzero(self._codes[:, 0])
        for _ in range(MOST_LAYOUTS):
            if not len(left):
                return
            same = (layouts[left] == layouts[left[0]]).all(axis=1)
            self._take(left[same])
            left = left[~same]
        for row in left:
            self._take(np.array([row]))

    def _take(self, rows: NDArray[np.intp]) -> None:
        """Read rows of one layout."""
        text = self._words[rows[0]].rstrip("\0")
        match = _matched(text.strip())
        if match is None:
            return
        before = len(text) - len(text.lstrip())
        spans = {
            name: (before + match.start(name), before + match.end(name))
            for name in match.re.groupindex
            if match.start(name) >= 0
        }

        def number(name: str, usual: int) -> Whole:
            return self._number(rows, *spans[name]) if name in spans else np.full(len(rows), usual)

        into, found = rows + self._start, self._found
        is_open = "one" in spans
        found.year[into] = number("year", 0)
        found.day[into] = number("one" if is_open else "day", 1)
        found.month[into] = _month(match["name"]) if "name" in spans else number("two" if is_open else "month", 0)
        found.is_open[into] = is_open
        found.is_dotted[into] = is_open and match["mark"] == "."
        hour, minute = number("hour", 0), number("minute", 0)
        is_time = (hour < 24) & (minute < 60)
        if "half" in spans:
            is_time &= (hour >= 1) & (hour <= 12)
            hour = hour % 12 + (12 if match["half"].lower() == "pm" else 0)
        second = self._fraction(rows, *spans["second"]) if "second" in spans else np.zeros(len(rows))
        found.clock[into] = np.where(is_time & (second < 60), hour * 3600 + minute * 60 + second, np.nan)

    def _number(self, rows: NDArray[np.intp], start: int, end: int) -> Whole:
        value = np.zeros(len(rows), np.int64)
        for at in range(start, end):
            value = value * 10 + self._digits[rows, at]
        return value

    def _fraction(self, rows: NDArray[np.intp], start: int, end: int) -> Array:
        """Two digits, and perhaps a mark with more behind it."""
        whole = self._number(rows, start, start + 2)
        more = max(end - start - 3, 0)
        return np.asarray((whole * 10**more + self._number(rows, end - more, end)) / 10**more)


def _matched(word: str) -> re.Match[str] | None:
    return next((found for pattern in _PATTERNS if (found := pattern.match(word))), None)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in _MONTHS else 0


@cache
def _month_starts() -> Whole:
    """The days from 1970-01-01 to the first of each month, from January of the year 0 to that of 10000."""
    months = np.arange(_YEARS * 12 + 1) - 1970 * 12
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
