"""Smoothing as TensorBoard does it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.results.smoothing import smoothed


def tensorboard(values: list[float], weight: float) -> list[float]:
    """TensorBoard's loop, word for word."""
    last, result = 0.0, []
    for count, value in enumerate(values, 1):
        last = last * weight + (1 - weight) * value
        result.append(last / (1 - weight**count))
    return result


@given(st.lists(st.floats(-1e3, 1e3), max_size=60), st.floats(0.01, 0.99))
def test_it_is_tensorboards_curve(values: list[float], weight: float) -> None:
    np.testing.assert_allclose(smoothed(np.array(values), weight), tensorboard(values, weight), rtol=1e-7, atol=1e-7)


def test_weight_zero_changes_nothing() -> None:
    values = np.array([3.0, 1.0, 2.0])
    assert smoothed(values, 0.0).tolist() == [3.0, 1.0, 2.0]


def test_what_is_not_finite_stays_and_does_not_spoil_the_rest() -> None:
    result = smoothed(np.array([1.0, np.inf, 1.0, np.nan, 1.0]), 0.9)
    assert np.isinf(result[1])
    assert np.isnan(result[3])
    np.testing.assert_allclose(result[[0, 2, 4]], 1.0)


def test_a_weight_of_one_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        smoothed(np.zeros(3), 1.0)
