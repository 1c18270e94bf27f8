"""Lines above the header of a CSV are left out where they are no part of the table, and told; nothing else is."""

from pathlib import Path

import pytest

from engine.data.reading.csv_file import ReadingError, ReadingOptions
from engine.data.reading.report import Weight
from tests.engine.readings import finding, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.csv"


@pytest.mark.parametrize(
    "titles", ["Report of the year\n\n", "Report 2020\nSource: KOSIS\n", "Report,,\n,,\n", "\ufeffReport\n"]
)
def test_titles_above_the_header_are_left_out_and_told(path: Path, titles: str) -> None:
    reading = read(path, titles + "name,age,sex\nKim,30,m\nLee,31,f\n")
    assert reading.table.names == ("name", "age", "sex")
    assert reading.table.rows == 2
    found = finding(reading, "Left out above the header: 'Report")
    assert (found.weight, found.lines[0]) == (Weight.WARNING, 1)


@pytest.mark.parametrize(
    "title",
    [
        "Report,Seoul\n",
        "Report 2020,2021\n",
        "Report,by,x,2020\n\n",
        "Report,a\nSeoul,b,c\n",
        "Report,2020,,,\n",
        "Report,,,,\nof,2020-01-05,,,\n",
    ],
)
def test_a_title_of_several_cells_is_left_out_where_names_and_numbers_stand_below(path: Path, title: str) -> None:
    reading = read(path, title + "name,age,sex,city,size\nKim,30,m,,1.5\nLee,31,f,x,\nPark,,f,y,2\n")
    assert reading.table.names == ("name", "age", "sex", "city", "size")
    assert reading.table.rows == 3
    assert finding(reading, "Left out above the header: 'Report").weight is Weight.WARNING


def test_a_title_above_two_columns_is_left_out_without_what_fills_it_up(path: Path) -> None:
    reading = read(path, "Report,\nx,y\n1,2\n3,4\n")
    assert reading.table.names == ("x", "y")
    assert finding(reading, "Left out above the header: 'Report'.").lines == (1,)


@pytest.mark.parametrize("header", ["name,,\n", "x,,z\n"])
def test_a_header_in_which_names_are_wanting_stays_one(path: Path, header: str) -> None:
    reading = read(path, f"{header}Kim,,3\nLee,2,4\n")
    assert reading.table.rows == 2
    assert reading.table.names[0] == header[: header.index(",")]


@pytest.mark.parametrize(
    "text",
    [
        "name,age\nx,y,z\na,b,c\nd,e,f\n",  # no numbers below: nobody can say which line has the names
        "name,age\nx,x,z\n1,2,3\n4,5,6\n",  # no names of their own
        "name,age\nx,,z\n1,2,3\n4,5,6\n",
        "name,age,sex\nKim,30\nLee,31,f\nPark,32,f\n",  # a short row
    ],
)
def test_a_short_line_that_may_name_the_columns_is_no_title(path: Path, text: str) -> None:
    with pytest.raises(ReadingError, match=r"fields; the (header|first line) has"):
        read(path, text)


def test_a_person_may_say_how_many_lines_are_skipped(path: Path) -> None:
    reading = read(path, "1,2,3\n4,5,6\nx,y,z\n7,8,9\n", ReadingOptions(skip_lines=2))
    assert reading.table.names == ("x", "y", "z")
    with pytest.raises(ReadingError, match="no line after the first 9"):
        read(path, "a,b\n1,2\n", ReadingOptions(skip_lines=9))
