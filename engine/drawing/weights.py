"""How large weights look beside one another: widths of lines, and a whole kernel in two numbers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

THINNEST, THICKEST = 0.8, 6.0
THICKEST_BUNDLE = 22.0
FAINTEST = 0.3
"""The share of its colour that the smallest weight keeps, so that its sign can still be seen."""


@dataclass(frozen=True)
class Balance:
    """A whole kernel in two numbers: the mean |w|, and the part of Σ|w| that is positive (0 to 1)."""

    mean: float
    positive: float


def full_width(arrays: Mapping[str, Array]) -> float:
    """The |w| that is drawn at full width: the least of 1, 2, 5 × 10ⁿ that no kernel exceeds."""
    kernels = [array for name, array in arrays.items() if name.endswith("/kernel") and array.size]
    largest = max((float(np.max(np.abs(array))) for array in kernels), default=0.0)
    if not 0.0 < largest < math.inf:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next((step * power for step in (1.0, 2.0, 5.0) if largest <= step * power * (1 + 1e-9)), 10.0 * power)


def balance(kernel: Array) -> Balance:
    """The balance of `kernel`; half and half where all of it is zero."""
    sizes = np.abs(kernel)
    total = float(sizes.sum())
    if not total or not math.isfinite(total):
        return Balance(0.0, 0.5)
    return Balance(total / sizes.size, float(sizes[kernel > 0].sum()) / total)
