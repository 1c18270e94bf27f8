"""The undo history, with its memory bounded: when it keeps too much, the oldest entries are given up."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.data.editing.edit_size import edits_bytes
from engine.data.editing.edits import InsertColumns, TableEdit
from gui.commands import DoBeside, EditSpec, EditTable, ReplaceAll

MAX_BYTES = 512 * 2**20
"""What the arrays in all entries may take together; those that entries share count once."""


class UndoStack(QUndoStack):
    """QUndoStack counts entries only, and lets them go only when it is empty. This one weighs them, and begins again with the rest.

    The newest entry stays, whatever it takes.
    """

    def __init__(self, parent: QObject | None = None, *, most_bytes: int = MAX_BYTES) -> None:
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._open_macros = 0

    @property
    def has_edits(self) -> bool:
        """True where table or experiment are others than when it was clean; what was done beside them does not count."""
        clean = self.cleanIndex()
        if clean < 0:
            return True
        first, end = sorted((clean, self.index()))
        return any(not isinstance(self.command(at), DoBeside) for at in range(first, end))

    @property
    def bytes(self) -> int:
        """About how much memory the entries take."""
        return edits_bytes(edit for at in range(self.count()) for edit in _edits(self.command(at)))

    def push(self, command: QUndoCommand) -> None:
        """Do `command` and keep it."""
        super().push(command)
        self._bound()

    def beginMacro(self, text: str) -> None:
        """What is pushed from now on is one entry."""
        self._open_macros += 1
        super().beginMacro(text)

    def endMacro(self) -> None:
        """The entry is whole."""
        super().endMacro()
        self._open_macros -= 1
        self._bound()

    def _bound(self) -> None:
        """Give up the oldest entries while all together take too much."""
        if self._open_macros or sum(_weight(self.command(at)) for at in range(self.count())) <= self._most_bytes:
            return
        first = 0
        while first < self.count() - 1 and self._bytes_from(first) > self._most_bytes:
            first += 1
        if first:
            self._begin_with(first)

    def _bytes_from(self, first: int) -> int:
        return edits_bytes(edit for at in range(first, self.count()) for edit in _edits(self.command(at)))

    def _begin_with(self, first: int) -> None:
        """Keep the entries from number `first` on: Qt lets none go by itself, so they are put in afresh and not done again."""
        kept = [_again(self.command(at)) for at in range(first, self.count())]
        clean = self.cleanIndex() - first
        self.clear()
        if clean < 0:
            self.resetClean()
        for done, command in enumerate(kept, start=1):
            super().push(command)
            if done == clean:
                self.setClean()


class _Several(QUndoCommand):
    """An entry of several edits, done already. It holds its parts itself: Python lets go of what only Qt's list would hold."""

    def __init__(self, text: str, parts: list[QUndoCommand]) -> None:
        super().__init__(text)
        self.parts = parts

    def redo(self) -> None:
        """All parts in order; each passes over the first time, when Qt calls on push."""
        for part in self.parts:
            part.redo()

    def undo(self) -> None:
        """The last part first."""
        for part in reversed(self.parts):
            part.undo()


def table_edits(command: QUndoCommand) -> list[EditTable]:
    """The table's edits in an entry, in the order in which they are done."""
    if isinstance(command, EditTable):
        return [command]
    return [edit for part in _parts(command) for edit in table_edits(part)]


def _parts(command: QUndoCommand) -> list[QUndoCommand]:
    if isinstance(command, _Several):
        return command.parts
    return [command.child(at) for at in range(command.childCount())]


def _edits(command: QUndoCommand) -> Iterator[TableEdit]:
    """The edits of an entry; a whole table counts as the edit that would bring its columns."""
    match command:
        case EditTable():
            yield from command.edits
        case ReplaceAll():
            for table in command.tables:
                yield InsertColumns(tuple(range(len(table.columns))), table.columns)
        case _:
            for part in _parts(command):
                yield from _edits(part)


def _weight(command: QUndoCommand) -> int:
    """What an entry takes by itself; an edit has it counted."""
    if isinstance(command, EditTable):
        return command.bytes
    parts = _parts(command)
    return sum(map(_weight, parts)) if parts else edits_bytes(_edits(command))


def _again(command: QUndoCommand) -> QUndoCommand:
    """The same entry, done already."""
    if isinstance(command, EditTable | EditSpec | ReplaceAll | DoBeside):
        return command.again()
    return _Several(command.text(), [_again(part) for part in _parts(command)])
