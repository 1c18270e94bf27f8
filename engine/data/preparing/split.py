"""Which rows train, validate and test. Random parts and folds are those that scikit-learn draws."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.split import Split, SplitBy
from engine.data.preparing.groups import Codes, Groups, groups_in, in_groups
from engine.data.table import Table
from engine.text import Text

Rows = NDArray[np.intp]
Strata = NDArray[np.int64]

MAX_STRATIFIED = 5000
"""More groups than this are not stratified: scikit-learn looks at each of them in Python."""


@dataclass(frozen=True)
class PartSizes:
    """How many rows each part has; below 0 where there are not enough."""

    training: int = 0
    validation: int = 0
    test: int = 0

    @property
    def sizes(self) -> "PartSizes":
        """These; drawn parts say theirs under the same name."""
        return self


@dataclass(frozen=True)
class PartRows:
    """The table rows of each part, ascending."""

    training: Rows
    validation: Rows
    test: Rows

    @property
    def sizes(self) -> PartSizes:
        """How many there are."""
        return PartSizes(len(self.training), len(self.validation), len(self.test))

    def named(self) -> tuple[tuple[str, Rows], ...]:
        """The parts by name."""
        return ("training", self.training), ("validation", self.validation), ("test", self.test)


def counted_parts(table: Table, split: Split, rows: Rows, strata: Strata | None = None) -> PartRows | PartSizes:
    """The parts of the table rows `rows` where groups or cells decide, so that they must be drawn to be counted; else their sizes.

    `strata` as in `split_rows`; where it cannot be kept, which `check` tells, the sizes are those without it.
    """
    if split.by is SplitBy.COLUMN:
        return _by_column(table, split, rows)
    groups = groups_in(table, split)
    if groups is None:
        return _sizes(split, len(rows))
    if not split.shuffle:
        return _grouped(split, rows, groups, None)
    units = _sizes(split, groups_of(table, split, rows))
    has_folds = split.folds <= units.training + units.validation and split.fold <= split.folds
    if units.training < 1 or (split.by is SplitBy.FOLDS and not has_folds):
        return units
    try:
        return _grouped(split, rows, groups, strata)
    except ValueError:
        return _grouped(split, rows, groups, None).sizes


def split_rows(table: Table, split: Split, rows: Rows, strata: Strata | None) -> PartRows:
    """The parts of the table rows `rows`; `strata`: the class of every table row, where the parts keep the classes' shares.

    Raises ValueError where classes are too small to be in every part, or there are too few groups.
    """
    if split.by is SplitBy.COLUMN:
        return _by_column(table, split, rows)
    groups = groups_in(table, split)
    if groups is not None:
        return _grouped(split, rows, groups, strata)
    sizes = _sizes(split, len(rows))
    rest, tested = _apart(rows, sizes.test, split, strata)
    if split.by is SplitBy.FOLDS:
        return PartRows(*_fold(rest, split, strata, None), tested)
    return PartRows(*_apart(rest, sizes.validation, split, strata), tested)


def groups_of(table: Table, split: Split, rows: Rows) -> int:
    """How many groups the rows belong to; as many as there are rows where nothing groups them."""
    groups = groups_in(table, split)
    return len(rows) if groups is None else len(np.unique(groups.codes[rows]))


def _sizes(split: Split, units: int) -> PartSizes:
    """How `units` rows or groups are dealt out."""
    test = math.ceil(split.test * units)
    if split.by is SplitBy.FOLDS:
        rest = units - test
        # the first folds take one more where they do not divide
        size = rest // split.folds + (split.fold <= rest % split.folds)
        return PartSizes(rest - size, size, test)
    size = math.ceil(split.validation * units)
    return PartSizes(units - size - test, size, test)


def _grouped(split: Split, rows: Rows, groups: Groups, strata: Strata | None) -> PartRows:
    codes = groups.codes
    return _of_whole_groups(split, rows, codes, strata) if split.shuffle else _within_groups(split, rows, codes[rows])


def _within_groups(split: Split, rows: Rows, codes: Codes) -> PartRows:
    """In order, group by group: each is cut as the whole table would be. `codes`: the groups of `rows`."""
    order, begins, sizes = in_groups(codes)
    size, place = np.repeat(sizes, sizes), np.arange(len(codes)) - np.repeat(begins, sizes)
    end = size - np.ceil(split.test * size).astype(np.intp)
    if split.by is SplitBy.FOLDS:
        each, more = np.divmod(end, split.folds)
        first = (split.fold - 1) * each + np.minimum(split.fold - 1, more)
        last = first + each + (split.fold <= more)
    else:
        first, last = np.maximum(end - np.ceil(split.validation * size).astype(np.intp), 0), end
    validates, tests = (first <= place) & (place < last), place >= end

    def of(chosen: NDArray[np.bool_]) -> Rows:
        return rows[np.sort(order[chosen])]

    return PartRows(of(~(validates | tests)), of(validates), of(tests))


def _of_whole_groups(split: Split, rows: Rows, codes: Codes, strata: Strata | None) -> PartRows:
    """At random, each group as a whole: shares are shares of the groups, as scikit-learn's GroupShuffleSplit has it."""
    names = np.unique(codes[rows]).astype(np.intp)
    sizes = _sizes(split, len(names))
    kept, tested = _apart(names, sizes.test, split, None)
    rest, test = rows[np.isin(codes[rows], kept)], rows[np.isin(codes[rows], tested)]
    if split.by is SplitBy.FOLDS:
        return PartRows(*_fold(rest, split, strata, codes), test)
    _, validating = _apart(kept, sizes.validation, split, None)
    validates = np.isin(codes[rest], validating)
    return PartRows(rest[~validates], rest[validates], test)


def load_stratifying() -> None:
    """Import what draws stratified rows and folds (up to 3 seconds), so that the first split that needs it begins at once."""
    import sklearn.model_selection  # noqa: F401


def _apart(rows: Rows, size: int, split: Split, strata: Strata | None) -> tuple[Rows, Rows]:
    """`rows` without `size` of them, and those: drawn, or the last ones."""
    if size == 0:
        return rows, rows[:0]
    if not split.shuffle:
        return rows[:-size], rows[-size:]
    if size >= len(rows):
        raise ValueError(
            Text("{rows} rows or groups leave none to train on when {size} are taken out", rows=len(rows), size=size)
        )
    if strata is None:
        # train_test_split's draw; importing scikit-learn for a permutation takes two seconds
        drawn = rows[np.random.RandomState(split.seed).permutation(len(rows))]
        return np.sort(drawn[size:]), np.sort(drawn[:size])
    from sklearn.model_selection import train_test_split

    kept, taken = train_test_split(rows, test_size=size, random_state=split.seed, stratify=strata[rows])
    return np.sort(kept), np.sort(taken)


def _fold(rows: Rows, split: Split, strata: Strata | None, groups: Codes | None) -> tuple[Rows, Rows]:
    """All folds but one, and that one. `groups`: those of every table row that are kept whole."""
    from sklearn.model_selection import GroupKFold, KFold, StratifiedGroupKFold, StratifiedKFold

    if groups is not None and strata is not None and len(np.unique(groups[rows])) > MAX_STRATIFIED:
        raise ValueError(
            Text(
                "more than {most:,} groups are not stratified: that would take minutes",
                most=MAX_STRATIFIED,
            )
        )

    if groups is None:
        kind = KFold if strata is None else StratifiedKFold
    else:
        kind = GroupKFold if strata is None else StratifiedGroupKFold
    folds = kind(split.folds, shuffle=split.shuffle, random_state=split.seed if split.shuffle else None)
    classes = None if strata is None else strata[rows]
    if classes is not None and min(count for count in np.bincount(classes).tolist() if count) < split.folds:
        raise ValueError(Text("a class has too few rows for {folds} folds", folds=split.folds))
    wholes = None if groups is None else groups[rows]
    for number, (kept, taken) in enumerate(folds.split(rows, classes, wholes), start=1):
        if number == split.fold:
            return rows[kept], rows[taken]
    raise ValueError(Text("there is no fold {fold} of {folds}", fold=split.fold, folds=split.folds))


def _by_column(table: Table, split: Split, rows: Rows) -> PartRows:
    """By the cells of a column; what is named for both tests."""
    if not table.has(split.column):
        return PartRows(rows, rows[:0], rows[:0])
    cells = table.column(split.column)
    place = {name: index for index, name in enumerate(cells.classes)}
    indices = cells.class_indices[rows]

    def chosen(names: tuple[str, ...]) -> NDArray[np.bool_]:
        return np.isin(indices, [place[name] for name in names if name in place])

    test = chosen(split.test_values)
    validation = chosen(split.validation_values) & ~test
    return PartRows(rows[~(validation | test)], rows[validation], rows[test])
