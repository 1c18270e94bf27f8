"""The undo commands: for experiment and breakpoints, the table, and what is done beside them. Only old and new values are held."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtGui import QUndoCommand

from engine.config.base import Spec
from engine.config.breakpoints import Breakpoints
from engine.config.experiment import Experiment
from engine.data.editing.edit_size import edits_bytes
from engine.data.editing.edits import TableEdit
from engine.data.reading.report import ReadingReport
from engine.data.table import Table

SPEC_COMMAND_ID = 1


@dataclass(frozen=True)
class Opened:
    """What is open: the table, what was found while it was read, the experiment on it, and what the table is called.

    `source`: the file that the table was read from; None where it came from no file, or lies in the project.
    `path`: the project file.
    """

    table: Table
    experiment: Experiment
    report: ReadingReport
    name: str
    source: Path | None = None
    path: Path | None = None
    breakpoints: Breakpoints = field(default_factory=Breakpoints)


WriteTable = Callable[[Table | None, TableEdit], None]
"""Takes the table after an edit (None: it is still to be computed) and the edit."""


class EditSpec(QUndoCommand):
    """Old and new experiment, or breakpoints. Consecutive edits of one gesture (a drag, a held spin button) become one entry."""

    def __init__(
        self,
        old: Spec,
        new: Spec,
        write: Callable[[Any], None],
        text: str,
        gesture: str,
        parent: QUndoCommand | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._old, self._new, self._write, self._gesture = old, new, write, gesture
        self._is_done = False

    def again(self, parent: QUndoCommand | None = None) -> "EditSpec":
        """The same entry for another stack, done already; it merges with no other."""
        copy = EditSpec(self._old, self._new, self._write, self.text(), "", parent)
        copy._is_done = True
        return copy

    def redo(self) -> None:
        """Qt calls it on push, too."""
        if not self._is_done:
            self._write(self._new)
        self._is_done = False

    def undo(self) -> None:
        """Back to the old value."""
        self._write(self._old)

    def id(self) -> int:
        """Only commands with the same id are offered for merging; −1 never merges."""
        return SPEC_COMMAND_ID if self._gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the newer value of the same gesture."""
        if not isinstance(other, EditSpec) or (type(other._new), other._gesture) != (type(self._new), self._gesture):
            return False
        self._new = other._new
        return True


class ReplaceAll(QUndoCommand):
    """All that is open before and after: another table took its place, with its experiment and its reading report."""

    def __init__(
        self, old: Opened, new: Opened, write: Callable[[Opened], None], text: str, parent: QUndoCommand | None = None
    ) -> None:
        super().__init__(text, parent)
        self._old, self._new, self._write = old, new, write
        self._is_done = False

    @property
    def tables(self) -> tuple[Table, Table]:
        """What it keeps that may be large."""
        return self._old.table, self._new.table

    def again(self, parent: QUndoCommand | None = None) -> "ReplaceAll":
        """The same entry for another stack, done already."""
        copy = ReplaceAll(self._old, self._new, self._write, self.text(), parent)
        copy._is_done = True
        return copy

    def redo(self) -> None:
        """Qt calls it on push, too."""
        if not self._is_done:
            self._write(self._new)
        self._is_done = False

    def undo(self) -> None:
        """Back to what was open."""
        self._write(self._old)


class EditTable(QUndoCommand):
    """A table edit and the one that takes it back."""

    def __init__(
        self,
        forth: TableEdit,
        back: TableEdit,
        table: Table | None,
        write: WriteTable,
        text: str,
        parent: QUndoCommand | None = None,
    ) -> None:
        """`table`: what `forth` gives, computed already; None where it has been written, too."""
        super().__init__(text, parent)
        self.forth, self.back = forth, back
        self._table, self._write = table, write
        self._is_done = table is None
        self.bytes = edits_bytes(self.edits)
        """About how much memory it takes by itself."""

    @property
    def edits(self) -> tuple[TableEdit, TableEdit]:
        """What it keeps."""
        return self.forth, self.back

    def bring(self, table: Table) -> None:
        """What undoing it, or redoing it, gives next: worked out beforehand."""
        self._table = table

    def again(self, parent: QUndoCommand | None = None) -> "EditTable":
        """The same entry for another stack, done already."""
        return EditTable(self.forth, self.back, None, self._write, self.text(), parent)

    def redo(self) -> None:
        """Qt calls it on push, too."""
        table, self._table = self._table, None
        if not self._is_done:
            self._write(table, self.forth)
        self._is_done = False

    def undo(self) -> None:
        """Apply the inverse."""
        table, self._table = self._table, None
        self._write(table, self.back)


class DoBeside(QUndoCommand):
    """Something done to neither table nor experiment, such as Reset, with what takes it back."""

    def __init__(
        self, text: str, forth: Callable[[], None], back: Callable[[], None], parent: QUndoCommand | None = None
    ) -> None:
        super().__init__(text, parent)
        self._forth, self._back = forth, back
        self._is_done = False

    def again(self, parent: QUndoCommand | None = None) -> "DoBeside":
        """The same entry for another stack, done already."""
        copy = DoBeside(self.text(), self._forth, self._back, parent)
        copy._is_done = True
        return copy

    def redo(self) -> None:
        """Qt calls it on push, too."""
        if not self._is_done:
            self._forth()
        self._is_done = False

    def undo(self) -> None:
        """Take it back."""
        self._back()
