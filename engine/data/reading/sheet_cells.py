"""Cells of a workbook that hold no value: errors such as #DIV/0!, and formulas that nobody has computed yet.

calamine gives both as empty ones; so they are looked for in the sheet's XML, where its bytes show that there are any.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

from engine.data.reading.notes import Note
from engine.data.reading.report import MAX_LINES, Weight
from engine.disk.archive import archive_of, open_member
from engine.disk.regular import RefusedError, open_regular
from engine.text import Text

MAX_XML_BYTES = 1 << 29
"""A sheet whose XML is larger is not looked through."""
_BLOCK = 1 << 20
_NO_VALUE = rb"\s*(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v></)"
_ODD = re.compile(rb't="e"|</(?:\w+:)?f>' + _NO_VALUE + rb"|<(?:\w+:)?f(?: [^<>]*)?/>" + _NO_VALUE)
"""An error, or a formula without a value behind it."""
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class OddCells:
    """The texts of errors, and the formulas without a value, by (row, column) from 0."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)

    def put_into(self, rows: list[list[str]], most: int | None) -> None:
        """Write them into the cells of `rows`, which are empty there; no rows beyond the first `most`."""
        for (row, column), text in {**self.errors, **self.formulas}.items():
            if most is not None and row >= most:
                continue
            while len(rows) <= row:
                rows.append([])
            cells = rows[row]
            cells.extend([""] * (column + 1 - len(cells)))
            cells[column] = cells[column] or text


def odd_notes(odd: OddCells) -> Iterator[Note]:
    """What is to be said of them."""
    if odd.errors:
        count, first = len(odd.errors), min(odd.errors)
        yield Note(
            Text(
                "{n:,} cells hold an error of the spreadsheet, such as {error}, and no value.",
                "{n:,} cell holds an error of the spreadsheet, such as {error}, and no value.",
                n=count,
                error=odd.errors[first],
            ),
            weight=Weight.WARNING,
            count=count,
            lines=_lines(odd.errors),
        )
    if odd.formulas:
        count, first = len(odd.formulas), min(odd.formulas)
        yield Note(
            Text(
                "{n:,} formulas were never computed, such as {formula}. Open the workbook in a spreadsheet program, save "
                "it there, and open it here again.",
                "{n:,} formula was never computed, such as {formula}. Open the workbook in a spreadsheet program, save "
                "it there, and open it here again.",
                n=count,
                formula=odd.formulas[first],
            ),
            weight=Weight.WARNING,
            count=count,
            lines=_lines(odd.formulas),
        )


def odd_cells(path: Path, sheet: str) -> OddCells:
    """Those of `sheet`, which is one of the workbook's; none where its format keeps them otherwise (.xls, .xlsb)."""
    try:
        with open_regular(path) as file, archive_of(file) as archive:
            names = set(archive.namelist())
            part = _part_of(archive, sheet) if "xl/workbook.xml" in names else None
            if part is not None and part in names and part.endswith(".xml"):
                return _of_part(archive, part)
    except (zipfile.BadZipFile, ParseError, KeyError, ValueError, NotImplementedError, RefusedError):
        pass  # calamine has read it: what is odd about the rest of it is no matter here
    return OddCells()


def _lines(cells: dict[tuple[int, int], str]) -> tuple[int, ...]:
    return tuple(sorted({row + 1 for row, _ in cells})[:MAX_LINES])


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """The name of the part that holds `sheet`."""
    relation = None
    with open_member(archive, archive.getinfo("xl/workbook.xml")) as stream:
        for _, element in iterparse(stream):
            if _tag(element) == "sheet" and element.get("name") == sheet:
                relation = element.get(_RELATION)
    with open_member(archive, archive.getinfo("xl/_rels/workbook.xml.rels")) as stream:
        for _, element in iterparse(stream):
            if element.get("Id") == relation and relation is not None:
                target = element.get("Target", "")
                return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
    return None


def _of_part(archive: zipfile.ZipFile, part: str) -> OddCells:
    info = archive.getinfo(part)
    if info.file_size > MAX_XML_BYTES:
        return OddCells()
    with open_member(archive, info) as stream:
        if not _has_any(stream):
            return OddCells()
    odd = OddCells()
    with open_member(archive, info) as stream:
        row, column = -1, -1
        for event, element in iterparse(stream, ("start", "end")):
            tag = _tag(element)
            if event == "start":
                if tag == "row":
                    row, column = int(element.get("r") or row + 2) - 1, -1
                elif tag == "c":
                    place = _ADDRESS.fullmatch(element.get("r") or "")
                    column = _column(place[1]) if place else column + 1
                continue
            if tag == "c":
                _take(element, (row, column), odd)
            if tag in ("c", "row"):
                element.clear()
    return odd


def _has_any(stream: IO[bytes]) -> bool:
    """Whether a sheet's XML has an error or a formula; most have none, and need not be parsed."""
    before = b""
    while block := stream.read(_BLOCK):
        if _ODD.search(before + block):
            return True
        before = block[-1024:]
    return False


def _take(cell: Element, place: tuple[int, int], odd: OddCells) -> None:
    texts = {_tag(child): child.text or "" for child in cell}
    if cell.get("t") == "e":
        odd.errors[place] = texts.get("v") or "#ERROR"
    elif "f" in texts and not texts.get("v") and "is" not in texts and cell.get("t") not in ("str", "s"):
        odd.formulas[place] = f"={texts['f'] or '…'}"


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _column(letters: str) -> int:
    """The place of a column called `letters`, from 0."""
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - ord("A") + 1
    return at - 1
