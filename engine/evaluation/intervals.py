"""Intervals around predicted numbers that hold a chosen share of new targets: split conformal prediction.

Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018, Distribution-free predictive inference for regression, algorithm 2.
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.results.predicted import PredictedNumbers


@dataclass(frozen=True)
class Intervals:
    """Each prediction ± `half_width`, in original units. `share`: what it promises; `rows`: of how many it was taken."""

    share: float
    half_width: float
    rows: int

    def coverage(self, found: PredictedNumbers) -> float:
        """The share of the targets of other rows that lie within."""
        return float(np.mean(np.abs(found.error.astype(np.float64)) <= self.half_width))


def intervals(kept: PredictedNumbers, share: float) -> Intervals | None:
    """From rows that were not trained on, whose targets are all known. None where there are too few for that `share`."""
    rows = len(kept.predicted)
    place = math.ceil((rows + 1) * share)
    if not 0 < place <= rows:
        return None
    distances = np.sort(np.abs(kept.error.astype(np.float64)))
    return Intervals(share, float(distances[place - 1]), rows)
