"""Predicting the rows of a file into another, beside pandas reading the same file and writing the same columns; and the memory.

The table: 20 columns of numbers. The network: 20 → 8 tanh → 1, features and target standardised.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import psutil
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import ColumnRecipe, Recipe, Role, Scaling, Split
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table
from engine.files.answers_csv import Columns
from engine.files.predict_file import Way, predict_file
from engine.files.table_csv import CsvFormat
from engine.learners.supervised.initial import initial_parameters
from engine.model.model import Model, model_of
from tests.bench.beside_pandas import Line, beside_pandas
from tests.bench.children import lines_of

ROWS, MANY_ROWS, WIDTH = 1_000_000, 10_000_000, 20
BLOCK = 100_000
MEGABYTE = 1 << 20
WAY = CsvFormat(encoding="utf-8", guards=False, line_end="\n")


def predict(repeats: int) -> Iterator[Line]:
    """A line for each choice of columns, and one for the memory of many rows, from a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "rows.csv", Path(folder) / "answers.csv"
        write(source, ROWS)
        answers = np.random.default_rng(1).normal(size=ROWS)
        for columns in Columns:
            ours = partial(predict_file, model(), source, target, Way(WAY, columns))
            theirs = partial(_by_pandas, source, target, columns, answers)
            about = {"bench": "predict", "columns": columns.value, "rows": ROWS, "width": WIDTH}
            yield beside_pandas(about, ours, theirs, repeats)
    yield from lines_of("tests.bench.predict")


def write(file: Path, rows: int) -> None:
    """A file of random numbers with three digits; the same `BLOCK` of rows comes again and again."""
    numbers = np.random.default_rng(0).normal(size=(min(BLOCK, rows), WIDTH)).round(3)
    block = pd.DataFrame(numbers).to_csv(index=False, header=False)
    with file.open("w", encoding="utf-8") as stream:
        stream.write(",".join(f"x{at}" for at in range(WIDTH)) + "\n")
        for _ in range(rows // len(numbers)):
            stream.write(block)


def model() -> Model:
    """The network before its first update, prepared on some rows."""
    random = np.random.default_rng(2)
    names = [f"x{at}" for at in range(WIDTH)]
    table = Table(tuple(NumberColumn(name, random.normal(size=500)) for name in (*names, "t")))
    columns = (
        *(ColumnRecipe(name=name, scaling=Scaling.STANDARD) for name in names),
        ColumnRecipe(name="t", role=Role.TARGET, scaling=Scaling.STANDARD),
    )
    network = Network.stack((Dense(units=8, activation=Activation.TANH), Dense(units=1)))
    chosen = Experiment(
        recipe=Recipe(columns=columns, split=Split(validation=0)), learner=SupervisedNetwork(network=network)
    )
    dataset = prepare(plan(table, chosen.recipe))
    parameters = {
        name: array.astype(np.float32) for name, array in initial_parameters(chosen, dataset.plan.inputs).items()
    }
    return model_of(chosen, dataset, parameters)


def _by_pandas(source: Path, target: Path, columns: Columns, answers: NDArray[np.float64]) -> None:
    frame = pd.read_csv(source)
    kept = frame if columns is Columns.ALL else frame[[]]
    kept.assign(answers=answers).to_csv(target, index=False)


def main() -> int:
    """The most memory that predicting takes, of many rows or as many as the argument says."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else MANY_ROWS
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "rows.csv", Path(folder) / "answers.csv"
        write(source, rows)
        found = predict_file(model(), source, target, Way(WAY, Columns.PREDICTIONS))
        line = {"bench": "predict", "rows": found.rows, "width": WIDTH, "peak_mb": round(peak_bytes() / MEGABYTE, 1)}
        print(json.dumps(line), flush=True)
    return 0


def peak_bytes() -> int:
    """The most memory that this process has had so far."""
    if windows := getattr(psutil.Process().memory_info(), "peak_wset", 0):
        return int(windows)
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    raise SystemExit(main())
