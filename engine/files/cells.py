"""Cells of the CSV files that the lab writes: exact numbers, and texts that a spreadsheet must not take for formulas."""

import codecs
import csv
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import BinaryIO

import numpy as np

from engine.data.amounts import amounts_of

_FORMULA_SIGNS = tuple("=+-@＝＋－＠")
_LEADING = "\t\r\n"
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060"
"""Signs that take no room: a formula may hide behind them as behind blanks."""
_COMPOUND = re.compile(r"[A-Za-z]|\d\s+\d")
"""What a number with a sign has not: letters of a unit, blanks between digits."""
_FIRST_SIGNS = frozenset((*_FORMULA_SIGNS, *_UNSEEN))


class CsvReader(StrEnum):
    """Whom a CSV file is written for: both read the same numbers, but programs take every sign as it stands."""

    SPREADSHEETS = "spreadsheets"
    PROGRAMS = "programs"


def write_csv(stream: BinaryIO, rows: Iterable[Sequence[object]], reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
    """Write `rows` as CSV in UTF-8 with commas.

    For spreadsheets with the mark that they need to read Korean rightly, with CRLF, and with an apostrophe before a text
    that they would take for a formula; numbers are never touched. For programs with LF and neither.
    """
    if reader is CsvReader.PROGRAMS:
        writer = csv.writer(codecs.getwriter("utf-8")(stream), lineterminator="\n")
        writer.writerows([bare_cell(value) for value in row] for row in rows)
    else:
        writer = csv.writer(codecs.getwriter("utf-8-sig")(stream))
        writer.writerows([cell(value) for value in row] for row in rows)


def cell(value: object) -> str:
    """A value as the text of a cell of a spreadsheet."""
    text = bare_cell(value)
    return text if isinstance(value, float | np.floating) else guarded(text)


def bare_cell(value: object) -> str:
    """A value as text; a float so that reading it gives exactly the same float64."""
    if value is None:
        return ""
    return repr(float(value)) if isinstance(value, float | np.floating) else str(value)


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet may take it for a formula.

    Such a text begins with = + - or @, also in full width and behind blanks, or with a tab or a line end, and is neither a
    number nor an amount such as -3 %.
    """
    begin = text[:1]
    if not (begin in _FIRST_SIGNS or begin.isspace()) or _is_number(text):
        return text
    bare = text.lstrip().lstrip(_UNSEEN).lstrip()
    may_be_formula = bare.startswith(_FORMULA_SIGNS) and (_COMPOUND.search(bare) is not None or not amounts_of([text]))
    return f"'{text}" if may_be_formula or text.startswith(tuple(_LEADING)) else text


def unguarded(text: str) -> str:
    """What `guarded` made `text` from."""
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return "_" not in text  # Python's own way of writing thousands
