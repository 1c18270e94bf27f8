"""Which rows train, validate and test. Random parts and folds are drawn by scikit-learn."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.table import Table
from engine.spec.split import Split, SplitBy

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class PartSizes:
    """How many rows each part has; below 0 where there are not enough."""

    training: int
    validation: int
    test: int


@dataclass(frozen=True)
class PartRows:
    """The table rows of each part, ascending."""

    training: Rows
    validation: Rows
    test: Rows

    def named(self) -> tuple[tuple[str, Rows], ...]:
        """The parts by name."""
        return ("training", self.training), ("validation", self.validation), ("test", self.test)


def part_sizes(table: Table, split: Split, rows: Rows) -> PartSizes:
    """The sizes of the parts of the table rows `rows`, without drawing them."""
    if split.by is SplitBy.COLUMN:
        validation, test = _chosen_by_column(table, split, rows)
        return PartSizes(len(rows) - int((validation | test).sum()), int(validation.sum()), int(test.sum()))
    test_rows = math.ceil(split.test * len(rows))
    if split.by is SplitBy.FOLDS:
        rest = len(rows) - test_rows
        # the first folds take one row more where the rows do not divide
        size = rest // split.folds + (split.fold <= rest % split.folds)
        return PartSizes(rest - size, size, test_rows)
    size = math.ceil(split.validation * len(rows))
    return PartSizes(len(rows) - size - test_rows, size, test_rows)


def split_rows(table: Table, split: Split, rows: Rows, strata: NDArray[np.int64] | None) -> PartRows:
    """The parts of the table rows `rows`; `strata`: the class of every table row, where the parts keep the classes' shares.

    Raises ValueError where classes are too small to be in every part.
    """
    if split.by is SplitBy.COLUMN:
        validation, test = _chosen_by_column(table, split, rows)
        return PartRows(rows[~(validation | test)], rows[validation], rows[test])
    sizes = part_sizes(table, split, rows)
    rest, tested = _apart(rows, sizes.test, split, strata)
    if split.by is SplitBy.FOLDS:
        return PartRows(*_fold(rest, split, strata), tested)
    return PartRows(*_apart(rest, sizes.validation, split, strata), tested)


def _apart(rows: Rows, size: int, split: Split, strata: NDArray[np.int64] | None) -> tuple[Rows, Rows]:
    """`rows` without `size` of them, and those: drawn, or the last ones."""
    if size == 0:
        return rows, rows[:0]
    if not split.shuffle:
        return rows[:-size], rows[-size:]
    from sklearn.model_selection import train_test_split

    kept, taken = train_test_split(
        rows, test_size=size, random_state=split.seed, stratify=None if strata is None else strata[rows]
    )
    return np.sort(kept), np.sort(taken)


def _fold(rows: Rows, split: Split, strata: NDArray[np.int64] | None) -> tuple[Rows, Rows]:
    """All folds but one, and that one."""
    from sklearn.model_selection import KFold, StratifiedKFold

    kind = KFold if strata is None else StratifiedKFold
    folds = kind(split.folds, shuffle=split.shuffle, random_state=split.seed if split.shuffle else None)
    classes = None if strata is None else strata[rows]
    for number, (kept, taken) in enumerate(folds.split(rows, classes), start=1):
        if number == split.fold:
            return rows[kept], rows[taken]
    raise ValueError(f"there is no fold {split.fold} of {split.folds}")


def _chosen_by_column(table: Table, split: Split, rows: Rows) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """True where a row validates, and where it tests, (rows,); what is named for both tests."""
    none = np.zeros(len(rows), np.bool_)
    if not table.has(split.column):
        return none, none
    cells = table.column(split.column)
    place = {name: index for index, name in enumerate(cells.classes)}
    indices = cells.class_indices[rows]

    def chosen(names: tuple[str, ...]) -> NDArray[np.bool_]:
        return np.isin(indices, [place[name] for name in names if name in place])

    test = chosen(split.test_values)
    return chosen(split.validation_values) & ~test, test
