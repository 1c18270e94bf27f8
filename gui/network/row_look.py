"""The values of the table's row that is chosen or hovered, live, while their action is checked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from engine.model.one_row import RowValues
from engine.probe.rows import RowLook, row_look
from gui.actions.actions import Actions
from gui.document import Document
from gui.network.live_look import LiveLook
from gui.runs.controller import RunController
from gui.runs.picture_wish import Wish, wish_of
from gui.tasks import Task


class RowValuesOfTable(LiveLook):
    """Follows the table's cursor, the mouse and the weights. `choose` and `hover` tell the rows."""

    def __init__(self, canvas: QWidget, document: Document, runs: RunController, actions: Actions) -> None:
        super().__init__(canvas, document, runs, actions, name="network.row", is_on=True)
        self._chosen: int | None = None
        self._hovered: int | None = None
        self._is_stale = False
        self._found: RowLook | None = None

    @property
    def row(self) -> int | None:
        """The row of the table whose values are wanted; None where none are."""
        if not self.action.isChecked():
            return None
        return self._chosen if self._hovered is None else self._hovered

    @property
    def is_hovered(self) -> bool:
        """Whether the row is the one under the mouse."""
        return self._hovered is not None

    @property
    def values(self) -> RowValues | None:
        """Those of `row`; None where there are none, or none yet."""
        return self._found.values if self._found is not None and self._found.row == self.row else None

    @property
    def absence(self) -> str:
        """Why there are no values of `row`; empty where there are, or where they are on their way."""
        if self._is_stale:
            return self.tr("The table was edited after the run: which row the network got is not known any more.")
        if self._found is not None and self._found.row == self.row and self._found.values is None:
            return self.tr("The network does not get row {row}: it is left out, or no window ends there.").format(
                row=f"{self._found.row + 1:,}"
            )
        return ""

    def choose(self, row: int) -> None:
        """A person has chosen that row of the table."""
        if row != self._chosen:
            self._chosen = row
            self._look()

    def hover(self, row: int | None) -> None:
        """The mouse rests on that row, or on none."""
        if row != self._hovered:
            self._hovered = row
            self._look()

    def _ask(self) -> Callable[[Task], RowLook] | None:
        row, wish = self.row, wish_of(self._document, self._runs)
        run = self._runs.present if self._runs.weights.are_trained else None
        self._is_stale = run is not None and run.job.table is not self._document.table
        if row is None or not isinstance(wish, Wish) or self._is_stale:
            self._found = None
            self.changed.emit()
            return None
        return partial(self._work, wish, row)

    def _work(self, wish: Wish, row: int, task: Task) -> RowLook:
        return row_look(wish.experiment, self._prepared(wish, task), row, wish.parameters)

    def _on_found(self, found: RowLook) -> None:
        self._found = found
        self.changed.emit()

    def _forget(self) -> None:
        self._chosen = self._hovered = self._found = None
        self._look()
