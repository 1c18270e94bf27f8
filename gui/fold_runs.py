"""Cross-validation in the window: trains all folds in the background, keeps what they gave, and goes to the run of one."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from engine.config.experiment import Experiment
from engine.config.split import SplitBy
from engine.results.folds import FoldResult, fold_result
from engine.results.history import History
from engine.thread import FrameSource, TrainingThread
from engine.training.control import RunControl
from engine.training.folds import experiment_of_fold, run_folds
from engine.training.frames import Advanced, Ended, Frame, Outcome, Started
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from engine.training.replay.archived_run import ArchivedRun, keep_run
from gui.document import Document
from gui.run_controller import DRAIN_MILLISECONDS, RunController
from gui.tasks import tasks


class FoldState(StrEnum):
    """What the folds are doing."""

    IDLE = "idle"
    TRAINING = "training"
    ENDED = "ended"


@dataclass(frozen=True)
class FoldProgress:
    """The fold that is being trained; `history` is None while it is made ready."""

    fold: int
    training_rows: int = 0
    validation_rows: int = 0
    history: History | None = None


@dataclass(frozen=True)
class _Done:
    """A fold that is over, with what brings its run back."""

    result: FoldResult
    kept: ArchivedRun | None
    history: History | None


class FoldRuns(QObject):
    """All folds of the document's split, one after the other. While they are trained no other run can begin."""

    state_changed = Signal(object)
    """FoldState; also when what can be done has changed."""
    advanced = Signal()
    """The results or the progress are new; at display rate at the most."""
    failed = Signal(object)
    """Ended, of a run that a bug has ended."""

    def __init__(
        self, document: Document, runs: RunController, *, frames: FrameSource = run_folds, parent: QObject | None = None
    ) -> None:
        """`frames` is the source of the folds' frames; tests give their own."""
        super().__init__(parent)
        self._document, self._runs, self._frames = document, runs, frames
        self._state = FoldState.IDLE
        self._job: Job | None = None
        self._thread: TrainingThread | None = None
        self._started: Started | None = None
        self._done: list[_Done] = []
        self._progress: FoldProgress | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)
        runs.state_changed.connect(self._tell)
        document.problems_changed.connect(self._tell)
        document.opened.connect(self._forget)

    @property
    def state(self) -> FoldState:
        """What the folds are doing."""
        return self._state

    @property
    def is_training(self) -> bool:
        """True while a thread trains."""
        return self._state is FoldState.TRAINING

    @property
    def experiment(self) -> Experiment:
        """The one whose folds are shown, or else would be trained."""
        return self._job.experiment if self._job is not None else self._document.experiment

    @property
    def folds(self) -> int:
        """Into how many folds its rows are divided."""
        return self.experiment.recipe.split.folds

    @property
    def results(self) -> tuple[FoldResult, ...]:
        """The folds that are over, in order."""
        return tuple(done.result for done in self._done)

    @property
    def progress(self) -> FoldProgress | None:
        """The fold that is being trained."""
        return self._progress

    @property
    def obstacle(self) -> str:
        """Why the folds cannot be trained, in one sentence; empty where they can."""
        if self.is_training:
            return self.tr("The folds are being trained.")
        if self._document.experiment.recipe.split.by is not SplitBy.FOLDS:
            return self.tr("The rows are not split by folds. Choose folds under the table.")
        if self._runs.is_active:
            return self.tr("A run is active. Stop it first.")
        return self._document.obstacle

    def obstacle_of_use(self, fold: int) -> str:
        """Why fold number `fold` cannot be gone to, in one sentence; empty where it can."""
        done = self._done_of(fold)
        if self.is_training or self._runs.is_active:
            return self.tr("Something is being trained. Stop it first.")
        if done is None or done.kept is None:
            return self.tr("This fold has not been trained.")
        return "" if self.is_current else self.tr("The data or the settings have changed since. Train the folds again.")

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
        if self.obstacle:
            return
        experiment = self._document.experiment
        self._job = Job(0, experiment, self._document.table, self._runs.engine)
        self._done, self._started, self._progress = [], None, FoldProgress(1)
        control = RunControl(experiment.learner.training.optimizer.learning_rate)
        control.play()
        self._thread = TrainingThread(self._job, control, Mailbox(), frames=self._frames, parent=self)
        self._runs.hold(self.tr("All folds are being trained; stop them to train one network."))
        self._enter(FoldState.TRAINING)
        self.advanced.emit()
        self._timer.start()
        self._thread.start()

    def stop(self) -> None:
        """End the present fold at the next completed update, and all behind it."""
        if self._thread is not None:
            self._thread.control.stop()

    def use(self, fold: int) -> None:
        """Choose fold number `fold` in the document's split, and show its run as if it had just ended."""
        done = self._done_of(fold)
        if done is None or done.kept is None or self.obstacle_of_use(fold):
            return
        kept = done.kept
        tasks().start(self, lambda _: (fold, kept.restore()), self._on_restored)

    def close(self) -> None:
        """Stop and wait for the thread; never terminates it."""
        tasks().cancel(self)
        if self._thread is not None:
            self._thread.control.stop()
            self._thread.wait()
            self._drain()

    def _done_of(self, fold: int) -> _Done | None:
        return next((done for done in self._done if done.result.fold == fold), None)

    def _forget(self) -> None:
        """Another table is open."""
        self.close()
        self._job, self._done, self._progress = None, [], None
        self._enter(FoldState.IDLE)
        self.advanced.emit()

    def _drain(self) -> None:
        if self._thread is None:
            return
        over = self._thread.isFinished()
        frames = self._thread.mailbox.drain().frames
        for frame in frames:
            self._take(frame)
        if over:
            self._timer.stop()
            self._thread.deleteLater()
            self._thread, self._progress, self._started = None, None, None
            self._runs.release()
            self._enter(FoldState.ENDED)
        if frames or over:
            self.advanced.emit()

    def _take(self, frame: Frame) -> None:
        match frame:
            case Started():
                rows = frame.dataset.training.rows, frame.dataset.validation.rows
                self._started = frame
                self._progress = FoldProgress(frame.run, *rows, History(frame))
            case Advanced():
                if self._progress is not None and self._progress.history is not None:
                    self._progress.history.add(frame)
            case Ended(outcome=Outcome.FAILED, run=0):
                self.failed.emit(frame)
            case Ended():
                self._keep(frame)
            case _:
                pass

    def _keep(self, ended: Ended) -> None:
        started = self._started if self._started is not None and self._started.run == ended.run else None
        history = self._progress.history if started is not None and self._progress is not None else None
        kept = keep_run(started, ended) if started is not None else None
        self._done.append(_Done(fold_result(ended, started), kept, history))
        self._started = None
        self._progress = FoldProgress(ended.run + 1) if ended.run < self.folds else None

    def _enter(self, state: FoldState) -> None:
        self._state = state
        self.state_changed.emit(state)

    def _tell(self) -> None:
        """What can be done may be another."""
        self.state_changed.emit(self._state)

    def _on_restored(self, found: tuple[int, Started]) -> None:
        fold, started = found
        done = self._done_of(fold)
        if done is None or done.kept is None or done.history is None or self.obstacle_of_use(fold):
            return
        chosen = experiment_of_fold(self._document.experiment, fold)
        self._document.edit(chosen, self.tr("Use fold {fold}").format(fold=fold))
        self._runs.adopt(started, done.history, done.kept.ended)
