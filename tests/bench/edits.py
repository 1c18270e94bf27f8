"""What is done to tables now and then: rows in and out, names, types, formulas, find, inspect, write; pandas doing the same."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pandas as pd

from engine.data.editing.column_changes import rename, to_text
from engine.data.editing.edits import DeleteRows, InsertRows, TableEdit, apply, blank_rows
from engine.data.editing.find import Query, find
from engine.data.editing.formula import evaluate
from engine.data.statistics import column_statistics, correlations
from engine.data.table import NumberColumn, Table
from engine.files.table_csv import CsvFormat, write_table
from tests.bench.beside_pandas import Line, Work, beside_pandas

ROWS = (1_000, 100_000, 1_000_000)
WIDTH = 20
MAX_WRITTEN = 100_000
"""Rows; a million are written in ten times the time, by either."""


def edits(repeats: int) -> Iterator[Line]:
    """A line for each thing and length."""
    for rows in ROWS:
        values = np.random.default_rng(0).normal(size=(rows, WIDTH)).round(3)
        table = Table(tuple(NumberColumn(f"c{at}", values[:, at].copy()) for at in range(WIDTH)))
        frame = pd.DataFrame({column.name: column.values.copy() for column in table.columns})
        for workload, ours, theirs in _works(table, frame):
            about = {"bench": "edits", "workload": workload, "rows": rows, "columns": WIDTH}
            yield beside_pandas(about, ours, theirs, repeats)


def _works(table: Table, frame: pd.DataFrame) -> Iterator[tuple[str, Work, Work]]:
    middle = table.rows // 2
    columns = {column.name: column for column in table.columns}
    above, below = frame.iloc[:middle], frame.iloc[middle:]
    blank = pd.DataFrame([[np.nan] * WIDTH], columns=frame.columns)
    insert = InsertRows((middle,), blank_rows(table, 1))
    yield "insert a row", _edit(table, insert), lambda: pd.concat([above, blank, below], ignore_index=True)
    longer = pd.concat([above, blank, below], ignore_index=True)
    yield "undo the insertion", _undo(table, insert), lambda: longer.drop(index=middle).reset_index(drop=True)
    yield "delete a row", _edit(table, DeleteRows((middle,))), lambda: frame.drop(index=middle).reset_index(drop=True)
    yield "rename a column", lambda: apply(table, rename(table, "c0", "x")), lambda: frame.rename(columns={"c0": "x"})
    yield "make a column text", lambda: apply(table, to_text(table, ["c0"])), lambda: frame["c0"].astype(str)
    formula = "c0**2 + log(abs(c1)) * lag(c2, 1)"
    yield "compute a column", lambda: evaluate(formula, columns, table.rows), lambda: _computed(frame)
    query, first = Query("1.5", (0,)), table.columns[0]
    assert isinstance(first, NumberColumn)
    yield (
        "find in a column",
        lambda: find(Table((NumberColumn("c0", first.values),)), query),
        lambda: frame["c0"].astype(str).str.contains("1.5", regex=False),
    )
    yield "inspect a column", lambda: column_statistics(table.columns[0]), lambda: frame["c0"].describe()
    yield "all correlations", lambda: correlations(table), lambda: frame.corr()
    if table.rows <= MAX_WRITTEN:
        yield "write as CSV", lambda: write_table(BytesIO(), table, CsvFormat()), lambda: frame.to_csv(index=False)


def _edit(table: Table, edit: TableEdit) -> Work:
    return lambda: apply(table, edit)


def _undo(table: Table, edit: TableEdit) -> Work:
    changed, inverse = apply(table, edit)
    return lambda: apply(changed, inverse)


def _computed(frame: pd.DataFrame) -> object:
    with np.errstate(all="ignore"):
        return frame["c0"] ** 2 + np.log(frame["c1"].abs()) * frame["c2"].shift(1)
