"""Which rows of a file become rows of the table: all, the first ones, random ones, or every k-th."""

import numpy as np
from numpy.typing import NDArray

from engine.data.reading.options import EveryRow, HeadRows, RandomRows, Sampling


class RowChoice:
    """Walks along the file chunk by chunk; a second walk after `restart` chooses the same rows."""

    def __init__(self, sampling: Sampling) -> None:
        self._sampling = sampling
        self._seen = 0
        self._kept: list[NDArray[np.int64]] = []

    @property
    def seen(self) -> int:
        """How many rows of the file have gone by."""
        return self._seen

    @property
    def is_complete(self) -> bool:
        """Whether no further row will be chosen."""
        return isinstance(self._sampling, HeadRows) and self._seen >= self._sampling.rows

    def restart(self) -> None:
        """Begin again at the first row."""
        self._seen = 0
        self._kept = []

    def take(self, count: int) -> NDArray[np.intp] | None:
        """Which of the next `count` rows are chosen, counted from the first of them; None for all."""
        first, self._seen = self._seen, self._seen + count
        match self._sampling:
            case HeadRows(rows=rows):
                chosen = None if self._seen <= rows else np.arange(max(0, rows - first))
            case RandomRows(share=share, seed=seed):
                chosen = np.flatnonzero(np.random.default_rng((seed, first)).random(count) < share)
            case EveryRow(step=step):
                chosen = np.arange(-first % step, count, step)
            case _:
                return None
        if chosen is not None:
            self._kept.append(chosen.astype(np.int64) + first)
        elif isinstance(self._sampling, HeadRows):
            self._kept.append(np.arange(first, self._seen, dtype=np.int64))
        return chosen

    @property
    def kept(self) -> NDArray[np.intp] | None:
        """The places in the file, from 0, of all rows of the table; None where it has all rows."""
        return np.concatenate(self._kept).astype(np.intp) if self._kept else None

    def rows_in_file(self, rows: list[int]) -> list[int]:
        """The places in the file, from 0, of rows of the table."""
        if not self._kept:
            return rows
        kept = np.concatenate(self._kept)
        return [int(kept[row]) for row in rows]
