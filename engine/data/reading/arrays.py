"""Arrays that hold a table become one with its report: their names, shapes and what float64 does not hold. No files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Role
from engine.data.columns import as_numbers, as_texts
from engine.data.reading.column_notes import rounded_note
from engine.data.reading.csv_layout import MAX_COLUMNS, distinct_names
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_size import NUMBER_BYTES, Measure, refuse_measure, share_read
from engine.data.reading.frames import as_number_column, iso_moments
from engine.data.reading.notes import Note, misfit_notes, missing_notes, name_notes
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import MAX_LINES, ReadingReport, Weight
from engine.data.reading.row_choice import RowChoice
from engine.data.table import Column, Table, TextColumn
from engine.text import Text

_EXACT = 2**53
"""From here on float64 does not hold every whole number."""


@dataclass(frozen=True)
class Arrays:
    """`columns` by place, (rows,) each; `names`: as they are given, empty where a column has none."""

    names: tuple[str, ...]
    columns: Sequence[NDArray[Any]]
    roles: Mapping[str, Role] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def reading_of_arrays(name: str, arrays: Arrays, options: ReadingOptions) -> Reading:
    """The table in the file `name` and the report on it. Raises ReadingError."""
    rows = len(arrays.columns[0]) if arrays.columns else 0
    if not rows:
        raise ReadingError(Text("{name} has no rows. Choose a file with at least one.", name=name))
    choice = RowChoice(options.sampling)
    taken = choice.take(rows)
    if taken is not None and not len(taken):
        raise ReadingError(
            Text("None of the rows of {name} was chosen. Choose a larger part.", name=name),
            Remedy(choice=Choice.SAMPLING),
        )
    names = distinct_names(arrays.names)
    found = [
        _column(title, cells if taken is None else cells[taken])
        for title, cells in zip(names, arrays.columns, strict=True)
    ]
    columns = [_as_wanted(column, options) for column, _ in found]
    notes = [*arrays.notes, *(note for _, notes in found for note in notes)]
    notes += [*missing_notes(columns, ()), *misfit_notes(columns)]
    if any(given.strip() for given in arrays.names):
        notes += name_notes(arrays.names, names)
    if taken is not None:
        notes.append(Note(Text("Only a part of the rows was read, as was chosen."), weight=Weight.WARNING))
    findings = sorted((note.finding({}) for note in notes), key=lambda finding: finding.weight is not Weight.WARNING)
    table = Table(tuple(columns))
    report = ReadingReport(
        source=name, rows=table.rows, columns=len(columns), findings=tuple(findings), roles=dict(arrays.roles)
    )
    return Reading(table, report)


def refuse_size(name: str, rows: int, columns: int, options: ReadingOptions) -> None:
    """Raise a ReadingError for a table that has too many columns, or does not fit into the memory that is free."""
    if columns > MAX_COLUMNS:
        raise ReadingError(
            Text(
                "{name} has {columns:,} columns; no more than {most:,} can be opened. Take a part of each row first.",
                name=name,
                columns=columns,
                most=MAX_COLUMNS,
            )
        )
    kept = round(share_read(options.sampling, rows) * rows)
    refuse_measure(name, Measure(rows, kept, columns, rows * columns * NUMBER_BYTES))


def numbered(name: str, shape: Sequence[int]) -> list[str]:
    """The names of the entries of a row: `name`_1, `name`_2; with several dimensions `name`_1_1; none of them for a single one."""
    if not shape or tuple(shape) == (1,):
        return [name]
    return ["_".join([name, *(str(at + 1) for at in place)]) for place in np.ndindex(*shape)]


def _column(name: str, cells: NDArray[Any]) -> tuple[Column, list[Note]]:
    kind = cells.dtype.kind
    if kind in "biuf":
        lost = _rounded(cells) if kind in "iu" else []
        notes = [rounded_note(name, len(lost), lost[:MAX_LINES])] if len(lost) else []
        return as_number_column(name, cells.astype(np.float64)), notes
    texts = np.empty(len(cells), dtype=object)
    texts[:] = iso_moments(cells) if kind in "mM" else [_text(cell) for cell in cells.tolist()]
    return TextColumn(name, texts), []


def _rounded(cells: NDArray[Any]) -> list[int]:
    """The rows of whole numbers that float64 does not hold."""
    large = np.flatnonzero((cells > _EXACT) | (cells < -_EXACT)).tolist()
    return [row for row in large if int(float(cells[row])) != int(cells[row])]


def _text(cell: object) -> str | None:
    text = cell.decode(errors="backslashreplace") if isinstance(cell, bytes) else str(cell)
    return text.rstrip("\0") or None


def _as_wanted(column: Column, options: ReadingOptions) -> Column:
    match options.types.get(column.name):
        case None:
            return column
        case ColumnType.NUMBER:
            return as_numbers(column)
        case _:
            return as_texts(column)
