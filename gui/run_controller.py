"""Steers runs: starts, pauses, ends them and goes back in them. What came of them is in the store, weights in what is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from engine.backend import Parameters
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.results.history import History
from engine.results.run_entry import RunEntry
from engine.text import plain
from engine.thread import FrameSource
from engine.training.control import RunControl, StepUnit
from engine.training.folds import run_folds
from engine.training.frames import Advanced, Ended, Frame, Outcome, Paused, Preparing, Started
from engine.training.job import Job
from engine.training.mailbox import Delivery
from engine.training.replay.reach import Reached
from engine.training.replay.record import Record
from engine.training.run import run
from gui.document import Document
from gui.run_feed import RunFeed
from gui.run_intake import RunIntake
from gui.run_store import RunStore
from gui.shown_weights import ShownWeights


class RunState(StrEnum):
    """What the present run is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class RunController(QObject):
    """One run at a time, or all folds of a cross-validation. All signals are emitted in the GUI thread; plots pull."""

    state_changed = Signal(object)
    """RunState."""
    started = Signal(object)
    """Started: a run begins, or goes on."""
    preparing = Signal(str)
    """What is being made ready: "data", then "engine"."""
    advanced = Signal(object)
    """History, at display rate at the most."""
    folds_advanced = Signal()
    """The fold that is being trained has begun, has advanced or is over."""
    folds_failed = Signal(object)
    """Ended, of folds that a bug has ended."""
    ended = Signal(object)
    """Ended."""
    engine_changed = Signal(object)
    """EngineName for the next run."""

    def __init__(
        self,
        document: Document,
        *,
        frames: FrameSource = run,
        fold_frames: FrameSource = run_folds,
        parent: QObject | None = None,
    ) -> None:
        """`frames` is the source of a run's frames, `fold_frames` of those of all folds; tests give their own."""
        super().__init__(parent)
        self._document, self._frames, self._fold_frames = document, frames, fold_frames
        self._state, self._engine = RunState.IDLE, EngineName.TENSORFLOW
        self._speed: float | None = None
        self._gives_way = False
        self._held: dict[str, str] = {}
        self._runs = 0
        self._last: Ended | None = None
        self._intake: RunIntake | None = None
        self.store = RunStore(document, self)
        self.weights = ShownWeights(document, self)
        self._feed = RunFeed(self)
        self._feed.delivered.connect(self._on_feed_delivered)
        self._feed.over.connect(self._on_feed_over)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.problems_changed.connect(self._on_document_problems_changed)
        document.opened.connect(self._on_document_opened)
        self.weights.show_initial()

    @property
    def state(self) -> RunState:
        """What the present run is doing."""
        return self._state

    @property
    def is_active(self) -> bool:
        """True while a thread trains it or waits."""
        return self._state in (RunState.PREPARING, RunState.RUNNING, RunState.PAUSED)

    @property
    def folds(self) -> RunIntake | None:
        """The cross-validation that is being trained."""
        return self._intake if self._intake is not None and self._intake.are_folds else None

    @property
    def obstacle(self) -> str:
        """Why no run can begin, in one sentence; empty where one can."""
        return next(iter(self._held.values()), "") or self._document.obstacle

    @property
    def is_held(self) -> bool:
        """True while something else trains."""
        return "" in self._held

    @property
    def present(self) -> RunEntry | None:
        """The run that is shown, or the trained weights that were opened."""
        return self.store.present

    @property
    def history(self) -> History | None:
        """Its losses."""
        return None if self.present is None else self.present.history

    @property
    def record(self) -> Record | None:
        """What brings back any of its updates."""
        return None if self.present is None else self.present.record

    @property
    def last_ended(self) -> Ended | None:
        """How the last run ended, until another one ends or Reset forgets it."""
        return self._last

    @property
    def goes_on(self) -> bool:
        """True when Play would go on from where the last run ended: nothing but the learning rate has changed since."""
        document = self._document
        return self.present is not None and self.present.goes_on_as(document.experiment, document.table, self._engine)

    @property
    def engine(self) -> EngineName:
        """The engine of the next run."""
        return self._engine

    def set_engine(self, engine: EngineName) -> None:
        """Choose the engine of the next run."""
        if engine is not self._engine:
            self._engine = engine
            self.engine_changed.emit(engine)

    def give_way(self, gives_way: bool) -> None:
        """Whether training leaves most of the machine to something that a person waits for."""
        if gives_way is not self._gives_way and self._feed.control is not None:
            self._feed.control.give_way(gives_way=gives_way)
        self._gives_way = gives_way

    @property
    def gives_way(self) -> bool:
        """True while training leaves most of the machine to something that a person waits for."""
        return self._gives_way

    def set_speed(self, updates_per_second: float | None) -> None:
        """At most so many updates a second; None is as fast as it goes."""
        self._speed = updates_per_second
        if self.is_active and self._feed.control is not None:
            self._feed.control.set_speed(updates_per_second)

    def play(self) -> None:
        """Start a run, go on with the paused one, or train on from where the last one ended."""
        if (control := self._control_of_run()) is not None:
            control.play()
            self._resume()

    def step(self, unit: StepUnit) -> None:
        """Do one unit more, then pause. Starts a run where there is none."""
        if (control := self._control_of_run()) is not None:
            control.step(unit)
            self._resume()

    def pause(self) -> None:
        """Wait at the next completed update."""
        if self.is_active and self._feed.control is not None:
            self._feed.control.pause()

    def stop(self) -> None:
        """End the run, or the folds, at the next completed update; what was trained stays. A run being prepared is left at once."""
        if self._state is RunState.PREPARING:
            self._leave()
            self._enter(RunState.IDLE if self.present is None else RunState.ENDED)
        elif self._feed.control is not None:
            self._feed.control.stop()

    def reset(self) -> None:
        """Stop, forget the run, and show the initial weights again: the next run starts from exactly these."""
        self._forget()
        self.weights.show_initial()
        self._enter(RunState.IDLE)

    @contextmanager
    def anew(self) -> Iterator[None]:
        """Forget the run while the document becomes another one; its problems, told last, bring the initial weights."""
        self._forget()
        self._enter(RunState.IDLE)
        yield
        if not self._document.is_checked:
            self.weights.show({}, are_trained=False)  # until it is known whether there are any

    def train_folds(self) -> None:
        """Train all folds of the document's split, one after the other; no run can begin meanwhile."""
        if self.obstacle or self._feed.control is not None:
            return
        self.store.remove(entry.number for entry in self.store.folds)
        self._intake = RunIntake(self.store, self._fresh_job(0), are_folds=True)
        self.hold(self.tr("All folds are being trained; stop them to train one network."))
        self._start(self._fold_frames).play()
        self.folds_advanced.emit()

    def fork(self, reached: Reached) -> None:
        """Go back to an update of the run: Play goes on from there, with what the document says of training by then.

        It counts as another run: the history begins anew at that update. The record still has all of the old one.
        """
        if self._state is RunState.PREPARING:
            self._leave()
        elif self.is_active:
            self._feed.finish(is_heard=True)
        message = plain(self.tr("Play trains on from here."))
        ended = Ended(
            self._runs, Outcome.STOPPED, message, reached.update, reached.parameters, reached.state, metrics={}
        )
        began = reached.began(self._runs)
        job, history = reached.record.job, History(began)
        history.learning_rate = history.rate = job.experiment.learner.training.optimizer.learning_rate
        self._present(RunEntry(job, began, history, ended, branch=reached))

    def show_trained(self, parameters: Parameters, dataset: Dataset) -> None:
        """Show weights that were trained earlier, with the document's experiment on `dataset`."""
        began = Started(0, dataset, parameters, updates_per_epoch=1, first_update=0)
        self.store.show(RunEntry(self._fresh_job(0), began, name=self.tr("Opened weights")))
        self.weights.show(parameters, are_trained=True)
        self._enter(RunState.ENDED)

    def adopt(self, entry: RunEntry) -> None:
        """Show a run that is over, with what brings it back, as if it had just ended; Play goes on from its end."""
        assert entry.began is not None, "it was brought back"
        self._runs += 1
        self._present(replace(entry, began=replace(entry.began, run=self._runs)))

    def hold(self, reason: str, *, by: str = "") -> None:
        """No run can begin until `release`: something else trains, or what `by` names. `reason` is told in one sentence."""
        if self._held.get(by) != reason:
            self._held[by] = reason
            self.state_changed.emit(self._state)

    def release(self, *, by: str = "") -> None:
        """Runs can begin again, unless somebody else holds them."""
        if self._held.pop(by, ""):
            self.state_changed.emit(self._state)

    def close(self) -> None:
        """Stop and wait for the threads; never terminates one."""
        self._feed.close()
        if self.is_active:
            self._enter(RunState.ENDED)

    def _fresh_job(self, run: int) -> Job:
        """One that does what the document says from the beginning."""
        return Job(run, self._document.setup, self._engine, dataset=self.store.dataset)

    def _control_of_run(self) -> RunControl | None:
        """What steers the run; one is started where there is none and nothing is in its way."""
        if self.is_active:
            return self._feed.control
        if self.obstacle:
            return None
        self._runs += 1
        fresh = self._fresh_job(self._runs)
        job = fresh if self.present is None else self.present.next_job(fresh)
        self._intake = RunIntake(self.store, job)
        control = self._start(self._frames)
        control.set_speed(self._speed)
        self._enter(RunState.PREPARING)
        return control

    def _start(self, frames: FrameSource) -> RunControl:
        assert self._intake is not None, "somebody takes what the thread brings"
        control = RunControl(self._intake.job.experiment.learner.training.optimizer.learning_rate)
        control.give_way(gives_way=self._gives_way)
        self._feed.start(self._intake.job, control, frames)
        return control

    def _resume(self) -> None:
        if self._state is RunState.PAUSED:
            self._enter(RunState.RUNNING)

    def _on_feed_delivered(self, delivery: Delivery) -> None:
        intake, history = self._intake, None
        if intake is None:
            return
        for frame in delivery.frames:
            intake.take(frame)
            self._tell_fold(frame) if intake.are_folds else self._tell(frame)
        if intake.are_folds:
            if delivery.frames:
                self.folds_advanced.emit()
            return
        history = self.history
        if delivery.parameters is not None:
            self.weights.show(delivery.parameters, are_trained=history is not None and history.updates > 0)
        if history is not None and any(isinstance(frame, Advanced | Ended) for frame in delivery.frames):
            self.advanced.emit(history)

    def _tell(self, frame: Frame) -> None:
        match frame:
            case Preparing():
                self.preparing.emit(frame.step)
            case Started():
                self.started.emit(frame)
                self._enter(RunState.RUNNING)
            case Advanced():
                self._enter(RunState.RUNNING)
            case Paused():
                self._enter(RunState.PAUSED)
            case Ended():
                self._last = frame

    def _tell_fold(self, frame: Frame) -> None:
        match frame:
            case Ended(outcome=Outcome.FAILED, run=0):
                self.folds_failed.emit(frame)
            case _:
                pass

    def _on_feed_over(self) -> None:
        intake, self._intake = self._intake, None
        if intake is not None and intake.are_folds:
            self.release()
            self.folds_advanced.emit()
            return
        self._enter(RunState.ENDED)
        if self._last is not None:
            self.ended.emit(self._last)

    def _present(self, entry: RunEntry) -> None:
        """Show a run that is over as if it had just ended."""
        entry = self.store.show(entry)
        assert entry.ended is not None, "it is over"
        self._last = entry.ended
        self.started.emit(entry.began)
        self.weights.show(entry.ended.parameters, are_trained=True)
        self.advanced.emit(entry.history)
        self._state = RunState.ENDED
        self.state_changed.emit(self._state)  # even where it was: what Play would do is new
        self.ended.emit(entry.ended)

    def _leave(self) -> None:
        """Go on without the run that is being prepared, as if it had not been wanted."""
        self._feed.leave()
        self._intake = None

    def _forget(self) -> None:
        """Stop and forget the run with its weights; the caller shows others."""
        if self._state is RunState.PREPARING:
            self._leave()
        elif self.is_active:
            self._feed.finish(is_heard=False)
            self._intake = None
        self._last = None
        self.store.hide()
        self.weights.forget()

    def _enter(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        rate = new.learner.training.optimizer.learning_rate
        if self.is_active and self._feed.control and rate != old.learner.training.optimizer.learning_rate:
            self._feed.control.set_learning_rate(rate)

    def _on_document_problems_changed(self) -> None:
        """The document is consistent again: where nothing was trained yet, show the weights it would start from."""
        if self.is_active or not self._document.is_checked:
            return
        trained = self.present.experiment if self.weights.are_trained and self.present is not None else None
        if trained is None or trained.learner.network != self._document.experiment.learner.network:
            self.weights.show_initial()

    def _on_document_opened(self) -> None:
        """The folds are those of another table."""
        if self.folds is not None:
            self._feed.finish(is_heard=False)
            self._intake = None
            self.release()
            self.folds_advanced.emit()
