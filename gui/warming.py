"""Compiles for the experiment in the background while a person edits it, so that Train begins at once. It shows nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from engine.backend import BackendError
from engine.config.breakpoints import Breakpoint
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.setup import Setup
from engine.training.warm import warm
from gui.document import Document
from gui.runs.controller import RunController
from gui.tasks import Task, tasks

REST_MILLISECONDS = 600
"""How long nothing must have been edited: what is compiled would be out of date with the next key."""

Warm = Callable[[Setup, EngineName, tuple[Breakpoint, ...]], object]
Wish = tuple[Setup, EngineName, tuple[Breakpoint, ...]]


class Warming(QObject):
    """One compilation at a time; none while a run goes on, before `start`, or for an experiment that cannot run.

    Runs are held while another table is on its way, and so is this: what is compiled until then serves nobody.
    """

    def __init__(
        self, document: Document, runs: RunController, *, warm: Warm = warm, parent: QObject | None = None
    ) -> None:
        """`warm` makes ready; tests give their own."""
        super().__init__(parent)
        self._document, self._runs, self._warm = document, runs, warm
        self._task: Task | None = None
        self._wish: Wish | None = None

    def start(self) -> None:
        """Begin: TensorFlow is loaded."""
        self._document.problems_changed.connect(self._renew)
        self._document.breakpoints_changed.connect(self._renew)
        self._runs.engine_changed.connect(self._renew)
        self._runs.state_changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        """Prepare what the person has now, after a rest; what was wished for and has not begun is not wanted any more."""
        if self._task is not None and not self._task.is_begun:
            task, self._task, self._wish = self._task, None, None
            task.cancel()
        wish = self._document.setup, self._runs.engine, self._document.breakpoints.enabled
        if not (self._runs.is_active or self._runs.obstacle) and not self._is_done(wish):
            self._wish = wish
            self._task = tasks().start(
                self, lambda _: self._warm(*wish), errors=(BackendError,), delay=REST_MILLISECONDS
            )

    def _is_done(self, wish: Wish) -> bool:
        """True where the last compilation serves: what differs is no part of it, such as the learning rate or a bound."""
        if self._wish is None:
            return False
        (ours, our_engine, our_points), (theirs, their_engine, their_points) = self._wish, wish
        same = _compiled_part(ours.experiment) == _compiled_part(theirs.experiment)
        same = same and [point.compiled for point in our_points] == [point.compiled for point in their_points]
        return same and ours.table is theirs.table and our_engine is their_engine


def _compiled_part(experiment: Experiment) -> Experiment:
    """The experiment without what a compiled program does not depend on."""
    training = experiment.learner.training
    same = training.replace(optimizer=training.optimizer.replace(learning_rate=0.0), epochs=1, seed=0)
    return experiment.with_learner(training=same, initial_weights=())
