"""The brush: points scattered over a disc, determined by a seed, and the places of its dabs along a path."""

import math
from dataclasses import dataclass

import numpy as np

from engine.painting.points import Array

GAP = 0.6
"""From dab to dab along a path, in radii."""

Place = tuple[float, float]


@dataclass(frozen=True)
class Brush:
    """So many points a dab, evenly over an ellipse with the half axes `reach`, in the axes' units."""

    points: int
    reach: Place

    def scattered(self, at: Place, *, seed: int, dab: int) -> tuple[Array, Array]:
        """x and y of a dab's points, (points,) each. The same `seed` and number of the `dab` scatter alike."""
        radius, turn = np.random.default_rng((seed, dab)).random((2, self.points))
        radius, turn = np.sqrt(radius), 2 * np.pi * turn  # the root: even over the area
        return at[0] + self.reach[0] * radius * np.cos(turn), at[1] + self.reach[1] * radius * np.sin(turn)

    def along(self, start: Place, end: Place) -> list[Place]:
        """Where the next dabs come on the way from the last one at `start` to `end`; none while it is too near."""
        across = tuple((to - come) / reach for to, come, reach in zip(end, start, self.reach, strict=True))
        steps = math.floor(math.hypot(*across) / GAP)
        if not steps:
            return []
        share = GAP / math.hypot(*across)
        return [
            (start[0] + (end[0] - start[0]) * share * step, start[1] + (end[1] - start[1]) * share * step)
            for step in range(1, steps + 1)
        ]
