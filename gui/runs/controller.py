"""Steers runs: starts, pauses and ends them, goes back in them. What goes on is in `live_run`, what came of it in the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.backend import Parameters
from engine.config.breakpoints import Breakpoints
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.model.model import Model
from engine.results.card import RunFacts
from engine.results.history import History
from engine.results.run_entry import RunEntry, branch_at
from engine.text import plain
from engine.thread import FrameSource
from engine.training.control import RunControl, StepUnit
from engine.training.folds import run_folds
from engine.training.frames import Break, Ended, Started
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateState
from engine.training.run import run
from gui.document import Document
from gui.runs.intake import RunIntake
from gui.runs.last_model import LastModel, Shown, shown_of
from gui.runs.live_run import LiveRun, RunState
from gui.runs.shown_moment import ShownMoment
from gui.runs.shown_weights import ShownWeights
from gui.runs.store import RunStore
from gui.table_changes import is_small
from gui.tasks import tasks

__all__ = ["RunController", "RunState"]


class RunController(QObject):
    """One run at a time, or all folds of a cross-validation. All signals are emitted in the GUI thread; plots pull."""

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
        self._engine = EngineName.TENSORFLOW
        self._waiting: set[str] = set()
        self._speed: float | None = None
        self._last = LastModel()
        self._blocked: dict[str, str] = {}
        self._runs = 0
        self.store = RunStore(document, self)
        self.weights = ShownWeights(document, self)
        self.moment = ShownMoment(
            self.store,
            self.weights,
            self,
            give_way=partial(self.give_way, by="moment"),
            is_training=lambda: self.state is RunState.RUNNING,
        )
        self.live = live = LiveRun(self.store, self.weights, self)
        self.state_changed, self.preparing, self.started = live.state_changed, live.preparing, live.started
        self.advanced, self.ended = live.advanced, live.ended
        self.broke = live.broke
        self.folds_advanced, self.folds_failed = live.folds_advanced, live.folds_failed
        self.live.folds_advanced.connect(self._on_live_folds_advanced)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.breakpoints_changed.connect(self._on_document_breakpoints_changed)
        document.problems_changed.connect(self._on_document_problems_changed)
        document.opened.connect(self.live.finish_folds)
        self.weights.show_initial()

    @property
    def state(self) -> RunState:
        """What the present run is doing."""
        return self.live.state

    @property
    def is_active(self) -> bool:
        """True while a thread trains it or waits."""
        return self.live.is_active

    @property
    def folds(self) -> RunIntake | None:
        """The cross-validation that is being trained."""
        return self.live.folds

    @property
    def obstacle(self) -> str:
        """Why no run can begin, in one sentence; empty where one can."""
        return next(iter(self._blocked.values()), "") or self._document.obstacle

    @property
    def is_blocked(self) -> bool:
        """True while something else trains."""
        return "" in self._blocked

    @property
    def present(self) -> RunEntry | None:
        """The run that is shown, or the trained weights that were opened."""
        return self.store.present

    @property
    def model(self) -> Model | None:
        """The network that was trained last, whatever became of the table since: until Reset or another training."""
        present = self.present
        if self.weights.are_trained and present is not None and present.dataset is not None:
            return self._last.of(present, present.dataset, self.weights.latest)
        return self._last.kept

    @property
    def shown_model(self) -> Model | None:
        """The same with the weights that are shown, which may be those of an earlier moment."""
        present = self.present
        if self.weights.are_earlier and present is not None and present.dataset is not None:
            return self._last.of(present, present.dataset, self.weights.parameters)
        return self.model

    @property
    def history(self) -> History | None:
        """Its losses."""
        return None if self.present is None else self.present.history

    @property
    def record(self) -> Record | None:
        """What brings back any of its updates."""
        return None if self.present is None else self.present.record

    @property
    def cause(self) -> Break | None:
        """The breakpoint at which the run is paused."""
        return self.live.cause

    @property
    def last_ended(self) -> Ended | None:
        """How the last run ended, until another one ends or Reset forgets it."""
        return self.live.last_ended

    @property
    def goes_on(self) -> bool:
        """True when Play would go on from where the last run ended: nothing but the learning rate has changed since."""
        document = self._document
        return self.present is not None and self.present.can_resume_as(
            document.experiment, document.table, self._engine
        )

    @property
    def engine(self) -> EngineName:
        """The engine of the next run."""
        return self._engine

    def set_engine(self, engine: EngineName) -> None:
        """Choose the engine of the next run."""
        if engine is not self._engine:
            self._engine = engine
            self.engine_changed.emit(engine)

    @property
    def yields_cpu(self) -> bool:
        """True while training leaves most of the machine to something that a person waits for."""
        return bool(self._waiting)

    def give_way(self, yields_cpu: bool, *, by: str = "") -> None:
        """Whether training leaves most of the machine to something that a person waits for; `by` names what that is."""
        before = self.yields_cpu
        self._waiting = self._waiting | {by} if yields_cpu else self._waiting - {by}
        if self.yields_cpu is not before and self.live.any_control is not None:
            self.live.any_control.give_way(yields_cpu=self.yields_cpu)

    def set_speed(self, updates_per_second: float | None) -> None:
        """At most so many updates a second; None is as fast as it goes."""
        self._speed = updates_per_second
        if self.live.control is not None:
            self.live.control.set_speed(updates_per_second)

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
        if self.live.control is not None:
            self.live.control.pause()

    def stop(self) -> None:
        """End the run, or the folds, at the next completed update; what was trained stays. A run being prepared is left at once."""
        if self.state is RunState.PREPARING:
            self.live.leave()
            self.live.enter(RunState.IDLE if self.present is None else RunState.ENDED)
        elif self.live.any_control is not None:
            self.live.any_control.stop()

    def reset(self) -> None:
        """Stop, forget the run, and show the initial weights again: the next run starts from exactly these. Undo brings it back."""
        self.live.finish(is_heard=False)
        shown = shown_of(self.present, self.weights, self._last.kept)
        if shown is None:
            self._begin_again()
        else:
            self._document.do_beside(self.tr("Reset"), self._begin_again, partial(self._bring_back, shown))

    def keep_model(self, model: Model | None) -> None:
        """Take `model` for the one that was trained last."""
        self._last.kept = model

    @contextmanager
    def resetting(self) -> Iterator[None]:
        """Forget the run while the document becomes another one; its problems, told last, bring the initial weights."""
        self._last.kept = self.model
        self._forget()
        self.live.enter(RunState.IDLE)
        yield
        if not self._document.is_checked:
            self.weights.show({}, are_trained=False)  # until it is known whether there are any

    def train_folds(self) -> None:
        """Train all folds of the document's split, one after the other; no run can begin meanwhile."""
        if not self.obstacle and self.live.any_control is None:
            self.block(self.tr("All folds are being trained; stop them to train one network."))
            job = self._fresh_job(0)
            control = self._new_control(job)
            control.play()
            self.live.begin_folds(job, control, self._fold_frames)

    def fork(self, reached: UpdateState) -> None:
        """Go back to an update of the run: Play goes on from there, with what the document says of training by then.

        It counts as another run: the history begins anew at that update. The record still has all of the old one.
        """
        self.live.finish(is_heard=True)
        self.live.show(branch_at(reached, self._runs, plain(self.tr("Play trains on from here."))))

    def show_finished(self, entry: RunEntry) -> None:
        """Show a run that is over, with what brings it back, as if it had just ended; Play goes on from its end."""
        assert entry.began is not None, "it was brought back"
        self._runs += 1
        self.live.show(replace(entry, began=replace(entry.began, run=self._runs)))

    def show_trained(self, parameters: Parameters, dataset: Dataset, facts: RunFacts | None = None) -> None:
        """Show weights that were trained earlier, as `facts` say, with the document's experiment on `dataset`."""
        began = Started(0, dataset, parameters, updates_per_epoch=1, first_update=0)
        self.store.show(RunEntry(self._fresh_job(0), began, opened=facts, name=self.tr("Opened weights")))
        self.weights.show(parameters, are_trained=True)
        self.live.enter(RunState.ENDED)

    def block(self, reason: str, *, by: str = "") -> None:
        """No run can begin until `unblock`: something else trains, or what `by` names. `reason` is told in one sentence."""
        if self._blocked.get(by) != reason:
            self._blocked[by] = reason
            self.state_changed.emit(self.state)

    def unblock(self, *, by: str = "") -> None:
        """Runs can begin again, unless somebody else blocks them."""
        if self._blocked.pop(by, ""):
            self.state_changed.emit(self.state)

    def close(self) -> None:
        """Stop and wait for the threads; never terminates one."""
        self.live.close()

    def _begin_again(self) -> None:
        """As if nothing had been trained."""
        self._forget()
        self._last.kept = None
        self.weights.show_initial()
        self.live.enter(RunState.IDLE)

    def _bring_back(self, shown: Shown) -> None:
        """Show what was shown before Reset; what is trained now ends, and stays in the list of runs."""
        self.live.finish(is_heard=True)
        self._last.kept, entry = shown.kept, shown.entry
        if entry is None:
            return
        if (archived := entry.archived) is not None:
            dataset = self.store.dataset
            is_short = is_small(self._document.table)
            tasks().start(
                self, lambda _: archived.restore(dataset), partial(self._show_again, entry), is_short=is_short
            )
            return
        self.store.show(entry)
        self.weights.show(shown.parameters, are_trained=True)
        self.live.enter(RunState.ENDED)

    def _show_again(self, entry: RunEntry, began: Started) -> None:
        if not self.is_active:
            self.show_finished(replace(entry, began=began, archived=None))
            self._on_document_problems_changed()  # the network may have been another one by then

    def _fresh_job(self, run: int) -> Job:
        """One that does what the document says from the beginning."""
        return Job(run, self._document.setup, self._engine, dataset=self.store.dataset)

    def _control_of_run(self) -> RunControl | None:
        """What steers the run; one is started where there is none and nothing is in its way."""
        if self.is_active or self.obstacle:
            return self.live.control
        self._runs += 1
        self._last.kept = None
        fresh = self._fresh_job(self._runs)
        job = fresh if self.present is None else self.present.next_job(fresh)
        control = self._new_control(job)
        control.set_speed(self._speed)
        control.breakpoints = self._document.breakpoints.enabled
        self.live.begin(job, control, self._frames)
        return control

    def _new_control(self, job: Job) -> RunControl:
        control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
        control.give_way(yields_cpu=self.yields_cpu)
        return control

    def _resume(self) -> None:
        if self.state is RunState.PAUSED:
            self.live.enter(RunState.RUNNING)

    def _forget(self) -> None:
        """Stop and forget the run with its weights; the caller shows others."""
        self.live.finish(is_heard=False)
        self.live.last_ended = None
        self.store.hide()
        self.weights.forget()

    def _on_live_folds_advanced(self) -> None:
        if self.folds is None:
            self.unblock()

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        rate = new.learner.training.optimizer.learning_rate
        if self.live.control is not None and rate != old.learner.training.optimizer.learning_rate:
            self.live.control.set_learning_rate(rate)

    def _on_document_breakpoints_changed(self, breakpoints: Breakpoints) -> None:
        if self.live.control is not None:
            self.live.control.breakpoints = breakpoints.enabled

    def _on_document_problems_changed(self) -> None:
        """The document is consistent again: show the weights of the run where they fit, also once they fit again, or those that the
        document would start from.
        """
        if self.is_active or not self._document.is_checked:
            return
        present, learner = self.present, self._document.experiment.learner
        fits = present is not None and present.experiment.learner.has_arrays_of(learner)
        if fits and self.weights.are_trained:
            return
        left = self._last.left
        if fits and present is not None and left is not None and left[0] == present.number:
            self.weights.show(left[1], are_trained=True)
            return
        if present is not None and self.weights.are_trained:
            self._last.left = present.number, self.weights.latest
        self._last.kept = self.model
        self.weights.show_initial()
