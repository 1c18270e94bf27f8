"""The loss over a plane through the weights, coarse at first, with the path of the run laid on it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.backend import PartName
from engine.landscape.directions import Directions
from engine.landscape.path import Path
from engine.landscape.surface import LandscapeError, Surface, Vector
from engine.progress import Check, no_check
from engine.text import Text
from engine.walk.landscape import Landscape, Range, ranges_around

STRIDES = (8, 4, 2, 1)
"""A pass takes every so many-th point of each axis, and leaves those that it finds done."""
LEAST_POINTS, POINTS, MOST_POINTS = 9, 33, 257
SHARE = 0.1
"""Of the weights' length: so far to each side a plane of directions of length 1 reaches at least."""


@dataclass(frozen=True, eq=False)
class Route:
    """The path in the plane: `places` (m, 2), the `losses` of its own weights (m,), and how far off the plane these are (m,)."""

    updates: tuple[int, ...]
    places: Vector
    losses: Vector
    off: Vector


@dataclass(frozen=True, eq=False)
class Plane:
    """`landscape`: what is known of the losses; `is_done`: nothing finer comes. `loss`: at the present weights, place (0, 0).

    The losses are those of `rows` of all `total` rows of the `part`.
    """

    directions: Directions
    landscape: Landscape
    route: Route | None
    loss: float
    part: PartName
    rows: int
    total: int
    is_done: bool


def planes(
    surface: Surface,
    directions: Directions,
    path: Path | None,
    *,
    span: float | None = None,
    points: int = POINTS,
    check: Check = no_check,
) -> Iterator[Plane]:
    """Finer and finer; the last one is done. `span`: how far it reaches to each side; None shows the path, too.

    Raises LandscapeError for what cannot be shown, and what `check` raises at the next point.
    """
    if not LEAST_POINTS <= points <= MOST_POINTS:
        raise LandscapeError(
            Text(
                "A landscape has {least} to {most} points a side, not {points}.",
                least=LEAST_POINTS, most=MOST_POINTS, points=points,
            )
        )  # fmt: skip
    if span is not None and not 0 < span < 1e6:
        raise LandscapeError(Text("The span is more than 0 and less than a million, not {span:g}.", span=span))
    route = None if path is None else _route(surface, directions, path, check)
    ranges = _ranges(surface, directions, route, span)
    axes = tuple(np.linspace(low, high, points) for low, high in ranges)
    values, loss = np.full((points, points), np.nan), surface.value(surface.start)
    is_known = np.zeros((points, points), np.bool_)
    for stride in STRIDES:
        for i in range(0, points, stride):
            for j in range(0, points, stride):
                if not is_known[i, j]:
                    check()
                    is_known[i, j] = True
                    value = surface.value(directions.weights(np.array([axes[0][i], axes[1][j]]), surface.start))
                    values[i, j] = value if np.isfinite(value) else np.nan
        seen = Landscape(tuple(axis[::stride] for axis in axes), values[::stride, ::stride].copy())
        yield Plane(directions, seen, route, loss, surface.part, surface.rows, surface.total, stride == 1)


def _route(surface: Surface, directions: Directions, path: Path, check: Check) -> Route:
    places, losses = directions.places(path.weights, surface.start), []
    for w in path.weights:
        check()
        losses.append(surface.value(w))
    off = path.weights - surface.start - places @ directions.vectors
    return Route(path.updates, places, np.array(losses), np.linalg.norm(off, axis=1))


def _ranges(surface: Surface, directions: Directions, route: Route | None, span: float | None) -> tuple[Range, ...]:
    """Random directions are as long as the weights, and a plane reaches that far; of length 1, it shows the path."""
    is_scaled = bool(np.any(np.abs(np.linalg.norm(directions.vectors, axis=1) - 1) > 1e-6))
    if span is None and is_scaled:
        span = 1.0
    if span is not None:
        return ((-span, span), (-span, span))
    places = np.zeros((1, 2)) if route is None else np.concatenate([np.zeros((1, 2)), route.places])
    least = 2 * SHARE * (float(np.linalg.norm(surface.start)) or 1.0)
    return ranges_around(places[np.isfinite(places).all(axis=1)], least=least)
