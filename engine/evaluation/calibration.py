"""Whether what is said with 70 % is true in 70 % of the rows."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

BINS = 10


@dataclass(frozen=True)
class Calibration:
    """Bins of equal width with rows in them, (bins,) each: what was said on average, how often it was so, and of how many rows."""

    said: Array
    true: Array
    rows: NDArray[np.intp]

    @property
    def error(self) -> float:
        """The expected calibration error: |said − true| averaged over the rows (Naeini, Cooper and Hauskrecht 2015)."""
        return float(np.average(np.abs(self.said - self.true), weights=self.rows))


def calibration(yes: NDArray[np.bool_], probabilities: Array) -> Calibration:
    """Of one class: `yes` and its probability, (rows,) each; sklearn.calibration.calibration_curve, strategy='uniform'."""
    from sklearn.calibration import calibration_curve

    wide = np.clip(probabilities.astype(np.float64), 0, 1)
    true, said = calibration_curve(yes, wide, n_bins=BINS, strategy="uniform")
    # the function does not tell how many rows a bin has: the same edges, which belong to the bin below them
    places = np.searchsorted(np.linspace(0, 1, BINS + 1)[1:-1], wide)
    counts = np.bincount(places, minlength=BINS)
    return Calibration(said, true, counts[counts > 0])
