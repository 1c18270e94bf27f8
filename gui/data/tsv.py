"""Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes where needed. No Qt, no table."""

import csv
import io
from collections.abc import Iterable, Sequence


class BlockError(ValueError):
    """Text that is no block of cells; its text is the reason."""


def to_tsv(rows: Iterable[Sequence[str]]) -> str:
    """The rows as tab-separated lines; cells with tabs, quotes or line breaks are quoted."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]]:
    """The cells of `text`, a list for each row; rows may differ in length. Raises BlockError.

    An empty line is a row with one empty cell; the line break at the end of the last row adds no row.
    """
    reader = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    try:
        return [row or [""] for row in reader]
    except csv.Error as error:
        raise BlockError(str(error)) from error
