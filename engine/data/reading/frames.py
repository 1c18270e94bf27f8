"""The columns of a pandas DataFrame as those of a table: numbers as numbers, all else as texts, missing as missing."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.dates import iso_text
from engine.data.reading.column_notes import rounded_note
from engine.data.reading.csv_layout import distinct_names
from engine.data.reading.notes import Note, name_notes
from engine.data.reading.report import MAX_LINES, Weight
from engine.data.table import Column, NumberColumn, TextColumn, number_text
from engine.text import Text

_EXACT = 2**53
"""From here on float64 does not hold every whole number."""


def columns_of_frame(frame: Any) -> tuple[list[Column], list[Note]]:
    """The columns, and what was rounded or has no cells of its own kind in a table."""
    columns: list[Column] = []
    notes: list[Note] = []
    given = [str(name) for name in frame.columns]
    names = distinct_names(given)
    for at, name in enumerate(names):
        series = frame.iloc[:, at]
        cells = _objects(series)
        if series.dtype.kind in "iuf":
            columns.append(as_number_column(name, series.to_numpy(dtype=np.float64, na_value=np.nan)))
            rounded = _too_large(series)
        elif _are_numbers(cells):
            values = [np.nan if cell is None else float(cell) for cell in cells]
            columns.append(as_number_column(name, np.array(values, dtype=np.float64)))
            rounded = [row for row, cell in enumerate(cells) if cell is not None and _is_lost(cell)]
        else:
            columns.append(_texts(name, cells))
            rounded = []
            if any(_is_nested(cell) for cell in cells):
                notes.append(
                    Note(
                        Text("'{name}' holds lists or records; they are kept as texts.", name=name),
                        (),
                        Weight.WARNING,
                        name,
                    )
                )
        if len(rounded):
            notes.append(rounded_note(name, len(rounded), [int(row) for row in rounded[:MAX_LINES]]))
    return columns, [*notes, *name_notes(given, names)]


def _objects(series: Any) -> list[Any]:
    """The cells as Python's values, None where missing; of columns of plain numbers none."""
    if series.dtype.kind in "iuf":
        return []
    missing = series.isna().to_numpy()
    return [None if gone else cell for cell, gone in zip(series, missing, strict=True)]


def as_number_column(name: str, values: NDArray[np.float64]) -> NumberColumn:
    """A column of `values`, NaN where missing; infinite ones are kept as texts that do not fit."""
    infinite = np.flatnonzero(np.isinf(values)).tolist()
    misfits = {row: number_text(float(values[row])) for row in infinite} if infinite else {}
    if infinite:
        values = values.copy()
        values[infinite] = np.nan
    return NumberColumn(name, values, misfits)


def iso_moments(cells: NDArray[Any]) -> list[str | None]:
    """Moments or spans of time (datetime64, timedelta64) as texts, None where there is none."""
    texts = np.datetime_as_string(cells) if cells.dtype.kind == "M" else cells.astype(str)
    return [None if text == "NaT" else str(text).replace("T", " ") for text in texts.tolist()]


def _too_large(series: Any) -> Sequence[int]:
    """The rows of whole numbers that are not exact as float64."""
    if series.dtype.kind not in "iu":
        return []
    is_large = ((series > _EXACT) | (series < -_EXACT)).fillna(value=False).to_numpy(dtype=np.bool_)
    return [row for row in np.flatnonzero(is_large).tolist() if _is_lost(int(series.iloc[row]))]


def _are_numbers(cells: Sequence[Any]) -> bool:
    """Whether all that are present are numbers, as in columns of decimals, or of classes that are numbers."""
    kinds = {type(cell) for cell in cells} - {type(None)}
    return (
        bool(kinds)
        and all(issubclass(kind, int | float | Decimal | np.number) for kind in kinds - {bool})
        and (bool not in kinds)
    )


def _is_lost(cell: Any) -> bool:
    """Whether float64 says another number than the cell, as a person would write both."""
    if isinstance(cell, Decimal):
        return cell.is_finite() and Decimal(repr(float(cell))) != cell
    return isinstance(cell, int | np.integer) and int(float(cell)) != int(cell)


def _texts(name: str, cells: Sequence[Any]) -> TextColumn:
    texts = np.empty(len(cells), dtype=object)
    texts[:] = [None if cell is None else _text(cell) or None for cell in cells]
    return TextColumn(name, texts)


def _is_nested(cell: Any) -> bool:
    return isinstance(cell, list | tuple | dict | np.ndarray)


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime):
        is_fine = cell.microsecond or getattr(cell, "nanosecond", 0) or cell.tzinfo is not None
        return cell.isoformat(sep=" ") if is_fine else iso_text(cell)
    if isinstance(cell, date):
        return iso_text(cell)
    if isinstance(cell, bytes):
        return cell.decode(errors="backslashreplace")
    if _is_nested(cell):
        return json.dumps(cell, ensure_ascii=False, default=_plain)
    return str(cell)


def _plain(value: Any) -> Any:
    """What json can write of a value within a list or record."""
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else _text(value)
