"""One axis of the plane that is painted on: its range, and the tidy numbers that a point on it may have."""

import math
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MIN_SPAN = 1e-9
FARTHEST = 1e120
"""Numbers beyond it are shown at no place: products of such overflow, in drawing too."""
MARGIN = 0.1
"""How far the range reaches beyond the points that it shows, as a share of their span."""


@dataclass(frozen=True)
class Axis:
    """From `low` to `high`. `step`: points lie on its multiples; None: on as fine a decimal as the range resolves."""

    name: str
    low: float = -1.0
    high: float = 1.0
    step: float | None = None

    def __post_init__(self) -> None:
        """Refuse an empty range and a step that is none (ValueError): a person was told before."""
        if not self.high - self.low > 0 or (self.step is not None and not self.step > 0):
            raise ValueError(f"no axis goes from {self.low} to {self.high} in steps of {self.step}")

    @property
    def span(self) -> float:
        """From end to end."""
        return self.high - self.low

    @property
    def resolution(self) -> float:
        """The distance of two neighbouring numbers: the step, or the power of ten from 1/1000 to 1/100 of the range."""
        return self.step if self.step is not None else _power_of_ten(self.span / 1000)

    def tidy(self, values: Array) -> Array:
        """The nearest numbers within the range that a point may have: 0.37, and never 0.36999999. Any shape."""
        unit = self.resolution
        counts = np.rint(np.clip(values, self.low, self.high) / unit)
        least, most = math.ceil(self.low / unit - 1e-9), math.floor(self.high / unit + 1e-9)
        if least <= most:
            counts = np.clip(counts, least, most)
        return multiples(counts, unit)

    def holds(self, values: Array) -> NDArray[np.bool_]:
        """True for the values within the range. Any shape."""
        inside: NDArray[np.bool_] = (values >= self.low) & (values <= self.high)
        return inside

    def shares(self, values: Array) -> Array:
        """Where the values lie: 0 at the low end, 1 at the high one. Any shape."""
        return (np.clip(values, -FARTHEST, FARTHEST) - self.low) / self.span

    def zoomed(self, factor: float, about: float) -> "Axis":
        """The range `factor` times as long, with `about` at its place."""
        return self._between(about + (self.low - about) * factor, about + (self.high - about) * factor)

    def moved(self, by: float) -> "Axis":
        """The range moved by `by`."""
        return self._between(self.low + by, self.high + by)

    def fitted(self, values: Array) -> "Axis":
        """The range that shows all finite `values`, with a margin; the same where there is none."""
        known = np.clip(values[np.isfinite(values)], -FARTHEST / 4, FARTHEST / 4)
        if not known.size:
            return self
        low, high = float(known.min()), float(known.max())
        span = high - low
        if span < MIN_SPAN * max(1.0, abs(low), abs(high)):  # numbers that cannot be told apart are shown as one
            span = 2 * max(1.0, abs(low))
        middle = low + (high - low) / 2
        half = span * (0.5 + MARGIN)
        unit = 10 * _power_of_ten(span / 1000)
        ends = multiples(np.array([np.floor((middle - half) / unit), np.ceil((middle + half) / unit)]), unit)
        return self._between(float(ends[0]), float(ends[1]))

    def _between(self, low: float, high: float) -> "Axis":
        """Another range, its ends rounded to what can be seen; the same where floating-point numbers cannot tell them apart."""
        if not (max(abs(low), abs(high)) <= FARTHEST and high - low >= MIN_SPAN * max(1.0, abs(low), abs(high))):
            return self
        unit = _power_of_ten((high - low) / 1000) / 10
        ends = multiples(np.rint(np.array([low, high]) / unit), unit)
        return replace(self, low=float(ends[0]), high=float(ends[1]))


def multiples(counts: Array, unit: float) -> Array:
    """`counts` times `unit`, each the float nearest to the decimal number: 3 · 0.1 is 0.3 and not 0.30000000000000004."""
    _, digits, exponent = Decimal(repr(float(unit))).as_tuple()
    assert isinstance(exponent, int), "a unit is finite"
    whole = counts * float(int("".join(map(str, digits))))
    scaled = whole / 10.0**-exponent if exponent < 0 else whole * 10.0**exponent
    return np.asarray(scaled + 0.0, dtype=np.float64)  # + 0.0: no minus zero


def _power_of_ten(least: float) -> float:
    """The smallest power of ten from `least` up."""
    return float(f"1e{math.ceil(math.log10(least) - 1e-9)}")
