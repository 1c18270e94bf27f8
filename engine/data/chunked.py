"""Sorting and moving many texts without holding Python's lock for long: the window must be heard meanwhile."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

RUN = 20_000
"""So many texts, or about so many, are sorted in one go, which takes about 10 ms."""
SAMPLES = 32
"""Texts that are looked at for each run, to find out between which two its texts lie."""

PIECE = 1 << 16
"""So many texts are moved in one go, which takes up to 10 ms: each of them lies somewhere else in memory."""


def chunked_sort(texts: Iterable[str]) -> list[str]:
    """`sorted(texts)`, in pieces: `sorted` of a million texts lets nobody else run for half a second.

    Sample sort: the texts are dealt out to runs by what a sample of them says, and each run is sorted by itself.
    """
    found = list(texts)
    count = -(-len(found) // RUN)
    if count <= 1:
        return sorted(found)
    sample = sorted(found[:: max(1, len(found) // (count * SAMPLES))])
    bounds = [sample[at * len(sample) // count] for at in range(1, count)]
    runs: list[list[str]] = [[] for _ in range(count)]
    for text in found:
        runs[bisect_right(bounds, text)].append(text)
    return [text for run in runs for text in sorted(run)]


def chunked_lookup(index: Mapping[str, int], texts: NDArray[np.object_]) -> NDArray[np.int64]:
    """What `index` has for each text, −1 for others, in pieces: a million in one go let nobody else run for a tenth of a second."""
    found = np.empty(len(texts), dtype=np.int64)
    for start in range(0, len(texts), PIECE):
        piece = texts[start : start + PIECE]
        found[start : start + PIECE] = np.fromiter(map(index.get, piece, repeat(-1)), dtype=np.int64, count=len(piece))
    return found


def chunked_take(texts: NDArray[np.object_], rows: NDArray[np.intp]) -> NDArray[np.object_]:
    """`texts[rows]`, in pieces: NumPy counts who holds each object, and lets nobody else run meanwhile."""
    found = np.empty(len(rows), dtype=object)
    for start in range(0, len(rows), PIECE):
        found[start : start + PIECE] = texts[rows[start : start + PIECE]]
    return found
