"""Columns of few different texts are read by their places among these; what comes out is what each cell says by itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.reading import csv_layout, dictionary_texts
from engine.data.reading.csv_file import Reading, ReadingOptions, read_csv
from engine.data.reading.csv_layout import find_layout
from engine.data.reading.file_source import source_of
from engine.data.reading.options import ColumnType
from engine.data.reading.text_encoding import find_encoding
from engine.data.table import TextColumn
from engine.progress import no_check

CELLS = st.sampled_from(["red", "green", " green", "blue ", "", "NA", " n/a ", "?", "naïve", "1", "빨강", "'", "x y"])


@given(
    first=st.lists(CELLS, min_size=60, max_size=90),
    later=st.lists(st.sampled_from(["1", "01", "2"]))
    | st.lists(st.sampled_from(["true", "False"]))
    | st.lists(CELLS | st.text("abcdefg", min_size=1, max_size=6), max_size=60),
    size=st.sampled_from([120, 400, 1 << 22]),
)
def test_few_texts_and_many_are_read_alike(
    tmp_path_factory: pytest.TempPathFactory, first: list[str], later: list[str], size: int
) -> None:
    path = tmp_path_factory.mktemp("few") / "t.csv"
    path.write_text(
        "c,n\n" + "".join(f"{cell},{row}\n" for row, cell in enumerate(["red", *first, *later])), encoding="utf-8"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_layout, "SAMPLE_CHARACTERS", 500)
        patch.setattr(csv_layout, "CHUNK_CHARACTERS", size)
        by_places = read_csv(path)
        patch.setattr(dictionary_texts, "MIN_ROWS", 10**9)
        one_by_one = read_csv(path)
    assert _said(by_places) == _said(one_by_one)


@pytest.mark.parametrize("words", [("007", "12"), ("True", "false"), ("1e3", "00", "NA"), ("red", "1"), ("001", "x")])
@pytest.mark.parametrize("size", [300, 1 << 22])
def test_few_texts_that_look_like_something_else_come_as_they_stand(
    words: tuple[str, ...], size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pandas makes numbers and truth values of them, in the file or in a part of it."""
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", size)
    cells = [words[row % len(words)] for row in range(200)] + [words[1]] * 400
    path = tmp_path / "t.csv"
    path.write_text("c,n\n" + "".join(f"{cell},{row}\n" for row, cell in enumerate(cells)), encoding="utf-8")
    reading = read_csv(path, options=ReadingOptions(types={"c": ColumnType.TEXT}))
    assert reading.table.column("c").values.tolist() == [None if cell == "NA" else cell for cell in cells]


@pytest.mark.parametrize(
    ("words", "kind"), [(("000", "017", "923"), ColumnKind.TEXT), (("True", "False"), ColumnKind.BOOLEAN)]
)
def test_codes_and_truth_values_that_come_again_and_again_are_read(
    words: tuple[str, ...], kind: ColumnKind, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("c,n\n" + "".join(f"{words[row % len(words)]},{row}\n" for row in range(300)), encoding="utf-8")
    column = read_csv(path).table.column("c")
    assert column.values.tolist() == [words[row % len(words)] for row in range(300)]
    assert kind_of(column).kind is kind


def test_a_column_of_few_texts_is_told_from_one_of_many(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "few,many,n\n" + "".join(f"{'abc'[row % 3]},name {row},{row}\n" for row in range(300)), encoding="utf-8"
    )
    source = source_of(path)
    layout = find_layout(source, find_encoding(source, None, check=no_check), ReadingOptions())
    assert layout.texts == {0, 1}
    assert layout.few == {0}


def test_words_that_turn_up_later_are_missing_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    cells = ["a", "b"] * 3000 + [" NA ", "null"] + ["a"] * 10
    path.write_text("c,n\n" + "".join(f"{cell},1\n" for cell in cells), encoding="utf-8")
    reading = read_csv(path)
    column = reading.table.column("c")
    assert isinstance(column, TextColumn)
    assert [row for row, gone in enumerate(column.missing) if gone] == [6000, 6001]
    assert column.written.texts == {6000: " NA ", 6001: "null"}


def _said(reading: Reading) -> tuple[object, ...]:
    table = reading.table
    cells = [[column.text(row) for row in range(table.rows)] for column in table.columns]
    return cells, [(type(column), column.missing.tolist()) for column in table.columns], reading.report.text()
