"""Dates in texts: read as seconds since 1970-01-01 by the calendar alone, and taken apart into numbers. A zone is not applied."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from engine.spec.columns import DateOrder, DatePart

Array = NDArray[np.float64]

DAY = 86_400.0
_EPOCH = datetime(1970, 1, 1)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = (
    r"(?:(?:T|\s|,)\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}(?:[.,]\d{1,6})?)\d*)?"
    r"\s*(?P<half>[AaPp][Mm])?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})\s*(?:[-/.]|년)\s*(?P<month>\d{1,2})(?:\s*(?:[-/.]|월)\s*(?P<day>\d{1,2})[.일]?|월)?" + _TIME
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})" + _TIME)
_YEAR_LAST = re.compile(r"(?P<one>\d{1,2})[-/. ]\s*(?P<two>\d{1,2})[-/. ]\s*(?P<year>\d{4})" + _TIME)
_DAY_NAMED = re.compile(r"(?P<day>\d{1,2})[-/. ]\s*(?P<name>[A-Za-z]{3,9})[-/., ]+\s*(?P<year>\d{4})" + _TIME)
_NAME_DAY = re.compile(r"(?P<name>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})" + _TIME)


def read_date(text: str, *, day_first: bool) -> float | None:
    """The seconds from 1970-01-01 to the date and time in `text`, as written; None where it says none.

    Years have four digits: two are not told apart from days. `day_first` decides 3/4/2024 alone.
    """
    word = text.strip()
    for pattern in (_YEAR_FIRST, _COMPACT, _YEAR_LAST, _DAY_NAMED, _NAME_DAY):
        found = pattern.match(word)
        if found:
            return _seconds(found.groupdict(), day_first=day_first)
    return None


def days_come_first(texts: Iterable[str], order: DateOrder) -> bool | None:
    """How dates with the year last are read: by `order`, or as all of `texts` can be read; None where they can be both ways."""
    if order is not DateOrder.AUTO:
        return order is DateOrder.DAY_FIRST
    unclear = False
    for text in texts:
        found = _YEAR_LAST.match(text.strip())
        if found:
            one, two = int(found["one"]), int(found["two"])
            if max(one, two) > 12:
                return one > 12
            unclear |= one != two
    return None if unclear else True


def part_of_dates(part: DatePart, seconds: Array) -> Array:
    """One number of each date; `seconds` since 1970-01-01, (rows,), none missing."""
    days = np.floor(seconds / DAY)
    date = days.astype(np.int64).astype("datetime64[D]")
    rest = seconds - days * DAY
    match part:
        case DatePart.YEAR:
            found = date.astype("datetime64[Y]").astype(np.int64) + 1970
        case DatePart.MONTH:
            found = date.astype("datetime64[M]").astype(np.int64) % 12 + 1
        case DatePart.DAY:
            found = (date - date.astype("datetime64[M]")).astype(np.int64) + 1
        case DatePart.DAY_OF_YEAR:
            found = (date - date.astype("datetime64[Y]")).astype(np.int64) + 1
        case DatePart.WEEKDAY:
            found = (days.astype(np.int64) + 3) % 7  # 1970-01-01 was a Thursday
        case DatePart.HOUR:
            return np.asarray(rest // 3600)
        case DatePart.MINUTE:
            return np.asarray(rest // 60 % 60)
        case DatePart.SECOND:
            return np.asarray(rest % 60)
        case DatePart.DAYS:
            return np.asarray(seconds / DAY)
    return found.astype(np.float64)


def date_text(seconds: float) -> str:
    """The date as ISO 8601 writes it; the time only where there is one."""
    moment = _EPOCH + timedelta(seconds=seconds)
    return moment.date().isoformat() if seconds % DAY == 0 else moment.isoformat(sep=" ")


def _seconds(found: dict[str, str | None], *, day_first: bool) -> float | None:
    year, month, day = int(found["year"] or 0), _month(found), int(found.get("day") or 1)
    if found.get("one"):
        one, two = int(found["one"] or 0), int(found["two"] or 0)
        day, month = (one, two) if day_first else (two, one)
    hour, minute = int(found["hour"] or 0), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].lower() == "pm" else 0)
    second = float((found["second"] or "0").replace(",", "."))
    try:
        moment = datetime(year, month, day, hour, minute)
    except ValueError:
        return None  # a 30th of February, or an hour 25
    return (moment - _EPOCH).total_seconds() + second if second < 60 else None


def _month(found: dict[str, str | None]) -> int:
    name = found.get("name")
    if name is None:
        return int(found.get("month") or 0)
    return _MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in _MONTHS else 0
