"""Reading a workbook: the sheet that was chosen, its types, what stands above it."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from engine.data.reading.csv_file import ReadingError, ReadingOptions
from engine.data.reading.options import ColumnType, EveryRow
from engine.data.reading.read_table import read_table
from engine.data.reading.report import Weight
from engine.data.table import NumberColumn
from tests.engine.readings import finding
from tests.engine.workbooks import Cell, write_workbook

ROWS: list[list[Cell]] = [["name", "size", "ok"], ["x", 1.5, True], ["y", None, False], ["z", 3, True]]


def test_a_sheet_is_read_with_its_types(tmp_path: Path) -> None:
    reading = read_table(write_workbook(tmp_path / "b.xlsx", {"one": ROWS}))
    assert reading.table.names == ("name", "size", "ok")
    assert reading.table.texts(range(3)) == [["x", "1.5", "TRUE"], ["y", "", "FALSE"], ["z", "3", "TRUE"]]
    assert isinstance(reading.table.column("size"), NumberColumn)
    assert reading.report.findings[0].lines == (3,)


def test_a_workbook_that_is_called_csv_is_read_as_what_it_is(tmp_path: Path) -> None:
    assert read_table(write_workbook(tmp_path / "b.csv", {"one": ROWS})).table.rows == 3


def test_of_several_sheets_the_chosen_one_is_read_and_others_are_told(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "b.xlsx", {"empty": [], "one": ROWS, "two": [["a"], [1], [2]]})
    first = read_table(book)
    assert first.table.names == ("name", "size", "ok")
    assert "'one' was read; there are others: 'two'" in first.notes[0]
    assert read_table(book, options=ReadingOptions(sheet="two")).table.texts(range(2)) == [["1"], ["2"]]
    with pytest.raises(ReadingError, match="no sheet 'three'"):
        read_table(book, options=ReadingOptions(sheet="three"))


def test_names_of_a_sheet_that_became_others_are_told_with_their_row(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["sizes", "", "", ""], ["a ", "a", "", "b"], [1, 2, 3, 4], [5, 6, 7, 8]]
    reading = read_table(write_workbook(tmp_path / "b.xlsx", {"one": rows}), options=ReadingOptions(skip_lines=1))
    assert reading.table.names == ("a", "a (2)", "column_3", "b")
    assert [finding.told for finding in reading.report.findings] == [
        "Column 2 has the name 'a' again and was called 'a (2)' (line 2).",
        "Column 3 has no name and was called 'column_3' (line 2).",
        "The blanks around 1 name were left out: 'a' (line 2).",
    ]


def test_texts_among_the_numbers_of_a_sheet_keep_their_zeros_which_are_told(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["zip", "v"],
        ["00123", 1.5],
        ["7", 2.0],
        ["0045", "NA"],
        [8.0, "x"],
        ["9", 3.0],
        ["10", 4.0],
        ["11", 5.0],
    ]
    reading = read_table(write_workbook(tmp_path / "t.xlsx", {"S": rows}))
    zip_code, value = reading.table.columns
    assert [zip_code.exact_text(row) for row in range(7)] == ["00123", "7", "0045", "8", "9", "10", "11"]
    assert [value.exact_text(row) for row in range(4)] == ["1.5", "2", "NA", "x"]
    found = next(each for each in reading.report.warnings if "Leading zeros" in each.sentence)
    assert (found.column, found.count, found.lines) == ("zip", 2, (2, 4))


def test_titles_and_empty_rows_above_a_sheet_are_left_out(tmp_path: Path) -> None:
    titles: list[list[Cell]] = [[], ["Report", None, None], [None, None, None]]
    reading = read_table(write_workbook(tmp_path / "b.xlsx", {"one": [*titles, *ROWS]}))
    assert reading.table.names == ("name", "size", "ok")
    assert reading.table.rows == 3


def test_types_and_a_part_of_the_rows_may_be_chosen(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "b.xlsx", {"one": ROWS})
    options = ReadingOptions(types={"size": ColumnType.TEXT}, sampling=EveryRow(step=2))
    assert read_table(book, options=options).table.texts(range(2)) == [["x", "1.5", "TRUE"], ["z", "3", "TRUE"]]


def test_a_damaged_workbook_is_refused_in_one_sentence(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "b.xlsx", {"one": ROWS})
    book.write_bytes(book.read_bytes()[:400])
    with pytest.raises(ReadingError, match=r"b\.xlsx"):
        read_table(book)
    old = tmp_path / "b.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(ReadingError, match=r"b\.xls is no workbook"):
        read_table(old)


ODD = """<row r="3"><c r="B3" t="inlineStr"><is><t>a</t></is></c><c r="C3" t="inlineStr"><is><t>b</t></is></c></row>
<row r="4"><c r="B4"><v>1</v></c><c r="C4"><v>4.5</v></c></row>
<row r="5"><c r="B5"><v>2</v></c><c r="C5" t="e"><v>#DIV/0!</v></c></row>
<row r="6"><c r="B6"><v>2</v></c><c r="C6"><f>B6*2</f></c></row>
<row r="7"><c r="B7"><v>3</v></c><c r="C7"><f>B7*2</f><v></v></c></row>
<row r="8"><c r="B8"><v>3</v></c><c r="C8"><f t="shared" si="0"/><v/></c></row>
<row r="9"><c r="B9"><v>3</v></c><c r="C9"><f>B9*2</f><v>6</v></c></row>
<row r="10"><c r="B10"><v>3</v></c><c r="C10" t="str"><f>""</f><v></v></c></row>
<row r="11"><c r="B11"><v>3</v></c><c r="C11"><v>7</v></c></row>"""


def with_rows(path: Path, rows: str, merged: Sequence[str] = ()) -> Path:
    """A workbook whose first sheet has these rows of XML and merged cells."""
    write_workbook(path, {"one": [[1.0]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    joined = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData>{f'<mergeCells>{joined}</mergeCells>' if merged else ''}</worksheet>"
    ).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_errors_and_formulas_that_were_never_computed_are_named(tmp_path: Path) -> None:
    reading = read_table(with_rows(tmp_path / "b.xlsx", ODD), options=ReadingOptions(types={"b": ColumnType.NUMBER}))
    assert reading.table.names == ("a", "b")
    column = reading.table.column("b")
    assert isinstance(column, NumberColumn)
    assert dict(column.misfits) == {1: "#DIV/0!", 2: "=B6*2", 3: "=B7*2", 4: "=…"}
    assert np.flatnonzero(column.missing).tolist() == [6]
    assert finding(reading, "1 cell holds an error of the spreadsheet, such as #DIV/0!").lines == (5,)
    found = finding(
        reading, "3 formulas were never computed, such as =B6*2. Open the workbook in a spreadsheet program"
    )
    assert (found.weight, found.lines) == (Weight.WARNING, (6, 7, 8))


def test_a_table_that_does_not_begin_in_the_first_cell_is_found(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[], [None, "Report"], [None, None], [None, "x", "y", None, "z"]]
    rows += [[None, float(at), 2.0, None, "a"] for at in range(3)]
    reading = read_table(write_workbook(tmp_path / "b.xlsx", {"one": rows}))
    assert reading.table.names == ("x", "y", "z")
    assert reading.table.rows == 3
    finding(reading, "Column 4 has neither a name nor a cell")


def test_names_over_merged_cells_are_joined_to_those_below(tmp_path: Path) -> None:
    def text(place: str, word: str) -> str:
        return f'<c r="{place}" t="inlineStr"><is><t>{word}</t></is></c>'

    rows = f"<row r='1'>{text('A1', 'Report')}</row><row r='2'>{text('A2', 'name')}{text('B2', 'Temp')}{text('D2', 'Flow')}</row>"
    rows += f"<row r='3'>{text('B3', 'low')}{text('C3', 'high')}{text('D3', 'in')}{text('E3', 'out')}</row>"
    rows += "".join(
        f"<row r='{at}'>{text(f'A{at}', 'n')}"
        + "".join(f"<c r='{letter}{at}'><v>{at}</v></c>" for letter in "BCDE")
        + "</row>"
        for at in range(4, 8)
    )
    book = with_rows(tmp_path / "b.xlsx", rows, ["A1:E1", "A2:A3", "B2:C2", "D2:E2"])
    reading = read_table(book)
    assert reading.table.names == ("name", "Temp / low", "Temp / high", "Flow / in", "Flow / out")
    assert reading.table.rows == 4
    assert finding(reading, "were joined").lines == (2, 3)


def test_units_below_the_names_of_a_sheet_are_left_out(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["temp", "flow"], ["°C", "l/min"], [20.5, 1.0], [21.5, 2.0]]
    reading = read_table(write_workbook(tmp_path / "b.xlsx", {"one": rows}))
    assert reading.table.texts(range(2)) == [["20.5", "1"], ["21.5", "2"]]
    assert finding(reading, "Left out below the names: units ('°C', 'l/min')").lines == (2,)
