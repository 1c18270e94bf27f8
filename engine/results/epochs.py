"""From a loss per update to a loss per epoch, as Keras reports it: the mean over the epoch's rows."""

import numpy as np
from numpy.typing import NDArray

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

    def add(self, values: Array) -> Array:
        """`values`: one per update (n,). Gives the means of the epochs that end in them (k,).

        The first epoch of a run that goes on in the middle of one is the mean over what was seen of it.
        """
        per_epoch = len(self._weights)
        means: list[Array] = []
        values = np.asarray(values, dtype=np.float64)
        if self._at:
            head = values[: per_epoch - self._at]
            weights = self._weights[self._at : self._at + len(head)]
            self._sum += float(head @ weights)
            self._at += len(head)
            values = values[len(head) :]
            if self._at < per_epoch:
                return np.zeros(0)
            means.append(np.array([self._sum / self._seen]))
            self._at, self._sum, self._seen = 0, 0.0, 1.0
        whole = len(values) // per_epoch
        means.append(values[: whole * per_epoch].reshape(whole, per_epoch) @ self._weights)
        tail = values[whole * per_epoch :]
        self._at, self._sum = len(tail), float(tail @ self._weights[: len(tail)])
        return np.concatenate(means)
