"""Numbers with signs around them are told from other texts, made numbers where a person wants it, and never read in silence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.amounts import amounts_of, are_amounts, how_written, units_of, without_signs
from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.editing.column_changes import to_numbers
from engine.data.editing.edits import apply
from engine.data.preparing.guess import guess_recipe
from engine.data.reading.csv_file import ReadingOptions
from engine.data.reading.options import ColumnType
from engine.data.reading.preview import preview
from engine.data.reading.report import Weight
from engine.data.table import NumberColumn, Table, TextColumn, text_column
from engine.files.table_csv import CsvFormat, save_table
from tests.engine.readings import finding, read, values


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.csv"


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["$1,000.50", "$7", "-$2", "$-2", "($3)"], [1000.5, 7.0, -2.0, -2.0, -3.0]),
        (["18.2%", "0 %", "-3%", "１２％", "0"], [18.2, 0.0, -3.0, 12.0, 0.0]),
        (["1.234,50 €", "3,5 €", "-1 €"], [1234.5, 3.5, -1.0]),
        (["1,000원", "20원"], [1000.0, 20.0]),
        (["(39)", "78-", "−5", "+7", "8"], [-39.0, -78.0, -5.0, 7.0, 8.0]),
        (["$5", "6"], [5.0, 6.0]),
        (["7 303,25", "-12 000 764,5", "900,1"], [7303.25, -12000764.5, 900.1]),
        (["7 303.25", "12 764", "9\u202f000"], [7303.25, 12764.0, 9000.0]),
        (["1'234.5", "1’234", "7"], [1234.5, 1234.0, 7.0]),
        (["68.45 kg", "7kg", "1,200.5 kg"], [68.45, 7.0, 1200.5]),
        (["1 234,5 kWh/m²", "3,5 kWh/m2"], [1234.5, 3.5]),
        (["20°C", "-3 °C", "−4 ℃"], [20.0, -3.0, -4.0]),
        (["3명", "１２명"], [3.0, 12.0]),
        (["5 kg/m^3", "6 kg/m^3"], [5.0, 6.0]),
    ],
)
def test_amounts_are_the_numbers_within_their_signs(texts: list[str], numbers: list[float]) -> None:
    assert are_amounts(texts)
    assert [amounts_of(texts)[text].number for text in texts] == numbers
    column = without_signs(text_column("v", texts))
    assert [float(text) for text in column.values] == numbers


@pytest.mark.parametrize(
    "texts",
    [
        ["18.2%", "0.5"],  # a half, or half a percent
        ["$5", "€5"],
        ["A0", "A1"],
        ["00123", "45"],  # plain numbers, which may be codes
        ["$"], ["--5"], ["(5"], ["5)"], ["1.2.3 %"], ["5-6"], ["-5-"], ["$5€"], ["2024-01-05"],
        ["500 g", "1 kg"], ["1e5", "3 e"], ["02 123 456"], ["1 2"], ["5 6 kg"],
    ],
)  # fmt: skip
def test_other_texts_are_no_amounts(texts: list[str]) -> None:
    assert not are_amounts(texts)
    column = text_column("v", texts)
    assert without_signs(column).values.tolist() == texts or are_amounts([texts[0]])


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("7 303,25", "a blank between thousands"),
        ("12 kg", "a unit (kg)"),
        ("12°C", "a unit (°C)"),
        ("$5", "a sign"),
        ("5 %", "a sign"),
        ("(5)", "a sign"),
        ("1,5", "another decimal mark"),
        ("3명", "a unit (명)"),
    ],
)
def test_what_an_amount_has_that_a_number_has_not_is_said(text: str, how: str) -> None:
    assert how_written(text) == how


def test_several_units_are_told_apart_from_one_and_from_ordinals() -> None:
    assert units_of(["500 g", "1 kg", "2 kg"]) == ("g", "kg")
    assert units_of(["5 mW", "1 MW"]) == ("mW", "MW")
    assert units_of(["1 kg", "2 kg"]) == units_of(["1st", "2nd", "3rd"]) == units_of(["1 kg", "2 g", "x"]) == ()


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1), st.sampled_from(["{:,}%", "${:,.2f}", "{:,} 원", "{:,} kg"]))
def test_whatever_number_is_written_with_a_sign_comes_back(numbers: list[int], form: str) -> None:
    texts = [form.format(number) for number in numbers]
    assert [amounts_of(texts)[text].number for text in texts] == numbers


def test_a_column_of_amounts_stays_text_and_is_told_with_the_remedy(path: Path) -> None:
    content = "item,growth\n" + "".join(f"a{row},{-row}.5%\n" for row in range(1, 30))
    reading = read(path, content)
    assert kind_of(reading.table.column("growth")).kind is ColumnKind.AMOUNT
    assert kind_of(reading.table.column("item")).kind is ColumnKind.TEXT
    assert any("'growth' was read as text" in warning for warning in preview(path).warnings)
    told = finding(reading, "'growth' was read as text, as its cells are numbers with a sign, such as -1.5%.")
    assert told.weight is Weight.WARNING
    assert guess_recipe(reading.table).columns
    save_table(path, reading.table, CsvFormat(encoding="utf-8", line_end="\n"))
    assert path.read_bytes().decode() == content


def test_amounts_become_numbers_by_one_edit_that_can_be_undone() -> None:
    table = Table((text_column("v", ["$1,000", "", "about $5", "$7"]),))
    made, back = apply(table, to_numbers(table, ["v"]))
    column = made.column("v")
    assert isinstance(column, NumberColumn)
    assert column.misfits == {2: "about $5"}
    assert [column.text(row) for row in (0, 1, 3)] == ["1000", "", "7"]
    assert [column.exact_text(row) for row in (0, 3)] == ["1000", "7"], "none is written with a sign and others without"
    assert apply(made, back)[0].column("v").values.tolist() == ["$1,000", None, "about $5", "$7"]


def test_a_person_who_says_that_amounts_are_numbers_gets_numbers_and_is_told(path: Path) -> None:
    options = ReadingOptions(types={"v": ColumnType.NUMBER})
    content = "v,n\n" + "".join(f'"${row},000.50",{row}\n' for row in range(1, 20)) + ",20\nabout 5,21\n"
    reading = read(path, content, options)
    column = reading.table.column("v")
    assert isinstance(column, NumberColumn)
    assert values(reading, "v")[:2] == [1000.5, 2000.5]
    assert column.misfits == {20: "about 5"}
    told = finding(reading, "19 cells of 'v' have a sign that was left out: '$1,000.50' was read as 1000.5.")
    assert told.lines == (2, 3, 4, 5, 6)
    assert preview(path, options).misfits == {(20, 0)}


def test_the_files_decimal_mark_decides_where_both_may_be_meant(path: Path) -> None:
    """1,395 € is a thousand and more, or less than two."""
    content = "v;n\n" + "1,395 €;0,5\n2,500 €;1,25\n" * 5
    options = ReadingOptions(types={"v": ColumnType.NUMBER})
    assert values(read(path, content, options), "v")[:2] == [1.395, 2.5]
    assert values(read(path, content, options.replace(decimal=".")), "v")[:2] == [1395.0, 2500.0]


def test_the_dialog_marks_just_the_cells_that_reading_keeps_as_misfits(path: Path) -> None:
    """In a column of numbers nobody has said that 5% is one."""
    content = "v\n" + "".join(f"{row}\n" for row in range(150)) + "5%\n"
    reading = read(path, content)
    column = reading.table.column("v")
    assert isinstance(column, NumberColumn)
    assert {(row, 0) for row in column.misfits} == preview(path).misfits == {(150, 0)}


def test_amounts_far_down_a_column_of_numbers_are_misfits(path: Path) -> None:
    reading = read(path, "v\n" + "".join(f"{row}\n" for row in range(2_000)) + "5%\n")
    column = reading.table.column("v")
    assert isinstance(column, NumberColumn)
    assert column.misfits == {2_000: "5%"}
    assert isinstance(without_signs(text_column("v", ["5%"])), TextColumn)
