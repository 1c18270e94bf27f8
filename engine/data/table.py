"""The table: a frozen value of named, typed columns. An edit gives a new table that shares the untouched columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

MISSING_WORDS = frozenset({"", "na", "n/a", "nan", "null", "none", "?"})
"""Cells that count as missing when they are typed into a column of numbers (in lower case)."""


def parse_number(text: str) -> float | None:
    """The number that `text` says (NaN for a missing word), or None when it says none."""
    word = text.strip()
    if word.lower() in MISSING_WORDS:
        return float("nan")
    try:
        return float(word) if "_" not in word else None
    except ValueError:
        return None


def number_text(value: float) -> str:
    """The shortest text that gives `value` back; whole numbers without a point, missing as nothing."""
    if value != value:
        return ""
    if value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return repr(float(value))


@dataclass(frozen=True)
class NumberColumn:
    """A column of numbers. `values`: float64 of shape (rows,), NaN where missing.

    `misfits` keeps the text of cells that are no number; `values` is NaN there, and training waits until they are settled.
    """

    name: str
    values: NDArray[np.float64]
    misfits: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    def text(self, row: int) -> str:
        """The cell as a person sees it."""
        misfit = self.misfits.get(row)
        return number_text(float(self.values[row])) if misfit is None else misfit

    @cached_property
    def missing(self) -> NDArray[np.bool_]:
        """True where the cell is empty; shape (rows,)."""
        empty = np.isnan(self.values)
        empty[list(self.misfits)] = False
        return empty

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The distinct numbers as texts, in numeric order, without missing ones."""
        found = np.unique(self.values[~np.isnan(self.values)])
        return tuple(number_text(float(value)) for value in found)

    @cached_property
    def class_indices(self) -> NDArray[np.int64]:
        """Each cell's index in `classes`, −1 where it is missing; shape (rows,)."""
        distinct, inverse = np.unique(self.values, return_inverse=True)
        return np.where(np.isnan(distinct), -1, np.arange(len(distinct)))[inverse]

    @cached_property
    def span(self) -> tuple[float, float]:
        """The smallest and largest number; (0, 0) when there is none."""
        present = self.values[~np.isnan(self.values)]
        return (float(present.min()), float(present.max())) if present.size else (0.0, 0.0)

    def with_cells(self, rows: Sequence[int], texts: Sequence[str]) -> "NumberColumn":
        """The column with `texts` written into `rows`."""
        values, misfits = self.values.copy(), dict(self.misfits)
        for row, text in zip(rows, texts, strict=True):
            number = parse_number(text)
            misfits.pop(row, None)
            values[row] = np.nan if number is None else number
            if number is None:
                misfits[row] = text
        return replace(self, values=values, misfits=misfits)

    def taken(self, rows: NDArray[np.intp]) -> "NumberColumn":
        """The column with only `rows`, in that order."""
        moved = {}
        if self.misfits:
            moved = {new: self.misfits[old] for new, old in enumerate(rows.tolist()) if old in self.misfits}
        return replace(self, values=self.values[rows], misfits=moved)

    def joined(self, other: "Column", at: int) -> "NumberColumn":
        """The column with all cells of `other` put in before row `at`."""
        texts = [other.text(row) for row in range(len(other.values))]
        room = np.full(len(texts), np.nan)
        count = len(texts)
        wider = replace(
            self,
            values=np.concatenate([self.values[:at], room, self.values[at:]]),
            misfits={row + count if row >= at else row: text for row, text in self.misfits.items()},
        )
        return wider.with_cells(range(at, at + count), texts)


@dataclass(frozen=True)
class TextColumn:
    """A column of texts. `values`: object array of str, None where missing; shape (rows,)."""

    name: str
    values: NDArray[np.object_]

    def text(self, row: int) -> str:
        """The cell as a person sees it."""
        value = self.values[row]
        return "" if value is None else str(value)

    @cached_property
    def missing(self) -> NDArray[np.bool_]:
        """True where the cell is empty; shape (rows,)."""
        return np.asarray(self.values == np.array(None, dtype=object), dtype=np.bool_)

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The distinct texts in code-point order, without missing ones."""
        return tuple(sorted({str(value) for value in self.values if value is not None}))

    @cached_property
    def class_indices(self) -> NDArray[np.int64]:
        """Each cell's index in `classes`, −1 where it is missing; shape (rows,)."""
        place = {name: index for index, name in enumerate(self.classes)}
        return np.fromiter((place.get(value, -1) for value in self.values), dtype=np.int64, count=len(self.values))

    def with_cells(self, rows: Sequence[int], texts: Sequence[str]) -> "TextColumn":
        """The column with `texts` written into `rows`."""
        values = self.values.copy()
        for row, text in zip(rows, texts, strict=True):
            values[row] = text if text != "" else None
        return replace(self, values=values)

    def taken(self, rows: NDArray[np.intp]) -> "TextColumn":
        """The column with only `rows`, in that order."""
        return replace(self, values=self.values[rows])

    def joined(self, other: "Column", at: int) -> "TextColumn":
        """The column with all cells of `other` put in before row `at`."""
        texts = np.array([other.text(row) or None for row in range(len(other.values))], dtype=object)
        return replace(self, values=np.concatenate([self.values[:at], texts, self.values[at:]]))


Column = NumberColumn | TextColumn


@dataclass(frozen=True)
class Table:
    """Named, typed columns of one length."""

    columns: tuple[Column, ...] = ()

    def __post_init__(self) -> None:
        """Refuse columns of different lengths or with one name (ValueError): such a table is a bug, not bad input."""
        if len({len(column.values) for column in self.columns}) > 1:
            raise ValueError("the columns of a table have one length")
        if len(set(self.names)) != len(self.columns):
            raise ValueError("the columns of a table have different names")

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self.columns[0].values) if self.columns else 0

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.columns)

    def has(self, name: str) -> bool:
        """True where a column is called `name`."""
        return name in self._by_name

    def column(self, name: str) -> Column:
        """The column called `name`. Raises KeyError when there is none."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    def text(self, row: int, column: int) -> str:
        """The cell as a person sees it."""
        return self.columns[column].text(row)

    def texts(self, rows: Iterable[int]) -> list[list[str]]:
        """The cells of `rows`, a list of texts for each."""
        return [[column.text(row) for column in self.columns] for row in rows]

    def taken(self, rows: NDArray[np.intp]) -> "Table":
        """The table with only `rows`, in that order."""
        return Table(tuple(column.taken(rows) for column in self.columns))


def text_column(name: str, texts: Iterable[str | None]) -> TextColumn:
    """A column of texts; empty ones are missing."""
    return TextColumn(name, np.array([text or None for text in texts], dtype=object))


def number_column(name: str, texts: Iterable[str]) -> NumberColumn:
    """A column of numbers from texts; what is no number is kept as a misfit."""
    cells = list(texts)
    return NumberColumn(name, np.full(len(cells), np.nan)).with_cells(range(len(cells)), cells)
