"""Which picture is wanted, and how a thread makes it: what is still right of the one before is used again."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.backend import Parameters
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import Plan
from engine.data.preparing.prepare import prepared
from engine.probe.look import Look, look
from engine.probe.stage import SIDE, Stage, View, room_of, stage, why_not
from engine.text import UserError
from gui.document import Document
from gui.runs.controller import RunController
from gui.tasks import Task

MAX_ROWS_BEFORE = 100_000
"""A longer table is not prepared for a picture before a run has prepared it."""


class NoPictureError(UserError):
    """There is no such picture; the message says why."""


@dataclass(frozen=True, eq=False)
class Wish:
    """`dataset`: what a run has prepared, None where it is to be made of `plan`."""

    experiment: Experiment
    plan: Plan
    dataset: Dataset | None
    parameters: Parameters

    def prepared(self, before: Dataset | None) -> Dataset:
        """The dataset; `before` itself where it was made of the same plan."""
        return self.dataset if self.dataset is not None else prepared(self.plan, before)

    def work(self, view: View, target: int, before: Look | None) -> Callable[[Task], Look]:
        """What a thread does. Raises NoPictureError."""
        make = self._stage_maker(view, before.stage if before is not None else None, side=SIDE)
        return lambda task: look(make(task), self.parameters, target)

    def stage_of(self, features: tuple[int, ...], before: Stage | None, *, side: int) -> Callable[[Task], Stage]:
        """What a thread does to set up the plane of these features."""
        return self._stage_maker(View(features), before, side=side)

    def _stage_maker(self, view: View, before: Stage | None, *, side: int) -> Callable[[Task], Stage]:
        def make(task: Task) -> Stage:
            room = before.room if before is not None else None
            dataset = self.prepared(room.dataset if room is not None else None)
            if room is None or room.dataset is not dataset or not _is_same(room.experiment, self.experiment):
                task.check()
                room = room_of(self.experiment, dataset)
            if reason := why_not(room, view):
                raise NoPictureError(reason)
            task.check()
            if before is not None and before.room is room and before.view == view:
                return before
            return stage(room, view, side=side)

        return make


def _is_same(one: Experiment, other: Experiment) -> bool:
    return one is other or one.learner == other.learner


def wish_of(document: Document, runs: RunController) -> Wish | str:
    """The picture that can be made now: of the run that is shown, else of the weights that one would begin with; or why none."""
    parameters, run = runs.weights.parameters, runs.present
    if not parameters:
        return document.obstacle
    if runs.weights.are_trained and run is not None and run.dataset is not None:
        return Wish(run.experiment, run.dataset.plan, run.dataset, parameters)
    if document.obstacle:
        return document.obstacle
    dataset = runs.store.dataset
    if dataset is None and document.table.rows > MAX_ROWS_BEFORE:
        return ""
    return Wish(document.experiment, document.plan, dataset, parameters)
