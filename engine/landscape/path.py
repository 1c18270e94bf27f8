"""The way of a run through the space of its weights: some of its moments, replayed."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.landscape.surface import Vector, flat
from engine.progress import Check, no_check
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker

MOMENTS = 61
"""So many moments of a run at most."""
NUMBERS = 1 << 24
"""So many weights of all moments together at most: 128 MB."""


@dataclass(frozen=True, eq=False)
class Path:
    """`updates`: done at each moment, ascending; `weights`: (moments, n)."""

    updates: tuple[int, ...]
    weights: NDArray[np.float64]


def path_of(
    record: Record, shapes: Mapping[str, tuple[int, ...]], check: Check = no_check, *, last: int | None = None
) -> Path:
    """Moments from its start to update `last`, or its end, exact by replay. Raises BackendError, and what `check` raises.

    They stand evenly. A run with many checkpoints has trained so long that it would take as long again: then they are checkpoints.
    """
    size = sum(int(np.prod(shape)) for shape in shapes.values())
    count = max(3, min(MOMENTS, NUMBERS // max(size, 1)))
    last = record.updates if last is None else last
    first, kept = record.job.first_update, [each.update for each in record.checkpoints if each.update <= last]
    if 2 * len(kept) > count:
        updates = [kept[at] for at in np.unique(np.linspace(0, len(kept) - 1, count).round().astype(int))]
    else:
        updates = np.unique(np.linspace(first, last, count).round().astype(int)).tolist()
    seeker, found = UpdateSeeker(record), []
    for update in updates:
        check()
        found.append(flat(seeker.at(update).parameters, shapes))
    return Path(tuple(updates), np.stack(found))


def principal(weights: NDArray[np.float64]) -> tuple[Vector, tuple[float, float]]:
    """The first two principal axes of moments (moments, n), of length 1: (2, n); and the share of variance of each.

    An axis along which nothing varies is zero. Its sign: the largest entry is positive.
    """
    centred = weights - weights.mean(axis=0)
    variances, vectors = np.linalg.eigh(centred @ centred.T)  # few moments, many weights
    total, axes, shares = float(variances.clip(0).sum()), [], []
    for variance, vector in zip(variances[::-1][:2], vectors.T[::-1][:2], strict=True):
        axis = centred.T @ vector
        length = float(np.linalg.norm(axis))
        is_any = total > 0 and variance > 1e-20 * total
        axis = axis / length * np.sign(axis[np.abs(axis).argmax()]) if is_any else np.zeros_like(axis)
        axes.append(axis)
        shares.append(float(variance) / total if is_any else 0.0)
    return np.stack(axes), (shares[0], shares[1])
