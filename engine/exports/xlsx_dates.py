"""Dates and times in a workbook: cells that hold real dates, in days from 1899-12-30, and the entries that they become."""

import math
from collections.abc import Sequence

from engine.config.columns import DatePart, Encoding, TimeForm
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.planned import date_parts
from engine.data.times import DAY, HOUR
from engine.model.cells import numbers_of

EPOCH = 25_569
"""1970-01-01 as a cell has it."""

FIRST = 61
"""1900-03-01: before it Excel counts a day that there was not."""

EARLIEST = (FIRST - EPOCH) * DAY
"""The same in seconds from 1970-01-01."""


def is_moment(column: FittedColumn) -> bool:
    """True of dates and times, which are cells of days."""
    return column.planned.recipe.encoding in (Encoding.DATE, Encoding.TIME)


def days(column: FittedColumn, seconds: float) -> float:
    """What a cell holds for a date or a time."""
    return seconds / DAY + (EPOCH if column.planned.recipe.encoding is Encoding.DATE else 0)


def as_days(column: FittedColumn, texts: Sequence[str]) -> list[float | str]:
    """Texts as the cells that say the same; those that say no date or time stay as they are."""
    numbers = numbers_of(column, texts).tolist()
    return [text if math.isnan(number) else days(column, number) for text, number in zip(texts, numbers, strict=True)]


def shown_as(column: FittedColumn) -> str:
    """How a spreadsheet shows such cells."""
    if column.planned.recipe.encoding is Encoding.TIME:
        return "[h]:mm:ss"
    has_time = not {DatePart.HOUR, DatePart.MINUTE, DatePart.SECOND}.isdisjoint(date_parts(column.planned.recipe))
    return "yyyy-mm-dd hh:mm:ss" if has_time else "yyyy-mm-dd"


def example(column: FittedColumn) -> float:
    """The cell between the first and the last of training."""
    middle = sum(column.span) / 2 if column.span else 0.0
    return days(column, middle // DAY * DAY if column.planned.recipe.encoding is Encoding.DATE else middle // 60 * 60)


def seconds_of(column: FittedColumn, cell: str) -> str:
    """The formula of what the lab reads: seconds from 1970-01-01, or since midnight; an error where `cell` cannot be used."""
    start, least = (EPOCH, FIRST) if column.planned.recipe.encoding is Encoding.DATE else (0, 0)
    fill = "NA()" if column.fill is None else repr(column.fill)
    read = f"IF({cell}<{least},NA(),ROUND(({cell}-{start})*{DAY:.0f},3))"
    return f'IF(ISNUMBER({cell}),{read},IF({cell}="",{fill},NA()))'


def entries_of(column: FittedColumn, cell: str, seconds: str) -> list[str]:
    """The formulas of the entries, scaled. `cell` is what was entered, `seconds` the cell of `seconds_of`."""
    recipe = column.planned.recipe
    if recipe.encoding is Encoding.DATE:
        found = [_part(part, seconds) for part in date_parts(recipe)]
    elif recipe.time_form is TimeForm.CYCLE:
        found = [f"{name}({seconds}/{DAY:.0f}*{2 * math.pi!r})" for name in ("SIN", "COS")]
    else:
        found = [f"{seconds}/{HOUR:.0f}"]
    scaled = []
    for value, scaling in zip(found, column.scalings, strict=False):  # the indicator is not scaled
        value = f"LN(1+{value})" if scaling.is_log else value
        is_same = (scaling.shift, scaling.scale) == (0, 1)
        scaled.append(value if is_same else f"({value}-({scaling.shift!r}))/({scaling.scale!r})")
    return [*scaled, f'IF({cell}="",1,0)'] if recipe.indicator else scaled


def _part(part: DatePart, seconds: str) -> str:
    whole = f"INT({seconds}/{DAY:.0f})"
    day = f"({whole}+{EPOCH})"
    match part:
        case DatePart.DAY_OF_YEAR:
            return f"({day}-DATE(YEAR({day}),1,1)+1)"
        case DatePart.WEEKDAY:
            return f"MOD({whole}+3,7)"
        case DatePart.HOUR:
            return f"INT(MOD({seconds},{DAY:.0f})/{HOUR:.0f})"
        case DatePart.MINUTE:
            return f"INT(MOD({seconds},{HOUR:.0f})/60)"
        case DatePart.SECOND:
            return f"MOD({seconds},60)"
        case DatePart.DAYS:
            return f"{seconds}/{DAY:.0f}"
    return f"{part.value.upper()}({day})"
