"""Predictions as CSV. What they are is decided in `results/predictions.py`."""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from engine.files.atomic import write_atomically
from engine.files.cells import write_csv


def save_predictions(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Save `header` and `rows` to `path`: UTF-8 with a mark for spreadsheets, all digits of every number. Raises FileError.

    A text that begins with = + - @ and is no number gets an apostrophe before it, so that no spreadsheet runs it as a formula.
    """
    write_atomically(path, lambda stream: write_csv(stream, chain([list(header)], rows)))
