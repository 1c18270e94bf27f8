"""Cells of the CSV files that the lab writes: exact numbers, and texts that a spreadsheet must not take for formulas."""

import codecs
import csv
from collections.abc import Iterable, Sequence
from typing import BinaryIO

import numpy as np

from engine.data.amounts import amounts_of

_FORMULA_SIGNS = tuple("=+-@＝＋－＠")
_LEADING = "\t\r\n"
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060"
"""Signs that take no room: a formula may hide behind them as behind blanks."""
_FIRST_SIGNS = frozenset((*_FORMULA_SIGNS, *_UNSEEN))


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
    """`text` with an apostrophe before it where a spreadsheet may take it for a formula.

    Such a text begins with = + - or @, also in full width and behind blanks, or with a tab or a line end, and is neither a
    number nor an amount such as -3 %.
    """
    begin = text[:1]
    if not (begin in _FIRST_SIGNS or begin.isspace()) or _is_number(text):
        return text
    bare = text.lstrip().lstrip(_UNSEEN).lstrip()
    may_be_formula = bare.startswith(_FORMULA_SIGNS) and not amounts_of([text])
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
