"""Reading a CSV: the table is the one that was written, and the work is told and can be stopped."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.reading import csv_layout
from engine.data.reading.csv_columns import TEXT_MISSING_WORDS
from engine.data.reading.csv_file import ReadingOptions, read_csv
from engine.data.table import MISSING_WORDS, NumberColumn, Table, TextColumn, parse_number
from engine.progress import Cancelled

Write = Callable[..., Path]

_CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0")


def _is_plain_text(text: str) -> bool:
    word = text.strip()
    return parse_number(text) is None and word not in TEXT_MISSING_WORDS and word.lower() not in MISSING_WORDS


_NAMES = st.text(_CHARACTERS, min_size=1, max_size=8).filter(
    lambda name: name == name.strip() and name[0] not in "\ufeff{<%" and "#" not in name[1:3]  # Orange writes D#name
)
_TEXTS = st.text(_CHARACTERS, min_size=1, max_size=8).filter(_is_plain_text)
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53).map(float)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    rows = draw(st.integers(1, 8))
    columns: list[NumberColumn | TextColumn] = []
    for name in draw(st.lists(_NAMES, min_size=2, max_size=4, unique=True)):
        if draw(st.booleans()):
            numbers = draw(st.lists(_NUMBERS | st.just(float("nan")), min_size=rows, max_size=rows))
            columns.append(NumberColumn(name, np.array(numbers)))
        else:
            texts = draw(st.lists(_TEXTS, min_size=rows, max_size=rows))
            columns.append(TextColumn(name, np.array(texts, dtype=object)))
    return Table(tuple(columns))


def _written(table: Table, path: Path, delimiter: str) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(table.names)
        for row in range(table.rows):
            cells = [column.values[row] for column in table.columns]
            writer.writerow(
                ["" if cell != cell else repr(cell.item()) if not isinstance(cell, str) else cell for cell in cells]
            )
    return path


@given(table=_tables(), delimiter=st.sampled_from([",", ";", "\t", "|"]))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_the_csv_module_wrote_is_read_back_exactly(table: Table, delimiter: str, tmp_path: Path) -> None:
    path = _written(table, tmp_path / "table.csv", delimiter)
    read = read_csv(path, options=ReadingOptions(delimiter=delimiter, decimal=".", header=True)).table
    assert read.names == table.names
    for before, after in zip(table.columns, read.columns, strict=True):
        assert type(after) is type(before)
        assert not isinstance(after, NumberColumn) or not after.misfits
        np.testing.assert_array_equal(after.values, before.values)


def test_iris_has_four_columns_of_numbers_and_the_species_as_text(samples: Path) -> None:
    from sklearn.datasets import load_iris

    reading = read_csv(samples / "iris.csv")
    iris = load_iris()
    assert reading.notes == ()
    assert reading.table.names == ("sepal_length", "sepal_width", "petal_length", "petal_width", "species")
    np.testing.assert_array_equal(np.stack([c.values for c in reading.table.columns[:4]], axis=1), iris.data)
    assert reading.table.columns[4].values.tolist() == [str(iris.target_names[t]) for t in iris.target]


@pytest.mark.usefixtures("small_chunks")
def test_chunks_join_to_the_whole_with_every_blank_kept(write: Write) -> None:
    texts = [f" {'x' * (row % 7)}" for row in range(60_000)]
    path = write("text,number\n" + "".join(f"{text}o,{row}\n" for row, text in enumerate(texts)))
    text, number = read_csv(path).table.columns
    assert text.values.tolist() == [f"{text}o" for text in texts]
    np.testing.assert_array_equal(number.values, np.arange(60_000))


@pytest.mark.usefixtures("small_chunks")
def test_progress_rises_to_one(write: Write) -> None:
    told: list[float] = []
    read_csv(write("a,b\n" + f"1,{'x' * 200}\n" * 4_000), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len({round(done, 1) for done in told}) > 5


@pytest.mark.usefixtures("small_chunks")
def test_cancelling_stops_between_chunks(write: Write) -> None:
    done: list[float] = []
    path = write("a,b\n" + f"1,{'x' * 200}\n" * 4_000)

    def check() -> None:
        if done and done[-1] > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_csv(path, progress=done.append, check=check)
    assert 0.5 < done[-1] < 0.8


def test_reading_twice_gives_equal_tables(write: Write) -> None:
    path = write("a,b\n1,x\n,y\n")
    first, second = read_csv(path), read_csv(path)
    assert first.notes == second.notes
    assert first.table.texts(range(2)) == second.table.texts(range(2)) == [["1", "x"], ["", "y"]]


def test_quoted_cells_keep_delimiters_quotes_and_line_ends(write: Write) -> None:
    stream = io.StringIO()
    cells = ["a,b", 'say "hi"', "two\r\nlines", "  padded ", '5" pipe']
    csv.writer(stream).writerows([["n", "t"], *([str(n), cell] for n, cell in enumerate(cells))])
    assert read_csv(write(stream.getvalue())).table.column("t").values.tolist() == cells


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 1_000)


@pytest.fixture
def samples() -> Path:
    return Path(__file__).parents[2] / "resources" / "samples"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str) -> Path:
        path = tmp_path / "table.csv"
        path.write_bytes(text.encode())
        return path

    return written
