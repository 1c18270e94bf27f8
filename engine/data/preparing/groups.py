"""Rows that belong together, as a column says: their numbers, and each row's place among those of its group."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.config.split import Split
from engine.data.column_cache import cached
from engine.data.table import Table

Codes = NDArray[np.int64]

FEW = (1 << 16) - 1
"""So many groups are sorted by NumPy's radix sort, ten times as fast as more."""


@dataclass(frozen=True)
class Groups:
    """`codes`: the group of every table row, (rows,); rows without a cell are one group, −1."""

    codes: Codes

    @cached_property
    def places(self) -> NDArray[np.intp]:
        """The place of each row among the rows of its group, in the table's order, from 0; (rows,)."""
        order, begins, sizes = in_groups(self.codes)
        found = np.empty(len(self.codes), np.intp)
        found[order] = np.arange(len(self.codes)) - np.repeat(begins, sizes)
        return found


def groups_in(table: Table, split: Split) -> Groups | None:
    """The groups of the split's column; None where no column groups the rows."""
    if not split.group or not table.has(split.group):
        return None
    column = table.column(split.group)
    return cached(column, "groups", lambda: Groups(column.class_indices))


def in_groups(codes: Codes) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """The rows group after group, each in its order; where each group begins among them; and how many rows each has."""
    is_few = len(codes) > 0 and int(codes.max()) < FEW
    order = np.argsort((codes + 1).astype(np.uint16) if is_few else codes, kind="stable")
    begins = np.flatnonzero(np.diff(codes[order], prepend=codes[order[:1]] - 1))
    return order, begins, np.diff(np.append(begins, len(codes)))
