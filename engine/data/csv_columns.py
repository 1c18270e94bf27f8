"""The columns of a CSV while they are read chunk by chunk: what pandas parsed becomes numbers, misfits or exact texts."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.csv_dialect import is_number
from engine.data.table import MISSING_WORDS, NumberColumn, TextColumn, parse_number

FEW_MISFITS = 3
SHARE_OF_MISFITS = 0.01
"""A column stays a column of numbers with at most 3 cells, or 1 %, that are none (and fewer than those that are)."""

_PANDAS_WORDS = " #N/A #N/A_N/A #NA -1.#IND -1.#QNAN -NaN -nan 1.#IND 1.#QNAN <NA> N/A NA NULL NaN None n/a nan null ?"
TEXT_MISSING_WORDS = frozenset(word.replace("_", " ") for word in _PANDAS_WORDS.split(" "))
"""Cells that count as missing in a column of texts: pandas' defaults and "?"."""

_EXACT = 2.0**53


def looks_like_text(cells: Iterable[str], decimal: str) -> bool:
    """Whether fewer than half of the cells of a sample that are not missing are numbers."""
    present = [cell for cell in cells if cell.strip().lower() not in MISSING_WORDS and cell not in TEXT_MISSING_WORDS]
    return 2 * sum(is_number(cell, decimal) for cell in present) < len(present)


class TextChunks:
    """A column that is read as text: its cells as they stand, None where missing."""

    must_be_read_again = False

    def __init__(self) -> None:
        self._chunks: list[NDArray[np.object_]] = []

    def add(self, cells: NDArray[np.object_]) -> None:
        """Take the next rows: str, or NaN where pandas found a missing word; shape (rows,)."""
        texts = cells.copy()
        # NaN is the only thing that differs from itself.
        texts[np.asarray(texts != texts, dtype=np.bool_)] = None
        padded = {text for text in set(texts) if text is not None and text.strip() in TEXT_MISSING_WORDS}
        if padded:
            texts[[text in padded for text in texts]] = None
        self._chunks.append(texts)

    def column(self, name: str) -> TextColumn:
        """The column of all rows, as texts."""
        return TextColumn(name, _joined(self._chunks))


class NumberChunks:
    """A column that is read as numbers as long as its cells are some."""

    def __init__(self, decimal: str) -> None:
        self._decimal = decimal
        self._chunks: list[NDArray[np.float64]] = []
        self._rows = 0
        self.count = 0
        """How many cells are numbers."""
        self.misfits: dict[int, str] = {}
        """The texts of cells that are no numbers, by row from 0."""
        self._lost_texts = False
        self._ambiguous = False
        self.has_rounded = False
        """Whether there are whole numbers that float64 cannot hold exactly."""

    @property
    def is_text(self) -> bool:
        """Whether too many cells are no numbers."""
        count = len(self.misfits)
        few = max(FEW_MISFITS, SHARE_OF_MISFITS * (count + self.count))
        # "1.234" among decimal commas: a misfit must not become another number when it is typed again.
        return count > few or (count > 0 and count >= self.count) or self._ambiguous

    @property
    def must_be_read_again(self) -> bool:
        """Whether its texts are needed: too many are no numbers, or pandas took some for true or false."""
        return self._lost_texts or self.is_text

    def add(self, cells: NDArray[Any]) -> None:
        """Take the next rows as pandas typed them; shape (rows,)."""
        match cells.dtype.kind:
            case "i" | "u" | "f":
                values = cells.astype(np.float64)
                self.has_rounded |= _is_rounded(values)
            case "O":
                values = self._parsed(cells)
            case _:
                self._lost_texts = True
                values = np.full(len(cells), np.nan)
        self.count += int(np.count_nonzero(~np.isnan(values)))
        self._rows += len(values)
        self._chunks.append(values)

    def column(self, name: str) -> NumberColumn:
        """The column of all rows; the parts are given up on the way, so that memory holds it once."""
        return NumberColumn(name, _joined(self._chunks), dict(self.misfits))

    def _parsed(self, cells: NDArray[np.object_]) -> NDArray[np.float64]:
        """The numbers of cells that pandas could not type as such; notes the misfits."""
        known: dict[object, float | None] = {}
        values = np.full(len(cells), np.nan)
        for row, cell in enumerate(cells):
            if isinstance(cell, bool | np.bool_):
                self._lost_texts = True
            elif isinstance(cell, str):
                if cell not in known:
                    known[cell] = _number(cell, self._decimal)
                number = known[cell]
                if number is None:
                    self.misfits[self._rows + row] = cell
                    self._ambiguous |= parse_number(cell) is not None
                else:
                    values[row] = number
            elif cell is not None:
                values[row] = float(cell)
        self.has_rounded |= _is_rounded(values)
        return values


def _number(cell: str, decimal: str) -> float | None:
    """The number that a cell says in the file's way of writing, NaN for a missing word, None for anything else."""
    if cell in TEXT_MISSING_WORDS:
        return float("nan")
    if decimal == ",":
        return parse_number(cell.replace(",", ".")) if "." not in cell else None
    return parse_number(cell)


def _is_rounded(values: NDArray[np.float64]) -> bool:
    """Whether whole numbers from 2**53 on are among values that are all whole, as in columns of long codes."""
    if not values.size or not np.fmax.reduce(np.abs(values)) >= _EXACT:
        return False
    present = values[np.isfinite(values)]
    return bool(np.all(np.floor(present) == present) and np.any(np.abs(present) < 2.0**70))


def _joined(chunks: list[NDArray[Any]]) -> NDArray[Any]:
    whole = chunks[0] if len(chunks) == 1 else np.concatenate(chunks)
    chunks.clear()
    return whole
