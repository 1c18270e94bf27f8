"""What pyqtgraph is given: finite numbers, few, and the truth; and the numbers at a logarithmic axis."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.results.curves import Curve
from engine.results.series import Series
from gui.plots.axis import ROOM_FOR_LABEL, log_ticks
from gui.plots.drawable import MAX_POINTS, drawable, lie_too_close, nearest
from gui.plots.limits import MAX_VALUE

VALUES = st.lists(st.floats(width=64), max_size=60)


def curve_of(values: list[float]) -> Curve:
    y = np.array(values, dtype=np.float64)
    return Curve(np.arange(len(y), dtype=np.float64), y, y, y)


@given(VALUES, st.booleans())
def test_only_numbers_that_can_be_reckoned_with_are_drawn_and_the_others_are_counted(
    values: list[float], logarithmic: bool
) -> None:
    found = drawable(curve_of(values), logarithmic=logarithmic)
    for array in (found.x, found.y, found.low, found.high):
        assert (np.abs(array) <= MAX_VALUE).all()
    assert len(found.x) + found.left_out == len(values)


@given(VALUES)
def test_only_neighbours_are_joined(values: list[float]) -> None:
    found = drawable(curve_of(values), logarithmic=False)
    joined = np.flatnonzero(found.connect)
    assert (found.x[joined + 1] - found.x[joined] == 1).all()


def test_a_long_curve_is_drawn_with_few_points_and_a_band_to_its_exact_extremes() -> None:
    values = np.random.default_rng(0).normal(size=200_000)
    series = Series()
    series.append(values)
    found = drawable(Curve(*series.curve()), logarithmic=False)
    assert len(found.x) <= MAX_POINTS
    assert found.has_band
    assert (found.low.min(), found.high.max()) == (values.min(), values.max())


def test_zooming_in_brings_single_values_back() -> None:
    values = list(np.arange(20_000.0))
    found = drawable(curve_of(values), logarithmic=False, span=(500.0, 600.0))
    assert not found.has_band
    assert found.x.tolist() == list(range(499, 602))


def test_zero_has_no_place_on_a_logarithmic_axis_and_a_band_ends_at_the_least_value_that_has_one() -> None:
    x, mean = np.arange(3.0), np.array([10.0, 0.0, 1.0])
    found = drawable(Curve(x, mean, np.array([0.0, 0.0, 0.1]), mean * 10), logarithmic=True)
    assert (found.y.tolist(), found.left_out) == ([1.0, 0.0], 1)
    np.testing.assert_allclose(found.low, [-1, -1])


@given(st.lists(st.integers(0, 100), min_size=1, max_size=30, unique=True), st.floats(-10, 110))
def test_nearest_is_the_nearest_point(places: list[int], x: float) -> None:
    points = np.array(sorted(places), dtype=np.float64)
    index = nearest(Curve(points, points, points, points), x)
    assert index is not None
    assert abs(points[index] - x) == pytest.approx(float(np.abs(points - x).min()))


@given(st.floats(-12, 6), st.floats(0.02, 12), st.floats(80, 900))
def test_a_logarithmic_axis_has_two_numbers_at_least_and_room_for_each(low: float, decades: float, size: float) -> None:
    labelled = np.array(log_ticks(low, low + decades, size)[0][1])
    assert len(labelled) >= 2
    assert (labelled >= low - 1e-9).all()
    assert (labelled <= low + decades + 1e-9).all()
    assert len(labelled) <= max(6, size / ROOM_FOR_LABEL + 1)


@pytest.mark.parametrize(
    ("values", "is_told"),
    [
        ([1e-300, 5e-300], True),
        ([0.0, 5e-324], True),
        ([1e9, 1e9 + 1.2e-7], True),
        ([-1e9, -1e9 + 1.2e-7], True),
        ([7.0, 7.0], False),
        ([0.0, 1e-100], False),
        ([1e9, 1e9 + 1], False),
        ([], False),
    ],
)
def test_values_lie_too_close_where_they_differ_by_less_than_an_axis_resolves(
    values: list[float], is_told: bool
) -> None:
    extents = [drawable(curve_of(values), logarithmic=False).extents[1], None]
    assert lie_too_close(extents) is is_told


def test_an_x_that_is_too_far_away_is_left_out_and_counted() -> None:
    x, y = np.array([0.0, 1e200]), np.ones(2)
    assert drawable(Curve(x, y, y, y), logarithmic=False).left_out == 1


@pytest.mark.parametrize(
    "ends", [(-1e6, 1e6), (310.0, 330.0), (-330.0, -324.0), (307.0, 309.0), (-323.5, -322.5), (5.0, 5 + 1e-11)]
)
def test_a_logarithmic_axis_ends_where_numbers_end(ends: tuple[float, float]) -> None:
    for _, values in log_ticks(*ends, 300):
        assert all(-400 < value < 400 for value in values)
        assert len(values) <= 200


def test_the_same_values_are_merged_while_the_span_moves() -> None:
    values = np.arange(50_000.0)
    long = Curve(values, values, values, values)
    first, moved = (drawable(long, logarithmic=False, span=(low, low + 20_000)) for low in (5_000.0, 5_107.0))
    assert len(np.intersect1d(first.x, moved.x)) > 900
