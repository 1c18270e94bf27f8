"""The one reader of dates: texts, many at once, as years, months, days and times, as written. A zone is not applied.

Texts whose digits stand in the same places among the same other characters are read alike: a pattern is matched to one of
them, and NumPy takes the digits of all.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import DateOrder
from engine.data.column_cache import cached
from engine.data.dates import DAY
from engine.data.short_years import look_like_short_years, with_long_years
from engine.data.table import Column, NumberColumn

Array = NDArray[np.float64]
Whole = NDArray[np.int32]
Codes = NDArray[np.unsignedinteger[Any]]

BLOCK = 1 << 14
"""Rows that are read at a time: what is computed for them stays in the processor's cache."""
SHARE = 0.95
"""A column is dates when at least so many of its first cells are."""
FEW = 20
"""So many texts mostly tell that a column holds no dates."""
FIRST = 100
"""So many texts of a block tell how long its texts are."""
LONGEST = 64
"""A longer text is no date."""
MAX_LAYOUTS = 64
"""A block in which digits stand in more different places is looked at text by text: it is hardly one of dates."""

_ZERO = ord("0")
_YEARS = 10_000
"""Those of four digits."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = (
    r"(?:(?:T|\s|,)\s*(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]{1,6})[0-9]*)?)?"
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
class AmbiguousDates:
    """What is to be known of rows where two numbers may stand before a year, each array (rows,).

    `months_first`: seconds from 1970-01-01 if the first of the two is the month. `one`, `two`: the numbers, 0 where there are none.
    `is_dotted`: a point stands between them, and where people write so the day comes first (Unicode CLDR, short date patterns).
    """

    months_first: Array
    one: NDArray[np.int8]
    two: NDArray[np.int8]
    is_dotted: NDArray[np.bool_]

    @classmethod
    def none(cls, seconds: Array) -> "AmbiguousDates":
        """That of dates that can be read in one way only."""
        rows = len(seconds)
        return cls(seconds, np.zeros(rows, np.int8), np.zeros(rows, np.int8), np.zeros(rows, np.bool_))

    def days_come_first(self) -> bool | None:
        """Whether the first number is the day; None where it may be either."""
        clear = (self.one > 12) != (self.two > 12)
        if clear.any():
            return bool(self.one[clear.argmax()] > 12)
        return True if bool((self.is_dotted | (self.one == self.two)).all()) else None


@dataclass(frozen=True)
class ParsedDates:
    """The dates of some rows as they are written.

    `days_first`: seconds from 1970-01-01, NaN where there is no such day, (rows,). `open`: None where all say but one thing.
    `may_be_year_first`: the years have two digits, and may stand at either end.
    """

    days_first: Array
    open: AmbiguousDates | None = None
    may_be_year_first: bool = False

    @classmethod
    def joined(cls, parts: Sequence["ParsedDates"]) -> "ParsedDates":
        """The rows of all `parts`, one behind the other; at least one part."""
        seconds = np.concatenate([part.days_first for part in parts])
        if all(part.open is None for part in parts):
            return cls(seconds)
        opened = [part.open or AmbiguousDates.none(part.days_first) for part in parts]
        return cls(seconds, _each(lambda name: np.concatenate([getattr(part, name) for part in opened])))

    def taken(self, places: NDArray[np.integer[Any]]) -> "ParsedDates":
        """The dates at `places`, in that order."""
        opened = self.open
        return ParsedDates(self.days_first[places], opened and _each(lambda name: getattr(opened, name)[places]))

    @property
    def first_unclear(self) -> int:
        """The first row of which the day or the month may come first."""
        return 0 if self.open is None else int((self.open.one != self.open.two).argmax())

    def days_come_first(self, order: DateOrder = DateOrder.AUTO) -> bool | None:
        """How open dates are read: by `order`, or as they can be read; None where they can be both ways."""
        if order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
            return order is DateOrder.DAY_FIRST
        if order is DateOrder.AUTO and self.may_be_year_first:
            return None
        return True if self.open is None else self.open.days_come_first()

    def seconds(self, *, day_first: bool) -> Array:
        """The seconds from 1970-01-01 to each date and time; NaN where there is no such day. (rows,)."""
        return self.days_first if day_first or self.open is None else self.open.months_first


def _each(what: Callable[[str], NDArray[Any]]) -> AmbiguousDates:
    return AmbiguousDates(*(what(each.name) for each in fields(AmbiguousDates)))


def read_date(text: str, *, day_first: bool) -> float | None:
    """The seconds from 1970-01-01 to the date and time in `text`, as written; None where it says none.

    Years have four digits: `engine.data.short_years` writes others out. `day_first` decides 3/4/2024 alone.
    """
    found = float(parsed_dates([text]).seconds(day_first=day_first)[0])
    return None if np.isnan(found) else found


def look_like_dates(sample: Sequence[str]) -> bool:
    """Whether (nearly) all texts of a sample are written like dates; the first of them mostly tell that they are not."""
    return bool(sample) and all(
        sum(map(has_dates_form, texts)) >= SHARE * len(texts) for texts in (sample[:FEW], sample)
    )


def has_dates_form(text: str) -> bool:
    """True where `text` is written like a date; whether there is such a day is not asked."""
    return len(text) <= LONGEST and _matched(_before_nul(text).strip()) is not None


def column_dates(cells: Column, order: DateOrder = DateOrder.AUTO) -> ParsedDates:
    """The dates of a column; numbers are read by their texts, so that 20240304 is one. `order`: where years of two digits stand."""

    def read() -> ParsedDates:
        if isinstance(cells, NumberColumn):
            return parsed_dates([None, *cells.classes]).taken(cells.class_indices + 1)
        if not _have_short_years(cells):
            return parsed_dates(cells.values)
        long = with_long_years(cells.classes, order)
        texts = np.array([*long.texts, None], dtype=object)
        return replace(parsed_dates(texts[cells.class_indices]), may_be_year_first=long.is_open)

    return cached(cells, "dates" if order is DateOrder.AUTO else f"dates {order.value}", read)


def keep_dates(cells: Column, dates: ParsedDates) -> None:
    """Remember that `dates` are those of `cells`, which were read with them."""
    cached(cells, "dates", lambda: dates)


def column_seconds(cells: Column, order: DateOrder = DateOrder.AUTO) -> Array:
    """The seconds since 1970-01-01 of every cell; where the order is not clear the day is taken to come first."""

    def read() -> Array:
        written = column_dates(cells, order)
        return written.seconds(day_first=written.days_come_first(order) is not False)

    return cached(cells, f"date {order.value}", read)


def settled_order(cells: Column, order: DateOrder = DateOrder.AUTO) -> DateOrder:
    """How the column's dates are read where they say more than one thing; AUTO where all of them say but one."""

    def settle() -> DateOrder:
        if not isinstance(cells, NumberColumn) and _have_short_years(cells) and with_long_years(cells.classes).is_first:
            return DateOrder.YEAR_FIRST
        dates = column_dates(cells)
        if dates.open is None:
            return DateOrder.AUTO
        return DateOrder.MONTH_FIRST if dates.days_come_first() is False else DateOrder.DAY_FIRST

    return settle() if order is DateOrder.AUTO else order


def _have_short_years(cells: Column) -> bool:
    return look_like_short_years([str(text) for text in cells.values[:FEW] if text is not None], 0.5)


def parsed_dates(texts: Sequence[str | None] | NDArray[np.object_]) -> ParsedDates:
    """The dates that `texts` (rows,) say, None where one is missing."""
    cells = np.asarray(texts, dtype=object)
    blocks = [_Block(cells[start : start + BLOCK]).dates() for start in range(0, len(cells), BLOCK)]
    return ParsedDates.joined(blocks) if blocks else ParsedDates(np.zeros(0))


class _Block:
    """Some texts, (rows,), that are read layout by layout."""

    def __init__(self, texts: NDArray[np.object_]) -> None:
        self._texts = texts
        self._days_first = np.full(len(texts), np.nan)
        self._open = AmbiguousDates.none(self._days_first.copy())

    def dates(self) -> ParsedDates:
        """The dates that the texts say."""
        codes = _codes_of(self._texts)
        left = np.flatnonzero((codes[0] > 0) & ~codes[LONGEST:].any(axis=0))
        codes = _where(left, codes)
        for _ in range(MAX_LAYOUTS):
            if not len(left):
                break
            digits, are_same = _compared(codes, codes[:, 0])
            same, others = np.flatnonzero(are_same), np.flatnonzero(~are_same)
            self._read(left[same], _where(same, digits))
            left, codes = left[others], _where(others, codes)
        for row, code in zip(left, codes.T, strict=True):
            self._read(np.array([row]), code[:, None] - _ZERO)
        is_open = self._open.one.any() or self._open.two.any()
        return ParsedDates(self._days_first, self._open if is_open else None)

    def _read(self, rows: NDArray[np.intp], digits: Codes) -> None:
        """Read `rows`, whose texts have one layout, by their `digits`, (characters, rows)."""
        text = _before_nul(str(self._texts[rows[0]]))
        match = _matched(text.strip())
        if match is None:
            return
        alike, opened = _Alike(match, digits[len(text) - len(text.lstrip()) :]), self._open
        if "one" not in match.re.groupindex:
            self._days_first[rows] = opened.months_first[rows] = alike.seconds(alike.month, alike.number("day", 1))
            return
        one, two = alike.number("one"), alike.number("two")
        self._days_first[rows], opened.months_first[rows] = alike.seconds(two, one), alike.seconds(one, two)
        opened.one[rows], opened.two[rows], opened.is_dotted[rows] = one, two, match["mark"] == "."


@dataclass(frozen=True)
class _Alike:
    """What texts of one layout say: `match` is that of one of them, and `digits`, (characters, rows), are those of all."""

    match: re.Match[str]
    digits: Codes

    def number(self, name: str, usual: int = 0) -> Whole:
        """The number that stands at `name` of the pattern; `usual` where nothing does. (rows,)."""
        start, end = self.match.span(name) if name in self.match.re.groupindex else (-1, -1)
        value = np.full(self.digits.shape[1], usual if start < 0 else 0, np.int32)
        for digit in self.digits[start:end]:
            value = value * 10 + digit
        return value

    @property
    def month(self) -> Whole:
        """The month, which may be written as a word; (rows,)."""
        if "name" not in self.match.re.groupindex:
            return self.number("month")
        name = self.match["name"][:3].lower()
        return np.full(self.digits.shape[1], _MONTHS.index(name) + 1 if name in _MONTHS else 0, np.int32)

    def seconds(self, month: Whole, day: Whole) -> Array:
        """The seconds from 1970-01-01 to a day of the years; NaN where there is no such day or time. (rows,)."""
        year, starts = self.number("year"), _month_starts()
        at = np.clip(year * 12 + month - 1, 0, len(starts) - 2)
        first = starts[at]
        is_day = (year >= 1) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= starts[at + 1] - first)
        return np.where(is_day, (first + day - 1) * DAY + self._clock(), np.nan)

    def _clock(self) -> Array | float:
        """The seconds since midnight, NaN where the clock never says so; (rows,)."""
        if self.match["hour"] is None:
            return 0.0
        hour, minute, half = self.number("hour"), self.number("minute"), self.match["half"]
        is_time = (hour < 24) & (minute < 60)
        if half is not None:
            is_time &= (hour >= 1) & (hour <= 12)
            hour = hour % 12 + (12 if half.lower() == "pm" else 0)
        parts = 10 ** len(self.match["fraction"] or "")
        second = (self.number("second") * parts + self.number("fraction")) / parts
        return np.where(is_time & (second < 60), hour * 3600 + minute * 60 + second, np.nan)


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


def _before_nul(text: str) -> str:
    """What NumPy's strings of one length keep of it for sure."""
    return text.partition("\0")[0]


def _matched(word: str) -> re.Match[str] | None:
    return next((found for pattern in _PATTERNS if (found := pattern.match(word))), None)


@cache
def _month_starts() -> NDArray[np.int64]:
    """The days from 1970-01-01 to the first of each month, from January of the year 0 to that of 10000."""
    months = np.arange(_YEARS * 12 + 1) - 1970 * 12
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
