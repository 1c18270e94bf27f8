"""What is known of a cross-validation: which folds are over, which one is trained, and what can be done. The store has them."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from engine.config.experiment import Experiment
from engine.config.split import SplitBy
from engine.results.folds import FoldResult, fold_result
from engine.results.history import History
from engine.results.run_entry import RunEntry
from engine.training.folds import experiment_of_fold
from engine.training.job import Job
from gui.document import Document
from gui.runs.controller import RunController
from gui.runs.way_back import RunReturn


class FoldState(StrEnum):
    """What the folds are doing."""

    IDLE = "idle"
    TRAINING = "training"
    ENDED = "ended"


@dataclass(frozen=True)
class FoldProgress:
    """The fold that is being trained; `history` is None while it is made ready."""

    fold: int
    history: History | None = None


class FoldRuns(QObject):
    """All folds of the document's split, one after the other. While they are trained no other run can begin."""

    state_changed = Signal(object)
    """FoldState; also when what can be done has changed."""
    advanced = Signal()
    """The results or the progress are new; at display rate at the most."""

    def __init__(self, document: Document, runs: RunController, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._way_back = RunReturn(document, runs, self)
        runs.state_changed.connect(self._tell)
        runs.folds_advanced.connect(self._tell)
        runs.folds_advanced.connect(self.advanced)
        document.problems_changed.connect(self._tell)
        document.opened.connect(self._tell)
        document.opened.connect(self.advanced)

    @property
    def state(self) -> FoldState:
        """What the folds are doing."""
        if self.is_training:
            return FoldState.TRAINING
        return FoldState.ENDED if self._entries else FoldState.IDLE

    @property
    def is_training(self) -> bool:
        """True while a thread trains."""
        return self._runs.folds is not None

    @property
    def experiment(self) -> Experiment:
        """The one whose folds are shown, or else would be trained."""
        return self._document.experiment if self._job is None else self._job.experiment

    @property
    def folds(self) -> int:
        """Into how many folds its rows are divided."""
        return self.experiment.recipe.split.folds

    @property
    def results(self) -> tuple[FoldResult, ...]:
        """The folds that are over, in order."""
        return tuple(fold_result(entry.ended, entry.history) for entry in self._entries if entry.ended is not None)

    @property
    def progress(self) -> FoldProgress | None:
        """The fold that is being trained."""
        following = len(self.results) + 1
        if self._runs.folds is None or following > self.folds:
            return None
        return FoldProgress(following, self._runs.folds.history)

    @property
    def obstacle(self) -> str:
        """Why the folds cannot be trained, in one sentence; empty where they can."""
        if self.is_training:
            return self.tr("The folds are being trained.")
        if self._document.experiment.recipe.split.by is not SplitBy.FOLDS:
            return self.tr("The rows are not split by folds. Choose folds under the table.")
        if self._runs.is_active:
            return self.tr("A run is active. Stop it first.")
        return self._runs.obstacle

    def obstacle_of_use(self, fold: int) -> str:
        """Why fold number `fold` cannot be gone to, in one sentence; empty where it can."""
        entry = self._entry_of(fold)
        if self.is_training or self._runs.is_active:
            return self.tr("Something is being trained. Stop it first.")
        if entry is None or entry.ended is None or entry.history is None:
            return self.tr("This fold has not been trained.")
        if not self.is_current:
            return self.tr("The data or the settings have changed since. Train the folds again.")
        return self._way_back.obstacle(entry)

    @property
    def is_current(self) -> bool:
        """True where the results are those of the document as it is."""
        if self._job is None:
            return True
        ours, theirs = self._job.experiment, self._document.experiment
        same = experiment_of_fold(ours, 1) == experiment_of_fold(theirs, 1)
        return same and theirs.recipe.split.by is SplitBy.FOLDS and self._job.table is self._document.table

    def start(self) -> None:
        """Train all folds of the document's split with the present engine and settings."""
        if not self.obstacle:
            self._runs.train_folds()

    def stop(self) -> None:
        """End the present fold at the next completed update, and all behind it."""
        if self.is_training:
            self._runs.stop()

    def use(self, fold: int) -> None:
        """Choose fold number `fold` in the document's split, and show its run as if it had just ended."""
        entry = self._entry_of(fold)
        if entry is not None and not self.obstacle_of_use(fold):
            self._way_back.go_to(entry, self.tr("Use fold {fold}").format(fold=fold))

    @property
    def _entries(self) -> tuple[RunEntry, ...]:
        return self._runs.store.folds

    @property
    def _job(self) -> Job | None:
        if self._runs.folds is not None:
            return self._runs.folds.job
        return self._entries[0].job if self._entries else None

    def _entry_of(self, fold: int) -> RunEntry | None:
        return next((entry for entry in self._entries if entry.fold == fold), None)

    def _tell(self) -> None:
        """What can be done may be another."""
        self.state_changed.emit(self.state)
