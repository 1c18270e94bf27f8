"""The row order of every epoch, drawn in NumPy from the seed, the same for both engines."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.training import Batching, FullBatch, batches_of

ENTRIES_A_DRAW = 1 << 18
"""Row numbers that are drawn at once: a megabyte, or a single epoch."""

EPOCHS_A_DRAW = 64
"""The most epochs that are drawn at once; any epoch is reached without those before its draw."""

SMALL_EPOCH_ROWS = 512
"""Up to so many rows all orders of a draw are shuffled by one call, which is faster; above it one after the other."""


class Slots(NamedTuple):
    """Row orders of consecutive epochs, (slots, rows), and the first slot's epoch."""

    orders: NDArray[np.int32]
    first_epoch: int


class BatchOrders:
    """The row orders of a run: those of k epochs after each other come from one generator, seeded with (seed, epoch div k)."""

    def __init__(self, batching: Batching, rows: int, seed: int) -> None:
        self._rows, self._seed = rows, seed
        several = batches_of(batching, rows).size < rows
        self._shuffled = several and not isinstance(batching, FullBatch) and batching.shuffle
        self._a_draw = max(1, min(EPOCHS_A_DRAW, ENTRIES_A_DRAW // rows))
        self._last: tuple[int, NDArray[np.int32]] = (-1, np.zeros((0, rows), np.int32))
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
        orders = np.empty((count, self._rows), dtype=np.int32)
        done = 0
        while done < count:
            draw, at = divmod(epoch + done, self._a_draw)
            taken = min(count - done, self._a_draw - at)
            orders[done : done + taken] = self._draw(draw)[at : at + taken]
            done += taken
        return orders

    def _draw(self, draw: int) -> NDArray[np.int32]:
        """All orders of a draw, (epochs, rows); the last one is kept."""
        if self._last[0] != draw:
            rng = np.random.default_rng((self._seed, draw))
            if self._rows <= SMALL_EPOCH_ROWS:
                orders = rng.permuted(np.broadcast_to(self._one[0], (self._a_draw, self._rows)), axis=1)
            else:
                orders = np.stack([rng.permutation(self._rows).astype(np.int32) for _ in range(self._a_draw)])
            self._last = draw, orders
        return self._last[1]
