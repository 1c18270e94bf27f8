"""The undo commands: one for the experiment, one for the table. Specs are frozen, so old and new value are all they hold."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from engine.data.edits import TableEdit
from engine.spec.experiment import Experiment

EXPERIMENT_COMMAND_ID = 1


class EditExperiment(QUndoCommand):
    """Old and new experiment. Consecutive edits of one gesture (a drag, a held spin button) become one entry."""

    def __init__(
        self, old: Experiment, new: Experiment, write: Callable[[Experiment], None], text: str, gesture: str
    ) -> None:
        super().__init__(text)
        self._old, self._new, self._write, self._gesture = old, new, write, gesture

    def redo(self) -> None:
        """Qt calls it on push, too."""
        self._write(self._new)

    def undo(self) -> None:
        """Back to the old value."""
        self._write(self._old)

    def id(self) -> int:
        """Only commands with the same id are offered for merging; −1 never merges."""
        return EXPERIMENT_COMMAND_ID if self._gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the newer value of the same gesture."""
        if not isinstance(other, EditExperiment) or other._gesture != self._gesture:
            return False
        self._new = other._new
        return True


class EditTable(QUndoCommand):
    """A table edit and its inverse. `write` applies an edit and gives the one that undoes it."""

    def __init__(self, edit: TableEdit, write: Callable[[TableEdit], TableEdit], text: str) -> None:
        super().__init__(text)
        self._forth: TableEdit = edit
        self._back: TableEdit | None = None
        self._write = write

    def redo(self) -> None:
        """Qt calls it on push, too."""
        self._back = self._write(self._forth)

    def undo(self) -> None:
        """Apply the inverse."""
        assert self._back is not None, "Qt undoes only what was done"
        self._write(self._back)
