"""Numbers as people type and paste them: decimals, fractions such as 1/2, and blocks from spreadsheets or Python. No Qt widgets."""

import math
import re
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

MAX_CHARACTERS = 60
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")


class TypedError(ValueError):
    """Text that is no weight; the message is a sentence that says what to type instead."""


def parse_weight(text: str) -> float:
    """The number that `text` says: 0.5, −3, 1e-3, 1/2, -2/3. Raises TypedError."""
    word = text.strip().replace("−", "-")
    try:
        value = _fraction(word) if "/" in word else _decimal(word)
    except (ValueError, ZeroDivisionError, OverflowError) as error:
        raise _refusal(text) from error
    if not math.isfinite(value):
        raise _refusal(text)
    return value


def parse_block(text: str) -> list[list[float]]:
    """The rows of numbers in `text`: tabs or blanks between cells, or Python's [[1, 2], [3, 4]]. Raises TypedError."""
    rows = [[parse_weight(cell) for cell in row] for row in _cells(text)]
    if not rows:
        raise TypedError(translate("InitialWeights", "The clipboard holds no numbers. Copy a block of cells first."))
    if len({len(row) for row in rows}) > 1:
        lengths = ", ".join(str(len(row)) for row in rows)
        ragged = translate("InitialWeights", "The pasted rows have different lengths ({lengths}). Copy a full block.")
        raise TypedError(ragged.format(lengths=lengths))
    return rows


def weight_text(value: float) -> str:
    """The shortest text that gives `value` back exactly."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def to_block(rows: list[list[float]]) -> str:
    """The rows as a spreadsheet takes them: tabs between cells."""
    return "\n".join("\t".join(weight_text(value) for value in row) for row in rows)


def _decimal(word: str) -> float:
    if "_" in word or len(word) > MAX_CHARACTERS:
        raise ValueError(word)
    return float(word)


def _fraction(word: str) -> float:
    """Only plain decimals on either side: Fraction itself would take 1e999999999 and compute for hours."""
    above, _, below = (part.strip() for part in word.partition("/"))
    if len(word) > MAX_CHARACTERS or not _PLAIN.fullmatch(above) or not _PLAIN.fullmatch(below):
        raise ValueError(word)
    return float(Fraction(above) / Fraction(below))


def _cells(text: str) -> list[list[str]]:
    if "[" in text:
        lines = [line.replace("[", " ").strip(" ,\n") for line in text.split("]")]
        return [re.split(r"[,\s]+", line) for line in lines if line]
    lines = [line for line in text.splitlines() if line.strip()]
    return [line.split("\t") if "\t" in line else line.split() for line in lines]


def _refusal(text: str) -> TypedError:
    shown = text if len(text) <= MAX_CHARACTERS else f"{text[:MAX_CHARACTERS]}…"
    sentence = translate("InitialWeights", "'{text}' is not a number. Type a decimal such as 0.5, or a fraction: 1/2.")
    return TypedError(sentence.format(text=shown))
