"""Which scaling suits a column of numbers at first, and why a target needs one."""

import math
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Role, Scaling
from engine.data.table import NumberColumn

LARGE = 1000.0
"""Raw numbers beyond this make steps of a usual learning rate far too large or far too small."""

LARGE_TARGET, MODEST_TARGET, FAR_FROM_ZERO = 100.0, 10.0, 3.0
"""Outputs start near zero and take thousands of updates to targets beyond the first, or to a mean of so many standard deviations
unless it is modest, as of numbered classes."""

SMALL = 0.01
"""Raw numbers with a smaller standard deviation need weights in the hundreds, which grow by about a learning rate a step."""

SMALL_TARGET = 0.05
"""Outputs start about 1 apart, and each step moves them by about as much as the learning rate of 0.01. A smooth function of two
features with this standard deviation, 60 rows and 100 epochs of a first experiment: R² 0.92, 0.24 and 0.33 with a mean of 0, 1 and
5; with 0.01 it is below −0.3 and with 0.3 above 0.9."""

HAND_MADE = 10
"""Shorter tables are examples to calculate by hand; their targets are not touched unless they are large."""


class TargetSize(Enum):
    """Why the numbers of a target are hard to reach by outputs that start near zero, about 1 apart, and move in steps of 0.01."""

    LARGE = "its numbers are large"
    FAR = "its numbers lie far from zero"
    SMALL = "its numbers differ by little"


def guess_scaling(column: NumberColumn, role: Role) -> Scaling:
    """Features are standardised; a target only where its numbers are hard to reach, since others are best read as they are."""
    is_standardised = role is Role.FEATURE or (role is Role.TARGET and hard_to_reach(column) is not None)
    return Scaling.STANDARD if is_standardised else Scaling.RAW


def hard_to_reach(target: NumberColumn) -> TargetSize | None:
    """Why outputs would take long to come to the numbers of `target`, or never tell them apart; None where they would not."""
    values = target.values[np.isfinite(target.values)]
    largest = max(map(abs, target.span))
    if len(values) < HAND_MADE:
        return TargetSize.LARGE if largest > LARGE else None
    if largest > LARGE_TARGET:
        return TargetSize.LARGE
    if largest > MODEST_TARGET and abs(float(values.mean())) > FAR_FROM_ZERO * float(values.std()):
        return TargetSize.FAR
    return TargetSize.SMALL if differs_less(values, SMALL_TARGET) else None


def differs_less(values: NDArray[np.float64], limit: float) -> bool:
    """Whether finite numbers differ, but by a standard deviation below `limit`. Whole numbers are never so: a rare 1 among 0s."""
    spread = float(values.max()) - float(values.min()) if len(values) else 0.0
    # The deviation of n numbers is at least their spread / √(2 n); that of huge ones would overflow.
    if not 0 < spread < limit * math.sqrt(2 * len(values)) or float(values.std()) >= limit:
        return False
    return bool((values != np.rint(values)).any())
