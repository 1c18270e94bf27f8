"""The table: a frozen value of named, typed columns. An edit gives a new table that shares the untouched columns."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from engine.data.columns import (
    MISSING_WORDS,
    Column,
    NumberColumn,
    TextColumn,
    number_text,
    parse_number,
)
from engine.data.origin import Origin
from engine.data.source_text import Placed, Rows
from engine.progress import Progress, no_progress, track

__all__ = [
    "MISSING_WORDS",
    "Column",
    "NumberColumn",
    "Table",
    "TextColumn",
    "number_column",
    "number_text",
    "parse_number",
    "text_column",
]


@dataclass(frozen=True)
class Table:
    """Named, typed columns of one length. `origin`: where they came from; None where that is no file, or not known."""

    columns: tuple[Column, ...] = ()
    origin: Origin | None = field(default=None, compare=False)

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

    def taken(self, rows: Rows, progress: Progress = no_progress) -> "Table":
        """The table with only `rows`, in that order."""
        return Table(tuple(column.taken(rows) for column in track(self.columns, progress)))

    def ordered(self, order: Rows, progress: Progress = no_progress) -> "Table":
        """The table with all its rows in another order."""
        return Table(tuple(column.ordered(order) for column in track(self.columns, progress)))

    def inserted(self, placed: Placed, block: "Table", progress: Progress = no_progress) -> "Table":
        """The table with the rows of `block` where `placed` puts them."""
        pairs = tuple(zip(self.columns, block.columns, strict=True))
        return Table(tuple(column.inserted(placed, cells) for column, cells in track(pairs, progress)))

    def removed(self, gone: Rows, progress: Progress = no_progress) -> "Table":
        """The table without the rows `gone`, which are ascending."""
        return Table(tuple(column.removed(gone) for column in track(self.columns, progress)))


def text_column(name: str, texts: Iterable[str | None]) -> TextColumn:
    """A column of texts; empty ones are missing."""
    return TextColumn(name, np.array([text or None for text in texts], dtype=object))


def number_column(name: str, texts: Iterable[str]) -> NumberColumn:
    """A column of numbers from texts; what is no number is kept as a misfit."""
    cells = list(texts)
    return NumberColumn(name, np.full(len(cells), np.nan)).with_cells(range(len(cells)), cells)
