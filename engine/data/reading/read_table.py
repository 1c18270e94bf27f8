"""read_table: whatever file holds a table becomes one, by what its first bytes say. Each format has a file of its own."""

from collections.abc import Callable
from pathlib import Path

from engine.data.reading.csv_file import Reading, read_csv
from engine.data.reading.errors import changed, refuse_other_files, told_in_words
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.reading.parquet import read_parquet
from engine.data.reading.workbook import is_workbook, read_workbook
from engine.disk.regular import open_regular


def _ignore(_done: float) -> None:
    """Tell nobody."""


def _never() -> bool:
    """Nobody cancels."""
    return False


def read_table(
    path: str | Path,
    *,
    options: ReadingOptions = GUESS,
    progress: Callable[[float], None] = _ignore,
    cancelled: Callable[[], bool] = _never,
) -> Reading:
    """Read `path`: text with delimiters, packed or not, a workbook, or Parquet. Raises ReadingError and ReadingCancelled."""
    file = Path(path)
    with told_in_words(file):
        refuse_other_files(file)
        with open_regular(file) as stream:
            head = stream.read(4096)
        before = file.stat()
        if is_workbook(head, file):
            reading = Reading(*read_workbook(file, options, progress=progress, cancelled=cancelled))
        elif head.startswith(b"PAR1"):
            reading = Reading(*read_parquet(file, options))
        else:
            return read_csv(file, options=options, progress=progress, cancelled=cancelled)
        after = file.stat()
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise changed(file)
    progress(1.0)
    return reading
