"""Texts and bytes read as the files that hold them, and what a reading says."""

from pathlib import Path

from engine.data.reading.csv_file import GUESS, Reading, ReadingOptions, read_csv
from engine.data.reading.report import Finding


def read(path: Path, content: str | bytes, options: ReadingOptions = GUESS) -> Reading:
    """A file at `path` with this content, read."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_csv(path, options=options)


def finding(reading: Reading, words: str) -> Finding:
    """The one finding that says `words`."""
    found = [each for each in reading.report.findings if words in each.sentence]
    assert len(found) == 1, reading.notes
    return found[0]


def values(reading: Reading, name: str) -> list[object]:
    """The cells of a column."""
    return list(reading.table.column(name).values.tolist())
