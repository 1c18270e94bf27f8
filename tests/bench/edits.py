"""Lines on the table: edit, undo, sort, compute, find, write, and paint a page, at three lengths, pandas doing the same."""

import os
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pandas as pd

from engine.data.column_changes import SortKey, rename, sort_rows, to_text
from engine.data.edits import DeleteRows, InsertRows, SetCells, TableEdit, apply, blank_rows
from engine.data.find import Query, find
from engine.data.formula import evaluate
from engine.data.statistics import column_statistics, correlations
from engine.data.table import NumberColumn, Table
from engine.files.table_csv import CsvFormat, write_table

ROWS = (1_000, 100_000, 1_000_000)
WIDTH = 20
MOST_WRITTEN = 100_000
"""Rows; a million are written in ten times the time, by either."""

Work = Callable[[], object]


def edits(*, repeats: int = 3) -> Iterator[Mapping[str, object]]:
    """A line for each thing and length: ours and pandas', milliseconds, the median of `repeats` taken in turn."""
    for rows in ROWS:
        values = np.random.default_rng(0).normal(size=(rows, WIDTH)).round(3)
        table = Table(tuple(NumberColumn(f"c{at}", values[:, at].copy()) for at in range(WIDTH)))
        frame = pd.DataFrame({column.name: column.values.copy() for column in table.columns})
        for name, ours, peer in _works(table, frame):
            mine, theirs = _times(ours, peer, repeats)
            yield {
                "bench": "edits", "what": name, "rows": rows, "columns": WIDTH,
                "ours_ms": round(1e3 * mine, 3), "pandas_ms": None if theirs is None else round(1e3 * theirs, 3),
            }  # fmt: skip
        yield {
            "bench": "edits",
            "what": "paint a page",
            "rows": rows,
            "columns": WIDTH,
            "ours_ms": _paint(table, repeats),
        }


def _works(table: Table, frame: pd.DataFrame) -> Iterator[tuple[str, Work, Work | None]]:
    middle = table.rows // 2
    columns = {column.name: column for column in table.columns}
    above, below = frame.iloc[:middle], frame.iloc[middle:]
    blank = pd.DataFrame([[np.nan] * WIDTH], columns=frame.columns)
    yield "edit a cell", _edit(table, SetCells(((middle, 3, "1.5"),))), lambda: _assigned(frame, middle)
    yield "undo it", _undo(table, SetCells(((middle, 3, "1.5"),))), None
    insert = InsertRows((middle,), blank_rows(table, 1))
    yield "insert a row", _edit(table, insert), lambda: pd.concat([above, blank, below], ignore_index=True)
    yield "undo the insertion", _undo(table, insert), None
    yield "delete a row", _edit(table, DeleteRows((middle,))), lambda: frame.drop(index=middle).reset_index(drop=True)
    keys = [SortKey("c0")]
    yield (
        "sort by a column",
        lambda: apply(table, sort_rows(table, keys)),
        lambda: frame.sort_values("c0", kind="stable"),
    )
    yield "undo the sort", _undo(table, sort_rows(table, keys)), None
    yield "rename a column", lambda: apply(table, rename(table, "c0", "x")), lambda: frame.rename(columns={"c0": "x"})
    yield "make a column text", lambda: apply(table, to_text(table, ["c0"])), lambda: frame["c0"].astype(str)
    formula = "c0**2 + log(abs(c1)) * lag(c2, 1)"
    yield "compute a column", lambda: evaluate(formula, columns, table.rows), lambda: _computed(frame)
    query, first = Query("1.5", (0,)), table.columns[0]
    assert isinstance(first, NumberColumn)
    yield (
        "find in a column", lambda: find(Table((NumberColumn("c0", first.values),)), query),
        lambda: frame["c0"].astype(str).str.contains("1.5", regex=False),
    )  # fmt: skip
    yield "inspect a column", lambda: column_statistics(table.columns[0]), lambda: frame["c0"].describe()
    yield "all correlations", lambda: correlations(table), lambda: frame.corr()
    if table.rows <= MOST_WRITTEN:
        yield "write as CSV", lambda: write_table(BytesIO(), table, CsvFormat()), lambda: frame.to_csv(index=False)


def _edit(table: Table, edit: TableEdit) -> Work:
    return lambda: apply(table, edit)


def _undo(table: Table, edit: TableEdit) -> Work:
    changed, inverse = apply(table, edit)
    return lambda: apply(changed, inverse)


def _assigned(frame: pd.DataFrame, row: int) -> object:
    """A changed copy of the one column, as ours makes one; the frame stays."""
    column = frame["c3"].copy()
    column.iloc[row] = 1.5
    return frame.assign(c3=column)


def _computed(frame: pd.DataFrame) -> object:
    with np.errstate(all="ignore"):
        return frame["c0"] ** 2 + np.log(frame["c1"].abs()) * frame["c2"].shift(1)


def _times(ours: Work, peer: Work | None, repeats: int) -> tuple[float, float | None]:
    """Seconds of each, in turn; the first round warms both up."""
    mine, theirs = [], []
    for _ in range(repeats + 1):
        mine.append(_seconds(ours))
        if peer is not None:
            theirs.append(_seconds(peer))
    return median(mine[1:]), median(theirs[1:]) if theirs else None


def _seconds(work: Work) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _paint(table: Table, repeats: int) -> float:
    """Milliseconds to paint a page of the table after a jump, offscreen, at 1280 × 800."""
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from engine.spec.experiment import Experiment
    from gui.application import build_application
    from gui.data.table_view import TableView
    from gui.document import Document

    app = QApplication.instance() or build_application()
    document = Document(table, Experiment())
    view = TableView(document)
    view.resize(1280, 800)
    view.show()
    picture = QPixmap(view.size())
    times = []
    for turn in range(repeats + 1):
        view.scrollTo(view.table_model.index(table.rows * (turn + 1) // (repeats + 2), 0))
        times.append(_seconds(lambda: view.render(picture)))
    view.close()
    app.processEvents()
    return round(1e3 * median(times[1:]), 3)
