"""The history of a run: what the loss plot shows, in bounded memory however long the run is."""

import numpy as np

from engine.backend import Array
from engine.results.epochs import EpochMeans, rows_of_batches
from engine.results.series import Series
from engine.training.frames import Advanced, Started

MOST_LOOKS = 4096
"""Past so many values of the engines' difference, of each two neighbours only the greater one is kept."""


class History:
    """Losses and accuracies of one run, per update and per epoch. Epochs are counted from `first_epoch`.

    Nothing here grows with the run: past a series' room neighbours are merged, and their least and greatest stay exact.
    """

    def __init__(self, started: Started) -> None:
        rows, per_epoch = started.dataset.training.rows, started.updates_per_epoch
        self.run = started.run
        self.updates_per_epoch = per_epoch
        self.first_update = started.first_update
        self.first_epoch = started.first_update // per_epoch
        self.updates = started.first_update
        self.learning_rate = float("nan")
        self.rate = float("nan")
        """The learning rate of the last update: what the schedule has made of `learning_rate`, which a person has set."""
        self.difference: float | None = None
        self.update_loss = Series()
        self.loss = self.update_loss if per_epoch == 1 else Series()
        self.validation_loss = Series()
        self.accuracy: dict[str, Series] = {}
        """By the output, for those of which accuracy has a meaning; so is `validation_accuracy`."""
        self.validation_accuracy: dict[str, Series] = {}
        self.difference_by_look: list[tuple[int, float]] = []
        self.best_epoch: int | None = None
        """The epoch, from 1, with the least validation loss (training loss where nothing validates)."""
        self.best_loss = float("inf")
        self._validation_rows = started.dataset.validation.rows
        self._batches = rows_of_batches(rows, per_epoch, started.batch_rows)
        self._losses = EpochMeans(self._batches, started.first_update)
        self._shares: dict[str, EpochMeans] = {}
        self._began = started.first_update

    @property
    def epochs(self) -> int:
        """How many epochs are complete, those of earlier runs that this one went on from included."""
        return self.updates // self.updates_per_epoch

    @property
    def accuracies(self) -> dict[str, float]:
        """The training accuracy of the last complete epoch, by output."""
        return {name: series.last for name, series in self.accuracy.items() if series.count}

    def add(self, frame: Advanced) -> None:
        """Take in a block of updates."""
        block, before = frame.block, self.epochs
        self.updates = frame.updates
        self.learning_rate, self.rate = frame.learning_rate, block.rate
        losses = np.asarray(block.losses, dtype=np.float64)
        self.update_loss.append(losses)
        if self.updates_per_epoch > 1:
            losses = self._losses.add(losses)
            self.loss.append(losses)
        self.validation_loss.append(block.validation_losses)
        self._add_accuracies(frame)
        if frame.difference is not None:
            self.look_at_difference(frame.updates, frame.difference)
        self._look_for_the_best(block.validation_losses if self._validation_rows else losses, before)

    def look_at_difference(self, updates: int, difference: float) -> None:
        """Keep the largest |Δ| of the two engines' weights after `updates` updates."""
        self.difference = difference
        self.difference_by_look.append((updates, difference))
        if len(self.difference_by_look) > MOST_LOOKS:
            self.difference_by_look = _greater_of_pairs(self.difference_by_look)

    def _add_accuracies(self, frame: Advanced) -> None:
        block = frame.block
        if not block.hits:
            return
        rows = self._batches[np.arange(frame.first_update, frame.updates) % self.updates_per_epoch]
        for name, hits in block.hits.items():
            if name not in self._shares:
                self._shares[name] = EpochMeans(self._batches, self._began)
                self.accuracy[name], self.validation_accuracy[name] = Series(), Series()
            self.accuracy[name].append(self._shares[name].add(np.asarray(hits, dtype=np.float64) / rows))
            if self._validation_rows:
                self.validation_accuracy[name].append(np.asarray(block.validation_hits[name]) / self._validation_rows)

    def _look_for_the_best(self, losses: Array, before: int) -> None:
        if not len(losses):
            return
        least = int(np.argmin(losses))
        if not np.isfinite(losses[least]):
            finite = np.flatnonzero(np.isfinite(losses))
            if not len(finite):
                return
            least = int(finite[np.argmin(losses[finite])])
        if losses[least] < self.best_loss:
            self.best_loss, self.best_epoch = float(losses[least]), before + least + 1


def _greater_of_pairs(looks: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of each two neighbours the one with the greater value, so that the largest difference is never lost."""
    return [max(looks[at : at + 2], key=lambda look: look[1]) for at in range(0, len(looks), 2)]
