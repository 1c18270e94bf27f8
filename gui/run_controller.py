"""The state machine of runs: starts, steers and ends them, drains the mailbox on a timer, and keeps history and weights."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from engine.backend import Parameters
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.results.history import History
from engine.text import plain
from engine.thread import FrameSource, TrainingThread
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Ended, Frame, Outcome, Paused, Preparing, Started
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from engine.training.replay.reach import Reached, fork
from engine.training.replay.record import Record
from engine.training.run import run
from gui.document import Document
from gui.first_weights import first_weights
from gui.leftovers import Leftovers

DRAIN_MILLISECONDS = 33


class RunState(StrEnum):
    """What the present run is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class RunController(QObject):
    """One run at a time. All signals are emitted in the GUI thread; plots pull from `history` when `advanced` comes."""

    state_changed = Signal(object)
    """RunState."""
    started = Signal(object)
    """Started: a new history begins."""
    preparing = Signal(str)
    """What is being made ready: "data", then "engine"."""
    advanced = Signal(object)
    """History, at display rate at the most."""
    parameters_changed = Signal(object)
    """Parameters to be shown: of the run, or the initial ones when there is none."""
    ended = Signal(object)
    """Ended."""
    engine_changed = Signal(object)
    """EngineName for the next run."""

    def __init__(self, document: Document, *, frames: FrameSource = run, parent: QObject | None = None) -> None:
        """`frames` is the source of a run's frames; tests give their own."""
        super().__init__(parent)
        self._document, self._frames = document, frames
        self._state, self._engine = RunState.IDLE, EngineName.TENSORFLOW
        self._speed: float | None = None
        self._gives_way = self._trained = False
        self._runs = 0
        self._thread: TrainingThread | None = None
        self._leftovers = Leftovers(self)
        self._last: Ended | None = None
        self._last_job: Job | None = None
        self._branch: Reached | None = None
        self._run_experiment: Experiment | None = None
        self._before: tuple[Job | None, Experiment | None, Reached | None] = (None, None, None)
        self._held: dict[str, str] = {}
        self.history: History | None = None
        self.dataset: Dataset | None = None
        self.record: Record | None = None
        """What brings back any update of the present or last run."""
        self._parameters: Parameters = {}
        self._timer = QTimer(self, interval=DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.problems_changed.connect(self._on_document_problems_changed)
        self._show_initial_parameters()

    @property
    def state(self) -> RunState:
        """What the present run is doing."""
        return self._state

    @property
    def is_active(self) -> bool:
        """True while a thread trains or waits."""
        return self._state in (RunState.PREPARING, RunState.RUNNING, RunState.PAUSED)

    @property
    def obstacle(self) -> str:
        """Why no run can begin, in one sentence; empty where one can."""
        return next(iter(self._held.values()), "") or self._document.obstacle

    @property
    def is_held(self) -> bool:
        """True while something else trains."""
        return "" in self._held

    @property
    def parameters(self) -> Parameters:
        """The parameters to be shown; empty while the network cannot be built or is too large to draw beforehand."""
        return self._parameters

    @property
    def is_trained(self) -> bool:
        """True when the shown parameters come from a run, not from the start."""
        return self._trained

    @property
    def last_ended(self) -> Ended | None:
        """How the last run ended, until a new one starts or Reset forgets it."""
        return self._last

    @property
    def goes_on(self) -> bool:
        """True when Play would go on from where the last run ended: nothing but the learning rate has changed since."""
        wished = self._document.experiment, self._document.table, self._engine
        if self._branch is not None:
            return self._branch.record.job.branches_off_to(*wished)
        last, job = self._last, self._last_job
        if last is None or job is None or not last.state or last.outcome is Outcome.DIVERGED:
            return False
        return job.goes_on_as(*wished)

    @property
    def run_experiment(self) -> Experiment | None:
        """The frozen experiment of the present or last run, or of the trained weights that were opened."""
        return self._run_experiment

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
        if gives_way is not self._gives_way and self._thread is not None:
            self._thread.control.give_way(gives_way=gives_way)
        self._gives_way = gives_way

    @property
    def gives_way(self) -> bool:
        """True while training leaves most of the machine to something that a person waits for."""
        return self._gives_way

    def set_speed(self, updates_per_second: float | None) -> None:
        """At most so many updates a second; None is as fast as it goes."""
        self._speed = updates_per_second
        if self._thread is not None:
            self._thread.control.set_speed(updates_per_second)

    def play(self) -> None:
        """Start a run, go on with the paused one, or train on from where the last one ended."""
        thread = self._thread or self._start()
        if thread is not None:
            thread.control.play()
            if self._state is RunState.PAUSED:
                self._enter(RunState.RUNNING)

    def step(self, unit: StepUnit) -> None:
        """Do one unit more, then pause. Starts a run where there is none."""
        thread = self._thread or self._start()
        if thread is not None:
            thread.control.step(unit)
            if self._state is RunState.PAUSED:
                self._enter(RunState.RUNNING)

    def pause(self) -> None:
        """Wait at the next completed update."""
        if self._thread is not None:
            self._thread.control.pause()

    def stop(self) -> None:
        """End the run at the next completed update; the trained weights stay. One that is being prepared is left at once."""
        if self._state is RunState.PREPARING:
            self._leave()
            self._enter(RunState.IDLE if self._last is None else RunState.ENDED)
        elif self._thread is not None:
            self._thread.control.stop()

    def reset(self) -> None:
        """Stop, forget the run, and show the initial weights again: the next run starts from exactly these."""
        self._forget()
        self._show_initial_parameters()
        self._enter(RunState.IDLE)

    @contextmanager
    def anew(self) -> Iterator[None]:
        """Forget the run while the document becomes another one; its problems, told last, bring the initial weights."""
        self._forget()
        self._enter(RunState.IDLE)
        yield
        if not self._document.is_checked:
            self._show({})  # until it is known whether there are any

    def fork(self, reached: Reached) -> None:
        """Go back to an update of the run: Play goes on from there, with what the document says of training by then.

        It counts as another run: the history begins anew at that update. The record still has all of the old one.
        """
        self._end_thread()
        self._branch = reached
        message = plain(self.tr("Play trains on from here."))
        ended = Ended(self._runs, Outcome.STOPPED, message, reached.update, reached.parameters, reached.state, {})
        began = reached.began(self._runs)
        history = History(began)
        history.learning_rate = history.rate = reached.record.job.experiment.learner.training.optimizer.learning_rate
        self._present(reached.record, began, history, ended)

    def show_trained(self, parameters: Parameters, dataset: Dataset) -> None:
        """Show weights that were trained earlier, with the document's experiment on `dataset`."""
        self._run_experiment, self.dataset, self._trained = self._document.experiment, dataset, True
        self._branch = None
        self._show(parameters)
        self._enter(RunState.ENDED)

    def adopt(self, started: Started, history: History, ended: Ended) -> None:
        """Show a run that was trained elsewhere as if it had just ended here; Play goes on from its end."""
        assert started.record is not None, "a run that was trained has a record"
        self._runs += 1
        self._last_job, self._branch, self.record = started.record.job, None, started.record
        self._present(started.record, replace(started, run=self._runs), history, ended)

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
        """Stop and wait for the thread; never terminates it."""
        if self._thread is not None:
            self._finish_thread()
            self._enter(RunState.ENDED)
        self._leftovers.close()

    def _present(self, record: Record, began: Started, history: History, ended: Ended) -> None:
        """Show a run that is over without having gone on here."""
        self._run_experiment, self.dataset = record.job.experiment, record.dataset
        self._last, self.history, self._trained = ended, history, True
        self.started.emit(began)
        self._show(ended.parameters)
        self.advanced.emit(history)
        self._state = RunState.ENDED
        self.state_changed.emit(self._state)  # even where it was: what Play would do is new
        self.ended.emit(ended)

    def _start(self) -> TrainingThread | None:
        if self.obstacle:
            return None
        self._runs += 1
        job = self._next_job()
        control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
        control.set_speed(self._speed)
        control.give_way(gives_way=self._gives_way)
        self._thread = TrainingThread(job, control, Mailbox(), frames=self._frames, parent=self)
        self._before = self._last_job, self._run_experiment, self._branch
        self._last_job, self._run_experiment, self._branch = job, job.experiment, None
        self._enter(RunState.PREPARING)
        self._timer.start()
        self._thread.start()
        return self._thread

    def _next_job(self) -> Job:
        """Go on from the last run where that is possible, else begin anew."""
        experiment, table, last = self._document.experiment, self._document.table, self._last
        if last is None or not self.goes_on:
            return Job(self._runs, experiment, table, self._engine)
        if self._branch is not None:
            return fork(self._branch, self._runs, experiment)
        began = Job(self._runs, experiment, table, self._engine)
        return replace(began, resume=last.state, first_update=last.updates, before=self.record)

    def _drain(self) -> None:
        if self._thread is None:
            return
        over = self._thread.isFinished()
        delivery = self._thread.mailbox.drain()
        advanced = False
        for frame in delivery.frames:
            if frame.run == self._runs:
                advanced |= isinstance(frame, Advanced | Ended)
                self._take(frame)
        if delivery.parameters is not None:
            self._trained = self.history is not None and self.history.updates > 0
            self._show(delivery.parameters)
        if advanced and self.history is not None:
            self.advanced.emit(self.history)
        if over:
            self._timer.stop()
            self._thread.deleteLater()
            self._thread = None
            self._enter(RunState.ENDED)
            if self._last is not None:
                self.ended.emit(self._last)

    def _take(self, frame: Frame) -> None:
        match frame:
            case Preparing():
                self.preparing.emit(frame.step)
            case Started():
                self.dataset, self.record = frame.dataset, frame.record
                if frame.first_update == 0 or not self._continues(frame):
                    self.history = History(frame)
                self.started.emit(frame)
                self._enter(RunState.RUNNING)
            case Advanced():
                if self.history is not None:
                    self.history.add(frame)
                self._enter(RunState.RUNNING)
            case Paused():
                self._enter(RunState.PAUSED)
            case Ended():
                self._last = frame
                if self.history is not None and frame.difference is not None:
                    self.history.look_at_difference(frame.updates, frame.difference)

    def _continues(self, frame: Started) -> bool:
        """True where the history can go on with this run: other batches make other epochs."""
        return self.history is not None and self.history.updates_per_epoch == frame.updates_per_epoch

    def _show(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self.parameters_changed.emit(parameters)

    def _show_initial_parameters(self) -> None:
        self._trained = False
        self._show(first_weights(self._document))

    def _forget(self) -> None:
        """Stop and forget the run with its weights; the caller shows others."""
        self._finish_thread()
        self._last, self._last_job, self._run_experiment, self._branch = None, None, None, None
        self.history, self.dataset, self.record = None, None, None
        self._parameters, self._trained = {}, False

    def _leave(self) -> None:
        """Go on without the run that is being prepared, as if it had not been wanted: an import or a compilation takes seconds."""
        if self._thread is not None:
            self._timer.stop()
            self._leftovers.leave(self._thread)
            self._thread = None
            self._last_job, self._run_experiment, self._branch = self._before

    def _finish_thread(self) -> None:
        if self._state is RunState.PREPARING:
            self._leave()
        if self._thread is None:
            return
        self._thread.control.stop()
        self._thread.wait()
        self._timer.stop()
        self._thread.deleteLater()
        self._thread = None

    def _end_thread(self) -> None:
        """Stop, and take in all that the run still had to tell."""
        if self._state is RunState.PREPARING:
            self._leave()
        if self._thread is not None:
            self._thread.control.stop()
            self._thread.wait()
            self._drain()

    def _enter(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        rate = new.learner.training.optimizer.learning_rate
        if self._thread is not None and rate != old.learner.training.optimizer.learning_rate:
            self._thread.control.set_learning_rate(rate)

    def _on_document_problems_changed(self, _problems: object) -> None:
        """The document is consistent again: where nothing was trained yet, show the weights it would start from."""
        if self.is_active or not self._document.is_checked:
            return
        trained = self._run_experiment if self._trained else None
        if trained is None or trained.learner.network != self._document.experiment.learner.network:
            self._show_initial_parameters()
