"""What a person waits for with a table of 20 columns: load, scroll, edit, undo, sort, prepare; pandas doing the same.

The table: 14 columns of numbers, one of them with gaps, 2 of whole numbers, 2 of texts of three classes with gaps, a text of
its own for each row, and dates.
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pandas as pd

from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.data.editing.column_changes import SortKey, sort_rows
from engine.data.editing.edits import SetCells, apply
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.reading.read_table import read_table
from engine.data.table import Table
from tests.bench.beside_pandas import Line, Work, beside_pandas

ROWS = (1_000, 100_000, 1_000_000)
NUMBERS = tuple(f"c{at}" for at in range(14))
CODES, KINDS = ("i0", "i1"), ("k0", "k1")
CLASSES = np.array(["red", "green", "blue", ""])
DAYS = 12_000
PAGE = 30
"""Rows that are in sight at once."""
SHARE = 0.2
GAPS = 0.01


def tables(repeats: int) -> Iterator[Line]:
    """The lines, for each length."""
    with tempfile.TemporaryDirectory() as folder:
        for rows in ROWS:
            file = Path(folder) / f"{rows}.csv"
            write(file, rows)
            table, frame = read_table(file).table, pd.read_csv(file)
            works: tuple[tuple[str, Work, Work], ...] = (
                ("load", partial(read_table, file), partial(pd.read_csv, file)),
                ("scroll", _painted(table), _printed(frame)),
                *_edits(table, frame),
                ("prepare", partial(_prepared, table), partial(_prepared_by_pandas, frame)),
            )
            for workload, ours, theirs in works:
                about = {"bench": "tables", "workload": workload, "rows": rows, "columns": len(table.columns)}
                yield beside_pandas(about, ours, theirs, repeats)


def write(file: Path, rows: int) -> None:
    """A file of such a table."""
    random = np.random.default_rng(0)
    columns: dict[str, object] = {name: random.normal(size=rows).round(3) for name in NUMBERS}
    columns[NUMBERS[3]] = np.where(random.random(rows) < GAPS, np.nan, random.normal(size=rows).round(3))
    columns |= {name: random.integers(0, 50, rows) for name in CODES}
    columns |= {name: CLASSES[random.integers(0, len(CLASSES), rows)] for name in KINDS}
    columns["name"] = [f"name {number}" for number in random.integers(0, 10**7, rows).tolist()]
    columns["when"] = (np.datetime64("1990-01-01") + random.integers(0, DAYS, rows)).astype(str)
    pd.DataFrame(columns).to_csv(file, index=False)


def _edits(table: Table, frame: pd.DataFrame) -> Iterator[tuple[str, Work, Work]]:
    """One cell, and the order of all rows; each forth and back. pandas goes back by the old cell, and by the old order."""
    middle = table.rows // 2
    cell = SetCells(((middle, 0, "1.5"),))
    edited, cell_back = apply(table, cell)
    changed, old = _assigned(frame, middle, 1.5), float(frame["c0"].iloc[middle])
    yield "edit", lambda: apply(table, cell), lambda: _assigned(frame, middle, 1.5)
    yield "undo an edit", lambda: apply(edited, cell_back), lambda: _assigned(changed, middle, old)
    keys = [SortKey("c0")]
    in_order, order_back = apply(table, sort_rows(table, keys))
    by_row = frame.sort_values("c0", kind="stable")
    yield "sort", lambda: apply(table, sort_rows(table, keys)), lambda: frame.sort_values("c0", kind="stable")
    yield "undo a sort", lambda: apply(in_order, order_back), lambda: by_row.sort_index(kind="stable")


def _assigned(frame: pd.DataFrame, row: int, value: float) -> pd.DataFrame:
    """A frame with one cell changed; the old frame stays as it is, since pandas copies what is written to."""
    changed = frame.copy(deep=False)
    changed.iloc[row, 0] = value
    return changed


def _recipe() -> Recipe:
    numbers = [*NUMBERS[1:], CODES[1]]
    return Recipe(
        columns=(
            *(ColumnRecipe(name=name, role=Role.FEATURE, scaling=Scaling.STANDARD) for name in numbers),
            *(ColumnRecipe(name=name, role=Role.FEATURE, encoding=Encoding.ONE_HOT) for name in KINDS),
            ColumnRecipe(name=NUMBERS[0], role=Role.TARGET, scaling=Scaling.STANDARD),
        ),
        split=Split(validation=SHARE),
    )


def _as_read(table: Table) -> Table:
    """The same columns without what has been found out about them, as they come from a file."""
    return Table(tuple(replace(column) for column in table.columns))


def _prepared(table: Table) -> object:
    dataset = prepare(plan(_as_read(table), _recipe()))
    parts = (dataset.training, dataset.validation)
    return [array.astype(np.float32) for part in parts for array in (part.x, part.t)]


def _prepared_by_pandas(frame: pd.DataFrame) -> object:
    """Rows with gaps left out, a random split, scaling fitted on the training rows, one-hot; float32 arrays."""
    from sklearn.model_selection import train_test_split

    numbers = [*NUMBERS[1:], CODES[1]]
    whole = frame[[*numbers, *KINDS, NUMBERS[0]]].dropna()
    classes = pd.get_dummies(whole[list(KINDS)], dtype=np.float32)
    training, validation = train_test_split(np.arange(len(whole)), test_size=SHARE, random_state=0)
    scaled = whole[[*numbers, NUMBERS[0]]]
    fitted = scaled.iloc[training]
    scaled = (scaled - fitted.mean()) / fitted.std(ddof=0)
    inputs = pd.concat([scaled[numbers], classes], axis=1).to_numpy(np.float32)
    targets = scaled[[NUMBERS[0]]].to_numpy(np.float32)
    return [part[rows] for rows in (training, validation) for part in (inputs, targets)]


def _painted(table: Table) -> Work:
    """Jump somewhere in the table, and paint what is in sight then, offscreen, at 1280 × 800."""
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from engine.config.experiment import Experiment
    from gui.application import build_application
    from gui.data.table_view import TableView
    from gui.document import Document

    app = QApplication.instance() or build_application()
    document = Document(table, Experiment())
    view = TableView(document)
    view.resize(1280, 800)
    view.show()
    app.processEvents()
    picture, random = QPixmap(view.size()), np.random.default_rng(0)

    def paint() -> None:
        view.scrollTo(view.table_model.index(int(random.integers(table.rows)), 0))
        view.render(picture)

    return paint


def _printed(frame: pd.DataFrame) -> Work:
    """As many rows as text: pandas has no window of its own."""
    random = np.random.default_rng(0)

    def show() -> str:
        start = int(random.integers(len(frame) - PAGE))
        return frame.iloc[start : start + PAGE].to_string()

    return show
