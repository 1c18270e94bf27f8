"""The numbers in the cells of a matrix: all in one form, so that they can be compared, the sign always written. No Qt."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

MIN_DIGITS, MAX_DIGITS = 2, 8


@dataclass(frozen=True)
class CellForm:
    """`decimals` after the point; with `has_exponent` as −1.2e−05. `characters` is the width of the widest number."""

    decimals: int
    has_exponent: bool
    characters: int

    def text(self, value: float) -> str:
        """A number in this form: + or − and the digits; zero without a sign, so that it is seen to be exact."""
        if not math.isfinite(value):
            return "NaN" if math.isnan(value) else ("+∞" if value > 0 else "−∞")
        if value == 0:
            return "0"
        sign = "+" if value > 0 else "−"
        if self.has_exponent:
            return sign + f"{abs(value):.{max(self.decimals - 1, 0)}e}".replace("-", "−")
        return f"{sign}{abs(value):.{self.decimals}f}"


def cell_form(values: Array, digits: int) -> CellForm:
    """The form in which all of `values` can be read with `digits` digits after the point.

    Where even the largest would be all zeros, or is very large, the numbers are written with an exponent.
    """
    largest = largest_of(values)
    if largest and (largest < 10.0 ** (1 - digits) or largest >= 1e6):
        return CellForm(digits, has_exponent=True, characters=digits + 6)
    whole = len(str(int(largest)))
    decimals = max(0, digits - (whole - 1))
    return CellForm(decimals, has_exponent=False, characters=1 + whole + (decimals + 1 if decimals else 0))


def largest_of(values: Array) -> float:
    """The largest finite |w|, 0 where there is none."""
    if not values.size:
        return 0.0
    largest = float(max(values.max(), -values.min()))
    if math.isfinite(largest):
        return largest
    return float(np.abs(values[np.isfinite(values)]).max(initial=0.0))
