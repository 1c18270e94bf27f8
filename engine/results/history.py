"""The history of a run: what the loss plot shows, in bounded memory however long the run is."""

from collections import defaultdict

import numpy as np

from engine.backend import Array
from engine.results.epochs import EndedEpochs
from engine.results.series import Series
from engine.training.frames import Advanced, Started

MAX_LOOKS = 4096
"""Past so many values of the engines' difference, of each two neighbours only the greater one is kept."""


class History:
    """What one run has measured, per update and per epoch. Epochs are counted from `first_epoch`.

    Nothing here grows with the run: past a series' room neighbours are merged, and their least and greatest stay exact.
    """

    def __init__(self, started: Started) -> None:
        per_epoch = started.updates_per_epoch
        self.training_rows, self.validation_rows = started.dataset.training.rows, started.dataset.validation.rows
        self.updates_per_epoch = per_epoch
        self.first_update = started.first_update
        self.first_epoch = started.first_update // per_epoch
        self.updates = started.first_update
        self.learning_rate = float("nan")
        self.rate = float("nan")
        """The learning rate of the last update: what the schedule has made of `learning_rate`, which a person has set."""
        self.difference: float | None = None
        self.objective = started.objective
        """The series that is minimised: it is kept update by update, and it decides on the best epoch."""
        self.each_update = Series()
        self.training: defaultdict[str, Series] = defaultdict(
            Series, {self.objective: self.each_update if per_epoch == 1 else Series()}
        )
        """By series, a value for each epoch; so is `validation`, where rows validate."""
        self.validation: defaultdict[str, Series] = defaultdict(Series)
        self.difference_by_look: list[tuple[int, float]] = []
        self.best_epoch: int | None = None
        """The epoch, from 1, with the least value of the objective in validation (in training where nothing validates)."""
        self.best_value = float("inf")
        self._ended = EndedEpochs(started)

    @property
    def epochs(self) -> int:
        """How many epochs are complete, those of earlier runs that this one went on from included."""
        return self.updates // self.updates_per_epoch

    def add(self, frame: Advanced) -> None:
        """Take in a block of updates."""
        block, before = frame.block, self.epochs
        validation = block.validation if self.validation_rows else {}
        self.updates = frame.updates
        self.learning_rate, self.rate = frame.learning_rate, block.rate
        ended = self._ended.add(block)
        if self.updates_per_epoch > 1:
            self.each_update.append(block.series[self.objective])
        for kept, found in ((self.training, ended), (self.validation, validation)):
            for name, values in found.items():
                kept[name].append(values)
        if frame.difference is not None:
            self.look_at_difference(frame.updates, frame.difference)
        self._look_for_the_best((validation or ended)[self.objective], before)

    def look_at_difference(self, updates: int, difference: float) -> None:
        """Keep the largest |Δ| of the two engines' weights after `updates` updates."""
        self.difference = difference
        self.difference_by_look.append((updates, difference))
        if len(self.difference_by_look) > MAX_LOOKS:
            self.difference_by_look = _greater_of_pairs(self.difference_by_look)

    def _look_for_the_best(self, values: Array, before: int) -> None:
        if not len(values):
            return
        least = int(np.argmin(values))
        if not np.isfinite(values[least]):
            finite = np.flatnonzero(np.isfinite(values))
            if not len(finite):
                return
            least = int(finite[np.argmin(values[finite])])
        if values[least] < self.best_value:
            self.best_value, self.best_epoch = float(values[least]), before + least + 1


def _greater_of_pairs(looks: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of each two neighbours the one with the greater value, so that the largest difference is never lost."""
    return [max(looks[at : at + 2], key=lambda look: look[1]) for at in range(0, len(looks), 2)]
