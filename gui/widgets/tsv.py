"""Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes where needed. No Qt, no table."""

import csv
import io
from collections.abc import Iterable, Sequence


class BlockError(ValueError):
    """Text that is no block of cells; its text is the reason."""


def to_tsv(rows: Iterable[Sequence[str]]) -> str:
    """The rows as tab-separated lines; cells with tabs, quotes or line breaks are quoted."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in rows)


def from_tsv(text: str) -> list[list[str]]:
    """The cells of `text`, a list for each row; rows may differ in length. Raises BlockError.

    An empty line is a row with one empty cell; the line break at the end of the last row adds no row.
    """
    reader = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    try:
        return [row or [""] for row in reader]
    except csv.Error as error:
        raise BlockError(str(error)) from error


def _quoted(cell: str) -> str:
    """`csv.writer` would leave a lone carriage return unquoted, and the reader would take it for the row's end."""
    if any(sign in cell for sign in '\t"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
