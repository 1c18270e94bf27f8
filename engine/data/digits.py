"""How many digits a person needs to tell numbers apart."""

import itertools
from collections.abc import Sequence

ALL_DIGITS = 17
"""Significant digits that tell any two float64 apart."""


def digits_apart(numbers: Sequence[float], least: int) -> int:
    """The significant digits, `least` or more, with which ascending `numbers` read as different where they are."""
    pairs = [(low, high) for low, high in itertools.pairwise(numbers) if low != high]
    wanted = range(least, ALL_DIGITS)
    return next((n for n in wanted if all(f"{low:.{n}g}" != f"{high:.{n}g}" for low, high in pairs)), ALL_DIGITS)
