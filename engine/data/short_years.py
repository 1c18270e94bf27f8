"""Dates whose years have two digits, such as 13.01.98 or 24.01.15: where the year stands, and the same texts with all four."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from engine.config.columns import DateOrder

FIRST_YEAR = 69
"""98 is 1998 and 68 is 2068: years from this on are of the 1900s (POSIX.1, strptime, %y)."""

_NUMBERS = re.compile(r"\s*(\d{1,2})([-/. ])\s*(\d{1,2})\2\s*(\d{1,2})\.?((?:[T,\s]\s*\S.*)?)")
_NAMED = re.compile(
    r"\s*((?:\d{1,2}[-/. ]\s*[A-Za-z]{3,9}|[A-Za-z]{3,9}\.?\s+\d{1,2})[-/., ]+\s*)'?(\d{2})((?:[T,\s]\s*\S.*)?)"
)
_KOREAN = re.compile(r"\s*'?(\d{2})(\s*년\s*\d{1,2}\s*월.*)")

Three = tuple[str, str, str]


@dataclass(frozen=True)
class LongYears:
    """`texts` with four digits a year. `is_first`: it was taken to stand first; `is_open`: it may also stand at the other end."""

    texts: tuple[str, ...]
    is_open: bool = False
    is_first: bool = False


def has_short_year(text: str) -> bool:
    """True where `text` is written like a date whose year has two digits; whether there is such a day is not asked."""
    numbers = _NUMBERS.fullmatch(text)
    if numbers is not None:
        return any(reads(_three(numbers)) for reads in (_day_first, _month_first, _year_first))
    return (_NAMED.fullmatch(text) or _KOREAN.fullmatch(text)) is not None


def look_like_short_years(sample: Collection[str], share: float) -> bool:
    """Whether (nearly) all texts of a sample are such dates."""
    return bool(sample) and sum(map(has_short_year, sample)) >= share * len(sample)


def with_long_years(texts: Sequence[str], order: DateOrder = DateOrder.AUTO) -> LongYears:
    """`texts` with their years written out. Where the year stands is what most of all `texts` together allow, or what `order`
    says; where both ends do, it is taken to stand last.
    """
    found = [_NUMBERS.fullmatch(text) for text in texts]
    threes = [_three(numbers) for numbers in found if numbers is not None]
    last = max(sum(map(_day_first, threes)), sum(map(_month_first, threes)))
    first = sum(map(_year_first, threes))
    is_first = first > last if order is DateOrder.AUTO else order is DateOrder.YEAR_FIRST
    long = tuple(
        _named(text) if numbers is None else _numbered(numbers, is_first=is_first)
        for text, numbers in zip(texts, found, strict=True)
    )
    return LongYears(long, order is DateOrder.AUTO and first == last > 0, is_first)


def _numbered(numbers: re.Match[str], *, is_first: bool) -> str:
    one, mark, two, three, rest = numbers.groups()
    return f"{_long(one)}-{two}-{three}{rest}" if is_first else f"{one}{mark}{two}{mark}{_long(three)}{rest}"


def _named(text: str) -> str:
    if (named := _NAMED.fullmatch(text)) is not None:
        return f"{named[1]}{_long(named[2])}{named[3]}"
    if (korean := _KOREAN.fullmatch(text)) is not None:
        return f"{_long(korean[1])}{korean[2]}"
    return text


def _long(year: str) -> str:
    return str(int(year) + (1900 if int(year) >= FIRST_YEAR else 2000))


def _three(numbers: re.Match[str]) -> Three:
    return numbers[1], numbers[3], numbers[4]


def _day_first(three: Three) -> bool:
    return _is_day(day=three[0], month=three[1], year=three[2])


def _month_first(three: Three) -> bool:
    return _is_day(day=three[1], month=three[0], year=three[2])


def _year_first(three: Three) -> bool:
    return _is_day(day=three[2], month=three[1], year=three[0])


def _is_day(*, day: str, month: str, year: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and len(year) == 2
