"""What a column's cells are: numbers, texts, dates in one of the usual forms, yes and no, or amounts. Nothing is converted."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.data.alike import alike_key
from engine.data.amounts import are_amounts
from engine.data.booleans import plain_pair
from engine.data.column_cache import cached
from engine.data.date_parsing import SHARE, column_dates, column_seconds, has_dates_form, look_like_dates
from engine.data.short_years import has_short_year, look_like_short_years
from engine.data.table import Column, NumberColumn, TextColumn, parse_number
from engine.data.times import are_times, column_times

SAMPLE = 200
FIRST = 20


class ColumnKind(StrEnum):
    """What a column's cells are."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    """Times of day, or durations."""
    BOOLEAN = "boolean"
    AMOUNT = "amount"
    """Texts that are numbers but for a sign: 18.2 % or $1,000."""


@dataclass(frozen=True)
class FoundKind:
    """`form`: the first of the dates or amounts, or the two words. `unfit`: rows whose cells are present and of another kind.

    `is_open`: dates such as 3/4/2024 are among them, and nothing says whether the day or the month comes first.
    """

    kind: ColumnKind
    form: str = ""
    unfit: tuple[int, ...] = ()
    is_open: bool = False
    day_first: bool | None = None
    """How dates such as 25/4/2024 are read; None where there are none or the order is open."""

    @property
    def is_certain(self) -> bool:
        """True where every cell is of this kind, in one way only."""
        return not self.unfit and not self.is_open


def kind_of(column: Column) -> FoundKind:
    """What the cells of `column` are; texts are dates or booleans where (nearly) all of the first ones are."""
    if isinstance(column, NumberColumn):
        return FoundKind(ColumnKind.NUMBER)
    return cached(column, "kind", lambda: _kind_of_texts(column))


def _kind_of_texts(column: TextColumn) -> FoundKind:
    sample = [str(text) for text in column.values[:SAMPLE] if text is not None]
    pair = plain_pair(sample)
    if pair is not None:
        return FoundKind(ColumnKind.BOOLEAN, f"{pair[0]}/{pair[1]}", _not_in(column, pair))
    return _dates(column, sample) or _times(column, sample) or _amounts(sample) or FoundKind(ColumnKind.TEXT)


def _dates(column: TextColumn, sample: list[str]) -> FoundKind | None:
    """The dates of a column, where its first cells are such; those that cannot be read are unfit."""
    if not look_like_dates(sample) and not all(look_like_short_years(s, SHARE) for s in (sample[:FIRST], sample)):
        return None
    written = column_dates(column)
    day_first = written.days_come_first()
    unread = np.isnan(column_seconds(column)) & ~column.missing
    if np.count_nonzero(unread[:SAMPLE]) > (1 - SHARE) * len(sample):
        return None
    form = next(text for text in sample if has_dates_form(text) or has_short_year(text))
    order = day_first if written.open is not None and written.days_come_first() is not None else None
    return FoundKind(ColumnKind.DATE, form.strip(), tuple(np.flatnonzero(unread).tolist()), day_first is None, order)


def _times(column: TextColumn, sample: list[str]) -> FoundKind | None:
    """Times, where the first cells are such; those that cannot be read are unfit."""
    if not all(are_times(set(texts), SHARE) for texts in (sample[:FIRST], sample)):
        return None
    unread = np.isnan(column_times(column)) & ~column.missing
    form = next(text for text in sample if are_times([text]))
    return FoundKind(ColumnKind.TIME, form.strip(), tuple(np.flatnonzero(unread).tolist()))


def _amounts(sample: list[str]) -> FoundKind | None:
    """Amounts, where the first cells are such; the others are not looked at: nothing is decided by it."""
    if not are_amounts(set(sample[:FIRST])) or not are_amounts(set(sample)):
        return None
    return FoundKind(ColumnKind.AMOUNT, next(text for text in sample if parse_number(text) is None).strip())


def _not_in(column: TextColumn, words: tuple[str, str]) -> tuple[int, ...]:
    odd = {text for text in set(column.values) if text is not None and alike_key(str(text)) not in words}
    return tuple(row for row, text in enumerate(column.values) if text in odd) if odd else ()
