"""Rows that belong together, as a column says: their numbers, and each row's place among those of its group."""

import numpy as np
from numpy.typing import NDArray

from engine.data.table import Table
from engine.spec.split import Split

Codes = NDArray[np.int64]


def group_codes(table: Table, split: Split) -> Codes | None:
    """The group of every table row, (rows,); rows without a cell are one group, −1. None where no column groups them."""
    return table.column(split.group).class_indices if split.group and table.has(split.group) else None


def ranks(codes: Codes) -> NDArray[np.intp]:
    """The place of each row among the rows of its group, in their order, from 0; (rows,)."""
    order, begins = in_groups(codes)
    found = np.empty(len(codes), np.intp)
    found[order] = np.arange(len(codes)) - np.repeat(begins, np.diff(np.append(begins, len(codes))))
    return found


def in_groups(codes: Codes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The rows group after group, each in its order; and where each group begins among them."""
    order = np.argsort(codes, kind="stable")
    return order, np.flatnonzero(np.diff(codes[order], prepend=codes[order[:1]] - 1))


def group_name(table: Table, split: Split, row: int) -> str:
    """What the group of a row is called."""
    return table.column(split.group).text(row)
