"""The cells of another table as a fitted column reads them, and why some of them cannot be used: nothing is guessed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import DateOrder, Encoding
from engine.data.alike import alike_key
from engine.data.booleans import read_boolean
from engine.data.columns import as_numbers
from engine.data.date_parsing import parsed_dates
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.hashing import hashed
from engine.data.preparing.merged import MAX_TEXTS
from engine.data.short_years import with_long_years
from engine.data.table import Column, NumberColumn, number_text, parse_number, text_column
from engine.data.times import read_time
from engine.text import Text

Array = NDArray[np.float64]


@dataclass(frozen=True)
class ReadCells:
    """`entries`: (rows, width) as the network takes them. `unusable`: (rows,), where the cell cannot be used; `entries` mean
    nothing there.
    """

    column: FittedColumn
    cells: Column
    entries: Array
    unusable: NDArray[np.bool_]

    def reasons(self) -> Iterator[tuple[int, Text]]:
        """Why cells cannot be used, row by row, from 0."""
        name, encoding = self.column.planned.recipe.name, self.column.planned.recipe.encoding
        for row in np.flatnonzero(self.unusable).tolist():
            yield row, _reason(name, encoding, "" if self.cells.missing[row] else self.cells.text(row))


def read_cells(column: FittedColumn, cells: Column) -> ReadCells:
    """`cells` as `column` was fitted to read such."""
    encoding = column.planned.recipe.encoding
    if encoding is Encoding.NUMBER:
        cells = as_numbers(cells)
    missing = cells.missing
    numbers = np.where(missing, np.nan, 0.0) if encoding is Encoding.HASHED else _numbers(column, cells)
    unusable = np.isnan(numbers) & ~missing if column.fill is not None else np.isnan(numbers)
    with np.errstate(all="ignore"):  # what cannot be scaled is unusable
        if encoding is Encoding.HASHED:
            entries = _hashed(cells, column.planned.recipe.buckets)
            if column.fill is not None:
                entries[missing] = column.encoded(np.array([column.fill]))
        else:
            entries = column.scaled(column.encoded(np.where(unusable, _stand_in(column), column.filled(numbers))))
    unusable |= ~np.isfinite(entries).all(axis=1)
    if column.planned.recipe.indicator:
        entries = np.concatenate([entries, missing[:, None].astype(np.float64)], axis=1)
    return ReadCells(column, cells, entries, unusable)


def number_of_cell(column: FittedColumn, text: str) -> float:
    """What the cell `text` says in a column of quantities; NaN where it is empty or says nothing."""
    return float(numbers_of(column, [text])[0])


def numbers_of(column: FittedColumn, texts: Sequence[str]) -> Array:
    """What each text is read as, (texts,): a number, the place of a class, the seconds of a date; NaN where it cannot be used."""
    cells: Column = text_column(column.planned.recipe.name, [text or None for text in texts])
    return _numbers(column, as_numbers(cells) if column.planned.recipe.encoding is Encoding.NUMBER else cells)


def _stand_in(column: FittedColumn) -> float:
    """A number that can be encoded in place of one that cannot be used."""
    return column.span[0] if column.span else 0.0


def _numbers(column: FittedColumn, cells: Column) -> Array:
    """One number a cell, (rows,), NaN where it is missing or cannot be read; see `engine.data.preparing.parsed`."""
    match column.planned.recipe.encoding:
        case Encoding.NUMBER:
            assert isinstance(cells, NumberColumn), "the caller has made it one"
            return cells.values
        case Encoding.DATE:
            return _seconds(cells, column.date_order)
        case Encoding.TIME:
            return _each_class(cells, read_time)
        case Encoding.BOOLEAN:
            return _each_class(cells, read_boolean)
        case _:
            return _each_class(cells, _place_of(column))


def _each_class(cells: Column, read: Callable[[str], float | None]) -> Array:
    """Every different text is read once."""
    found = [read(text) for text in cells.classes]
    return np.array([*(np.nan if number is None else number for number in found), np.nan])[cells.class_indices]


def _seconds(cells: Column, order: DateOrder) -> Array:
    """The seconds from 1970-01-01. Of a column that said nothing about the order, dates that leave it open cannot be used."""
    dates = parsed_dates([*with_long_years(cells.classes, order).texts, None])
    seconds = dates.seconds(day_first=order is not DateOrder.MONTH_FIRST)
    if order is DateOrder.AUTO and dates.open is not None:
        seconds = np.where(dates.days_first == dates.open.months_first, seconds, np.nan)
    return seconds[cells.class_indices]


def _place_of(column: FittedColumn) -> Callable[[str], float | None]:
    """Gives the place of a class among those that were there in training; None for others. 1.0 is the class 1."""
    planned = column.planned
    places = {name: float(place) for place, name in enumerate(planned.classes)}
    merges = planned.recipe.merge_alike and len(places) <= MAX_TEXTS
    alike: Mapping[str, float] = {alike_key(name): place for name, place in places.items()} if merges else {}

    def place(text: str) -> float | None:
        found = places.get(text)
        if found is None and merges:
            found = alike.get(alike_key(text))
        if found is None and (number := parse_number(text)) is not None:
            found = places.get(number_text(number))
        return found

    return place


def _hashed(cells: Column, buckets: int) -> Array:
    """Entries (rows, buckets); a class that was not there in training has its bucket as well."""
    places, signs = hashed(cells.classes, buckets)
    entries, rows = np.zeros((len(cells.values), buckets)), np.flatnonzero(~cells.missing)
    indices = cells.class_indices[rows]
    entries[rows, places[indices]] = signs[indices]
    return entries


def _reason(name: str, encoding: Encoding, text: str) -> Text:
    if not text:
        return Text("'{column}' is missing", column=name)
    match encoding:
        case Encoding.NUMBER if parse_number(text) is not None:
            return Text("'{column}': {text} cannot be scaled", column=name, text=text)
        case Encoding.NUMBER:
            return Text("'{column}': '{text}' is no number", column=name, text=text)
        case Encoding.DATE:
            return Text("'{column}': '{text}' is no date, or may be two", column=name, text=text)
        case Encoding.TIME:
            return Text("'{column}': '{text}' is no time", column=name, text=text)
        case Encoding.BOOLEAN:
            return Text("'{column}': '{text}' is neither yes nor no", column=name, text=text)
        case _:
            return Text("'{column}': '{text}' was not there in training", column=name, text=text)
