"""A sheet of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) becomes columns, through calamine, which runs nothing that is in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.dates import iso_text
from engine.data.number_form import NumberForm
from engine.data.reading.csv_columns import (
    MOST_PLACES,
    TEXT_MISSING_WORDS,
    NumberChunks,
    TextChunks,
    is_code,
    looks_like_codes,
    looks_like_text,
)
from engine.data.reading.csv_layout import distinct_names
from engine.data.reading.errors import ReadingCancelled, ReadingError
from engine.data.reading.notes import Note, misfit_notes, missing_notes, name_notes, number_notes, text_note, zero_note
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import ReadingReport, Weight
from engine.data.reading.row_choice import RowChoice
from engine.data.reading.titles import guess_header, title_rows
from engine.data.table import Column, NumberColumn, Table, number_text
from engine.data.written import Written

SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_BLOCK = 20_000
_PLAIN = NumberForm()


@dataclass(frozen=True)
class Sheet:
    """The cells of a sheet as texts, and what stands above its rows. `first_row`: the number of the first row, from 1."""

    name: str
    names: tuple[str, ...]
    given_names: tuple[str, ...]
    rows: list[list[str]]
    first_row: int
    titles: int
    others: tuple[str, ...]
    """The other sheets that hold something."""
    has_header: bool


def is_workbook(head: bytes, path: Path) -> bool:
    """Whether a file that begins with `head` is a workbook that can be read here."""
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return path.suffix.lower() not in (".doc", ".ppt", ".msg", ".msi")
    return head.startswith(b"PK\x03\x04") and (path.suffix.lower() in SUFFIXES or b"[Content_Types].xml" in head)


def sheet_names(path: Path) -> list[str]:
    """The sheets of the workbook. Raises ReadingError."""
    with _opened(path) as book:
        return list(book.sheet_names)


def read_sheet(path: Path, options: ReadingOptions, *, most: int | None = None) -> Sheet:
    """One sheet: the chosen one, or the first that holds something. `most`: how many rows. Raises ReadingError."""
    with _opened(path) as book:
        names = list(book.sheet_names)
        if options.sheet is not None and options.sheet not in names:
            raise ReadingError(
                f"{path.name} has no sheet '{options.sheet}'. Choose one of: {', '.join(names)}.",
                Remedy(choice=Choice.SHEET),
            )
        filled = [name for name in names if book.get_sheet_by_name(name).height]
        if not filled or (options.sheet is not None and options.sheet not in filled):
            raise ReadingError(
                f"{path.name} has no cells{' in that sheet' if filled else ''}. Choose another one.",
                Remedy(choice=Choice.SHEET),
            )
        chosen = options.sheet or filled[0]
        cells = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False, nrows=most)
    rows = [[_text(cell) for cell in row] for row in cells]
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if cell), default=0)
    rows = [row[:width] for row in rows]
    return _laid_out(path, chosen, rows, options, tuple(name for name in filled if name != chosen))


def read_workbook(
    path: Path, options: ReadingOptions, *, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> tuple[Table, ReadingReport]:
    """The table in a sheet and the report on it. Raises ReadingError and ReadingCancelled."""
    sheet = read_sheet(path, options)
    progress(0.6)
    choice = RowChoice(options.sampling)
    taken = choice.take(len(sheet.rows))
    rows = sheet.rows if taken is None else [sheet.rows[at] for at in taken]
    if not rows:
        raise ReadingError(
            f"'{sheet.name}' in {path.name} has no rows. Add some, or say that it has no header.",
            Remedy(choice=Choice.HEADER, value="no"),
        )
    columns: list[Column] = []
    notes: list[Note] = []
    for at, name in enumerate(sheet.names):
        if cancelled():
            raise ReadingCancelled
        column, found = _column(name, [row[at] for row in rows], options)
        columns.append(column)
        notes += found
        progress(0.6 + 0.4 * (at + 1) / len(sheet.names))
    notes = [*_sheet_notes(sheet, options), *missing_notes(columns, ()), *misfit_notes(columns), *notes]
    places = [row for each in notes for row in each.rows]
    lines = {row: at + sheet.first_row for row, at in zip(places, choice.rows_in_file(places), strict=True)}
    findings = sorted((each.finding(lines) for each in notes), key=lambda each: each.weight is not Weight.WARNING)
    report = ReadingReport(source=path.name, rows=len(rows), columns=len(columns), findings=tuple(findings))
    return Table(tuple(columns)), report


def sheet_types(sheet: Sheet, options: ReadingOptions) -> frozenset[int]:
    """The columns that are read as text."""
    wanted = options.types
    return frozenset(
        at
        for at, name in enumerate(sheet.names)
        if (
            _is_text([row[at] for row in sheet.rows[:1000]])
            if name not in wanted
            else wanted[name] != ColumnType.NUMBER
        )
    )


def _opened(path: Path) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(str(path))
    except PasswordError as error:
        raise ReadingError(f"{path.name} is locked with a password. Save a copy without one.") from error
    except CalamineError as error:
        raise ReadingError(f"{path.name} is no workbook that can be read ({error}). Save it again as .xlsx.") from error


def _laid_out(path: Path, name: str, rows: list[list[str]], options: ReadingOptions, others: tuple[str, ...]) -> Sheet:
    begin = options.skip_lines or 0
    while options.skip_lines is None and begin < len(rows) and not any(rows[begin]):
        begin += 1
    titles = title_rows(rows[begin:][:1000]) if options.skip_lines is None else 0
    begin += titles
    rows, first = rows[begin:], begin + 1
    if not rows:
        raise ReadingError(
            f"'{name}' in {path.name} has no row after the first {begin}. Leave out fewer rows.",
            Remedy(choice=Choice.SKIP_LINES),
        )
    has_header = options.header if options.header is not None else guess_header(rows[:1000], _PLAIN)
    given = tuple(rows[0]) if has_header else ("",) * len(rows[0])
    body = rows[1:] if has_header else rows
    while body and not any(body[-1]):
        body.pop()
    first += int(has_header)
    return Sheet(name, distinct_names(given), given, body, first, titles, others, has_header)


def _column(name: str, cells: Sequence[str], options: ReadingOptions) -> tuple[Column, list[Note]]:
    wanted = options.types.get(name)
    words = TEXT_MISSING_WORDS if options.missing_words is None else frozenset(options.missing_words)
    array = np.array([cell if cell else np.nan for cell in cells], dtype=object)
    texts = TextChunks(words)
    texts.add(array)
    if wanted not in (None, ColumnType.NUMBER) or (wanted is None and _is_text(cells[:1000])):
        return texts.column(name), []
    numbers = NumberChunks(_form(options), words, is_forced=wanted is ColumnType.NUMBER)
    numbers.add(array)
    if numbers.is_text:
        return texts.column(name), list(text_note(name, numbers.count, numbers.misfits))
    column = numbers.column(name)
    kept, found = _as_it_stood(column, cells)
    return kept, [*number_notes(numbers, column), *found]


def _as_it_stood(column: NumberColumn, cells: Sequence[str]) -> tuple[Column, list[Note]]:
    """The column with the texts that a sheet has among its numbers, such as 007, and a note on their zeros."""
    exact = {row: cell for row, cell in enumerate(cells) if cell != column.text(row)}
    zeros = {row: cell for row, cell in exact.items() if is_code(cell)}
    notes = [zero_note(column.name, len(zeros), dict(islice(zeros.items(), MOST_PLACES)))] if zeros else []
    return replace(column, written=Written(None, exact)), notes


def _is_text(cells: Sequence[str]) -> bool:
    return looks_like_text(cells, _PLAIN, TEXT_MISSING_WORDS) or looks_like_codes(cells, TEXT_MISSING_WORDS)


def _form(options: ReadingOptions) -> NumberForm:
    return NumberForm(".", options.thousands or "")


def _sheet_notes(sheet: Sheet, options: ReadingOptions) -> list[Note]:
    notes = []
    if sheet.others and options.sheet is None:
        listed = ", ".join(f"'{name}'" for name in sheet.others[:5])
        notes.append(Note(f"The sheet '{sheet.name}' was read; there are others: {listed}.", weight=Weight.WARNING))
    if sheet.titles:
        count = f"{sheet.titles} rows stand" if sheet.titles > 1 else "1 row stands"
        notes.append(Note(f"{count} above the header and were left out.", weight=Weight.WARNING, count=sheet.titles))
    if not sheet.has_header and options.header is None:
        notes.append(Note("The first row looks like data, so the columns were named column_1, column_2 and so on."))
    if sheet.has_header:
        notes += name_notes(sheet.given_names, sheet.names, (sheet.first_row - 1,))
    return notes


def _text(cell: object) -> str:
    """A cell as text: whole numbers without a point, dates as ISO 8601 writes them. Errors such as #DIV/0! come as empty ones."""
    match cell:
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() | int():
            return number_text(float(cell))
        case datetime() | date():
            return iso_text(cell)
        case time() | timedelta():
            return str(cell)
        case _:
            return str(cell)
