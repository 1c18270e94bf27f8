"""Cells that came as texts, row by row, become a table with its report. Which cells they are, each format's file finds out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Role
from engine.data.number_format import NumberFormat
from engine.data.reading.column_notes import number_notes, text_note, zero_note
from engine.data.reading.csv_columns import (
    MAX_PLACES,
    TEXT_MISSING_WORDS,
    NumberChunks,
    TextChunks,
    is_code,
    looks_like_codes,
    looks_like_text,
)
from engine.data.reading.errors import ReadingError
from engine.data.reading.notes import Note, misfit_notes, missing_notes
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import ReadingReport, Weight
from engine.data.reading.row_choice import RowChoice
from engine.data.source_text import SourceText
from engine.data.table import Column, NumberColumn, Table
from engine.progress import Check, Progress
from engine.text import Text

_SAMPLE = 1000
_PART = 1 << 16
"""Cells after which reading looks whether it is still wanted."""


@dataclass(frozen=True)
class Cells:
    """`rows` of texts, one for each of `names`, empty where missing. `first_row`: its number or line in the file, from 1."""

    names: tuple[str, ...]
    rows: list[list[str]]
    first_row: int = 1
    lines: Sequence[int] | None = None
    """The line of each row, where rows do not follow each other; none where rows have no lines."""
    types: Mapping[str, ColumnType] = field(default_factory=dict)
    """What the file itself says of its columns."""
    roles: Mapping[str, Role] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    numbers: NumberFormat = field(default_factory=NumberFormat)
    """How numbers are written that came as texts, where nobody has chosen."""

    def line(self, row: int) -> int:
        """Where a row stands in the file; 0 where that cannot be said."""
        if self.lines is None:
            return row + self.first_row
        return self.lines[row] if row < len(self.lines) else 0

    def form(self, options: ReadingOptions) -> NumberFormat:
        """How numbers are written."""
        decimal, thousands = options.decimal or self.numbers.decimal, options.thousands
        mark = self.numbers.thousands if thousands is None else thousands
        return NumberFormat(decimal, mark if mark != decimal else "")

    def wanted(self, options: ReadingOptions) -> dict[str, ColumnType]:
        """The types of columns that are not to be guessed; what a person chose wins."""
        return {**self.types, **options.types}


def reading_of_cells(name: str, cells: Cells, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The table in the file `name` and the report on it. Raises ReadingError."""
    choice = RowChoice(options.sampling)
    taken = choice.take(len(cells.rows))
    rows = cells.rows if taken is None else [cells.rows[at] for at in taken]
    if not rows:
        raise ReadingError(
            Text("{name} has no rows. Add some, or say that it has no header.", name=name),
            Remedy(choice=Choice.HEADER, value="no"),
        )
    wanted, form = cells.wanted(options), cells.form(options)
    columns: list[Column] = []
    notes: list[Note] = []
    for at, title in enumerate(cells.names):
        check()
        column, found = _column(title, [row[at] for row in rows], wanted.get(title), form, options, check)
        columns.append(column)
        notes += found
        progress(0.6 + 0.4 * (at + 1) / len(cells.names))
    notes = [*cells.notes, *missing_notes(columns, ()), *misfit_notes(columns), *notes]
    places = [row for each in notes for row in each.rows]
    in_file = zip(places, choice.rows_in_file(places), strict=True)
    lines = {row: line for row, at in in_file if (line := cells.line(at))}
    findings = sorted((each.finding(lines) for each in notes), key=lambda each: each.weight is not Weight.WARNING)
    report = ReadingReport(
        source=name, rows=len(rows), columns=len(columns), findings=tuple(findings), roles=dict(cells.roles)
    )
    return Reading(Table(tuple(columns)), report)


def _column(
    name: str,
    cells: Sequence[str],
    wanted: ColumnType | None,
    form: NumberFormat,
    options: ReadingOptions,
    check: Check,
) -> tuple[Column, list[Note]]:
    words = TEXT_MISSING_WORDS if options.missing_words is None else frozenset(options.missing_words)
    array = np.array([cell if cell else np.nan for cell in cells], dtype=object)
    texts = TextChunks(words)
    _add(texts, array, check)
    if wanted not in (None, ColumnType.NUMBER) or (wanted is None and _is_text(cells[:_SAMPLE], form)):
        return texts.column(name), []
    numbers = NumberChunks(form, words, is_forced=wanted is ColumnType.NUMBER)
    _add(numbers, array, check)
    if numbers.is_text:
        return texts.column(name), list(text_note(name, numbers.count, numbers.misfits))
    column = numbers.column(name)
    kept, found = _as_it_stood(column, cells)
    return kept, [*number_notes(numbers, column), *found]


def _add(chunks: TextChunks | NumberChunks, cells: NDArray[np.object_], check: Check) -> None:
    """Give `chunks` the cells, shape (rows,), part by part."""
    for begin in range(0, len(cells), _PART):
        check()
        chunks.add(cells[begin : begin + _PART])


def _as_it_stood(column: NumberColumn, cells: Sequence[str]) -> tuple[Column, list[Note]]:
    """The column with the texts that stand among its numbers, such as 007, and a note on their zeros."""
    exact = {row: cell for row, cell in enumerate(cells) if cell != column.text(row)}
    zeros = {row: cell for row, cell in exact.items() if is_code(cell)}
    notes = [zero_note(column.name, len(zeros), dict(islice(zeros.items(), MAX_PLACES)))] if zeros else []
    return replace(column, written=SourceText(None, exact)), notes


def _is_text(cells: Sequence[str], form: NumberFormat) -> bool:
    return looks_like_text(cells, form, TEXT_MISSING_WORDS) or looks_like_codes(cells, TEXT_MISSING_WORDS)
