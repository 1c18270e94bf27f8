"""From a number per update to a number per epoch, as Keras reports it: the mean over the epoch's rows."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Block
from engine.training.frames import Started

Array = NDArray[np.float64]


def rows_of_batches(rows: int, updates_per_epoch: int, batch_rows: int = 0) -> Array:
    """The rows of each batch of an epoch (updates per epoch,): `batch_rows`, and in the last batch what is left.

    Where `batch_rows` is 0 the rows are dealt out as evenly as batches of one size can.
    """
    size = batch_rows or -(-rows // updates_per_epoch)
    batches = np.full(updates_per_epoch, float(size))
    batches[-1] = rows - size * (updates_per_epoch - 1)
    return batches


class EpochMeans:
    """Collects numbers per update and gives their mean per epoch, each batch weighted with its rows."""

    def __init__(self, batches: Array, first_update: int = 0) -> None:
        """`batches`: the rows of each batch of an epoch, in order (updates per epoch,)."""
        self._weights = batches / batches.sum()
        self._at = first_update % len(batches)
        self._sum = 0.0
        self._seen = float(self._weights[self._at :].sum())

    def add(self, values: NDArray[np.floating[Any]]) -> Array:
        """`values`: one per update (n,). Gives the means of the epochs that end in them (k,).

        The first epoch of a run that goes on in the middle of one is the mean over what was seen of it.
        """
        per_epoch = len(self._weights)
        means: list[Array] = []
        numbers: Array = np.asarray(values, dtype=np.float64)
        if per_epoch == 1:
            return numbers
        if self._at:
            head = numbers[: per_epoch - self._at]
            weights = self._weights[self._at : self._at + len(head)]
            self._sum += float(head @ weights)
            self._at += len(head)
            numbers = numbers[len(head) :]
            if self._at < per_epoch:
                return np.zeros(0)
            means.append(np.array([self._sum / self._seen]))
            self._at, self._sum, self._seen = 0, 0.0, 1.0
        whole = len(numbers) // per_epoch
        means.append(numbers[: whole * per_epoch].reshape(whole, per_epoch) @ self._weights)
        tail = numbers[whole * per_epoch :]
        self._at, self._sum = len(tail), float(tail @ self._weights[: len(tail)])
        return np.concatenate(means)


class EndedEpochs:
    """What the epochs of a run gave, of all that its updates measure."""

    def __init__(self, started: Started) -> None:
        self.batches = rows_of_batches(started.dataset.training.rows, started.updates_per_epoch, started.batch_rows)
        self._first_update = started.first_update
        self._means: dict[str, EpochMeans] = {}

    def add(self, block: Block) -> dict[str, Array]:
        """By series, one value for each epoch that ended in the block (epochs,)."""
        return {name: self._mean_of(name).add(values) for name, values in block.series.items()}

    def _mean_of(self, name: str) -> EpochMeans:
        return self._means.setdefault(name, EpochMeans(self.batches, self._first_update))
