"""A table in text from the clipboard, tab-separated as spreadsheets give it, or with any delimiter that a file may have."""

import tempfile
from pathlib import Path

from engine.data.reading.csv_file import read_csv
from engine.data.reading.errors import ReadingError
from engine.data.reading.options import RaggedRows, ReadingOptions
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.text import Text

NAME = "clipboard"


def table_of_text(text: str) -> tuple[Table, ReadingReport]:
    """The table and the report on it; rows of odd lengths are filled, as spreadsheets leave trailing cells out.

    The text goes through a file that is gone afterwards, so that it is read exactly as a file is. Raises ReadingError.
    """
    if not text.strip():
        raise ReadingError(Text("There is no text on the clipboard. Copy cells in a spreadsheet first."))
    delimiter = "\t" if "\t" in text else None
    options = ReadingOptions(delimiter=delimiter, encoding="utf-8", ragged=RaggedRows.FILL)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / NAME
        file.write_text(text, encoding="utf-8", newline="", errors="replace")
        try:
            reading = read_csv(file, options=options)
        except ReadingError as error:
            raise ReadingError(Text("What is on the clipboard is no table: {error}", error=error)) from error
    return reading.table, reading.report
