"""The row order of every epoch, drawn in NumPy from the seed, the same for both engines."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.spec.training import Batching, FullBatch, batch_size

EPOCHS_A_DRAW = 64
"""Epochs that share one generator: far fewer generators, and still any epoch is reached without the ones before the draw."""


class Slots(NamedTuple):
    """Row orders of consecutive epochs, (slots, rows), and the first slot's epoch."""

    orders: NDArray[np.int32]
    first_epoch: int


class BatchOrders:
    """The row orders of a run: epoch e's order is the e mod 64-th permutation of a generator seeded with (seed, e div 64)."""

    def __init__(self, batching: Batching, rows: int, seed: int) -> None:
        self._rows, self._seed = rows, seed
        several = batch_size(batching, rows) < rows
        self._shuffled = several and not isinstance(batching, FullBatch) and batching.shuffle
        self._next_epoch = 0
        self._rng = self._generator(0)
        self._one = np.arange(rows, dtype=np.int32)[None, :]
        self._kept = Slots(np.zeros((0, rows), dtype=np.int32), 0)

    @property
    def shuffled(self) -> bool:
        """False when each epoch has the order of the table (as when one batch holds all rows)."""
        return self._shuffled

    def slots(self, epoch: int, count: int) -> Slots:
        """The orders of `count` epochs from `epoch` on, perhaps with some before: the same array as long as it has them.

        Where epochs do not differ there is one slot, (1, rows), that serves every epoch.
        """
        if not self._shuffled:
            return Slots(self._one, epoch)
        kept, start = self._kept
        if not (start <= epoch and epoch + count <= start + len(kept)):
            self._kept = Slots(self._drawn(epoch, count), epoch)
        return self._kept

    def _drawn(self, epoch: int, count: int) -> NDArray[np.int32]:
        kept, start = self._kept
        orders = np.empty((count, self._rows), dtype=np.int32)
        for slot in range(count):
            wanted = epoch + slot
            if start <= wanted < start + len(kept):
                orders[slot] = kept[wanted - start]
            else:
                self._seek(wanted)
                orders[slot] = self._draw()
        return orders

    def _generator(self, draw: int) -> np.random.Generator:
        return np.random.default_rng((self._seed, draw))

    def _seek(self, epoch: int) -> None:
        """Make `epoch`'s order the next one that `_draw` gives."""
        if self._next_epoch == epoch and epoch % EPOCHS_A_DRAW:
            return
        begin = epoch - epoch % EPOCHS_A_DRAW
        if not begin <= self._next_epoch <= epoch or self._next_epoch == begin:
            self._rng, self._next_epoch = self._generator(begin // EPOCHS_A_DRAW), begin
        while self._next_epoch < epoch:
            self._draw()

    def _draw(self) -> NDArray[np.int32]:
        self._next_epoch += 1
        return self._rng.permutation(self._rows).astype(np.int32)
