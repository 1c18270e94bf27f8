"""What is being trained: its state, and what its thread brings, taken into the store and told. It starts nothing by itself."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from engine.results.run_entry import RunEntry
from engine.thread import FrameSource
from engine.training.control import RunControl
from engine.training.frames import Advanced, Break, Ended, Frame, Outcome, Paused, Preparing, Started
from engine.training.job import Job
from engine.training.mailbox import Delivery
from gui.runs.feed import RunFeed
from gui.runs.intake import RunIntake
from gui.runs.shown_weights import ShownWeights
from gui.runs.store import RunStore


class RunState(StrEnum):
    """What the present run is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class LiveRun(QObject):
    """One run at a time, or all folds of a cross-validation, which leave the state of the run that is shown as it is."""

    state_changed = Signal(object)
    """RunState; also when what can be done has changed."""
    preparing = Signal(str)
    """What is being made ready: "data", then "engine"."""
    started = Signal(object)
    """Started: a run begins, or goes on."""
    advanced = Signal(object)
    """History, at display rate at the most."""
    ended = Signal(object)
    """Ended."""
    broke = Signal(object)
    """Break: the run is paused at a breakpoint."""
    folds_advanced = Signal()
    """The fold that is being trained has begun, has advanced or is over; or all are."""
    folds_failed = Signal(object)
    """Ended, of folds that a bug has ended."""

    def __init__(self, store: RunStore, weights: ShownWeights, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._weights = store, weights
        self._state = RunState.IDLE
        self._intake: RunIntake | None = None
        self._feed = RunFeed(self)
        self._feed.delivered.connect(self._on_feed_delivered)
        self._feed.over.connect(self._on_feed_over)
        self.cause: Break | None = None
        """The breakpoint at which the run is paused."""
        self.last_ended: Ended | None = None
        """How the last run ended, until another one ends or it is forgotten."""

    @property
    def state(self) -> RunState:
        """What the present run is doing."""
        return self._state

    @property
    def is_active(self) -> bool:
        """True while a thread trains the run or waits."""
        return self._state in (RunState.PREPARING, RunState.RUNNING, RunState.PAUSED)

    @property
    def folds(self) -> RunIntake | None:
        """The cross-validation that is being trained."""
        return self._intake if self._intake is not None and self._intake.are_folds else None

    @property
    def control(self) -> RunControl | None:
        """What steers the run; None while there is none, though folds may be trained."""
        return self._feed.control if self.is_active else None

    @property
    def any_control(self) -> RunControl | None:
        """What steers the run or the folds."""
        return self._feed.control

    def begin(self, job: Job, control: RunControl, frames: FrameSource) -> None:
        """Begin a run."""
        self._intake = RunIntake(self._store, job)
        self.enter(RunState.PREPARING)
        self._feed.start(job, control, frames)

    def begin_folds(self, job: Job, control: RunControl, frames: FrameSource) -> None:
        """Begin a cross-validation; the folds of the one before are given up."""
        self._store.remove(entry.number for entry in self._store.folds)
        self._intake = RunIntake(self._store, job, are_folds=True)
        self._feed.start(job, control, frames)
        self.folds_advanced.emit()

    def leave(self) -> None:
        """Go on without the run that is being prepared, as if it had not been wanted."""
        if self._state is RunState.PREPARING:
            self._feed.leave()
            self._intake = None

    def finish(self, *, is_heard: bool) -> None:
        """Stop the run and wait for it; the store takes in what it still has to bring. Others are told where that `is_heard`."""
        self.leave()
        if self.control is not None:
            rest = self._feed.finish(is_heard=is_heard)
            intake, self._intake = self._intake, None
            if rest is not None and intake is not None:
                for frame in rest.frames:
                    intake.take(frame)

    def finish_folds(self) -> None:
        """Stop the cross-validation, and wait for it; what it still has to bring is not heard."""
        if self.folds is not None:
            self._feed.finish(is_heard=False)
            self._intake = None
            self.folds_advanced.emit()

    def show(self, entry: RunEntry) -> None:
        """Show a run that is over as if it had just ended."""
        entry = self._store.show(entry)
        assert entry.ended is not None, "it is over"
        self.last_ended = entry.ended
        self.started.emit(entry.began)
        self._weights.show(entry.ended.parameters, are_trained=True)
        self.advanced.emit(entry.history)
        self._state, self.cause = RunState.ENDED, None
        self.state_changed.emit(self._state)  # even where it was: what Play would do is new
        self.ended.emit(entry.ended)

    def enter(self, state: RunState) -> None:
        """The state is `state` now."""
        if state is not RunState.PAUSED:
            self.cause = None
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def close(self) -> None:
        """Stop and wait for the threads; never terminates one."""
        self._feed.close()
        if self.is_active:
            self.enter(RunState.ENDED)

    def _on_feed_delivered(self, delivery: Delivery) -> None:
        if self._intake is None:
            return
        tell = self._tell_fold if self._intake.are_folds else self._tell
        for frame in delivery.frames:
            self._intake.take(frame)
            tell(frame)
        if not self._intake.are_folds:
            self._show(delivery)
        elif delivery.frames:
            self.folds_advanced.emit()

    def _show(self, delivery: Delivery) -> None:
        history = None if self._store.present is None else self._store.present.history
        if delivery.parameters is not None:
            self._weights.show(delivery.parameters, are_trained=history is not None and history.updates > 0)
        if history is not None and any(isinstance(frame, Advanced | Ended) for frame in delivery.frames):
            self.advanced.emit(history)

    def _tell(self, frame: Frame) -> None:
        match frame:
            case Preparing():
                self.preparing.emit(frame.step)
            case Started():
                self.started.emit(frame)
                self.enter(RunState.RUNNING)
            case Advanced():
                self.enter(RunState.RUNNING)
            case Paused(cause=cause):
                self.cause = cause
                self.enter(RunState.PAUSED)
                if cause is not None:
                    self.broke.emit(cause)
            case Ended():
                self.last_ended = frame

    def _tell_fold(self, frame: Frame) -> None:
        match frame:
            case Ended(outcome=Outcome.FAILED, run=0):
                self.folds_failed.emit(frame)
            case _:
                pass

    def _on_feed_over(self) -> None:
        intake, self._intake = self._intake, None
        if intake is not None and intake.are_folds:
            self.folds_advanced.emit()
            return
        self.enter(RunState.ENDED)
        if self.last_ended is not None:
            self.ended.emit(self.last_ended)
