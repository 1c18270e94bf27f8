"""What the inspector shows of a table."""

from dataclasses import dataclass

from engine.data.points import Points, points
from engine.data.statistics import (
    ColumnStatistics,
    Correlations,
    Histogram,
    balance,
    column_statistics,
    correlations,
)
from engine.data.table import Table

SMALL_TABLE_CELLS = 20_000
"""A smaller table is looked at on the spot: a thread would take longer to start."""


@dataclass(frozen=True)
class InspectionRequest:
    """What is to be looked at. `other`: the column that stands against it; `colour`: the column of the points' classes."""

    table: Table
    column: str
    other: str
    colour: str
    targets: tuple[str, ...]

    @property
    def is_short(self) -> bool:
        """Whether all of it is computed at once."""
        return self.table.rows * len(self.table.columns) <= SMALL_TABLE_CELLS


@dataclass(frozen=True)
class Inspection:
    """What there is to be seen. `points` are None unless there are two columns."""

    wish: InspectionRequest
    column: ColumnStatistics
    points: Points | None
    correlations: Correlations
    balance: list[tuple[str, Histogram]]


def inspect(wish: InspectionRequest, known: Inspection | None) -> Inspection:
    """All that `wish` asks for; the correlations of the same table are taken from what is `known`."""
    table = wish.table
    has_points = wish.other != wish.column and table.has(wish.other)
    same = known is not None and known.wish.table is table
    return Inspection(
        wish,
        column_statistics(table.column(wish.column)),
        points(table, wish.column, wish.other, wish.colour or None) if has_points else None,
        known.correlations if known is not None and same else correlations(table),
        balance(table, wish.targets),
    )
