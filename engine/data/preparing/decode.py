"""From tensor entries back to what a cell said, as far as an encoding can be read back."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import DatePart, Encoding, TimeForm
from engine.data.dates import DAY, date_text
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.planned import date_parts
from engine.data.table import number_text
from engine.data.times import HOUR, time_text

Array = NDArray[np.float64]

_EPOCH = datetime(1970, 1, 1)
JUST_BEFORE = 0.01
"""So many seconds before midnight are midnight, which float32 may not give back exactly."""
_CLOCK = {DatePart.HOUR: 3600.0, DatePart.MINUTE: 60.0, DatePart.SECOND: 1.0}


@dataclass(frozen=True)
class Decoded:
    """What entries say. `number`: as `parsed` gives cells, None where several cells have these entries; `texts`: those cells."""

    number: float | None
    texts: tuple[str, ...]


def unscaled(column: FittedColumn, entries: Array) -> Array:
    """Tensor entries (width,) in the units before scaling; without the missing indicator."""
    kept = len(entries) - column.planned.recipe.indicator
    return np.array([float(column.scalings[at].back(entries[at : at + 1])[0]) for at in range(kept)])


def decoded(column: FittedColumn, entries: Array) -> Decoded:
    """What a cell with these tensor entries (width,) says: the filling where it was missing."""
    values, planned = unscaled(column, entries), column.planned
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return Decoded(
                float(values[0]), (number_text(float(f"{values[0]:.12g}")),)
            )  # scaling there and back rounds
        case Encoding.DATE:
            return _date(dict(zip(date_parts(planned.recipe), values.tolist(), strict=True)))
        case Encoding.TIME:
            return _time(column, values)
        case Encoding.HASHED:
            return _hashed(column, values)
        case Encoding.ONE_HOT:
            place = int(values.argmax())
        case _:
            place = round(float(values[0]))
    known = 0 <= place < len(planned.classes)
    return Decoded(float(place), (planned.classes[place],) if known else ())


def _time(column: FittedColumn, values: Array) -> Decoded:
    """Of a cycle the time of day; what is longer than a day comes back as what is left of it."""
    if column.planned.recipe.time_form is TimeForm.CYCLE:
        seconds = float(np.arctan2(values[0], values[1])) / (2 * np.pi) * DAY
        seconds = max(seconds, 0.0) if seconds > -JUST_BEFORE else seconds + DAY
    else:
        seconds = float(values[0]) * HOUR
    return Decoded(seconds, (time_text(seconds),))


def _hashed(column: FittedColumn, values: Array) -> Decoded:
    buckets, signs = column.buckets
    same = np.flatnonzero(signs == values[buckets])
    number = float(same[0]) if len(same) == 1 else None
    return Decoded(number, tuple(column.planned.classes[place] for place in same))


def _date(parts: dict[DatePart, float]) -> Decoded:
    if DatePart.DAYS in parts:
        seconds = round(parts[DatePart.DAYS] * DAY, 3)
        return Decoded(seconds, (date_text(seconds),))
    numbers = {part: round(value, 3) for part, value in parts.items()}
    said = ", ".join(f"{part.value.replace('_', ' ')} {value:g}" for part, value in numbers.items())
    if not {DatePart.YEAR, DatePart.MONTH, DatePart.DAY} <= numbers.keys():
        return Decoded(None, (said,))
    year, month, date = (round(numbers[part]) for part in (DatePart.YEAR, DatePart.MONTH, DatePart.DAY))
    day = datetime(year, month, date)
    seconds = (day - _EPOCH).total_seconds() + sum(numbers.get(part, 0.0) * size for part, size in _CLOCK.items())
    # Without the clock's parts the time of day is not known: the date alone is.
    return Decoded(seconds, (date_text(seconds),))
