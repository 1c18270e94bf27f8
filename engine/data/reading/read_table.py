"""read_table: whatever file holds a table becomes one, by what its first bytes say. Which formats there are is in `formats`."""

from pathlib import Path

from engine.data.progress import Progress, no_progress
from engine.data.reading.csv_file import read_csv
from engine.data.reading.errors import changed, refuse_other_files, told_in_words
from engine.data.reading.file_source import FileSource
from engine.data.reading.formats import find_format
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.reading import Cancelled, Reading


def _never() -> bool:
    """Nobody cancels."""
    return False


def read_table(
    path: str | Path,
    *,
    options: ReadingOptions = GUESS,
    progress: Progress = no_progress,
    cancelled: Cancelled = _never,
) -> Reading:
    """Read `path`: text with delimiters, or one of the other formats, packed or not. Raises ReadingError and ReadingCancelled."""
    file = Path(path)
    with told_in_words(file):
        refuse_other_files(file)
        refuse_odd_options(options)
        before = FileSource(file).stamp()
        found = find_format(file, options)
        if found is None:
            return read_csv(file, options=options, progress=progress, cancelled=cancelled)
        kind, source = found
        reading = kind.read(source, options, progress=progress, cancelled=cancelled)
        if FileSource(file).stamp() != before:
            raise changed(file)
    progress(1.0)
    return reading
