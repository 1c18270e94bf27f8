"""Real public tables that the dependencies carry: read as pandas reads them, cell by cell, and written back as they stand."""

import csv
import gzip
import io
from importlib.resources import files
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from engine.data.reading.csv_file import GUESS, ReadingError, ReadingOptions, read_csv
from engine.data.table import NumberColumn, Table
from engine.files.table_csv import CsvFormat, write_table

_BELOW_A_COUNT = ReadingOptions(skip_lines=1, header=False, delimiter=",")
"""scikit-learn's own first line counts rows and columns and names the classes."""

SKLEARN = {
    "iris.csv": _BELOW_A_COUNT,
    "wine_data.csv": _BELOW_A_COUNT,
    "breast_cancer.csv": _BELOW_A_COUNT,
    "digits.csv.gz": GUESS,
    "diabetes_data_raw.csv.gz": GUESS,
    "diabetes_target.csv.gz": GUESS,
    "linnerud_exercise.csv": GUESS,
    "linnerud_physiological.csv": GUESS,
}
MAPS = ("CET-L4.csv", "CET-D1.csv", "CET-C1.csv", "CET-R3.csv")


def _path(name: str) -> Path:
    folder = files("sklearn.datasets.data") if name in SKLEARN else files("pyqtgraph") / "colors" / "maps"
    return Path(str(folder / name))


def _lines(name: str) -> list[list[str]]:
    """The cells of the file below what is no table, as the csv module takes them."""
    content = _path(name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode()
    blanks = name.startswith(("diabetes", "linnerud"))
    lines = text.splitlines()[SKLEARN.get(name, GUESS).skip_lines or 0 :]
    return [line.split() if blanks else next(csv.reader([line])) for line in lines]


def _written(table: Table, *, has_header: bool) -> list[list[str]]:
    stream = io.BytesIO()
    write_table(stream, table, CsvFormat(encoding="utf-8", has_header=has_header))
    return list(csv.reader(io.StringIO(stream.getvalue().decode(), newline="")))


@pytest.mark.parametrize("name", [*SKLEARN, *MAPS])
def test_a_public_table_is_what_pandas_reads_and_returns_as_it_stands(name: str) -> None:
    table = read_csv(_path(name), options=SKLEARN.get(name, GUESS)).table
    has_header = name.startswith("linnerud")
    lines = _lines(name)
    frame = pd.DataFrame(lines[int(has_header) :]).apply(pd.to_numeric)
    assert (table.rows, len(table.columns)) == frame.shape
    for at, column in enumerate(table.columns):
        assert isinstance(column, NumberColumn)
        np.testing.assert_array_equal(column.values, frame[at].to_numpy(dtype=float))
    assert _written(table, has_header=has_header) == lines


def test_the_same_files_are_refused_in_a_sentence_where_nobody_says_that_a_line_is_no_header() -> None:
    with pytest.raises(ReadingError, match=r"Line 2 of wine_data\.csv has 14 fields; the header has 5\."):
        read_csv(_path("wine_data.csv"))
