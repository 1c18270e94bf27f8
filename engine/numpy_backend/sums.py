"""Sums over the rows of a batch that keep their digits in float32, however many rows there are.

Higham, Accuracy and Stability of Numerical Algorithms (2002), section 4.2: pairwise summation of blocks.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

BLOCK = 1024
"""The most rows that are added one after the other: 200,000 equal numbers lose three digits of float32 so, blocks of them one."""


def row_products(A: Array, B: Array, out: Array | None = None) -> Array:
    """Aᵀ B: (a, b) of A (N, a) and B (N, b), (b,) of A (N,) and B (N, b), one number of A (N,) and B (N,)."""
    if len(A) <= BLOCK:
        short: Array = A.T.dot(B, out)
        return short
    half = len(A) // 2
    found: Array = np.add(row_products(A[:half], B[:half]), row_products(A[half:], B[half:]), out=out)
    return found


def row_sums(A: Array, out: Array | None = None) -> Array:
    """The sum of the rows of A (N, …), shaped (…)."""
    if len(A) <= BLOCK:
        short: Array = np.add.reduce(A, axis=0, out=out)
        return short
    half = len(A) // 2
    found: Array = np.add(row_sums(A[:half]), row_sums(A[half:]), out=out)
    return found
