"""The function around a walk: its values along a line or on a grid, which part of it to show, and where contours lie."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.optimizers import SGD
from engine.config.training import EngineName
from engine.progress import Check, no_check
from engine.training.factory import create_walker
from engine.walker import Function

Numbers = NDArray[np.float64]
Range = tuple[float, float]

PART = 128
"""Points from one look at whether they are still wanted to the next."""

MARGIN = 0.15
"""How much is shown around a walk, as a share of its extent."""


@dataclass(frozen=True, eq=False)
class Landscape:
    """`axes`: the places along each variable, (n,) each. `values`: (n,), or (n of the first, n of the second).

    NaN where the function has no finite value.
    """

    axes: tuple[Numbers, ...]
    values: Numbers


def landscape(function: Function, ranges: Sequence[Range], counts: Sequence[int], check: Check = no_check) -> Landscape:
    """The values of `function` at `counts` places of each of the `ranges`, in double precision. `check` is asked on the way."""
    axes = tuple(np.linspace(low, high, count) for (low, high), count in zip(ranges, counts, strict=True))
    points = np.stack([axis.reshape(-1) for axis in np.meshgrid(*axes, indexing="ij")], axis=1)
    walker = create_walker(EngineName.NUMPY, function, SGD(), points[0])
    parts = []
    for part in np.array_split(points, -(-len(points) // PART)):
        check()
        parts.append(walker.values(part).astype(np.float64))
    values = np.concatenate(parts).reshape([len(axis) for axis in axes])
    return Landscape(axes, np.where(np.isfinite(values), values, np.nan))


def ranges_around(points: Numbers, *, least: float = 1.0) -> tuple[Range, ...]:
    """The part that shows all `points` (n, k), and at least `least` of each variable."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle, half = (low + high) / 2, np.maximum((high - low) / 2 * (1 + 2 * MARGIN), least / 2)
    return tuple((float(m - h), float(m + h)) for m, h in zip(middle, half, strict=True))


def joined_ranges(ours: Sequence[Range], theirs: Sequence[Range]) -> tuple[Range, ...]:
    """The least ranges that hold both."""
    return tuple((min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(ours, theirs, strict=True))


def levels(values: Numbers, count: int = 16, *, is_logarithmic: bool = False) -> list[float]:
    """Heights for contours, ascending: close together near the least value, where a walk goes, and further apart above.

    `is_logarithmic`: each so many times the one before; where a value is not above 0 that cannot be.
    """
    known = values[np.isfinite(values)]
    if not known.size or known.min() == known.max():
        return []
    low, high = float(known.min()), float(known.max())
    shares = [(place + 1) / (count + 1) for place in range(count)]
    if is_logarithmic and low > 0:
        return [low * (high / low) ** share for share in shares]
    return [low + (high - low) * share**3 for share in shares]


def contour(found: Landscape, level: float) -> Numbers:
    """Where the landscape of two variables has the height `level`: pairs of points (2n, 2), each pair a short line.

    Marching squares: an edge of the grid between a lower and a higher value is crossed where a straight line between the two is
    at that height. Of the four crossings of a saddle's cell, neighbours are joined.
    """
    x, y, z = *found.axes, found.values
    below, known = z < level, np.isfinite(z)
    a, b, c, d = below[:-1, :-1], below[1:, :-1], below[1:, 1:], below[:-1, 1:]
    all_known = known[:-1, :-1] & known[1:, :-1] & known[1:, 1:] & known[:-1, 1:]
    i, j = np.nonzero(((a != b) | (b != c) | (c != d)) & all_known)
    corners = np.array(
        [[i, i + 1, i + 1, i], [j, j, j + 1, j + 1]]
    )  # of the crossed cells alone, going round: (2, 4, cells)
    places, heights = np.stack([x[corners[0]], y[corners[1]]]), z[corners[0], corners[1]]
    next_places, next_heights = np.roll(places, -1, axis=1), np.roll(heights, -1, axis=0)
    is_crossed = (heights < level) != (next_heights < level)
    with np.errstate(all="ignore"):
        share = (level - heights) / (next_heights - heights)
        crossings = places + share * (next_places - places)
    ends: Numbers = crossings.transpose(2, 1, 0)[is_crossed.T]
    return ends
