"""Both engines do the same updates side by side, and how far they are apart after some of them; no assertions of a bound."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.backend import LOSS, Evaluation, PartName
from engine.config.experiment import Experiment
from engine.config.training import EngineName, Precision
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table
from engine.results.metrics import accuracies
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend
from tests.cases import largest_gap

BOUNDS = {
    Precision.FLOAT64: {1: 1e-13, 200: 1e-12},
    Precision.FLOAT32: {1: 2e-6, 200: 1e-4},
}
"""The largest differences after one update and after up to 200, relative to the largest magnitude in an array, 1 at the least."""


@dataclass(frozen=True)
class Gap:
    """How far apart the engines are after `updates` updates.

    `weights`, and `losses`: of the batches on the way and of whole parts; relative. `shares`: of rightly classified rows.
    `stopped`: the rules that ended the run in both engines.
    """

    updates: int
    weights: float
    losses: float
    shares: float
    stopped: tuple[int, ...]


def gaps(chosen: Experiment, table: Table, updates: Sequence[int] = (1, 200)) -> list[Gap]:
    """The gaps after each of `updates`, or where a rule stops the run before; TensorFlow compiles once for all of them."""
    dataset = prepare(plan(table, chosen.recipe))
    ours, theirs = (_Side(engine, chosen, table, dataset) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    found: list[Gap] = []
    for until in updates:
        for side in (ours, theirs):
            side.play(until)
        assert ours.done == theirs.done, f"NumPy has done {ours.done} updates, TensorFlow {theirs.done}"
        assert ours.stopped == theirs.stopped, "the same rules have stopped both"
        assert ours.best_epoch == theirs.best_epoch, "the same epoch's weights are to be restored"
        assert ours.done == until or ours.stopped, "a loss that is not finite ended the run"
        weights = ours.parameters(), theirs.parameters()
        assert list(weights[0]) == list(weights[1])
        looks = [side.looks() for side in (ours, theirs)]
        found.append(
            Gap(
                updates=ours.done,
                weights=largest_gap(*weights),
                losses=_relative([*ours.losses, *looks[0].losses], [*theirs.losses, *looks[1].losses]),
                shares=_largest([*ours.shares, *looks[0].shares], [*theirs.shares, *looks[1].shares]),
                stopped=ours.stopped,
            )
        )
    return found


@dataclass
class _Looks:
    """Losses and accuracies over whole parts."""

    losses: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    def add(self, look: Evaluation) -> None:
        self.losses.append(look.values[LOSS])
        self.shares += accuracies(look.values).values()


class _Side:
    """One engine with a run on it, and what it has told."""

    def __init__(self, engine: EngineName, chosen: Experiment, table: Table, dataset: Dataset) -> None:
        job = Job(1, resolve(chosen, table), engine)
        self._rate = chosen.learner.training.optimizer.learning_rate
        self._validates = dataset.validation.rows > 0
        self._replay = Replay(Record(job, dataset), build_backend(job, dataset))
        self.done, self.best_epoch = 0, 0
        self.stopped: tuple[int, ...] = ()
        self.losses: list[float] = []
        self.shares: list[float] = []

    def play(self, until: int) -> None:
        """On to `until` updates, or to where a rule stops the run or a loss is not finite."""
        backend, finite = self._replay.backend, True
        while self.done < until and finite and not self.stopped:
            block = self._replay.play(self.done, min(until - self.done, backend.capacity), self._rate, seconds=0.0)
            self.done += len(block.series[LOSS])
            self.losses += [*block.series[LOSS], *block.validation[LOSS]]
            for series in (block.series, block.validation):
                self.shares += [share for shares in accuracies(series).values() for share in shares]
            self.stopped, self.best_epoch = block.stopped, block.best_epoch
            finite = bool(np.isfinite(block.series[LOSS][-1]))

    def parameters(self) -> dict[str, NDArray[np.floating]]:
        """Copies of all parameters."""
        return self._replay.backend.parameters()

    def looks(self) -> _Looks:
        """Loss and accuracies over the training part, and the validation part where there is one."""
        found = _Looks()
        for part in (PartName.TRAINING, PartName.VALIDATION):
            if part is PartName.TRAINING or self._validates:
                found.add(self._replay.backend.evaluate(part))
        return found


def _relative(ours: ArrayLike, theirs: ArrayLike) -> float:
    """The largest difference, relative to the number itself, 1 at the least."""
    a, b = np.asarray(ours, np.float64), np.asarray(theirs, np.float64)
    return float(np.max(np.abs(a - b) / np.maximum(1, np.abs(a))))


def _largest(ours: Sequence[float], theirs: Sequence[float]) -> float:
    assert len(ours) == len(theirs), "both engines tell accuracies, or neither"
    return float(np.max(np.abs(np.subtract(ours, theirs)), initial=0.0))
