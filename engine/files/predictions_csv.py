"""Predictions as CSV. What they are is decided in `results/predictions.py`."""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from engine.files.atomic import write_atomically
from engine.files.cells import CsvReader, write_csv


def save_predictions(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    reader: CsvReader = CsvReader.SPREADSHEETS,
) -> None:
    """Save `header` and `rows` to `path`, all digits of every number, in the form that `reader` needs. Raises FileError."""
    write_atomically(path, lambda stream: write_csv(stream, chain([list(header)], rows), reader))
