"""While one moment follows the other, as in a film, what is read of each takes a share of the time only: all else moves along."""

from math import ceil
from time import perf_counter

SHARE = 0.25
"""Of the time: what reading updates and showing them may take."""
LONGEST_PAUSE = 1.0
"""Seconds."""


class Pace:
    """Told when a reading is wanted, and when it is shown."""

    def __init__(self) -> None:
        self._began = self._due = 0.0

    def begin(self) -> int:
        """Milliseconds that the reading which is wanted now should wait for one that takes its place."""
        now = perf_counter()
        self._began = max(now, self._due)
        return ceil(1000 * (self._began - now))

    def end(self) -> None:
        """It is shown."""
        now = perf_counter()
        self._due = now + min((now - self._began) * (1 / SHARE - 1), LONGEST_PAUSE)

    def hurry(self) -> None:
        """A person waits for the next one."""
        self._due = 0.0
