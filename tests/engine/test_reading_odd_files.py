"""Files as other programs leave them, half broken or oddly marked: none is read wrongly in silence."""

import io
import zipfile
from pathlib import Path

import pytest

from engine.data.reading import csv_layout
from engine.data.reading.csv_file import Reading, ReadingError, ReadingOptions
from engine.data.reading.preview import preview
from engine.data.reading.report import Finding, Weight
from engine.data.table import NumberColumn, TextColumn
from tests.engine.readings import finding, read, values


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.csv"


def _warning(reading: Reading, words: str) -> Finding:
    found = finding(reading, words)
    assert found.weight is Weight.WARNING
    return found


def _texts(reading: Reading, name: str) -> list[str]:
    column = reading.table.column(name)
    return [column.exact_text(row) for row in range(reading.table.rows)]


@pytest.mark.parametrize("good", [3, 200_000])
def test_utf_8_with_one_broken_byte_is_refused_with_its_line_and_never_read_as_another_encoding(
    path: Path, good: int
) -> None:
    content = b"a,b\n" + "é,1\n".encode() * good + b"\xe9,2\n" + "é,3\n".encode()
    with pytest.raises(ReadingError, match=rf"t.csv is UTF-8, but line {good + 2:,} cannot be decoded"):
        read(path, content)
    assert values(read(path, content, ReadingOptions(encoding="cp1252")), "a")[good] == "é"


def test_a_guessed_encoding_is_told_with_the_first_line_that_is_not_utf_8(path: Path) -> None:
    reading = read(path, "name,v\nAnna,1\nMüller,2\nKöhler,3\n".encode("cp1252"))
    assert _warning(reading, "read as cp1252").lines == (3,)
    assert values(reading, "name") == ["Anna", "Müller", "Köhler"]


def test_every_byte_order_mark_is_left_out_where_files_were_joined(path: Path) -> None:
    assert read(path, b"\xef\xbb\xbf\xef\xbb\xbfa,b\n1,2\n").table.names == ("a", "b")


def test_a_file_that_was_filled_up_with_nul_bytes_is_named_by_its_line(path: Path) -> None:
    with pytest.raises(ReadingError, match=r"Line 3 of t\.csv holds a NUL byte"):
        read(path, b"a,b\n1,2\n" + bytes(8192))


def test_an_empty_archive_is_called_one(path: Path) -> None:
    archive = io.BytesIO()
    zipfile.ZipFile(archive, "w").close()
    with pytest.raises(ReadingError, match=r"t\.csv is an empty zip archive"):
        read(path, archive.getvalue())


def test_a_header_longer_than_a_field_may_be_is_read(path: Path) -> None:
    names = [f"a column with a long name {at}" for at in range(9_000)]
    reading = read(path, ",".join(names) + "\n" + (",".join(["1"] * 9_000) + "\n") * 3)
    assert reading.table.names == tuple(names)


def test_columns_of_both_decimal_marks_are_told_where_the_first_rows_show_them(path: Path) -> None:
    reading = read(path, "a;b\n1,5;x\n2.5;y\n3,25;z\n4,75;w\n")
    assert values(reading, "a") == ["1,5", "2.5", "3,25", "4,75"]
    finding = _warning(reading, "'a' was read as text")
    assert finding.lines == (2, 3)
    assert "'1,5'" in finding.sentence
    assert "'2.5'" in finding.sentence


def test_a_point_that_may_stand_between_thousands_is_told_between_semicolons(path: Path) -> None:
    content = "p;b\n1.234;x\n12.345;y\n"
    reading = read(path, content)
    assert values(reading, "p") == [1.234, 12.345]
    _warning(reading, "'1.234' was read with a decimal point")
    assert preview(path).doubts
    assert values(read(path, content, ReadingOptions(thousands=".", decimal=",")), "p") == [1234.0, 12345.0]
    assert not read(path, "p;b\n1.234;x\n0.5;y\n").report.warnings


@pytest.mark.parametrize(("mark", "decimal"), [(",", "."), (".", ",")])
def test_one_of_both_marks_is_enough_to_be_chosen(path: Path, mark: str, decimal: str) -> None:
    content = f"p;b\n1{mark}234;x\n12{mark}345;y\n"
    for options in (ReadingOptions(thousands=mark), ReadingOptions(decimal=decimal)):
        reading = read(path, content, options)
        assert values(reading, "p") == [1234.0, 12345.0]
        assert not reading.report.warnings
    assert values(read(path, content, ReadingOptions(decimal=mark)), "p") == [1.234, 12.345]


@pytest.mark.parametrize("mark", ["\u00a0", "\u202f", "\u2009", "'"])
def test_groups_with_a_decimal_comma_are_numbers(path: Path, mark: str) -> None:
    reading = read(path, f"x;y\n1{mark}234;a\n12{mark}345,5;b\n999;c\n")
    assert values(reading, "x") == [1234.0, 12345.5, 999.0]
    assert not reading.report.warnings


def test_the_line_by_which_spreadsheets_name_the_delimiter_is_understood(path: Path) -> None:
    reading = read(path, "sep=;\r\na;b,c\r\n1;2\r\n3;4\r\n")
    assert reading.table.names == ("a", "b,c")
    assert values(reading, "a") == [1.0, 3.0]
    assert _warning(reading, "Left out above the header: 'sep=;'").lines == (1,)


def test_numbers_of_many_digits_are_told_with_their_lines(path: Path) -> None:
    rows = [str(at) for at in range(100)]
    rows[41] = "12345678901234567891"
    rows[70] = "9007199254740993"
    finding = _warning(read(path, "id,v\n" + "".join(f"{row},x\n" for row in rows)), "more than 15 digits")
    assert (finding.column, finding.count, finding.lines) == ("id", 2, (43, 72))


def test_columns_between_blanks_keep_how_their_cells_stood(path: Path) -> None:
    content = "  1.500e+00   2.50 007\n 1.0  \t3 NA\n5.10 6.0 8\n"
    reading = read(path, content)
    assert isinstance(reading.table.columns[0], NumberColumn)
    assert [_texts(reading, name) for name in reading.table.names] == [
        ["1.500e+00", "1.0", "5.10"],
        ["2.50", "3", "6.0"],
        ["007", "NA", "8"],
    ]


def test_quoted_empty_cells_of_a_single_column_are_rows(path: Path) -> None:
    reading = read(path, 'x\n1.0\n""\n2.50\n"NA"\n\n3\n')
    assert _texts(reading, "x") == ["1.0", "", "2.50", "NA", "3"]


def test_comments_above_a_single_column_are_no_header(path: Path) -> None:
    reading = read(path, "# made by x\n# on monday\nv\n1\n2\n")
    assert reading.table.names == ("v",)
    assert values(reading, "v") == [1.0, 2.0]
    assert isinstance(read(path, "#1\n#2\n#3\n").table.columns[0], TextColumn)


@pytest.mark.parametrize(
    ("cell", "kept"), [('"two"x', "twox"), (r'"say \"hi\""', 'say \\hi\\""'), ('"a" "b"', 'a "b"')]
)
@pytest.mark.parametrize("above", ["", '3,"two\nlines"\n'])
def test_text_behind_a_closing_quote_is_told_with_its_line(path: Path, cell: str, kept: str, above: str) -> None:
    reading = read(path, f'a,b\n{above}1,"x ""y"", z"\n2,{cell}\n4,5" pipe\n')
    finding = _warning(reading, "goes on behind its closing quote")
    line = 3 + above.count("\n")
    assert (finding.lines, values(reading, "b")[-2]) == ((line,), kept)


def test_quotes_inside_cells_and_doubled_ones_are_no_reason_to_warn(path: Path) -> None:
    reading = read(path, 'a,b\n1,5" pipe\n2,6" pipe\n3,"x,""y"" z"\n4,""\n5,"""q"""\n6,"two\n,""x""y"\n7,x"y\n')
    assert not reading.report.warnings


def test_a_quote_within_a_cell_does_not_hide_that_another_cell_has_several_lines(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 30_000)
    cells = ['5" pipe', *(f'"row {row}\n{"x" * (row % 50)}\nend"' for row in range(60_000))]
    reading = read(path, "a,b\n" + "".join(f"{row},{cell}\n" for row, cell in enumerate(cells)))
    assert values(reading, "b") == [cells[0], *(cell[1:-1] for cell in cells[1:])]
    assert not reading.report.warnings


def test_control_characters_are_named_by_their_lines_behind_comments_too(path: Path) -> None:
    reading = read(path, "a,b\n# one\n1,x\n# two\n2,y\x07\n3,z\n")
    assert _warning(reading, "control character").lines == (5,)


def test_weight_of_a_conversion_is_no_warning(path: Path) -> None:
    reading = read(path, 'a,b\n1,"1,395"\n2,"2,400"\n')
    assert [each.weight for each in reading.report.findings] == [Weight.INFORMATION]


def test_control_characters_and_turned_text_are_seen_in_the_report_and_do_nothing(path: Path) -> None:
    reading = read(path, "a\u202eb,c\n1,x\n2\x1b[31m,y\n3,z\n4,w\n,v\n")
    finding = _warning(reading, "is not a number")
    assert "'2\u241b[31m'" in finding.sentence
    assert not any(sign in reading.report.text() for sign in ("\x1b", "\u202e"))
    assert _texts(reading, "a\u202eb")[1] == "2\x1b[31m"
