"""Cells of the CSV files that the lab writes: exact numbers, and texts that a spreadsheet must not take for formulas."""

import codecs
import csv
from collections.abc import Iterable, Sequence
from typing import BinaryIO

import numpy as np

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets take a text that begins with one of these for a formula."""


def write_csv(stream: BinaryIO, rows: Iterable[Sequence[object]]) -> None:
    """Write `rows` as CSV: commas, CRLF, UTF-8 with the mark that spreadsheets need to read Korean rightly.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, unless it is a number.
    """
    writer = csv.writer(codecs.getwriter("utf-8-sig")(stream))
    writer.writerows([cell(value) for value in row] for row in rows)


def cell(value: object) -> str:
    """A value as the text of a cell; a float so that reading it gives exactly the same float64."""
    if value is None:
        return ""
    if isinstance(value, float | np.floating):
        return repr(float(value))
    return guarded(str(value))


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) and not _is_number(text) else text


def unguarded(text: str) -> str:
    """What `guarded` made `text` from."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_STARTS) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
