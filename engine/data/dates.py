"""Dates as seconds since 1970-01-01, by the calendar alone: taken apart into numbers, and written. No reading."""

from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import DatePart

Array = NDArray[np.float64]

DAY = 86_400.0
_EPOCH = datetime(1970, 1, 1)


def part_of_dates(part: DatePart, seconds: Array) -> Array:
    """One number of each date; `seconds` since 1970-01-01, (rows,), none missing."""
    days = np.floor(seconds / DAY)
    day = days.astype(np.int64).astype("datetime64[D]")
    rest = seconds - days * DAY
    match part:
        case DatePart.YEAR:
            found = day.astype("datetime64[Y]").astype(np.int64) + 1970
        case DatePart.MONTH:
            found = day.astype("datetime64[M]").astype(np.int64) % 12 + 1
        case DatePart.DAY:
            found = (day - day.astype("datetime64[M]")).astype(np.int64) + 1
        case DatePart.DAY_OF_YEAR:
            found = (day - day.astype("datetime64[Y]")).astype(np.int64) + 1
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


def iso_text(value: date | datetime) -> str:
    """A date, or a moment, as ISO 8601 writes it; midnight is a date."""
    if isinstance(value, datetime) and (value.hour, value.minute, value.second) != (0, 0, 0):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value.strftime("%Y-%m-%d")
