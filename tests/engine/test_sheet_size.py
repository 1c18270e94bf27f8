"""A workbook of few cells that spans or unpacks to very many is refused before calamine makes a rectangle of them."""

import zipfile
from pathlib import Path

import pytest

from engine.data.reading import sheet_size
from engine.data.reading.errors import ReadingError
from engine.data.reading.read_table import read_table
from engine.data.reading.sheet_size import refuse_large_workbook
from engine.disk import archive
from engine.disk.regular import RefusedError
from engine.progress import Cancelled
from tests.engine.workbooks import write_workbook

EXCEL = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
CELL, ODS_CELL = "<c><v>1</v></c>", '<table:table-cell office:value-type="float" office:value="1"/>'


def excel(path: Path, rows: str) -> Path:
    """A workbook whose sheet holds `rows`, as XML."""
    write_workbook(path, {"a": [[1.0]]})
    with zipfile.ZipFile(path) as found:
        members = {name: found.read(name) for name in found.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in members.items():
            out.writestr(name, EXCEL.format(rows) if name.endswith("sheet1.xml") else data)
    return path


def ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("content.xml", f"<office:document><table:table>{rows}</table:table></office:document>")
    return path


def at(place: str) -> str:
    return f'<row r="{place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{place}"><v>1</v></c></row>'


FAR_APART = {
    "two corners": at("A1") + at("XFD1048576"),
    "corners in another order": at("XFD1") + at("A1048576") + at("B2"),
    "with a prefix": (at("A1") + at("XFD1048576")).replace("<", "<x:").replace("<x:/", "</x:"),
    "with single quotes": (at("A1") + at("XFD1048576")).replace('"', "'"),
    "one wide row, many of one cell": f"<row>{CELL * 4000}</row>" + f"<row>{CELL}</row>" * 20_000,
    "one long row number": '<row r="4294967295">' + CELL * 3 + "</row>",
}
FAR_APART_ODS = {
    "a row again and again": '<table:table-row table:number-rows-repeated="1048576">'
    + ODS_CELL * 40
    + "</table:table-row>",
    "a cell again and again": (
        "<table:table-row>"
        + ODS_CELL.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"')
        + "</table:table-row>"
    )
    * 500,
    "empty rows between": f"<table:table-row>{ODS_CELL * 9}</table:table-row>"
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    f"<table:table-row>{ODS_CELL}</table:table-row>",
}


@pytest.mark.parametrize("rows", FAR_APART.values(), ids=FAR_APART)
def test_cells_far_apart_are_refused(tmp_path: Path, rows: str) -> None:
    path = excel(tmp_path / "t.xlsx", rows)
    with pytest.raises(RefusedError, match=r"its sheet spans [\d,]+ × [\d,]+ cells, and few of them are filled"):
        refuse_large_workbook(path)
    with pytest.raises(ReadingError, match=r"t\.xlsx cannot be read: its sheet spans"):
        read_table(path)


@pytest.mark.parametrize("rows", FAR_APART_ODS.values(), ids=FAR_APART_ODS)
def test_cells_that_are_repeated_very_often_are_refused(tmp_path: Path, rows: str) -> None:
    with pytest.raises(RefusedError, match="few of them are filled"):
        refuse_large_workbook(ods(tmp_path / "t.ods", rows))


def test_a_table_in_a_corner_and_empty_cells_to_the_edge_are_let_through(tmp_path: Path) -> None:
    refuse_large_workbook(excel(tmp_path / "t.xlsx", at("B2") + at("ZZ7000")))
    edge = '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>'
    rows = f"<table:table-row>{ODS_CELL * 3}{edge}" * 500
    below = f'<table:table-row table:number-rows-repeated="1048000">{edge}'
    refuse_large_workbook(ods(tmp_path / "t.ods", rows + below))


def test_a_workbook_that_unpacks_to_far_more_than_it_declares_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_size, "MAX_SHEET_BYTES", 1 << 20)
    monkeypatch.setattr(archive, "PIECE", 1 << 16)
    path = excel(tmp_path / "t.xlsx", at("A1"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as out:
        out.writestr("xl/sharedStrings.xml", bytes(5 << 20))
    raw = bytearray(path.read_bytes())
    entry = raw.rindex(b"PK\x01\x02")
    raw[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    path.write_bytes(raw)
    with pytest.raises(RefusedError, match="it unpacks to more than"):
        refuse_large_workbook(path)


def test_looking_ends_where_nobody_wants_the_workbook_any_more(tmp_path: Path) -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        refuse_large_workbook(excel(tmp_path / "t.xlsx", at("A1")), check=check)


def test_what_is_no_archive_is_left_to_the_reader(tmp_path: Path) -> None:
    for content in (b"PK\x03\x04 and nothing else", b"\xd0\xcf\x11\xe0 an old one"):
        (tmp_path / "t.xls").write_bytes(content)
        refuse_large_workbook(tmp_path / "t.xls")
