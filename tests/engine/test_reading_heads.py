"""Tables of common writers: row names, loose ends, names in comments or in two lines, lines of units and types below the names."""

from pathlib import Path

import pytest

from engine.config.recipe import Role
from engine.data.reading.csv_file import ReadingError, ReadingOptions
from engine.data.reading.options import ColumnType, RaggedRows
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
        '"x","kind"\n"1",0.5,"a"\n"2",0.7,"b"\n"3",0.9,"a"\n',  # write.csv would have a "" here; write.table(sep=",") has not
        '"x" "kind"\n"1" 0.5 "a"\n"2" 0.7 "b"\n"3" 0.9 "a"\n',
        "x kind\n1 0.5 a\n2 0.7 b\n3 0.9 a\n",
        "x\tkind\nMazda RX4\t0.5\ta\nDatsun 710\t0.7\tb\nValiant\t0.9\ta\n",
        "x;kind\n5;0,5;a\n9;0,7;b\n12;0,9;a\n",  # some rows were taken out
    ],
)
def test_a_header_one_name_short_stands_above_row_names(path: Path, text: str) -> None:
    reading = read(path, text)
    assert reading.table.names == ("row", "x", "kind")
    assert values(reading, "x") == [0.5, 0.7, 0.9]
    assert isinstance(reading.table.column("row"), TextColumn)
    assert reading.report.roles == {"row": Role.IGNORED}
    assert finding(reading, "as R writes it").lines == (1,)


def test_the_column_of_row_names_takes_no_other_column_s_name(path: Path) -> None:
    assert read(path, '"x","row"\n"a",0.5,1\n"b",0.7,2\n').table.names == ("row name", "x", "row")


@pytest.mark.parametrize(
    "text",
    [
        "name,age\nx,y,z\na,b,c\nd,e,f\n",  # no numbers below: nobody can say which line has the names
        "x,y\n0.5,1,2\n0.7,3,4\n",  # numbers are no names of rows
        "x,y\na,1,2\na,3,4\n",  # nor are texts that come again
        "x,y\n1,2,\n3,4,5\n",  # R leaves no cell empty
    ],
)
def test_other_short_headers_are_refused(path: Path, text: str) -> None:
    with pytest.raises(ReadingError, match=r"Line 2 of t.csv has 3 fields; the header has 2"):
        read(path, text)


@pytest.mark.parametrize("header", ["a,b,c,", "a,b,c"])
def test_a_delimiter_at_the_end_of_every_line_makes_no_column(path: Path, header: str) -> None:
    reading = read(path, f"{header}\n1,2,3,\n4,5,x,\n")
    assert reading.table.names == ("a", "b", "c")
    assert finding(reading, "Each row ends with a delimiter").weight is Weight.INFORMATION
    assert not any("column_4" in note for note in reading.notes)
    assert reading.table.column("a").exact_text(1) == "4"


@pytest.mark.parametrize(
    ("text", "names"),
    [("a;b;\n1,5;2;\n", ("a", "b")), ("a\tb\t\n1\t2\t\n", ("a", "b")), ("1,2,\n3,4,\n", ("column_1", "column_2"))],
)
def test_it_makes_none_with_other_delimiters_or_without_a_header(path: Path, text: str, names: tuple[str, ...]) -> None:
    assert read(path, text).table.names == names


def test_a_delimiter_behind_the_header_alone_is_left_out(path: Path) -> None:
    reading = read(path, "a,b,c,\n1,2,3\n4,5,6\n")
    assert reading.table.names == ("a", "b", "c")
    assert finding(reading, "at the end of the header").lines == (1,)


def test_an_empty_last_column_with_a_name_stays(path: Path) -> None:
    reading = read(path, "a,b,note\n1,2,\n4,5,\n")
    assert reading.table.names == ("a", "b", "note")
    assert reading.table.column("note").missing.all()


def test_an_unnamed_last_column_stays_where_a_cell_stands_in_it_far_below(path: Path) -> None:
    rows = "1,2,\n" * 3000
    assert read(path, f"a,b,\n{rows}1,2,3\n").table.names == ("a", "b", "column_3")
    with pytest.raises(ReadingError, match=r"Line 3002 of t.csv has 3 fields; the header has 2"):
        read(path, f"a,b\n{rows}1,2,3\n")
    assert read(path, f"a,b\n{rows}1,2,3\n", ReadingOptions(ragged=RaggedRows.FILL)).table.rows == 3001


def test_a_table_between_bars_is_read(path: Path) -> None:
    reading = read(path, "| a | b |\n|---|--:|\n| 1 | x |\n| 3 | y |\n")
    assert reading.table.names == ("a", "b")
    assert reading.table.texts(range(2)) == [["1", " x "], ["3", " y "]]
    assert finding(reading, "a line of dashes").lines == (2,)
    assert finding(reading, "Columns 1, 4 have neither a name nor a cell").column == ""


@pytest.mark.parametrize(
    "text",
    [
        "# a,b,c\n1,2,3\n4,5,6\n",
        "# a b c\n1.0 2.0 3.0\n4.0 5.0 6.0\n",
        "# a b c\n1.0,2.0,3.0\n4.0,5.0,6.0\n",
        "#\ta\tb\tc\n1\t2\t3\n4\t5\t6\n",
        "# made by a program\n# run 5, at noon, of x\n# a,b,c\n1,2,3\n4,5,6\n",
        "# a,b,c\n# and a remark\n1,2,3\n4,5,6\n",
        "% a b c\n1 2 3\n4 5 6\n",
    ],
)
def test_the_names_come_from_the_comment_that_has_as_many(path: Path, text: str) -> None:
    reading = read(path, text)
    assert reading.table.names == ("a", "b", "c")
    assert values(reading, "a") == [1, 4]
    assert not any("looks like data" in note for note in reading.notes)


def test_names_in_a_comment_may_hold_blanks(path: Path) -> None:
    reading = read(path, "% X   Y   T (K)\n1   2   3\n4   5   6\n")
    assert reading.table.names == ("X", "Y", "T (K)")
    assert finding(reading, "taken from a comment").lines == (1,)


@pytest.mark.parametrize("text", ["# made by me on a friday\n1\n2\n", "# made by me on a friday\n1,2,3\n4,5,6\n"])
def test_a_remark_is_no_header(path: Path, text: str) -> None:
    assert read(path, text).table.names[0] == "column_1"


def test_a_column_called_number_sign_keeps_its_name(path: Path) -> None:
    assert read(path, "#,name,age\n1,Kim,30\n2,Lee,31\n").table.names == ("#", "name", "age")


@pytest.mark.parametrize(
    "units",
    [
        "°C,bar,l/min",
        "[°C],[bar],[l/min]",
        "(K),(Pa),(kg·m⁻²)",
        "degC,hPa,%",
        "°C,-,m^3/h",
        "K,,J/(kg*K)",
        "mm,µm,kWh/m2",
        "초,원,명",
    ],
)
def test_a_line_of_units_is_left_out_and_told(path: Path, units: str) -> None:
    reading = read(path, f"temp,pressure,flow\n{units}\n72.04,1.30,27.06\n62.97,1.33,34.30\n")
    assert reading.table.names == ("temp", "pressure", "flow")
    assert values(reading, "flow") == [27.06, 34.3]
    found = finding(reading, "Left out below the names: units")
    assert (found.weight, found.lines) == (Weight.WARNING, (2,))
    assert reading.table.column("pressure").exact_text(0) == "1.30"


def test_a_line_of_units_stands_above_texts_too(path: Path) -> None:
    reading = read(path, "time;temp;name\n[s];[°C];\n1;20,5;a\n2;21,5;b\n")
    assert values(reading, "temp") == [20.5, 21.5]


def test_a_line_of_long_names_is_left_out(path: Path) -> None:
    reading = read(path, "a,b\nlength of it,width of it\n1,2\n3,4\n")
    assert finding(reading, "a second header line ('length of it', 'width of it')").lines == (2,)


@pytest.mark.parametrize("row", ["anna,-", "anna,n.d.", "anna,?", "anna,unknown", "anna,1"])
def test_a_first_row_is_no_line_of_units(path: Path, row: str) -> None:
    assert read(path, f"name,height\n{row}\nbob,1.5\ncarl,1.7\ndan,1.8\n").table.rows == 4


def test_rows_without_numbers_are_no_lines_of_units(path: Path) -> None:
    assert read(path, "name,sex\nm,m\ns,f\n").table.rows == 2
    assert read(path, "id,sex,group\nm,f,a\n1,2,3\n").table.rows == 2, "one row of numbers proves nothing"
    assert read(path, "a,b\nn.d.,n.d.\n1,2\n3,4\n").table.rows == 3


def test_a_person_may_say_whether_there_is_a_second_header_line(path: Path) -> None:
    text = "x,name\nfurlongs,anna\n1,bob\n2,carl\n"
    assert read(path, text).table.rows == 3
    assert read(path, text, ReadingOptions(second_header=True)).table.rows == 2
    assert read(path, "x\nm\n1\n2\n", ReadingOptions(second_header=False)).table.rows == 3


ORANGE = (
    "petal\tid\tspecies\tnote\ncontinuous\tdiscrete\tdiscrete\tstring\n\t\tclass\tmeta\n"
    "0.65\t1\ta\tx\n~\t2\t?\t.\n"
    "1.5\t1\tb\tz\n"
)


def test_orange_s_three_lines_give_types_and_roles(path: Path) -> None:
    reading = read(path, ORANGE)
    assert reading.table.names == ("petal", "id", "species", "note")
    kinds = [type(column) for column in reading.table.columns]
    assert kinds == [NumberColumn, TextColumn, TextColumn, TextColumn]
    assert reading.report.roles == {"species": Role.TARGET, "note": Role.IGNORED}
    assert reading.table.texts([1]) == [["", "2", "", ""]]
    assert finding(reading, "the types of the columns").lines == (2, 3)
    assert finding(reading, "Taken as missing: '.', '?', '~'").count == 3


def test_what_a_person_chose_wins_over_what_the_file_says(path: Path) -> None:
    reading = read(path, ORANGE, ReadingOptions(types={"id": ColumnType.NUMBER}))
    assert values(reading, "id") == [1, 2, 1]


def test_orange_s_letters_are_types_where_a_line_of_flags_follows(path: Path) -> None:
    assert read(path, "a\tb\tc\nc\td\ts\n\tclass\tm\n1.5\tx\tfoo\n2\ty\tbar\n").report.roles == {
        "b": Role.TARGET,
        "c": Role.IGNORED,
    }
    assert read(path, "a\tb\tc\nc\td\ts\nx\ty\tz\nx\ty\tx\n").table.rows == 3


def test_orange_s_marks_before_names_are_taken_off(path: Path) -> None:
    reading = read(path, "D#grade\tC#leaf\tcS#species\tmS#name\ti#x\n1\t0.5\ta\tfoo\t1\n2\t?\tb\tbar\t2\n")
    assert reading.table.names == ("grade", "leaf", "species", "name", "x")
    assert isinstance(reading.table.column("grade"), TextColumn)
    assert reading.report.roles == {"species": Role.TARGET, "name": Role.IGNORED, "x": Role.IGNORED}


def test_notes_of_music_are_no_marks(path: Path) -> None:
    assert read(path, "C#4,D#4\n1,2\n3,4\n").table.names == ("C#4", "D#4")


@pytest.mark.parametrize(
    "text",
    [
        ";Temperature;;Pressure;\nname;min;max;min;max\na;1;2;3;4\nb;2;3;4;5\n",
        "name;Temperature;;Pressure;\n;min;max;min;max\na;1;2;3;4\nb;2;3;4;5\n",
        "name;Temperature;Temperature;Pressure;Pressure\n;min;max;min;max\na;1;2;3;4\nb;2;3;4;5\n",
        "Report;;;;\n;Temperature;;Pressure;\nname;min;max;min;max\na;1;2;3;4\nb;2;3;4;5\n",
    ],
)
def test_names_in_two_lines_are_joined(path: Path, text: str) -> None:
    reading = read(path, text)
    assert reading.table.names == ("name", "Temperature / min", "Temperature / max", "Pressure / min", "Pressure / max")
    assert reading.table.rows == 2
    assert finding(reading, "were joined").weight is Weight.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Report 2024;;;\ncountry;2019;2020;2021\nKorea;1,5;2;3\nJapan;2;2,5;4\n",
        "Report 2024,,,\n,,,\ncountry,2019,2020,2021\nKorea,1.5,2,3\nJapan,2,2.5,4\n",
        ",Report,,\ncountry,2021,2015,2000\nKorea,1.5,2,3\nJapan,2,2.5,4\n",
        "Report 2024;;;;\ncountry;2019;2020;2021;\nKorea;1,5;2;3;\nJapan;2;2,5;4;\n",
        "Report,,,\ncountry,10,20,30\nKorea,1.5,2,3\nJapan,2,2.5,4\n",
    ],
)
def test_a_title_filled_up_above_years_is_no_header(path: Path, text: str) -> None:
    reading = read(path, text)
    assert reading.table.names[0] == "country"
    assert reading.table.rows == 2
    assert all(isinstance(column, NumberColumn) for column in reading.table.columns[1:])
    assert finding(reading, "Left out above the header: 'Report").weight is Weight.WARNING


def test_years_in_a_row_name_columns_of_numbers(path: Path) -> None:
    assert read(path, "2019,2020,2021\n1,2,3\n4,5,6\n").table.names == ("2019", "2020", "2021")
    assert read(path, "1990,1991\n1992,1993\n1994,1995\n").table.rows == 3
    assert read(path, "values,,,\na,1,2,3\nb,2,3,4\n").table.rows == 2


def test_a_preview_shows_the_columns_that_the_table_will_have(path: Path) -> None:
    path.write_text("a,b,\n°C,bar,\n1,x,\n3,2,\n4,5,\n")
    seen = preview(path)
    assert seen.names == ("a", "b")
    assert seen.rows[0] == ["1", "x"]
    assert seen.misfits == {(0, 1)}
    assert seen.found["second_header"] == "yes"
    assert any("units ('°C', 'bar')" in text for text in seen.warnings)


def test_names_stand_as_they_are_where_a_person_says_so(path: Path) -> None:
    plain = ReadingOptions(header=True, second_header=False, skip_lines=0, as_it_stands=True)
    assert read(path, "# a,D#b,\n°C,bar,\n1,2,\n", plain).table.names == ("# a", "D#b", "column_3")
    assert read(path, ";T;\nname;T;T2\na;1;2\nb;2;3\n", plain).table.rows == 3
