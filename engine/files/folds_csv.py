"""The results of a cross-validation as CSV. What they are is decided in `results/folds.py`."""

from collections.abc import Sequence
from pathlib import Path

from engine.files.atomic import write_atomically
from engine.files.cells import CsvReader, write_csv
from engine.results.folds import FoldResult, fold_rows


def save_folds(path: Path, results: Sequence[FoldResult], reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
    """A line for each fold, then mean and standard deviation; all digits of every number. Raises FileError."""
    write_atomically(path, lambda stream: write_csv(stream, fold_rows(results), reader))
