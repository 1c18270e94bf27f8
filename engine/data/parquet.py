"""A Parquet file becomes a table, where pandas has an engine for it at hand; else one sentence says what is wanting."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.reading_errors import ReadingError
from engine.data.reading_options import ReadingOptions
from engine.data.reading_report import Finding, ReadingReport
from engine.data.row_choice import RowChoice
from engine.data.table import Column, NumberColumn, Table, TextColumn

ENGINES = ("pyarrow", "fastparquet")
"""What pandas reads Parquet with; neither comes with the lab."""


def read_parquet(path: Path, options: ReadingOptions) -> tuple[Table, ReadingReport]:
    """The table and the report on it. Raises ReadingError."""
    if not any(find_spec(name) for name in ENGINES):
        raise ReadingError(
            f"{path.name} is a Parquet file, for which a reader is wanting here. Install pyarrow, or save it as CSV."
        )
    import pandas as pd

    table = table_of_frame(pd.read_parquet(path))
    taken = RowChoice(options.sampling).take(table.rows)
    table = table if taken is None else table.taken(taken)
    if not table.rows:
        raise ReadingError(f"{path.name} has no rows. Choose a file with at least one.")
    note = Finding(sentence="Read from Parquet: numbers as they are stored, all else as texts.")
    return table, ReadingReport(source=path.name, rows=table.rows, columns=len(table.columns), findings=(note,))


def table_of_frame(frame: Any) -> Table:
    """A pandas DataFrame as a table: numbers as numbers, all else as texts, missing as missing."""
    columns: list[Column] = []
    for name in frame.columns:
        series = frame[name]
        if series.dtype.kind in "iuf":
            columns.append(NumberColumn(str(name), series.to_numpy(dtype=np.float64, na_value=np.nan)))
        else:
            missing = series.isna().to_numpy()
            texts = np.array([str(value) for value in series], dtype=object)
            texts[missing] = None
            columns.append(TextColumn(str(name), texts))
    return Table(tuple(columns))
