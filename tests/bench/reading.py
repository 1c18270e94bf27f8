"""How long the lab takes to open a CSV of 20 columns, and how much memory, beside `pandas.read_csv` of the same file.

Time: interleaved in one process, the median of each. Memory: the peak of a process of its own above what it had before,
over the bytes of the table's numbers and texts.
"""

import json
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter, sleep

import numpy as np
import pandas as pd
import psutil

from engine.data.reading.read_table import read_table
from engine.data.table import Table, TextColumn
from tests.bench.children import Line, lines_of

ROWS = (1_000, 100_000, 1_000_000)
COLUMNS = 20
KINDS = ("numbers", "mixed")
"""All floats; or 12 floats, 4 whole numbers, 3 texts of few classes with missing cells, a text of its own for each row."""

BLOCK = 1_000
SAMPLE_SECONDS = 0.002


def reading(repeats: int) -> Iterator[Line]:
    """Lines for each size and kind."""
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            for rows in ROWS:
                file = Path(folder) / f"{kind}_{rows}.csv"
                write(file, kind, rows)
                about: Line = {"bench": "reading", "workload": kind, "rows": rows}
                for line in lines_of("tests.bench.reading", "time", str(file), str(repeats)):
                    yield {**about, **line}
                for line in lines_of("tests.bench.reading", "memory", str(file)):
                    yield {**about, **line}


def write(file: Path, kind: str, rows: int) -> None:
    """A file of `rows` rows, all of them different."""
    random = np.random.default_rng(0)
    with file.open("w", encoding="ascii") as out:
        out.write(",".join(f"c{at + 1}" for at in range(COLUMNS)) + "\n")
        for _ in range(rows // BLOCK):
            out.write("\n".join(map(",".join, zip(*_columns(kind, random), strict=True))) + "\n")


def _columns(kind: str, random: np.random.Generator) -> list[list[str]]:
    floats = COLUMNS if kind == "numbers" else 12
    columns = [list(map(repr, random.normal(size=BLOCK).round(5).tolist())) for _ in range(floats)]
    if kind == "mixed":
        columns += [list(map(str, random.integers(0, 10**6, BLOCK).tolist())) for _ in range(4)]
        colors = np.array(["red", "green", "blue", ""])
        columns += [colors[random.integers(0, 4, BLOCK)].tolist() for _ in range(3)]
        columns.append([f"name {number}" for number in random.integers(0, 10**7, BLOCK)])
    return columns


def _time(file: Path, repeats: int) -> Line:
    """The median seconds of each, and their ratio. Both have read once before."""
    tried: dict[str, Callable[[], object]] = {"ours": lambda: read_table(file), "pandas": lambda: pd.read_csv(file)}
    seconds: dict[str, list[float]] = {name: [] for name in tried}
    for turn in range(repeats + 1):
        for name, read in tried.items():
            began = perf_counter()
            read()
            if turn:
                seconds[name].append(perf_counter() - began)
    ours, peer = (statistics.median(seconds[name]) for name in tried)
    return {
        "metric": "seconds",
        "ours": round(ours, 4),
        "peer": "pandas",
        "theirs": round(peer, 4),
        "ratio": round(ours / peer, 2),
    }


def _memory(file: Path) -> Line:
    """The peak while the file is read over the table's size."""
    process, peak, is_over = psutil.Process(), [0], threading.Event()

    def watch() -> None:
        while not is_over.is_set():
            peak[0] = max(peak[0], process.memory_info().rss)
            sleep(SAMPLE_SECONDS)

    before = process.memory_info().rss
    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        table = read_table(file).table
    finally:
        is_over.set()
        watcher.join()
    size = table_bytes(table)
    return {
        "metric": "peak_mb",
        "ours": round((peak[0] - before) / 2**20, 1),
        "data_mb": round(size / 2**20, 1),
        "ratio": round((peak[0] - before) / size, 2),
    }


def table_bytes(table: Table) -> int:
    """The bytes of the columns' arrays and of the texts in them, each text once."""
    texts = {
        id(text): sys.getsizeof(text)
        for column in table.columns
        if isinstance(column, TextColumn)
        for text in column.values
    }
    return sum(column.values.nbytes for column in table.columns) + sum(texts.values())


def main(arguments: Sequence[str]) -> int:
    """What a child process measures."""
    what, file = arguments[0], Path(arguments[1])
    line = _time(file, int(arguments[2])) if what == "time" else _memory(file)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
