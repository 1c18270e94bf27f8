"""Reading a CSV: which columns become numbers, which text, and what becomes of cells that fit neither."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.data.reading import csv_layout
from engine.data.reading.csv_file import GUESS, Reading, ReadingOptions, read_csv
from engine.data.reading.options import ColumnType
from engine.data.table import Column, NumberColumn, TextColumn

Read = Callable[..., Reading]


def test_a_few_cells_that_are_no_numbers_stay_for_the_person(read: Read) -> None:
    reading = read([*map(str, range(500)), "n.a.", "about 5"])
    column = _numbers(reading.table.columns[0])
    assert dict(column.misfits) == {500: "n.a.", 501: "about 5"}
    assert "Row 501, 'v': 'n.a.' is not a number (nor is 1 more of its cells)." in reading.notes


def test_one_in_a_hundred_may_be_no_number(read: Read) -> None:
    assert len(_numbers(read([*map(str, range(990)), *["x"] * 10]).table.columns[0]).misfits) == 10
    assert isinstance(read([*map(str, range(989)), *["x"] * 11]).table.columns[0], TextColumn)


def test_too_many_cells_that_are_no_numbers_make_exact_text_and_are_told(read: Read) -> None:
    cells = ["007", "1.50", " 2", "a", "b", "c", "d"] * 3 + ["1e3"] * 30
    reading = read(cells)
    assert reading.table.columns[0].values.tolist() == cells
    assert "'v' was read as text: 39 cells are numbers, 12 are not (row 4: 'a')." in reading.notes


def test_true_and_false_stay_text(read: Read) -> None:
    assert read(["True", "FALSE", "", "true"]).table.columns[0].values.tolist() == ["True", "FALSE", None, "true"]


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("late", [["True", "False"], ["x", "y"], ["True", "x"]])
def test_text_far_down_a_column_of_numbers_makes_the_whole_column_exact_text(read: Read, late: list[str]) -> None:
    cells = ["01", "1.0"] * 1_000 + late * 1_000
    assert read(cells).table.columns[0].values.tolist() == cells


@pytest.mark.usefixtures("small_chunks")
def test_two_truth_values_far_down_are_misfits_of_a_column_of_numbers(read: Read) -> None:
    column = _numbers(read(["1"] * 3_000 + ["True"] * 400 + ["2"] * 100_000).table.columns[0])
    assert list(column.misfits) == list(range(3_000, 3_400))
    assert set(column.misfits.values()) == {"True"}
    assert column.values[-1] == 2.0


def test_missing_words_are_missing_in_numbers_and_in_texts(read: Read) -> None:
    words = ["", "NA", "N/A", "nan", "NaN", "null", "NULL", "None", "?", "#N/A", " ?", "  "]
    numbers = _numbers(read(["1", *words, "2"]).table.columns[0])
    assert not numbers.misfits
    assert numbers.missing.tolist() == [False, *[True] * len(words), False]
    texts = read(["a", *words, "b"]).table.columns[0]
    assert texts.values.tolist() == ["a", *[None] * len(words), "b"]


def test_an_empty_column_is_numbers_that_are_all_missing(read: Read) -> None:
    reading = read(["", "", ""])
    assert np.isnan(_numbers(reading.table.columns[0]).values).all()
    assert "3 cells are missing, in 'v'." in reading.notes


@pytest.mark.parametrize("text", ["1_000", "1e", "0x10", "1,5", "1d3", "+-1", "1 2", "12%"])
def test_what_only_looks_like_a_number_is_none(read: Read, text: str) -> None:
    column = _numbers(read(["1", "2", "3", text]).table.columns[0])
    assert dict(column.misfits) == {3: text}


def test_numbers_are_exact_to_the_last_bit(read: Read) -> None:
    texts = ["0.1", "1e-5", "3.14159265358979323846", "2.2250738585072011e-308", "5e-324", "123456789.987654321e-7"]
    texts += [repr(float(v)) for v in np.random.default_rng(0).normal(size=2_000)]
    assert _numbers(read(texts).table.columns[0]).values.tolist() == [float(text) for text in texts]


def test_long_codes_and_leading_zeros_are_told(read: Read) -> None:
    assert any("more than 15 digits" in note for note in read(["12345678901234567", "", "2"]).notes)
    assert any("more than 15 digits" in note for note in read(["1" * 25, "2"]).notes)
    assert any("Leading zeros" in note for note in read(["007", "1"]).notes)
    assert read(["0", "0.5", "1e20", "1.5"]).notes == ()


def test_a_column_that_a_person_wants_as_text_keeps_every_sign(read: Read) -> None:
    reading = read(["00123", "1.50", ""], ReadingOptions(types={"v": ColumnType.TEXT}))
    assert reading.table.columns[0].values.tolist() == ["00123", "1.50", None]


def _numbers(column: Column) -> NumberColumn:
    assert isinstance(column, NumberColumn)
    return column


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 1_000)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a file whose first column, 'v', has the given cells."""

    def reading(cells: list[str], options: ReadingOptions = GUESS) -> Reading:
        path = tmp_path / "table.csv"
        quoted = (f'"{cell}"' if "," in cell else cell for cell in cells)
        path.write_text("v,end\n" + "".join(f"{cell},1\n" for cell in quoted), encoding="utf-8")
        return read_csv(path, options=options)

    return reading
