"""Whether a workbook can be opened at all: what its parts unpack to, and how many cells its sheets span.

calamine makes a rectangle of all cells from the first row and column to the last one that holds something, and unpacks what is
there, whatever the archive declares; so both are found out before. A `.xls` cannot span more than 65,536 × 256 cells.
"""

import re
import zipfile
from pathlib import Path

from engine.disk.archive import archive_of, unpacked_pieces
from engine.disk.limits import MAX_SHEET_BYTES, MAX_SHEET_EXPANSION, MAX_SPAN, MAX_SPAN_OF_CELL
from engine.disk.regular import RefusedError, open_regular
from engine.progress import Check, no_check
from engine.text import Text

_ROW, _CELL = re.compile(rb"<(?:\w+:)?row\b"), re.compile(rb"<(?:\w+:)?c[\s/>]")
_COLUMN_NAME, _ROW_NUMBER = re.compile(rb"""\sr=["']([A-Z]{1,4})"""), re.compile(rb"""\sr=["'][A-Z]{0,4}(\d{1,10})""")
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*)")
_ODS_VALUE = re.compile(rb"office:(?:\w+-)?value=|<text:p")
_ODS_ROWS, _ODS_COLUMNS = (
    re.compile(rb"""number-%s-repeated=["'](\d{1,10})""" % axis) for axis in (b"rows", b"columns")
)


def refuse_large_workbook(path: Path, *, check: Check = no_check) -> None:
    """Raise RefusedError where opening `path` would take far more memory than its cells do.

    What is no zip archive, or a damaged one, is left to calamine, which says so.
    """
    try:
        with open_regular(path) as file, archive_of(file) as archive:
            packed, unpacked = path.stat().st_size, 0
            for info in archive.infolist():
                span = _span_of(info.filename)
                for piece in unpacked_pieces(archive, info):
                    check()
                    unpacked += len(piece)
                    if unpacked > max(MAX_SHEET_BYTES, MAX_SHEET_EXPANSION * packed):
                        raise RefusedError(
                            Text(
                                "it unpacks to more than {unpacked:,} MiB. Save it again as CSV.",
                                unpacked=unpacked >> 20,
                            )
                        )
                    if span is not None:
                        span.add(piece)
                if span is not None:
                    span.end()
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError):
        return


class _Span:
    """How many cells a sheet spans, found row by row from its XML as it comes."""

    row: bytes
    """With what a row begins."""

    def __init__(self) -> None:
        self.rows = self.columns = self.filled = 0
        self._left = b""

    def add(self, piece: bytes) -> None:
        """The next bytes; of the last row is not seen the end yet."""
        text = self._left + piece
        cut = max(text.rfind(b"<", 0, max(text.rfind(self.row), 0) + 1), 0)
        self._left = text[cut:]
        self._look_at(text[:cut])
        if len(self._left) > MAX_SHEET_BYTES // 8:
            raise RefusedError(Text("a row of it is too long to be opened. Save it again as CSV."))

    def end(self) -> None:
        """All has come."""
        self._look_at(self._left)
        self._left = b""

    def _look_at(self, rows: bytes) -> None:
        """Count whole rows."""
        raise NotImplementedError

    def _refuse_sparse(self) -> None:
        cells = self.rows * self.columns
        if cells > max(MAX_SPAN, MAX_SPAN_OF_CELL * self.filled):
            raise RefusedError(
                Text(
                    "its sheet spans {rows:,} × {columns:,} cells, and few of them are filled. Move them together.",
                    rows=self.rows,
                    columns=self.columns,
                )
            )


class _ExcelSpan(_Span):
    """Of `.xlsx`: cells say where they stand, or stand one after the other."""

    row = b"row"

    def _look_at(self, rows: bytes) -> None:
        counts = [len(_CELL.findall(row)) for row in _ROW.split(rows)]
        self.filled += sum(counts)
        numbers = [int(number) for number in set(_ROW_NUMBER.findall(rows))]
        self.rows = max(self.rows + len(counts) - 1, *numbers, 0)
        self.columns = max(self.columns, *counts, *map(_column_number, set(_COLUMN_NAME.findall(rows))), 0)
        self._refuse_sparse()


class _OpenDocumentSpan(_Span):
    """Of `.ods`: cells and rows may be repeated, most often the empty ones up to the edge of the sheet, which count for nothing."""

    row = b"<table:table-row"

    def __init__(self) -> None:
        super().__init__()
        self._empty_rows = 0

    def _look_at(self, rows: bytes) -> None:
        for row in rows.split(self.row)[1:]:
            count = _ODS_ROWS.search(row[: row.find(b">")])
            times = int(count[1]) if count else 1
            values = [found.end() for found in _ODS_VALUE.finditer(row)]
            if not values:
                self._empty_rows += times
                continue
            self.rows += self._empty_rows + times
            self._empty_rows = 0
            repeats = [_ODS_COLUMNS.search(cell) for cell in _ODS_CELL.findall(row[: row.find(b">", values[-1])])]
            self.columns = max(self.columns, sum(int(found[1]) if found else 1 for found in repeats))
            self.filled += len(values)
        self._refuse_sparse()


def _span_of(part: str) -> _Span | None:
    """Who counts the cells of a part; None where it has none."""
    if part.startswith("xl/worksheets/") and part.endswith(".xml"):
        return _ExcelSpan()
    return _OpenDocumentSpan() if part == "content.xml" else None


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
