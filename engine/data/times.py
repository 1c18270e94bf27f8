"""Times of day and durations as texts: 08:15, 8:15 PM, 오후 8시 15분, 2h 30m, 36:15; read as seconds, and written."""

import re
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from engine.data.column_cache import cached
from engine.data.table import Column, NumberColumn

Array = NDArray[np.float64]

HOUR, DAY = 3600.0, 86_400.0

_HALF = r"(?:[AaPp]\.?\s?[Mm]\.?|오전|오후|午前|午後|上午|下午)"
_SECOND = r"(?P<second>[0-5]?\d(?:[.,]\d+)?)"
_ZONE = r"\s*(?:Z|[+-]\d{2}:?\d{2})?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<before>{_HALF})?\s*T?(?P<hour>\d{{1,4}}):(?P<minute>[0-5]\d)(?::{_SECOND})?\s*(?P<half>{_HALF})?{_ZONE}",
        rf"(?P<day>\d+)\s*days?,?\s*(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d):{_SECOND}",
        r"(?P<minute>\d{1,4}):(?P<second>[0-5]\d[.,]\d+)",
        rf"(?P<hour>\d{{1,2}})\s*(?P<half>{_HALF})",
        rf"(?P<before>{_HALF})?\s*(?P<hour>\d{{1,4}})\s*[시時时点]\s*(?:(?P<minute>[0-5]?\d)\s*[분分])?\s*(?:{_SECOND}\s*[초秒])?",
        r"(?:(?P<hour>\d+)\s*(?:h|hr|hrs|hours?|시간))?\s*(?:(?P<minute>\d+)\s*(?:m|min|mins|minutes?|분))?\s*"
        r"(?:(?P<second>\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|초))?",
        r"(?P<hour>\d{1,2})\s*h\s*(?P<minute>[0-5]\d)",
        r"PT(?:(?P<hour>\d+)H)?(?:(?P<minute>\d+)M)?(?:(?P<second>\d+(?:[.,]\d+)?)S)?",
    )
)
_PARTS = ("day", "hour", "minute", "second")


def read_time(text: str) -> float | None:
    """The seconds since midnight, or the length in seconds, that `text` says; None where it says none. A zone is not applied.

    Hours beyond 24 are those of a duration; 1:23.4 is a minute and 23.4 seconds.
    """
    found = _matched(text)
    if found is None:
        return None
    groups = found.groupdict()
    day, hour, minute, second = (float((groups.get(part) or "0").replace(",", ".")) for part in _PARTS)
    half = groups.get("before") or groups.get("half")
    if half:
        if not 1 <= hour <= 12 or (groups.get("before") and groups.get("half")):
            return None
        hour = hour % 12 + (12 if _is_late(half) else 0)
    return day * DAY + hour * HOUR + minute * 60 + second


def are_times(texts: Collection[str], share: float = 1.0) -> bool:
    """Whether (nearly) all `texts` are times, one at least of more than one part: 90 min alone is an amount."""
    read = sum(read_time(text) is not None for text in texts)
    return bool(texts) and read >= share * len(texts) and any(map(_has_parts, texts))


def column_times(cells: Column) -> Array:
    """The seconds that each cell says, NaN where it is missing or says none; (rows,). Every different text is read once."""

    def read() -> Array:
        if isinstance(cells, NumberColumn):
            return np.full(len(cells.values), np.nan)
        found = (read_time(text) for text in cells.classes)
        return np.array([*(np.nan if time is None else time for time in found), np.nan])[cells.class_indices]

    return cached(cells, "time", read)


def time_text(seconds: float) -> str:
    """The time as HH:MM, with seconds where there are some; what is longer than a day is told in hours."""
    whole = round(seconds, 3)
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(int(minutes), 60)
    text = f"{hour:02}:{minute:02}"
    return text if second == 0 else f"{text}:{second:06.3f}".rstrip("0").rstrip(".")


def _matched(text: str) -> re.Match[str] | None:
    word = text.strip()
    if not word or not any(sign.isdigit() for sign in word):
        return None
    return next((found for pattern in _PATTERNS if (found := pattern.fullmatch(word)) is not None), None)


def _has_parts(text: str) -> bool:
    found = _matched(text)
    if found is None:
        return False
    groups = found.groupdict()
    return bool(groups.get("half") or groups.get("before")) or sum(groups.get(part) is not None for part in _PARTS) > 1


def _is_late(half: str) -> bool:
    return half[:1] in "pP下" or half in ("오후", "午後")
