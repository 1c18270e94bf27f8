"""A row for the clipboard, as spreadsheets take it, or as CSV."""

import io
from collections.abc import Sequence

from engine.files.cells import CsvReader, write_csv
from gui.widgets.tsv import to_tsv


def as_lines(header: Sequence[str], line: Sequence[str], *, with_names: bool, as_csv: bool) -> str:
    """The row, its cells parted by tabs or by commas."""
    lines = [header, line] if with_names else [line]
    if not as_csv:
        return to_tsv(lines)
    stream = io.BytesIO()
    write_csv(stream, lines, CsvReader.PROGRAMS)
    return stream.getvalue().decode("utf-8")
