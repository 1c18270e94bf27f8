"""Axes of the painted plane: tidy numbers, ranges that are zoomed, moved and fitted."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.painting.axis import FARTHEST, Axis, multiples


def tidy(axis: Axis, value: float) -> float:
    return float(axis.tidy(np.array([value]))[0])


def test_numbers_are_as_fine_as_the_range_resolves() -> None:
    assert tidy(Axis("x"), 0.3699999) == 0.37
    assert tidy(Axis("x", 0, 1), 0.3699999) == 0.37
    assert tidy(Axis("x", 0, 0.5), 0.12345) == 0.123
    assert tidy(Axis("x", 0, 500), 123.45) == 123.0
    assert tidy(Axis("x", 0, 5e6), 1_234_567.0) == 1_230_000.0
    assert str(tidy(Axis("x"), -0.001)) == "0.0", "and not −0.0"


def test_a_step_gives_its_decimal_multiples() -> None:
    axis = Axis("x", -1, 1, step=0.1)
    assert [tidy(axis, value) for value in (0.29, 0.33, -0.68)] == [0.3, 0.3, -0.7]
    assert tidy(Axis("x", -1, 1, step=0.25), 0.6) == 0.5
    assert multiples(np.arange(-3.0, 4), 0.1).tolist() == [-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3]


def test_no_tidy_number_lies_beyond_the_ends() -> None:
    axis = Axis("x", -0.95, 0.95, step=0.2)
    assert axis.tidy(np.array([-5.0, -0.95, 0.95, 5.0])).tolist() == [-0.8, -0.8, 0.8, 0.8]


@given(
    st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.floats(0, 1), st.sampled_from([None, 0.05, 0.1, 0.25, 0.3, 1.0, 7.0])
)
def test_a_tidy_number_is_near_short_and_stays_what_it_is(low: float, span: float, share: float, step: float) -> None:
    axis = Axis("x", low, low + span, step)
    value = low + share * span
    found = axis.tidy(np.array([value]))
    assert axis.tidy(found).tolist() == found.tolist()
    whole = axis.high - axis.low >= axis.resolution * 2
    if whole:
        assert abs(found[0] - value) <= axis.resolution * (1 + 1e-6)
    text = repr(float(found[0]))
    assert "e" in text or len(text.split(".")[1]) <= 6, "no digits that nobody asked for"


@pytest.mark.parametrize("ends", [(1.0, 1.0), (1.0, 0.0), (float("nan"), 1.0)])
def test_an_empty_range_is_refused(ends: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="no axis"):
        Axis("x", *ends)


def test_zooming_keeps_the_place_under_the_cursor_and_rounds_the_ends() -> None:
    axis = Axis("x").zoomed(0.5, 0.5)
    assert (axis.low, axis.high) == (-0.25, 0.75)
    assert axis.shares(np.array([0.5]))[0] == Axis("x").shares(np.array([0.5]))[0] == 0.75
    assert len(str(Axis("x").zoomed(1 / 3, 0.1).low)) <= len("-0.2667")


def test_zooming_ends_before_numbers_cannot_be_told_apart() -> None:
    axis = Axis("x", 1000.0, 1001.0)
    for _ in range(200):
        axis = axis.zoomed(0.5, 1000.3)
    assert 0 < axis.span < 1e-4
    for _ in range(5000):
        axis = axis.zoomed(2, 1000.3)
    assert np.isfinite(axis.span)


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=5))
@example([0.0, 5e-324])
def test_a_fitted_range_holds_what_it_shows(values: list[float]) -> None:
    array = np.array(values, dtype=np.float64)
    axis = Axis("x").fitted(array)
    known = array[np.abs(array) < FARTHEST / 10]
    if np.isfinite(array).sum() == len(known):
        assert axis.holds(known).all()
    assert 0 < axis.span < np.inf


def test_a_fitted_range_has_short_ends() -> None:
    axis = Axis("x").fitted(np.array([0.1234, 3.9876]))
    assert (axis.low, axis.high) == (-0.3, 4.4)
    assert Axis("x").fitted(np.array([5.0, 5.0])).holds(np.array([5.0])).all()
