"""Find and replace: which cells show a text, and the edit that puts another in its place. Each distinct text is looked at once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.data.alike import composed
from engine.data.columns import NumberColumn, number_text, parse_number
from engine.data.editing.column_changes import FEW
from engine.data.editing.edits import CellBlock, PutCells, ReplaceColumns, TableEdit
from engine.data.editing.formula_columns import is_computed
from engine.data.source_text import Rows
from engine.data.table import Table
from engine.progress import Check, Progress, no_check, no_progress, track
from engine.text import Text, UserError

NUMBER_SIGNS = frozenset("0123456789.+-einfEINF")
"""What the texts of numbers are made of: a search for anything else need not look at them."""

BLOCK = 20_000
"""Numbers between two looks at whether the answer is still wanted."""


class PatternError(UserError, ValueError):
    """A pattern that cannot be read; the message says why."""


@dataclass(frozen=True)
class Query:
    """What is looked for, in the columns numbered `columns`, in the cells as they are shown. Missing cells are never found.

    Letters are compared as they look (`engine.data.alike`).
    """

    text: str
    columns: tuple[int, ...]
    match_case: bool = False
    whole_cell: bool = False
    is_pattern: bool = False
    """`text` is a regular expression."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression that finds it. Raises PatternError."""
        text = composed(self.text)
        body = text if self.is_pattern else re.escape(text)
        try:
            return re.compile(body, 0 if self.match_case else re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise PatternError(Text("The pattern cannot be read: {error}.", error=error)) from error

    def finds(self, text: str) -> bool:
        """Whether a cell that shows `text` is one."""
        shown = composed(text)
        found = self.pattern.fullmatch(shown) if self.whole_cell else self.pattern.search(shown)
        return found is not None

    def replaced(self, text: str, by: str) -> str:
        """`text` with `by` in place of what is found, once where it is the whole cell; what is not found stays as it is.

        In `by`, \\1 means a group only where the query is a pattern. Raises PatternError.
        """
        try:
            replaced, count = self._in_place(composed(text), by)
        except (re.error, IndexError) as error:
            raise PatternError(Text("The replacement cannot be read: {error}.", error=error)) from error
        return replaced if count else text

    def check_replacement(self, by: str) -> None:
        """Raises PatternError where `by` cannot be read."""
        replace(self, whole_cell=False).replaced("", by)

    def _in_place(self, text: str, by: str) -> tuple[str, int]:
        """`text` with `by` in its places, and in how many."""
        if not self.whole_cell:
            return self.pattern.subn(by if self.is_pattern else lambda _: by, text)
        found = self.pattern.fullmatch(text)  # `sub` would take the first that fits: of `a|ab` a, of `.*` also the end
        if found is None:
            return text, 0
        return found.expand(by) if self.is_pattern else by, 1


@dataclass(frozen=True)
class Found:
    """Cells in reading order. `rows`, `columns`: (cells,)."""

    rows: Rows
    columns: Rows

    @property
    def count(self) -> int:
        """How many cells there are."""
        return len(self.rows)

    def cell(self, at: int) -> tuple[int, int]:
        """(row, column) of the cell number `at`."""
        return int(self.rows[at]), int(self.columns[at])

    def next_to(self, row: int, column: int, *, backwards: bool = False) -> int | None:
        """The number of the cell after (row, column), round the end; before it with `backwards`. None where there is none."""
        if not self.count:
            return None
        width = int(self.columns.max()) + 2
        places, here = self.rows * width + self.columns, row * width + min(column, width - 1)
        if backwards:
            return int(np.searchsorted(places, here, side="left") - 1) % self.count
        return int(np.searchsorted(places, here, side="right")) % self.count


def find(
    table: Table,
    query: Query,
    *,
    shown: NDArray[np.bool_] | None = None,
    check: Check = no_check,
) -> Found:
    """All cells that `query` finds, of the rows where `shown` is true. Raises PatternError."""
    rows, columns = [], []
    for at in query.columns if query.text else ():
        found = np.unique(np.concatenate([_in_values(table, at, query, check), _in_misfits(table, at, query)]))
        found = found if shown is None else found[shown[found]]
        rows.append(found)
        columns.append(np.full(len(found), at, dtype=np.intp))
    if not rows:
        return Found(np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp))
    down, across = np.concatenate(rows), np.concatenate(columns)
    order = np.lexsort((across, down))
    return Found(down[order], across[order])


def replace_found(
    table: Table, query: Query, found: Found, by: str, progress: Progress = no_progress
) -> tuple[TableEdit | None, int]:
    """The edit that replaces in all cells of `found`, and how many cells it changes. Computed columns are passed over.

    None where no cell changes. Raises PatternError; what `progress` raises ends it.
    """
    blocks = list(_replacements(table, query, found, by, progress))
    count = sum(len(block.rows) for block in blocks)
    if not blocks:
        return None, 0
    if FEW * count < table.rows * len(blocks):
        return PutCells(tuple(blocks)), count
    columns = tuple(table.columns[block.column].put(block.rows, block.cells) for block in blocks)
    return ReplaceColumns(tuple(block.column for block in blocks), columns), count


def _replacements(table: Table, query: Query, found: Found, by: str, progress: Progress) -> Iterator[CellBlock]:
    for at in track(np.unique(found.columns).tolist(), progress):
        column = table.columns[at]
        if is_computed(column):
            continue
        rows = found.rows[found.columns == at]
        known: dict[str, str] = {}
        old = [column.text(row) for row in rows.tolist()]
        for text in set(old):
            known[text] = query.replaced(text, by)
        changed = np.array([known[text] != text for text in old], dtype=np.bool_)
        if changed.any():
            rows = rows[changed]
            texts = [known[text] for text, change in zip(old, changed.tolist(), strict=True) if change]
            yield CellBlock(at, rows, column.taken(rows).with_cells(range(len(rows)), texts))


def _in_values(table: Table, at: int, query: Query, check: Check) -> Rows:
    column = table.columns[at]
    nothing = np.zeros(0, dtype=np.intp)
    if isinstance(column, NumberColumn) and not query.is_pattern:
        if not set(query.text) <= NUMBER_SIGNS:
            return nothing
        if query.whole_cell:
            number = parse_number(query.text)
            is_shown = number is not None and number_text(number).lower() == query.text.lower()
            return np.flatnonzero(column.values == number) if is_shown else nothing
    if isinstance(column, NumberColumn):
        return _in_numbers(column, query, check)
    hits = [place for place, text in enumerate(column.classes) if query.finds(text)]
    is_hit = np.zeros(len(column.classes) + 1, dtype=np.bool_)  # the last one is for missing cells, −1
    is_hit[hits] = True
    return np.flatnonzero(is_hit[column.class_indices]) if hits else nothing


def _in_numbers(column: NumberColumn, query: Query, check: Check) -> Rows:
    """The texts of a million different numbers are not kept: they would take ten times the memory of the numbers."""
    distinct, inverse = np.unique(column.values, return_inverse=True)
    is_hit = np.zeros(len(distinct), dtype=np.bool_)
    for start in range(0, len(distinct), BLOCK):
        check()
        for place, value in enumerate(distinct[start : start + BLOCK].tolist(), start=start):
            is_hit[place] = value == value and query.finds(number_text(value))
    return np.flatnonzero(is_hit[inverse])


def _in_misfits(table: Table, at: int, query: Query) -> Rows:
    column = table.columns[at]
    texts: Sequence[tuple[int, str]] = list(column.misfits.items()) if isinstance(column, NumberColumn) else []
    return np.array([row for row, text in texts if query.finds(text)], dtype=np.intp)
