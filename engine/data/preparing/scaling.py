"""A scaling of one entry, fitted on the training rows: original units to tensor entries, and back."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Scaling

Array = NDArray[np.float64]

_SAFE = 1e150
"""The squares of larger numbers are infinite, or their sum is."""


@dataclass(frozen=True)
class Affine:
    """scaled = (value − shift) / scale, or of log(1 + value) where `is_log`. `note` tells it in words."""

    shift: float = 0.0
    scale: float = 1.0
    is_log: bool = False

    @property
    def is_raw(self) -> bool:
        """True where nothing is done."""
        return self.shift == 0 and self.scale == 1 and not self.is_log

    def forward(self, values: Array) -> Array:
        """Original units to tensor entries; the same array where nothing is scaled."""
        if self.is_log:
            with np.errstate(divide="ignore", invalid="ignore"):  # rows that are left out may hold anything
                values = np.log1p(values)
        if self.shift == 0 and self.scale == 1:
            return values
        return (values - self.shift) / self.scale

    def back(self, entries: Array) -> Array:
        """Tensor entries to original units."""
        values = entries * self.scale + self.shift
        return np.expm1(values) if self.is_log else values


def fit_scaling(scaling: Scaling, values: Array) -> Affine:
    """The scaling fitted on `values` (rows,). A constant column is only shifted: it must not divide by zero.

    The same numbers as scikit-learn's StandardScaler, MinMaxScaler and RobustScaler.
    """
    match scaling:
        case Scaling.RAW:
            return Affine()
        case Scaling.STANDARD:
            shift, scale = _mean_and_deviation(values)
            # The deviation of equal numbers is rounding, relative to their size; small numbers may well differ.
            scale = scale if scale > 1e-12 * abs(shift) else 1.0
            return Affine(shift, scale)
        case Scaling.MINMAX:
            shift, scale = float(values.min()), float(np.ptp(values)) or 1.0
            return Affine(shift, scale)
        case Scaling.ROBUST:
            low, middle, high = (float(found) for found in np.percentile(values, (25, 50, 75)))
            scale = high - low if high - low > 1e-12 * abs(middle) else 1.0
            return Affine(middle, scale)
        case Scaling.LOG:
            return Affine(is_log=True)


def _mean_and_deviation(values: Array) -> tuple[float, float]:
    """Of numbers whose squares would be infinite they are taken of smaller ones: a power of two changes no digit."""
    largest = float(np.max(np.abs(values), initial=0.0))
    if not largest > _SAFE or not np.isfinite(largest):
        return float(values.mean()), float(values.std())
    unit = 2.0 ** np.frexp(largest)[1]
    smaller = values / unit
    return float(smaller.mean()) * unit, float(smaller.std()) * unit
