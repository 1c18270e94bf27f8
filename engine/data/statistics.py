"""What a column holds, in numbers and bars; how two columns go together; how all do. Pure; the caller chooses the thread."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.columns import Column, NumberColumn, TextColumn, number_text
from engine.data.date_parsing import column_seconds
from engine.data.dates import DAY, date_text
from engine.data.digits import digits_apart
from engine.data.editing.formula_columns import is_computed
from engine.data.table import Table

Array = NDArray[np.float64]

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
MAX_BARS = 40
MAX_CLASSES = 20
"""More distinct texts than this share a last bar."""
MAX_SQUARED_EXPONENT = 400
"""Sums of squares of numbers from 2**−400 to 2**400 are float64, with all their digits."""
MAX_MAPPED = 40
"""Columns in the correlation map; more could not be read."""
MAX_CORRELATED_ROWS = 200_000


@dataclass(frozen=True)
class Numbers:
    """Of the numbers that are present, or of dates in seconds since 1970-01-01. `deviation` is the population's (divided by n).

    `quantiles` belong to `QUANTILES`.
    """

    low: float
    mean: float
    high: float
    deviation: float
    quantiles: tuple[float, ...]


@dataclass(frozen=True)
class Histogram:
    """A histogram, or counts of classes. `edges`: (bars + 1,) for a histogram, empty for classes; `names`: one for each bar."""

    counts: NDArray[np.int64]
    names: tuple[str, ...]
    edges: Array
    others: int = 0
    """How many distinct texts share the last bar; 0 where none does."""
    ends: tuple[str, str] = ("", "")
    """Where a histogram begins and ends, a number or a date as text; nothing for classes."""

    def at_most(self, count: int) -> "Histogram":
        """Of classes the `count` most frequent ones, the last of them all others together."""
        if len(self.counts) <= max(count, 1) or len(self.edges):
            return self
        whole = len(self.counts) - bool(self.others)
        kept = np.sort(np.argsort(-self.counts[:whole], kind="stable")[: max(count, 1) - 1])
        rest = int(self.counts.sum() - self.counts[kept].sum())
        names = (*(self.names[at] for at in kept.tolist()), "…")
        others = whole - len(kept) + self.others
        return Histogram(np.array([*self.counts[kept], rest], dtype=np.int64), names, self.edges, others)


@dataclass(frozen=True)
class ColumnStatistics:
    """What a column holds."""

    name: str
    kind: ColumnKind
    formula: str
    rows: int
    missing: int
    misfits: int
    """Cells that are no number, or no date among dates."""
    distinct: int
    numbers: Numbers | None
    bars: Histogram


def column_statistics(column: Column) -> ColumnStatistics:
    """The statistics of `column`; numbers that are not finite count as present and are left out of mean and bars."""
    missing, found = int(column.missing.sum()), kind_of(column)
    misfits = len(column.misfits) if isinstance(column, NumberColumn) else len(found.unfit)
    numbers = None
    if isinstance(column, NumberColumn):
        present = np.sort(column.values[~np.isnan(column.values)])
        is_first = np.concatenate([[True], present[1:] != present[:-1]])[: len(present)]
        distinct = int(np.count_nonzero(is_first))
        finite = present[np.isfinite(present)]
        numbers = _numbers(finite) if len(finite) else None
        bars = _number_bars(present, is_first) if 0 < distinct <= MAX_CLASSES else _histogram(finite)
    else:
        distinct, bars = len(column.classes), _class_bars(column)
        if found.kind is ColumnKind.DATE:
            seconds = _seconds(column)
            numbers, bars = _numbers(seconds), bars if distinct <= MAX_CLASSES else _date_bars(seconds)
    return ColumnStatistics(
        name=column.name,
        kind=found.kind,
        formula=column.formula if isinstance(column, NumberColumn) and is_computed(column) else "",
        rows=len(column.values),
        missing=missing,
        misfits=misfits,
        distinct=distinct,
        numbers=numbers,
        bars=bars,
    )


def _numbers(present: Array) -> Numbers:
    """Of numbers in ascending order; their squares and sums are taken of a size where they neither overflow nor vanish."""
    exponent = _extreme_exponent(present)
    scaled = np.ldexp(present, -exponent)
    with np.errstate(over="ignore", invalid="ignore"):
        return Numbers(
            low=float(present[0]),
            mean=float(np.ldexp(scaled.mean(), exponent)),
            high=float(present[-1]),
            deviation=float(np.ldexp(scaled.std(), exponent)),
            quantiles=tuple(float(value) for value in np.ldexp(np.quantile(scaled, QUANTILES), exponent)),
        )


def _extreme_exponent(present: Array) -> int:
    """The power of two of the largest of `present` where squares of such are no float64, else 0: then nothing is rescaled."""
    exponent = int(np.frexp(np.abs(present).max())[1])
    return exponent if abs(exponent) > MAX_SQUARED_EXPONENT else 0


def _number_bars(present: Array, is_first: NDArray[np.bool_]) -> Histogram:
    """Counts of a few different numbers, which stand in ascending order; `is_first` is true where another one begins."""
    starts = np.flatnonzero(is_first)
    counts = np.diff(np.append(starts, len(present)))
    return Histogram(counts.astype(np.int64), tuple(number_text(float(present[at])) for at in starts), np.zeros(0))


def _class_bars(column: TextColumn) -> Histogram:
    """Counts of the classes, in their order where there are few, else the most frequent ones and the rest."""
    indices = column.class_indices
    counts = np.bincount(indices[indices >= 0], minlength=len(column.classes))
    if len(counts) <= MAX_CLASSES:
        return Histogram(counts.astype(np.int64), column.classes, np.zeros(0))
    first = np.argsort(-counts, kind="stable")[: MAX_CLASSES - 1]
    rest = int(counts.sum() - counts[first].sum())
    names = (*(column.classes[at] for at in first.tolist()), "…")
    return Histogram(np.array([*counts[first], rest], dtype=np.int64), names, np.zeros(0), len(counts) - len(first))


def _seconds(column: TextColumn) -> Array:
    """The dates of a column that holds some, in ascending order."""
    seconds = column_seconds(column)
    return np.sort(seconds[~np.isnan(seconds)])


def _date_bars(seconds: Array) -> Histogram:
    """A histogram over the calendar, told in days where the dates have no time."""
    bars = _histogram(seconds)
    unit = DAY if bool((seconds % DAY == 0).all()) else 1.0
    edges = [date_text(float(np.floor(edge / unit) * unit)) for edge in bars.edges]
    names = tuple(f"{low} … {high}" for low, high in itertools.pairwise(edges))
    return Histogram(bars.counts, names, bars.edges, ends=(edges[0], edges[-1]))


def _histogram(present: Array) -> Histogram:
    """Bars of one width, of numbers in ascending order; as many as Freedman and Diaconis (1981) or Sturges (1926) want."""
    if not len(present):
        return Histogram(np.zeros(0, dtype=np.int64), (), np.zeros(0))
    low, high = float(present[0]), float(present[-1])
    if not np.isfinite(high - low):
        low, high = low / 4, high / 4  # bars of numbers near the largest ones would be wider than a float64 can say
    spread = float(np.subtract(*np.quantile(present, (0.75, 0.25))))
    width = 2 * spread / len(present) ** (1 / 3)
    wanted = (high - low) / width if width > 0 else MAX_BARS
    sturges = np.log2(len(present)) + 1
    count = int(min(max(np.ceil(wanted) if np.isfinite(wanted) else MAX_BARS, np.ceil(sturges), 1), MAX_BARS))
    while count > 1 and not (np.diff(np.linspace(low, high, count + 1)) > 0).all():
        count //= 2  # so many edges do not lie between numbers that are next to each other
    counts, edges = np.histogram(present, bins=count, range=(low, high))
    told = [f"{edge:.{digits_apart(edges.tolist(), 4)}g}".replace("-", "−") for edge in edges.tolist()]
    names = tuple(f"{low} … {high}" for low, high in itertools.pairwise(told))
    return Histogram(counts.astype(np.int64), names, edges.astype(np.float64), ends=(told[0], told[-1]))


@dataclass(frozen=True)
class Correlations:
    """Pearson's r of each two columns over the rows where both are present; NaN where it is undefined. `r`: (n, n)."""

    names: tuple[str, ...]
    r: Array
    step: int
    left_out: int
    """Columns of numbers that found no room."""


def correlations(table: Table) -> Correlations:
    """Of the columns of numbers, the first `MAX_MAPPED` of them; over every `step`-th row of a long table."""
    numbers = [column for column in table.columns if isinstance(column, NumberColumn)]
    shown = numbers[:MAX_MAPPED]
    step = max(1, -(-table.rows // MAX_CORRELATED_ROWS))
    if not shown:
        return Correlations((), np.zeros((0, 0)), step, 0)
    values = np.stack([_standard(column.values[::step]) for column in shown], axis=1)
    there = np.isfinite(values)
    x, m = np.where(there, values, 0.0), there.astype(np.float64)
    is_whole = bool(there.all())
    with np.errstate(all="ignore"):
        products = x.T @ x
        if is_whole:
            width = x.shape[1]
            n = np.full((width, width), float(len(x)))
            sums, squares = (np.repeat(each[:, None], width, axis=1) for each in (x.sum(axis=0), np.diag(products)))
        else:
            n, sums, squares = m.T @ m, x.T @ m, (x * x).T @ m
        covariance = products - sums * sums.T / n
        variance = squares - sums * sums / n
        r = covariance / np.sqrt(variance * variance.T)
    r[(variance <= 1e-12 * squares) | (variance <= 1e-12 * squares).T] = np.nan
    return Correlations(tuple(column.name for column in shown), np.clip(r, -1, 1), step, len(numbers) - len(shown))


def _standard(values: Array) -> Array:
    """About mean 0 and size 1, so that sums of squares lose nothing to a large mean."""
    present = values[np.isfinite(values)]
    if not len(present):
        return values
    with np.errstate(all="ignore"):
        size = float(np.abs(present).max()) or 1.0
        scaled = values / size
        return scaled - float((present / size).mean())


def balance(table: Table, targets: Sequence[str]) -> list[tuple[str, Histogram]]:
    """For each target the counts of its classes, or its histogram where it has many different numbers."""
    return [(name, column_statistics(table.column(name)).bars) for name in targets if table.has(name)]
