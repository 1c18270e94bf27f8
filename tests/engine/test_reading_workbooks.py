"""Reading a workbook: the sheet that was chosen, its types, what stands above it."""

from pathlib import Path

import pytest

from engine.data.reading.csv_file import ReadingError, ReadingOptions
from engine.data.reading.options import ColumnType, EveryRow
from engine.data.reading.read_table import read_table
from engine.data.table import NumberColumn
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
