"""read_blocks: the rows of whatever file holds a table, block after block; of text files, without having all of them in memory."""

from collections.abc import Collection, Iterator
from pathlib import Path

from engine.data.reading.csv_blocks import ReadAgainError, csv_blocks
from engine.data.reading.errors import as_reading_errors, refuse_other_files
from engine.data.reading.formats import find_format
from engine.data.reading.options import GUESS, ColumnType, ReadingOptions
from engine.data.reading.read_table import read_table
from engine.data.table import Table
from engine.progress import Check, Progress, no_check, no_progress

__all__ = ["ReadAgainError", "read_blocks"]


def read_blocks(
    path: Path,
    *,
    numbers: Collection[str] = (),
    options: ReadingOptions = GUESS,
    is_whole: bool = False,
    progress: Progress = no_progress,
    check: Check = no_check,
) -> Iterator[Table]:
    """The rows of `path` as one table after the other, with the same columns: see `csv_blocks`. `is_whole`: as a single table.

    Raises ReadingError, and ReadAgainError where all has to be read anew with its options.
    """
    with as_reading_errors(path):
        refuse_other_files(path)
        is_text = find_format(path, options) is None
    if is_text and not is_whole:
        yield from csv_blocks(path, numbers=numbers, options=options, progress=progress, check=check)
    else:
        options = options.replace(types=dict.fromkeys(numbers, ColumnType.NUMBER) | options.types)
        yield read_table(path, options=options, progress=progress, check=check).table
