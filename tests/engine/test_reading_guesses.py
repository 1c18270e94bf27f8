"""Reading a CSV: what is guessed about encoding, delimiter, decimal sign and header, and that the guess is told."""

from pathlib import Path

import pytest

from engine.data.reading.csv_file import GUESS, Reading, ReadingOptions
from tests.engine.readings import read


def _read(folder: Path, content: str | bytes, options: ReadingOptions = GUESS) -> Reading:
    return read(folder / "table.csv", content, options)


KOREAN = "이름,나이,성별\n김,30,남\n이,,여\n펲시 똠방각하,41,\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (KOREAN.encode("cp949"), "cp949"),
        (KOREAN.encode("utf-8-sig"), None),
        (KOREAN.encode("utf-16"), "UTF-16-LE"),
        (b"\xfe\xff" + KOREAN.encode("utf-16-be"), "UTF-16-BE"),
        (KOREAN.encode("utf-32"), "UTF-32-LE"),
    ],
)
def test_korean_text_and_blanks_come_out_of_every_encoding(tmp_path: Path, content: bytes, told: str | None) -> None:
    reading = _read(tmp_path, content)
    assert reading.table.names == ("이름", "나이", "성별")
    assert reading.table.texts(range(3)) == [["김", "30", "남"], ["이", "", "여"], ["펲시 똠방각하", "41", ""]]
    assert "2 cells are missing, in '나이', '성별'." in reading.notes
    assert any(told in note for note in reading.notes) if told else len(reading.notes) == 1


def test_a_short_euc_kr_header_is_read_as_cp949(tmp_path: Path) -> None:
    reading = _read(tmp_path, "키,값\n1,2\n3,4\n".encode("euc-kr"))
    assert reading.table.names == ("키", "값")
    assert "cp949" in reading.notes[0]


@pytest.mark.parametrize("text", ["Größe,Übung\n1,2\n", "temp °C,x\n1,2\n", "ÄÖÜ,x\n1,2\n", "naïve,€\nÀ propos,3\n"])
def test_western_accents_are_read_as_cp1252(tmp_path: Path, text: str) -> None:
    reading = _read(tmp_path, text.encode("cp1252"))
    assert ",".join(reading.table.names) == text.split("\n")[0]
    assert "cp1252" in reading.notes[0]


def test_korean_far_behind_ascii_is_found(tmp_path: Path) -> None:
    text = "n,t\n" + "1,plain\n" * 300_000 + "2,한글\n"
    reading = _read(tmp_path, text.encode("cp949"))
    assert reading.table.column("t").values[-1] == "한글"


def test_the_chosen_encoding_wins(tmp_path: Path) -> None:
    reading = _read(tmp_path, "°C,x\n1,2\n".encode("cp1252"), ReadingOptions(encoding="cp949"))
    assert reading.table.names == ("캜", "x")
    assert reading.notes == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_gives_equal_rows(tmp_path: Path, delimiter: str) -> None:
    rows = [["name", "remark", "x"], ["a", '"one, two; three"', "1"], ["b", "four", "2"]]
    reading = _read(tmp_path, "\n".join(delimiter.join(row) for row in rows))
    assert reading.table.names == ("name", "remark", "x")
    assert any("separated" in note for note in reading.notes) is (delimiter != ",")


def test_a_decimal_comma_is_found_with_and_without_a_header(tmp_path: Path) -> None:
    for header in ("a;b\n", ""):
        reading = _read(tmp_path, f"{header}1,5;2,25\n-3,5e2;4\n")
        assert [column.values.tolist() for column in reading.table.columns] == [[1.5, -350.0], [2.25, 4.0]]
        assert "Numbers are written with a decimal comma: 1,5 was read as 1.5." in reading.notes


def test_thousands_between_tabs_are_not_taken_for_decimals(tmp_path: Path) -> None:
    reading = _read(tmp_path, "a\tb\n1,234\t1\n5,678\t2\n")
    assert reading.table.column("a").values.tolist() == [1234.0, 5678.0]
    assert "2 cells of 'a' have marks between thousands: '1,234' was read as 1234." in reading.notes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1,2\n3,4\n", ("column_1", "column_2")),
        ("?,2\n3,4\n", ("column_1", "column_2")),
        ("5.1,setosa\n4.9,setosa\n", ("column_1", "column_2")),
        ("p,x\ne,x\np,y\n", ("column_1", "column_2")),
        ("country,2019,2020\nKorea,1,2\n", ("country", "2019", "2020")),
        ("a,b\n1,a\n2,b\n", ("a", "b")),
        ("color,shape\nred,square\n", ("color", "shape")),
    ],
)
def test_a_first_line_of_data_is_no_header(tmp_path: Path, text: str, names: tuple[str, ...]) -> None:
    reading = _read(tmp_path, text)
    assert reading.table.names == names
    assert reading.table.rows == text.count("\n") - (names[0] != "column_1")
    assert any("looks like data" in note for note in reading.notes) is (names[0] == "column_1")


def test_the_chosen_header_delimiter_and_decimal_win(tmp_path: Path) -> None:
    options = ReadingOptions(header=True, delimiter=";", decimal=",")
    assert _read(tmp_path, "1\n1,5\n", options).table.names == ("1",)
    assert _read(tmp_path, "1\n1,5\n", options).table.columns[0].values.tolist() == [1.5]
    assert _read(tmp_path, "a,b\n1,2\n", ReadingOptions(header=False)).table.rows == 2


def test_repeated_and_empty_names_become_different_and_are_told(tmp_path: Path) -> None:
    reading = _read(tmp_path, " a ,a,,a (2),column_3\n1,2,3,4,5\n")
    assert reading.table.names == ("a", "a (3)", "column_3 (2)", "a (2)", "column_3")
    assert "Column 2 has the name 'a' again and was called 'a (3)'." in reading.notes
    assert "Column 3 has no name and was called 'column_3 (2)'." in reading.notes


def test_blanks_around_names_are_left_out_and_told(tmp_path: Path) -> None:
    reading = _read(tmp_path, "a ,b,\tc\n1,2,3\n")
    assert reading.table.names == ("a", "b", "c")
    assert "The blanks around 2 names were left out: 'a', 'c' (line 1)." in [
        each.told for each in reading.report.findings
    ]
    assert not _read(tmp_path, "a,b\n1,2\n").notes


def test_a_blank_after_every_delimiter_is_left_out_and_told(tmp_path: Path) -> None:
    reading = _read(tmp_path, 'a, b, c\n1, "x, y", 2\n')
    assert reading.table.texts([0]) == [["1", "x, y", "2"]]
    assert "The blank after each delimiter was left out." in reading.notes


def test_all_line_ends_are_understood(tmp_path: Path) -> None:
    for end in ("\n", "\r\n", "\r"):
        assert _read(tmp_path, end.join(["a,b", "1,2", "3,4", ""])).table.texts(range(2)) == [["1", "2"], ["3", "4"]]
