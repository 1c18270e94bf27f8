"""What the inspector shows, computed off the GUI thread where the table is long; a newer wish replaces the one under way."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.data.statistics import (
    Bars,
    ColumnStatistics,
    Correlations,
    Points,
    balance,
    column_statistics,
    correlations,
    points,
)
from engine.data.table import NumberColumn, Table
from engine.thread import TaskThread

FEW_CELLS = 20_000
"""A smaller table is looked at on the spot: a thread would take longer to start."""


@dataclass(frozen=True)
class Wish:
    """What is to be looked at. `other`: the column that stands against it; `colour`: the column of the points' classes."""

    table: Table
    column: str
    other: str
    colour: str
    targets: tuple[str, ...]


@dataclass(frozen=True)
class Inspection:
    """What there is to be seen. `points` are None unless both columns are numbers."""

    wish: Wish
    column: ColumnStatistics
    points: Points | None
    correlations: Correlations
    balance: list[tuple[str, Bars]]


def inspect(wish: Wish, known: Inspection | None) -> Inspection:
    """All that `wish` asks for; the correlations of the same table are taken from what is `known`."""
    table = wish.table
    both = [table.column(name) for name in (wish.column, wish.other) if table.has(name)]
    has_points = len(both) == 2 and all(isinstance(column, NumberColumn) for column in both)
    same = known is not None and known.wish.table is table
    return Inspection(
        wish,
        column_statistics(table.column(wish.column)),
        points(table, wish.column, wish.other, wish.colour or None) if has_points else None,
        known.correlations if known is not None and same else correlations(table),
        balance(table, wish.targets),
    )


class InspectionTask(QObject):
    """At most one thread; `done` brings what the newest wish asked for."""

    done = Signal(object)
    """Inspection."""

    def __init__(self, parent: QObject, *, few_cells: int = FEW_CELLS) -> None:
        super().__init__(parent)
        self._few_cells = few_cells
        self._thread: TaskThread | None = None
        self._next: Wish | None = None
        self._known: Inspection | None = None
        app = QCoreApplication.instance()
        assert app is not None, "threads need an application"
        app.aboutToQuit.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """True while a thread works."""
        return self._thread is not None

    def start(self, wish: Wish) -> None:
        """Look at this; what is under way is given up."""
        if self._thread is None and wish.table.rows * len(wish.table.columns) <= self._few_cells:
            self._take(inspect(wish, self._known))
            return
        self._next = wish
        if self._thread is None:
            self._start_next()
        else:
            self._thread.cancel()

    def close(self) -> None:
        """Give up and wait; before the program ends."""
        self._next = None
        if self._thread is not None:
            self._thread.cancel()
            self._thread.wait()
            self._settle()

    def _start_next(self) -> None:
        wish, self._next = self._next, None
        if wish is None:
            return
        known = self._known
        self._thread = TaskThread(lambda _thread: inspect(wish, known), parent=self)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.finished.connect(self._on_thread_finished)
        self._thread.start()

    def _take(self, inspection: Inspection) -> None:
        self._known = inspection
        self.done.emit(inspection)

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.deleteLater()
        self._thread = None

    def _on_thread_succeeded(self, inspection: Inspection) -> None:
        if self._next is None:
            self._take(inspection)

    def _on_thread_failed(self, error: Exception) -> None:
        raise error  # a bug: the exception hook shows it

    def _on_thread_finished(self) -> None:
        if self.sender() is self._thread:
            self._settle()
            self._start_next()
