"""Parquet: columns of every kind become numbers or exact texts, nothing is rounded in silence, and a missing engine is told."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from engine.data.reading import file_size, parquet
from engine.data.reading.csv_file import ReadingError, ReadingOptions
from engine.data.reading.frames import columns_of_frame
from engine.data.reading.options import ColumnType, HeadRows
from engine.data.reading.preview import preview
from engine.data.reading.read_table import read_table
from engine.data.table import NumberColumn, Table

LONG = 2**53 + 1
CELLS: dict[str, Any] = {
    "whole": [1, -2, 3],
    "fraction": [0.5, None, float("inf")],
    "long": pd.array([LONG, None, 5], dtype="Int64"),
    "flag": [True, None, False],
    "text": ["a", None, "NA"],
    "day": [date(2024, 1, 2), None, date(2024, 12, 31)],
    "moment": pd.to_datetime(pd.Series(["2024-01-02", None, "2024-01-02 03:04:05.25"]), format="ISO8601"),
    "price": [Decimal("1.50"), None, Decimal("0.1234567890123456789")],
    "class": pd.Categorical(["x", None, "y"]),
    "digit": pd.Categorical([3, 1, 3]),
    "list": [["1", "2"], None, ["é"]],
    "record": [{"a": "1"}, None, {"a": "2"}],
    "raw": [b"ab", None, b"\xff"],
}
TEXTS = {
    "whole": ["1", "-2", "3"],
    "fraction": ["0.5", "", "inf"],
    "long": [str(2**53), "", "5"],
    "flag": ["True", "", "False"],
    "text": ["a", "", "NA"],
    "day": ["2024-01-02", "", "2024-12-31"],
    "moment": ["2024-01-02", "", "2024-01-02 03:04:05.250000"],
    "price": ["1.5", "", "0.12345678901234568"],
    "class": ["x", "", "y"],
    "digit": ["3", "1", "3"],
    "list": ['["1", "2"]', "", '["é"]'],
    "record": ['{"a": "1"}', "", '{"a": "2"}'],
    "raw": ["ab", "", "\\xff"],
}
NUMBERS = {"whole", "fraction", "long", "price", "digit"}


@pytest.mark.parametrize("name", CELLS)
def test_every_kind_of_column_becomes_numbers_or_texts(name: str) -> None:
    columns, notes = columns_of_frame(pd.DataFrame({name: CELLS[name]}))
    assert [columns[0].text(row) for row in range(3)] == TEXTS[name]
    assert isinstance(columns[0], NumberColumn) is (name in NUMBERS)
    told = " ".join(note.sentence for note in notes)
    assert ("rounded in" in told) is (name in ("long", "price"))
    assert ("lists or records" in told) is (name in ("list", "record"))


def test_names_become_texts_and_different_ones() -> None:
    columns, notes = columns_of_frame(pd.DataFrame([[1, 2, 3, 4]], columns=["a", "a", 3, "b "]))
    assert [column.name for column in columns] == ["a", "a (2)", "3", "b"]
    assert [note.sentence for note in notes] == [
        "Column 2 has the name 'a' again and was called 'a (2)'.",
        "The blanks around 1 name were left out: 'b'.",
    ]


def test_without_an_engine_one_sentence_says_what_is_wanting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda _name: None)
    with pytest.raises(ReadingError, match=r"^p\.parquet is a Parquet file.* Install pyarrow, or save it as CSV\.$"):
        read_table(_damaged(tmp_path))


def test_with_an_engine_that_cannot_read_the_file_its_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, **_options: object) -> None:
        raise ValueError("Couldn't deserialize thrift.\nmore")

    monkeypatch.setattr(parquet, "find_spec", lambda name: name == "fastparquet")
    monkeypatch.setattr(pd, "read_parquet", refuse)
    with pytest.raises(ReadingError, match=r"cannot be read as Parquet \(Couldn't deserialize thrift\)"):
        read_table(_damaged(tmp_path))


@pytest.fixture
def arrow() -> Any:
    return pytest.importorskip("pyarrow", reason="no engine for Parquet is at hand")


@pytest.mark.usefixtures("arrow")
def test_a_real_file_with_every_kind_of_column_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    pd.DataFrame(CELLS).to_parquet(path)
    reading = read_table(path)
    _are_told(reading.table)
    assert any("rounded in 'long'" in sentence for sentence in reading.notes)
    assert "Row 3, 'fraction': 'inf' is not a number." in reading.notes
    assert reading.report.findings[-1].sentence.startswith("Read from Parquet")
    assert preview(path).rows[0] == [texts[0] for texts in TEXTS.values()]


@pytest.mark.usefixtures("arrow")
def test_a_stored_index_is_a_column_and_options_are_heard(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    pd.DataFrame({"n": [1, 2, 3]}, index=pd.Index(["a", "b", "c"], name="key")).to_parquet(path)
    options = ReadingOptions(types={"n": ColumnType.TEXT}, sampling=HeadRows(rows=2))
    reading = read_table(path, options=options)
    assert reading.table.names == ("key", "n")
    assert reading.table.texts(range(2)) == [["a", "1"], ["b", "2"]]
    assert not isinstance(reading.table.column("n"), NumberColumn)
    assert "Only a part of the rows" in reading.notes[0]


@pytest.mark.usefixtures("arrow")
def test_damaged_empty_and_too_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadingError, match=r"p\.parquet cannot be read as Parquet"):
        read_table(_damaged(tmp_path))
    path = tmp_path / "t.parquet"
    pd.DataFrame({"n": np.zeros(0)}).to_parquet(path)
    with pytest.raises(ReadingError, match="has no rows"):
        read_table(path)
    pd.DataFrame({"n": np.zeros(9)}).to_parquet(path)
    monkeypatch.setattr(file_size, "SHARE", 0.0)
    with pytest.raises(file_size.TooLargeError, match="9 rows × 1 columns"):
        read_table(path)


def _are_told(table: Table) -> None:
    assert table.names == tuple(TEXTS)
    for name, texts in TEXTS.items():
        assert [table.column(name).text(row) for row in range(3)] == texts, name


def _damaged(folder: Path) -> Path:
    path = folder / "p.parquet"
    path.write_bytes(b"PAR1\x15\x04")
    return path
