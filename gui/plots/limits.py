"""Which ranges an axis can show: products of spans and their inverses overflow in Qt, which ends the process. No Qt here."""

import math

MAX_VALUE = 1e120
"""Values beyond it are not drawn."""
MIN_SPAN = 1e-120
"""The shortest range."""
RESOLUTION = 1e-12
"""The shortest range in relation to its ends: a float64 has 16 digits, and a picture wants 1000 steps."""
MAX_EXPONENT = 330.0
"""The end of a logarithmic axis, in powers of ten."""
MIN_POWER, MAX_POWER = -323.0, 308.25
"""The exponents of the least and the largest number of float64."""


def are_apart(low: float, high: float) -> bool:
    """True where a range can be shown that begins at `low` and ends at `high`."""
    return high - low >= _min_span(low, high)


def shown_range(low: float, high: float, *, farthest: float = MAX_VALUE) -> tuple[float, float]:
    """The range nearest to (`low`, `high`) that can be shown: within ±`farthest`, and wide enough."""
    low, high = (_within(end, farthest) for end in sorted((low, high)))
    least = _min_span(low, high)
    if high - low >= least:
        return low, high
    middle = min(max(low + (high - low) / 2, least / 2 - farthest), farthest - least / 2)
    return middle - least / 2, middle + least / 2


def range_around(value: float) -> tuple[float, float]:
    """The range in which numbers are shown that cannot be told from `value`."""
    half = max(0.5, abs(value) * RESOLUTION * 10)
    return value - half, value + half


def power_of_ten(exponent: float) -> float:
    """10 to the power `exponent`; infinity where that is too large."""
    return 10.0**exponent if exponent < MAX_POWER else math.inf


def _min_span(low: float, high: float) -> float:
    return max(MIN_SPAN, RESOLUTION * max(abs(low), abs(high)))


def _within(end: float, farthest: float) -> float:
    return 0.0 if math.isnan(end) else min(max(end, -farthest), farthest)
