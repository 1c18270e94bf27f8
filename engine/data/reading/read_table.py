"""read_table: whatever file holds a table becomes one, by what its first bytes say. Which formats there are is in `formats`."""

from pathlib import Path

from engine.data.origin import origin_of
from engine.data.reading.csv_file import read_csv
from engine.data.reading.errors import as_reading_errors, changed, refuse_other_files
from engine.data.reading.file_source import FileSource
from engine.data.reading.formats import find_format
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.reading import Reading
from engine.progress import Check, Progress, no_check, no_progress


def read_table(
    path: str | Path,
    *,
    options: ReadingOptions = GUESS,
    progress: Progress = no_progress,
    check: Check = no_check,
) -> Reading:
    """Read `path`: text with delimiters, or one of the other formats, packed or not. Raises ReadingError."""
    file = Path(path)
    with as_reading_errors(file):
        refuse_other_files(file)
        refuse_odd_options(options)
        before, origin = FileSource(file).stamp(), origin_of(file)
        found = find_format(file, options)
        if found is None:
            return read_csv(file, options=options, progress=progress, check=check).of(origin, options)
        kind, source = found
        reading = kind.read(source, options, progress=progress, check=check)
        if FileSource(file).stamp() != before:
            raise changed(file)
    progress(1.0)
    return reading.of(origin, options)
