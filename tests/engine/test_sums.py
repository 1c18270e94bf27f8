"""Sums over many rows in float32."""

import numpy as np
import pytest

from engine.numpy_backend.sums import BLOCK, row_products, row_sums

ROWS = [1, BLOCK, BLOCK + 1, 200_003]
"""As one block, as two, and as many of odd lengths."""

EXACT = 2e-5
"""All numbers equal is the worst case: each addition is rounded the same way. In one go it is off by 2e-3."""


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("shape", [(1,), (3,), (2, 2)])
def test_sums_of_rows(rows: int, shape: tuple[int, ...]) -> None:
    values = np.full((rows, *shape), 0.3, np.float32)
    np.testing.assert_allclose(row_sums(values), values.astype(float).sum(axis=0), rtol=EXACT)
    out = np.empty(shape, np.float32)
    assert row_sums(values, out) is out
    np.testing.assert_array_equal(out, row_sums(values))


@pytest.mark.parametrize("rows", ROWS)
def test_products_over_rows(rows: int) -> None:
    ones, left, right = (np.full(shape, 0.3, np.float32) for shape in ((rows,), (rows, 2), (rows, 3)))
    for A, B in ((left, right), (ones, right), (ones, ones)):
        np.testing.assert_allclose(row_products(A, B), A.astype(float).T.dot(B.astype(float)), rtol=EXACT)
    out = np.empty((2, 3), np.float32)
    assert row_products(left, right, out) is out
    np.testing.assert_array_equal(out, row_products(left, right))
