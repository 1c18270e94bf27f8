"""The way back to a run that is kept: its record is made again in the background, then it is shown as if it had just ended."""

from copy import deepcopy
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from engine.results.run_entry import RunEntry, Tag
from engine.training.frames import Started
from gui.document import Document
from gui.runs.controller import RunController
from gui.tasks import tasks


class RunReturn(QObject):
    """One at a time; the wish that came last counts."""

    def __init__(self, document: Document, runs: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs

    def obstacle(self, entry: RunEntry | None) -> str:
        """Why it is not possible to go to `entry`, in one sentence; empty where it is."""
        if self._runs.is_active or self._runs.is_blocked:
            return self.tr("Something is being trained. Stop it first.")
        if entry is None or entry.archived is None:
            return self.tr("Only the curves of this run are kept, or it is the one that is shown.")
        return ""

    def go_to(self, entry: RunEntry, text: str) -> None:
        """Make its experiment the document's, as an undo entry called `text`, and show it."""
        archived = entry.archived
        if archived is not None and not self.obstacle(entry):
            dataset = self._runs.store.dataset
            tasks().start(self, lambda _: archived.restore(dataset), partial(self._show, entry, text))

    def _show(self, entry: RunEntry, text: str, began: Started) -> None:
        if self.obstacle(entry) or self._runs.store.get(entry.number) is not entry:
            return
        self._document.edit(entry.experiment, text)
        self._runs.set_engine(entry.job.engine)
        shown = replace(entry, began=began, archived=None)
        if entry.tag is Tag.FOLD:  # the fold stays as it was when it is trained on
            shown = replace(shown, tag=Tag.RUN, number=0, name="", history=deepcopy(entry.history))
        self._runs.show_finished(shown)
