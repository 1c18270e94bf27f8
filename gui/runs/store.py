"""The runs that are kept: the present one, those before it, and the folds of a cross-validation. It trains nothing."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.data.preparing.dataset import Dataset
from engine.results.run_entry import RunEntry, Tag
from gui.document import Document

MAX_RUNS = 20
"""Runs that are kept; of those that are not pinned the oldest goes first."""

MAX_BYTES = 256 * 2**20
"""What brings earlier runs back may take; beyond it the oldest keep their curves only."""


class RunStore(QObject):
    """Entries are frozen; a change puts another one in their place. Runs before the present one are kept small."""

    changed = Signal()
    """Which entries there are, what they are called or how they ended; not that a run has advanced."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._entries: dict[int, RunEntry] = {}
        self._present = self._previous = 0
        self._last = self._runs = 0
        self._dataset: Dataset | None = None
        document.problems_changed.connect(self._on_document_problems_changed)
        document.table_changed.connect(self._on_document_table_changed)
        document.opened.connect(self._on_document_opened)

    @property
    def present(self) -> RunEntry | None:
        """The run that is shown."""
        return self._entries.get(self._present)

    @property
    def previous(self) -> RunEntry | None:
        """The run that was shown before."""
        return self._entries.get(self._previous)

    @property
    def entries(self) -> tuple[RunEntry, ...]:
        """All that have curves, the oldest first."""
        return tuple(entry for entry in self._entries.values() if entry.has_curves)

    @property
    def folds(self) -> tuple[RunEntry, ...]:
        """The folds of the last cross-validation, in order; the last one may still be trained."""
        return tuple(entry for entry in self._entries.values() if entry.tag is Tag.FOLD)

    @property
    def dataset(self) -> Dataset | None:
        """What the last run has prepared, as long as its plan is the document's: the next one need not, after a reset neither."""
        return self._dataset

    def get(self, number: int) -> RunEntry | None:
        """The entry with this number."""
        return self._entries.get(number)

    def show(self, entry: RunEntry) -> RunEntry:
        """Make `entry`, new or known, the present one; gives it with its number. What was shown is the previous one."""
        entry = self._named(entry)
        self._leave(entry.number)
        self._entries[entry.number] = entry
        self._present = entry.number
        self._dataset = entry.dataset or self._dataset
        self._bound()
        self.changed.emit()
        return entry

    def put(self, entry: RunEntry) -> RunEntry:
        """Take `entry`, new or known, which is not shown for that; gives it with its number."""
        entry = self._named(entry)
        self._entries[entry.number] = entry
        self._bound()
        self.changed.emit()
        return entry

    def hide(self) -> None:
        """No run is shown any more; the one that was is the previous one."""
        self._leave(0)
        self._present = 0
        self._bound()
        self.changed.emit()

    def rename(self, number: int, name: str) -> None:
        """Call an entry by another name; nothing is no name."""
        if (entry := self._entries.get(number)) is not None and name.strip():
            self._entries[number] = replace(entry, name=name.strip())
            self.changed.emit()

    def pin(self, number: int, *, is_pinned: bool) -> None:
        """Keep an entry until it is removed, or no longer. Folds stay together, until they are trained anew."""
        entry = self._entries.get(number)
        if entry is not None and entry.tag is not Tag.FOLD:
            self._entries[number] = replace(entry, tag=Tag.PINNED if is_pinned else Tag.RUN)
            self.changed.emit()

    def remove(self, numbers: Iterable[int]) -> None:
        """Keep these no longer; the present one stays."""
        for number in numbers:
            if number != self._present:
                self._entries.pop(number, None)
        self.changed.emit()

    def _named(self, entry: RunEntry) -> RunEntry:
        """The entry with a number and a name of its own."""
        if entry.number:
            return entry
        self._last += 1
        if entry.tag is Tag.FOLD:
            name = self.tr("Fold {number}").format(number=entry.fold)
        else:
            self._runs += 1
            name = self.tr("Run {number}").format(number=self._runs)
        return replace(entry, number=self._last, name=name)

    def _leave(self, following: int) -> None:
        """What was shown is kept small, or not at all where there is nothing to be seen of it."""
        left = self.present
        if left is None or left.number == following:
            return
        if left.has_curves:
            self._entries[left.number] = left.small()
            self._previous = left.number
        else:
            del self._entries[left.number]

    def _bound(self) -> None:
        """Let go of what is too much, the oldest first."""
        kept = [
            entry for entry in self._entries.values() if entry.tag is not Tag.FOLD and entry.number != self._present
        ]
        unpinned = [entry for entry in kept if entry.tag is Tag.RUN]
        for entry in unpinned[: max(0, len(kept) + 1 - MAX_RUNS)]:
            del self._entries[entry.number]
        total = 0
        for entry in reversed(tuple(self._entries.values())):
            total += entry.bytes
            if total > MAX_BYTES and entry.archived is not None:
                self._entries[entry.number] = entry.curves_only()

    def _on_document_table_changed(self) -> None:
        """A run of another table cannot be gone to, and must not keep that table."""
        table = self._document.table
        others = [entry for entry in self.entries if entry.number != self._present and entry.job.table is not table]
        for entry in others:
            self._entries[entry.number] = entry.curves_only()
        if others:
            self.changed.emit()

    def _on_document_problems_changed(self) -> None:
        if self._dataset is not None and self._dataset.plan is not self._document.plan:
            self._dataset = None

    def _on_document_opened(self) -> None:
        self._entries = {}
        self._present = self._previous = self._runs = 0
        self.changed.emit()
