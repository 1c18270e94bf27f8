"""What the weights that are shown are compared with: another moment, another run or a file. It keeps those weights; no matrices."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.backend import BackendError, Parameters
from engine.files import weights
from engine.files.arrays import TransposedError
from engine.files.atomic import FileError
from engine.results.differences import differences
from engine.results.run_entry import RunEntry
from engine.training.replay.update_seeker import UpdateSeeker
from gui.document import Document
from gui.language import error_text
from gui.runs.controller import RunController
from gui.runs.words import shown_update
from gui.tasks import tasks

COMPARE = "compare"
"""Key of what is replayed or read."""


class Comparison(QObject):
    """`changed` when there are other weights to compare with, or none any more."""

    changed = Signal()
    failed = Signal(str)
    """Why nothing can be compared with what was chosen."""

    def __init__(self, document: Document, runs: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._base: Parameters | None = None
        self._is_now = False
        self.name = ""
        """What the other weights are called; empty without a comparison."""
        document.opened.connect(self.clear)

    @property
    def is_on(self) -> bool:
        """True while differences are shown."""
        return bool(self.name)

    def clear(self) -> None:
        """Show the weights themselves again."""
        tasks().cancel(self, COMPARE)
        self._take(None, "")

    def with_now(self) -> None:
        """With the weights of now, also while they change."""
        self._take(None, self.tr("now"), is_now=True)

    def with_shown(self) -> None:
        """With the weights that are shown at this moment; what is shown later differs from them."""
        name = self.tr("update {number}").format(number=f"{shown_update(self._runs):,}")
        self._take(dict(self._runs.weights.parameters), name)

    def with_update(self, update: int) -> None:
        """With those after an update of the run that is shown."""
        record = self._runs.record
        if record is None:
            self.failed.emit(self.tr("No run is shown whose updates could be compared."))
            return
        name = self.tr("update {number}").format(number=f"{update:,}")
        tasks().start(
            self,
            lambda _: UpdateSeeker(record).at(update).parameters,
            lambda found: self._take(found, name),
            key=COMPARE,
            failed=lambda error: self.failed.emit(error_text(error)),
            errors=(BackendError, ValueError),
        )

    def with_run(self, entry: RunEntry) -> None:
        """With those at the end of another run."""
        self._take(entry.weights, entry.name)

    def with_file(self, path: Path) -> None:
        """With those in a file of weights or a project, by the names of their layers."""
        shapes = {name: array.shape for name, array in self._runs.weights.parameters.items()}
        tasks().start(
            self,
            lambda task: dict(weights.load_by_layer(path, shapes, check=task.check).arrays),
            lambda found: self._take(found, path.name),
            key=COMPARE,
            failed=lambda error: self.failed.emit(error_text(error)),
            errors=(FileError, TransposedError),
        )

    def applied(self, shown: Parameters) -> Parameters:
        """`shown` − the others, in float64; what the others do not have in the same shape is no number. Alone where none are."""
        base = self._runs.weights.latest if self._is_now else self._base
        if base is None:
            return shown
        found = {each.name: each.values for each in differences(shown, base).arrays}
        return {name: found.get(name, np.full(array.shape, np.nan)) for name, array in shown.items()}

    def _take(self, base: Parameters | None, name: str, *, is_now: bool = False) -> None:
        self._base, self._is_now, self.name = base, is_now, name
        self.changed.emit()
