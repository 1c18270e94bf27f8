"""A model answers the rows of one file in another, block after block: neither has to fit into memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine.config.arrangement import Windows
from engine.config.columns import Encoding
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.reading.read_blocks import ReadAgainError, read_blocks
from engine.data.table import Table
from engine.files.answers_csv import Columns, Written, write_answers
from engine.files.atomic import write_atomically
from engine.files.table_csv import CsvFormat
from engine.model.model import Answers, Model, answer
from engine.progress import Check, Progress, no_check, no_progress
from engine.text import Text


@dataclass(frozen=True)
class Way:
    """How the answers are written. `shown`: a reason in somebody's language."""

    form: CsvFormat
    columns: Columns = Columns.ALL
    shown: Callable[[Text], str] = str


def predict_file(
    model: Model,
    source: Path,
    target: Path,
    way: Way,
    *,
    reading: ReadingOptions = GUESS,
    progress: Progress = no_progress,
    check: Check = no_check,
) -> Written:
    """Write the answers for the rows of `source` to `target`; what was written. `progress` is told the share done, 0 to 1.

    Raises ReadingError, MissingColumnsError and FileError; `target` stays as it was then.
    """
    found: list[Written] = []

    def write(stream: BinaryIO) -> None:
        answered = _answered(model, source, reading, progress, check)
        found.append(write_answers(stream, answered, way.form, way.columns, way.shown))

    while not found:
        try:
            write_atomically(target, write)
        except ReadAgainError as again:
            reading = again.options
    return found[0]


def _answered(
    model: Model, source: Path, reading: ReadingOptions, progress: Progress, check: Check
) -> Iterator[tuple[Table, Answers]]:
    """Windows reach over rows of several blocks: a table of theirs is read whole."""
    preparation = model.spec.preparation
    numbers = {
        column.planned.recipe.name
        for column in preparation.features
        if column.planned.recipe.encoding is Encoding.NUMBER
    }
    is_series = isinstance(preparation.arrangement, Windows)
    blocks = read_blocks(source, numbers=numbers, options=reading, is_whole=is_series, progress=progress, check=check)
    for table in blocks:
        yield table, answer(model, table, check=check)
