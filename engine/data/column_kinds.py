"""What a column's cells are: numbers, texts, dates in one of the usual forms, or yes and no. Nothing is converted in place."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from engine.data.table import Column, NumberColumn, TextColumn

SAMPLE = 200
SHARE = 0.95
"""A column is dates when at least so many of its first cells are."""


class ColumnKind(StrEnum):
    """What a column's cells are."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    BOOLEAN = "boolean"


DATE_FORMS = {
    "2024-12-31": "%Y-%m-%d",
    "2024/12/31": "%Y/%m/%d",
    "2024.12.31": "%Y.%m.%d",
    "31.12.2024": "%d.%m.%Y",
    "31/12/2024": "%d/%m/%Y",
    "12/31/2024": "%m/%d/%Y",
    "31-12-2024": "%d-%m-%Y",
    "2024-12-31 23:59:58": "%Y-%m-%d %H:%M:%S",
    "2024-12-31T23:59:58": "%Y-%m-%dT%H:%M:%S",
    "2024-12-31 23:59": "%Y-%m-%d %H:%M",
    "2024/12/31 23:59:58": "%Y/%m/%d %H:%M:%S",
    "2024/12/31 23:59": "%Y/%m/%d %H:%M",
    "31.12.2024 23:59": "%d.%m.%Y %H:%M",
    "31/12/2024 23:59": "%d/%m/%Y %H:%M",
    "12/31/2024 23:59": "%m/%d/%Y %H:%M",
    "31 Dec 2024": "%d %b %Y",
    "Dec 31, 2024": "%b %d, %Y",
    "2024년 12월 31일": "%Y년 %m월 %d일",
}
"""The forms that are looked for, by an example; where a day may be a month, the day-first form is tried first."""

BOOLEAN_FORMS = (
    ("false", "true"), ("no", "yes"), ("n", "y"), ("f", "t"), ("off", "on"), ("아니오", "예"),
)  # fmt: skip
"""Pairs for no and yes, in lower case."""


@dataclass(frozen=True)
class FoundKind:
    """`form`: an example of the date's form, or the two words. `unfit`: rows whose cells are present and of no such form."""

    kind: ColumnKind
    form: str = ""
    unfit: tuple[int, ...] = ()


def kind_of(column: Column) -> FoundKind:
    """What the cells of `column` are; texts are dates or booleans where (nearly) all of them are."""
    if isinstance(column, NumberColumn):
        return FoundKind(ColumnKind.NUMBER)
    sample = [str(text).strip() for text in column.values[:SAMPLE] if text is not None]
    pair = boolean_form(sample)
    if pair is not None:
        return FoundKind(ColumnKind.BOOLEAN, f"{pair[0]}/{pair[1]}", _not_in(column, pair))
    form = date_form(sample)
    if form is not None:
        unfit = np.flatnonzero(np.isnat(parse_dates(column, form)) & ~column.missing)
        return FoundKind(ColumnKind.DATE, form, tuple(unfit.tolist()))
    return FoundKind(ColumnKind.TEXT)


def date_form(texts: list[str]) -> str | None:
    """The example in DATE_FORMS of the form that nearly all `texts` have; None where there is none."""
    if not texts or not any(sign.isdigit() for sign in texts[0]):
        return None
    for example, pattern in DATE_FORMS.items():
        if sum(_parsed(text, pattern) is not None for text in texts) >= SHARE * len(texts):
            return example
    return None


def boolean_form(texts: list[str]) -> tuple[str, str] | None:
    """The pair of BOOLEAN_FORMS that all `texts` are of; None where there is none."""
    words = {text.lower() for text in texts}
    return next((pair for pair in BOOLEAN_FORMS if words and words <= set(pair)), None)


def parse_dates(column: TextColumn, form: str) -> NDArray[np.datetime64]:
    """The cells as datetime64[s] in the form of the example `form`, NaT where missing or unfit; shape (rows,)."""
    import pandas as pd

    texts = pd.Series(column.values, dtype=object).str.strip()
    found = pd.to_datetime(texts, format=DATE_FORMS[form], errors="coerce")
    return found.to_numpy().astype("datetime64[s]")


def parse_booleans(column: TextColumn, form: str) -> NDArray[np.float64]:
    """The cells as 0 and 1, NaN where missing or unfit; `form` as "no/yes"; shape (rows,)."""
    no, yes = form.split("/")
    numbers = {no: 0.0, yes: 1.0}
    return np.array([numbers.get(str(text).strip().lower(), np.nan) for text in column.values], dtype=np.float64)


def iso_text(value: date | datetime) -> str:
    """A date, or a moment, as ISO 8601 writes it; midnight is a date."""
    if isinstance(value, datetime) and (value.hour, value.minute, value.second) != (0, 0, 0):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value.strftime("%Y-%m-%d")


def _not_in(column: TextColumn, words: tuple[str, str]) -> tuple[int, ...]:
    odd = {text for text in set(column.values) if text is not None and str(text).strip().lower() not in words}
    return tuple(row for row, text in enumerate(column.values) if text in odd) if odd else ()


def _parsed(text: str, pattern: str) -> datetime | None:
    try:
        return datetime.strptime(text, pattern)
    except ValueError:
        return None
