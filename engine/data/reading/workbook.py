"""A sheet of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) as rows of texts, through calamine, which runs nothing that is in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from engine.data.dates import iso_text
from engine.data.reading.cells import reading_of_cells
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.grid import Grid, LaidOut, laid_out, widened, with_notes
from engine.data.reading.notes import Note
from engine.data.reading.options import HeadRows, ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import Weight
from engine.data.reading.sheet_cells import OddCells, odd_cells, odd_notes
from engine.data.reading.sheet_size import refuse_large_workbook
from engine.data.table import number_text
from engine.disk.regular import open_regular
from engine.progress import Check, Progress
from engine.text import NOTHING, Text

_ABOVE = 600
"""Rows that may stand above the first rows, when only those are wanted, and a few to guess types by."""
SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


@dataclass(frozen=True)
class Sheet:
    """A sheet and the table in it. `others`: the other sheets that hold something."""

    name: str
    found: LaidOut
    others: tuple[str, ...]


def sheet_names(source: FileSource, options: ReadingOptions, check: Check) -> list[str]:
    """The sheets of the workbook. Raises ReadingError."""
    with _opened(source.path, check) as book:
        return list(book.sheet_names)


def read_sheet(path: Path, options: ReadingOptions, check: Check, *, most: int | None = None) -> Sheet:
    """One sheet: the chosen one, or the first that holds something. `most`: how many rows.

    Raises ReadingError.
    """
    with _opened(path, check) as book:
        names = list(book.sheet_names)
        if options.sheet is not None and options.sheet not in names:
            raise ReadingError(
                Text(
                    "{file} has no sheet '{sheet}'. Choose one of: {names}.",
                    file=path.name,
                    sheet=options.sheet,
                    names=", ".join(names),
                ),
                Remedy(choice=Choice.SHEET),
            )
        filled = [name for name in names if _holds_cells(book, name)]
        if not filled or (options.sheet is not None and options.sheet not in filled):
            raise ReadingError(
                Text(
                    "{file} has no cells{more}. Choose another one.",
                    file=path.name,
                    more=Text(" in that sheet") if filled else NOTHING,
                ),
                Remedy(choice=Choice.SHEET),
            )
        chosen = options.sheet or filled[0]
        sheet = book.get_sheet_by_name(chosen)
        cells = sheet.to_python(skip_empty_area=False, nrows=most)
        merged = tuple(sheet.merged_cell_ranges or ())
    odd = odd_cells(path, chosen)
    rows = [[_text(cell) for cell in row] for row in cells]
    odd.put_into(rows, most)
    found = laid_out(Grid(Text("'{chosen}' in {file}", chosen=chosen, file=path.name), widened(rows), merged), options)
    others = tuple(name for name in filled if name != chosen)
    return Sheet(chosen, with_notes(found, tuple(_notes(chosen, others, odd, options))), others)


def sheet_cells(path: Path, name: str, check: Check) -> list[list[Any]] | None:
    """The cells of the sheet `name` as they are, line by line; None where there is no such sheet. Raises ReadingError."""
    from python_calamine import CalamineError

    with _opened(path, check) as book:
        if name not in book.sheet_names:
            return None
        try:
            return list(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        except CalamineError as error:
            raise ReadingError(
                Text("{file} has a sheet that cannot be read ({error}).", file=path.name, error=error)
            ) from error


def read_workbook(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The table in a sheet and the report on it. Raises ReadingError."""
    most = options.sampling.rows + _ABOVE if isinstance(options.sampling, HeadRows) else None
    sheet = read_sheet(source.path, options, check, most=most)
    progress(0.6)
    chosen = options.replace(missing_words=sheet.found.missing_words)
    reading = reading_of_cells(source.name, sheet.found.cells, chosen, progress=progress, check=check)
    return replace(reading, found={**sheet.found.found, "sheet": sheet.name})


@contextmanager
def _opened(path: Path, check: Check) -> Iterator[Any]:
    """The workbook, whatever its name says. Raises ReadingError and RefusedError."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    refuse_large_workbook(path, check=check)
    with open_regular(path) as file:
        try:
            book = CalamineWorkbook.from_filelike(file)
        except PasswordError as error:
            raise ReadingError(
                Text("{file} is locked with a password. Save a copy without one.", file=path.name)
            ) from error
        except CalamineError as error:
            raise ReadingError(
                Text(
                    "{file} is no workbook that can be read ({error}). Save it again as .xlsx.",
                    file=path.name,
                    error=error,
                )
            ) from error
    with book:
        yield book


def _holds_cells(book: Any, name: str) -> bool:
    """Whether cells stand in a sheet; those of charts have none."""
    from python_calamine import CalamineError

    try:
        return bool(book.get_sheet_by_name(name).height)
    except CalamineError:
        return False


def _notes(name: str, others: tuple[str, ...], odd: OddCells, options: ReadingOptions) -> Iterator[Note]:
    if others and options.sheet is None:
        listed = ", ".join(f"'{other}'" for other in others[:5])
        yield Note(
            Text("The sheet '{name}' was read; there are others: {names}.", name=name, names=listed),
            weight=Weight.WARNING,
            remedy=Remedy(choice=Choice.SHEET),
        )
    yield from odd_notes(odd)


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
