"""States that a replay has passed, kept in bounded memory: the next update is replayed from the nearest one before it."""

import threading
from bisect import bisect_left, bisect_right

from engine.backend import State
from engine.training.replay.record import Checkpoint

BYTES = 64 * 2**20
"""What they may take."""


class Landmarks:
    """Written by the thread that replays, read by anybody. Beyond the budget every second one is dropped."""

    def __init__(self, *, budget: int = BYTES) -> None:
        """`budget` in bytes."""
        self._lock = threading.Lock()
        self._budget, self._apart, self._bytes = budget, 1, 0
        self._kept: list[Checkpoint] = []

    def wants(self, update: int) -> bool:
        """True where no other one lies too near."""
        with self._lock:
            near = self._around(update)
        return all(abs(mark.update - update) >= self._apart for mark in near)

    def keep(self, update: int, state: State) -> None:
        """Keep the state after `update`."""
        mark = Checkpoint(update, state)
        with self._lock:
            self._kept.insert(bisect_left(self._kept, update, key=_update), mark)
            self._bytes += mark.bytes
            while self._bytes > self._budget and len(self._kept) > 1:
                self._kept = self._kept[::2]
                self._apart *= 2
                self._bytes = sum(kept.bytes for kept in self._kept)

    def before(self, update: int) -> Checkpoint | None:
        """The last one at `update` or before it."""
        with self._lock:
            place = bisect_right(self._kept, update, key=_update)
            return self._kept[place - 1] if place else None

    def near(self, update: int) -> list[Checkpoint]:
        """The last one at `update` or before it and the first one after it, where there are such."""
        with self._lock:
            return self._around(update)

    def _around(self, update: int) -> list[Checkpoint]:
        place = bisect_right(self._kept, update, key=_update)
        return self._kept[max(0, place - 1) : place + 1]


def _update(mark: Checkpoint) -> int:
    return mark.update
