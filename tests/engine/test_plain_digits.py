"""Numbers written with signs that only look like the usual ones are read as numbers, and told."""

from pathlib import Path

import pytest

from engine.data.columns import parse_number
from engine.data.plain_digits import plain_digits
from engine.data.reading.csv_file import ReadingOptions
from engine.data.reading.options import ColumnType
from engine.data.table import NumberColumn, TextColumn
from tests.engine.readings import finding, read, values


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("\u22125", -5.0), ("\u20135.5", -5.5), ("\u20105", -5.0), ("\u20115", -5.0), ("\u20125", -5.0), ("\uff0d5", -5.0),
        ("\uff11\uff12\uff0e\uff15", 12.5), ("\uff0b3", 3.0), ("1e\u22123", 1e-3), ("\u0663\u066b\u0665", 3.5),
        ("\u00a07", 7.0), ("7\u202f", 7.0), ("\u200b7", 7.0), ("7\ufeff", 7.0), ("\u200e\u22127", -7.0), ("\u30007", 7.0),
    ],
)  # fmt: skip
def test_a_look_alike_is_the_number_that_it_looks_like(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text", ["\u2212", "5\u00b2", "\u00bd", "1\u22122", "\u4e94", "\u2460", "2020\u201301\u201305"]
)
def test_what_only_holds_digits_is_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_ascii_is_left_as_it_is() -> None:
    text = "-1,234.5e+3"
    assert plain_digits(text) is text


def test_they_are_told_with_their_lines_and_kept_as_they_stood(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    reading = read(path, "a,b\n1,x\n\u22122.50,y\n3,z\n\uff14,x\n\u200b5\u00a0,y\n")
    assert values(reading, "a") == [1, -2.5, 3, 4, 5]
    found = finding(
        reading, "3 cells of 'a' have signs that only look like those of numbers: '\u22122.50' was read as -2.5"
    )
    assert (found.count, found.lines) == (3, (3, 5, 6))
    assert reading.table.column("a").exact_text(1) == "\u22122.50"


def test_a_whole_column_of_them_is_one_of_numbers(tmp_path: Path) -> None:
    reading = read(tmp_path / "t.csv", "a;b\n" + "\u22121,5;\uff12\n" * 60)
    assert [type(column) for column in reading.table.columns] == [NumberColumn, NumberColumn]
    assert values(reading, "a") == [-1.5] * 60


def test_codes_of_full_width_digits_are_codes(tmp_path: Path) -> None:
    reading = read(tmp_path / "t.csv", "a,b\n\uff10\uff10\uff17,1\n\uff10\uff11\uff12,2\n")
    assert isinstance(reading.table.column("a"), TextColumn)


def test_marks_between_thousands_are_told_as_such(tmp_path: Path) -> None:
    reading = read(tmp_path / "t.csv", "a;b\n1\u202f234;1\n2\u202f345;2\n")
    assert values(reading, "a") == [1234, 2345]
    assert not any("look like" in note for note in reading.notes)


def test_dashes_between_digits_are_no_numbers(tmp_path: Path) -> None:
    text = "a,b\n2020\u201301\u201305,1\n2020\u201302\u201305,2\n"
    assert isinstance(read(tmp_path / "t.csv", text).table.column("a"), TextColumn)
    forced = read(tmp_path / "t.csv", text, ReadingOptions(types={"a": ColumnType.NUMBER})).table.column("a")
    assert isinstance(forced, NumberColumn)
    assert len(forced.misfits) == 2
