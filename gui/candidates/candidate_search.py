"""A search for candidates, or a range test of the rate, in a thread: what is known of it, and what of it can be used."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.candidates.candidate import Compared, NoCandidatesError, Variation, measure_for
from engine.candidates.over import Over, variation_of
from engine.candidates.rate_test import RateTest, rate_test
from engine.candidates.search import Look, search
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.setup import Setup
from gui.document import Document
from gui.language import translated
from gui.runs.controller import RunController
from gui.tasks import Task, tasks

KEY = "candidates"


class CandidateSearch(QObject):
    """One at a time. While a run is active none can begin."""

    changed = Signal()
    """What is known, or what can be done, is another."""
    progressed = Signal(float)
    """The share that is done, 0 to 1."""
    failed = Signal(str)
    """Why nothing could be tried, in one sentence."""
    _looked = Signal(int, object)
    """(number of the search, Look), from its thread."""

    def __init__(self, document: Document, runs: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._number = 0
        self._base: Setup | None = None
        self.variation: Variation | None = None
        """What was varied last."""
        self.look: Look | None = None
        self.rate: RateTest | None = None
        """What the last range test has found; None where a search came after it."""
        self._looked.connect(self._on_looked)
        tasks().changed.connect(self.changed)
        runs.state_changed.connect(self.changed)
        document.problems_changed.connect(self.changed)
        document.opened.connect(self._forget)

    @property
    def is_searching(self) -> bool:
        """True while a thread tries."""
        return tasks().current(KEY, owner=self) is not None

    @property
    def measure(self) -> str:
        """By what candidates are compared."""
        return "" if self._base is None else measure_for(self._base)

    @property
    def obstacle(self) -> str:
        """Why nothing can be tried now, in one sentence; empty where it can."""
        if self._runs.is_active or self._runs.folds is not None:
            return self.tr("A run is active. Stop it first.")
        return self._document.obstacle

    @property
    def is_current(self) -> bool:
        """True where what was found belongs to the table as it is, and to the experiment or to one of the candidates."""
        if self._base is None:
            return True
        known = [self._base.experiment]
        if self.look is not None:
            known += [found for each in self.look.compared if (found := each.candidate.experiment) is not None]
        if self.rate is not None and self.rate.suggested is not None:
            known.append(_with_rate(self._base.experiment, self.rate.suggested))
        return self._base.table is self._document.table and self._document.experiment in known

    def start(self, over: Over, *, layer: str, values: Sequence[float], seeds: int) -> None:
        """Try the candidates of `over`; `failed` tells where there are none."""
        if self.obstacle:
            self.failed.emit(self.obstacle)
            return
        base, engine = self._document.setup, self._engine()
        self._number += 1
        number = self._number
        self._base, self.look, self.rate, self.variation = base, None, None, None
        if over is Over.RATE:
            self._start(lambda task: rate_test(base, engine, task.progress), self._on_rate_tested)
            return
        try:
            variation = self.variation = variation_of(over, base.experiment, layer=layer, values=values, starts=seeds)
        except NoCandidatesError as error:
            self._on_failed(error)
            return
        first = base.experiment.learner.training.seed
        chosen = tuple((first + at) % 2**32 for at in range(seeds))

        def work(task: Task) -> None:
            for look in search(variation, base, chosen, engine, task.progress):
                self._looked.emit(number, look)

        self._start(work, lambda _: self.changed.emit())

    def stop(self) -> None:
        """Give up; what was found stays."""
        tasks().cancel(self, KEY)

    def obstacle_of_use(self, each: Compared | None) -> str:
        """Why the candidate, or the suggested rate where it is None, cannot be used, in one sentence; empty where it can."""
        if self.is_searching:
            return self.tr("Candidates are being tried. Wait, or give up.")
        if not self.is_current:
            return self.tr("The data or the settings have changed since. Try the candidates again.")
        if each is None:
            has_rate = self.rate is not None and self.rate.suggested is not None
            return "" if has_rate else self.tr("Select a candidate.")
        if each.candidate.experiment is None:
            return self.tr("A learning curve tells whether more rows would help; there is nothing to take over.")
        return ""

    def use(self, each: Compared | None) -> None:
        """Take the candidate into the document, or the suggested rate, as one undo entry."""
        if self.obstacle_of_use(each):
            return
        if each is None:
            assert self.rate is not None, "a rate was found"
            assert self.rate.suggested is not None, "a rate is suggested"
            text = self.tr("Use the learning rate {rate}").format(rate=f"{self.rate.suggested:.3g}")
            self._document.edit(_with_rate(self._document.experiment, self.rate.suggested), text)
            return
        assert each.candidate.experiment is not None, "it can be used"
        assert self.variation is not None, "it was tried"
        what, label = translated(self.variation.label), translated(each.candidate.label)
        self._document.edit(
            each.candidate.experiment, self.tr("Use {what}: {candidate}").format(what=what, candidate=label)
        )

    def _engine(self) -> EngineName:
        """Both engines get the same numbers, so that one is enough."""
        return EngineName.NUMPY if self._runs.engine is EngineName.BOTH else self._runs.engine

    def _start(self, work: Callable[[Task], Any], done: Callable[[Any], None]) -> None:
        task = tasks().start(
            self,
            work,
            done,
            key=KEY,
            failed=self._on_failed,
            errors=(NoCandidatesError,),
            words=self.tr("Trying candidates…"),
        )
        task.progressed.connect(self.progressed)
        self.changed.emit()

    def _on_looked(self, number: int, look: Look) -> None:
        if number == self._number:
            self.look = look
            self.changed.emit()

    def _on_rate_tested(self, found: RateTest) -> None:
        self.rate = found
        self.changed.emit()

    def _on_failed(self, error: NoCandidatesError) -> None:
        self.look = self.rate = None
        self.failed.emit(translated(error.text))
        self.changed.emit()

    def _forget(self) -> None:
        self.stop()
        self._number += 1
        self._base = self.look = self.rate = self.variation = None
        self.changed.emit()


def _with_rate(experiment: Experiment, rate: float) -> Experiment:
    training = experiment.learner.training
    return experiment.with_learner(training=training.replace(optimizer=training.optimizer.replace(learning_rate=rate)))
