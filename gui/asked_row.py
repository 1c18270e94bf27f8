"""The row that a person asks the trained network: its cells, which several panels show and move, and the way back from a move."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from engine.data.preparing.fitted import FittedColumn
from engine.model.one_row import usual_cell

MOST_MOVES = 500
"""More of them are not remembered."""

Cells = Mapping[str, str]


class AskedRow(QObject):
    """One for each window. Moves of one gesture are one step of its history."""

    changed = Signal()
    """Other cells, or another history."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[FittedColumn, ...] = ()
        """The features."""
        self.cells: Cells = {}
        """The text of each feature's cell, empty where it is missing."""
        self.origin: Cells = {}
        """What `reset` goes back to: the row that was set last."""
        self._before: list[Cells] = []
        self._after: list[Cells] = []
        self._gesture = ""

    @property
    def can_undo(self) -> bool:
        """Whether a move can be taken back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back."""
        return bool(self._after)

    @property
    def is_moved(self) -> bool:
        """Whether it is another row than the one that was set."""
        return self.cells != self.origin

    def fit(self, columns: Sequence[FittedColumn], first: Callable[[], Cells]) -> None:
        """Have these features; cells of those that were there before stay, others get a usual one. At first it is `first`."""
        if tuple(columns) == self.columns:
            return
        names = [column.planned.recipe.name for column in columns]
        usual = dict(zip(names, map(usual_cell, columns), strict=True))
        known = self.cells if self.columns else first()
        self.columns = tuple(columns)
        self.cells = {name: known.get(name, cell) for name, cell in usual.items()}
        self.origin, self._before, self._after, self._gesture = self.cells, [], [], ""
        self.changed.emit()

    def set_cells(self, cells: Cells, gesture: str = "") -> None:
        """Other cells, of those features that have some. A `gesture` that goes on is no further step of the history."""
        cells = {name: cells.get(name, cell) for name, cell in self.cells.items()}
        if cells == self.cells:
            return
        if not gesture or gesture != self._gesture:
            self._before = [*self._before, self.cells][-MOST_MOVES:]
        self._gesture, self._after, self.cells = gesture, [], cells
        self.changed.emit()

    def set_row(self, cells: Cells) -> None:
        """Begin anew at another row, to which `reset` goes back."""
        self.origin = {name: cells.get(name, cell) for name, cell in self.cells.items()}
        if self.cells == self.origin:
            self.changed.emit()
        self.set_cells(self.origin)

    def reset(self) -> None:
        """Back to the row that was set last."""
        self.set_cells(self.origin)

    def undo(self) -> None:
        """Take the last move back."""
        self._go(self._before, self._after)

    def redo(self) -> None:
        """Move again."""
        self._go(self._after, self._before)

    def _go(self, there: list[Cells], back: list[Cells]) -> None:
        if there:
            back.append(self.cells)
            self.cells, self._gesture = there.pop(), ""
            self.changed.emit()
