"""A column whose numbers have another decimal mark than those of its file is read as numbers where that is certain, and told."""

from pathlib import Path

import pytest

from engine.data.reading.csv_file import ReadingOptions
from engine.data.reading.options import ColumnType
from engine.data.reading.preview import preview
from engine.data.reading.report import Weight
from engine.data.table import NumberColumn, TextColumn
from tests.engine.readings import finding, read, values


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.csv"


@pytest.mark.parametrize(
    "text",
    [
        'a,b\n1.5,"1,5"\n2.5,"0,125"\n3,"12,5"\n4.5,7\n',
        "a;b\n1.5;1,5\n2.5;0,125\n3;12,5\n4.5;7\n",
        "a\tb\n1.5\t1,5\n2.5\t0,125\n3\t12,5\n4.5\t7\n",
    ],
)
def test_decimal_commas_beside_decimal_points(path: Path, text: str) -> None:
    reading = read(path, text)
    assert values(reading, "a") == [1.5, 2.5, 3, 4.5]
    assert values(reading, "b") == [1.5, 0.125, 12.5, 7]
    found = finding(
        reading, "The numbers of 'b' have a decimal comma, unlike others of the file: '1,5' was read as 1.5"
    )
    assert (found.weight, found.lines) == (Weight.WARNING, (2,))
    assert preview(path).types == (ColumnType.NUMBER, ColumnType.NUMBER)
    assert not preview(path).misfits


def test_thousands_among_them_are_those_of_their_own_form(path: Path) -> None:
    reading = read(path, "a;b\n1.5;1.234,5\n2.5;0,125\n3;12,5\n")
    assert values(reading, "b") == [1234.5, 0.125, 12.5]


def test_missing_cells_among_them_are_missing(path: Path) -> None:
    reading = read(path, "a;b\n1.5;1,5\n2.5;\n3;NA\n3;2,5\n")
    assert reading.table.column("b").missing.tolist() == [False, True, True, False]


@pytest.mark.parametrize("text", ['a,b\n1.5,"1,5"\n2.5,"2,5"\n3,4\n', 'a,b\n1.5,"1,5"\n2.5,"x"\n'])
def test_few_commas_in_quotes_may_be_lists_and_stay_text(path: Path, text: str) -> None:
    assert isinstance(read(path, text).table.column("b"), TextColumn)


def test_text_that_may_be_numbers_is_told_with_the_remedy(path: Path) -> None:
    text = 'a,b\n1.5,"1,5"\n2.5,"2,5"\n3,4\n'
    found = finding(read(path, text), "'b' was read as text: '1,5' is no number where the decimal mark is a point")
    assert (found.weight, found.lines) == (Weight.WARNING, (2,))
    reading = read(path, text, ReadingOptions(types={"b": ColumnType.NUMBER}))
    assert values(reading, "b") == [1.5, 2.5, 4]


def test_a_chosen_decimal_mark_holds_for_all_columns_and_the_rest_is_told(path: Path) -> None:
    reading = read(path, "a;b\n1.5;1,5\n2.5;0,125\n", ReadingOptions(decimal="."))
    assert isinstance(reading.table.column("b"), TextColumn)
    finding(reading, "is no number where the decimal mark is a point")


def test_one_column_with_both_marks_stays_text(path: Path) -> None:
    rows = "1.5;1,5\n" * 1500
    reading = read(path, f"a;b\n{rows}2.5;2.5\n")
    assert isinstance(reading.table.column("b"), TextColumn)
    finding(reading, "'b' was read as text: 1,500 cells are numbers, 1 is not (row 1501: '2.5')")


def test_a_thousand_is_none(path: Path) -> None:
    reading = read(path, 'a,b\n1.5,"1,395"\n2.5,"2,395"\n3.5,"3,395"\n')
    assert values(reading, "b") == [1395, 2395, 3395]
    assert isinstance(reading.table.column("b"), NumberColumn)
    finding(reading, "between thousands")
