"""What a walk gave: every step with its position, and the comparison of two walks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import numpy as np

from engine.backend import Array
from engine.config.training import EngineName
from engine.text import Text
from engine.walk.spec import Descent
from engine.walker import WalkStep


@dataclass(frozen=True, eq=False)
class Positions:
    """A walk that is done. `points` (steps + 1, k) begin with the start; `values` (steps + 1,) are the function's there.

    `rates` (steps,) are the learning rates. `ended`: why there are fewer steps than asked for; empty where there are as many.
    """

    descent: Descent
    engine: EngineName
    variables: tuple[str, ...]
    steps: tuple[WalkStep, ...]
    points: Array
    values: Array
    rates: Array
    ended: Text

    @property
    def positions(self) -> list[Any]:
        """The positions after each update, the start left out: numbers, or lists of two where there are two variables."""
        found: list[Any] = (self.points[:, 0] if len(self.variables) == 1 else self.points).tolist()
        return found[1:]


def largest_difference(ours: Positions, theirs: Positions) -> float:
    """The largest |Δ| of two walks' positions; ∞ where one is longer."""
    if len(ours.steps) != len(theirs.steps):
        return float("inf")
    return float(np.max(np.abs(ours.points - theirs.points), initial=0.0))


def position_texts(point: Sequence[Any] | Array) -> list[str]:
    """Each coordinate with all digits that its precision has, and no more."""
    return [str(number) for number in point]


def paired(ours: Positions, theirs: Positions) -> list[tuple[Any, Any]]:
    """The positions of two walks side by side; None where one has ended."""
    return list(zip_longest(ours.positions, theirs.positions))
