"""The series: bounded room, exact extremes and count, whatever the blocks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.results.series import Array, Series, thinned

BLOCKS = st.lists(st.lists(st.floats(-1e6, 1e6), max_size=40), max_size=20)


def series_of(blocks: list[list[float]], room: int) -> tuple[Series, Array]:
    series = Series(room)
    for block in blocks:
        series.append(np.array(block))
    return series, np.array([value for block in blocks for value in block])


@given(BLOCKS, st.sampled_from([2, 4, 8, 64]))
def test_every_bucket_holds_the_exact_extremes_and_the_mean_of_its_values(blocks: list[list[float]], room: int) -> None:
    series, values = series_of(blocks, room)
    x, mean, low, high = series.curve()
    buckets = [values[start : start + series.width] for start in range(0, len(values), series.width)]
    assert series.count == len(values)
    assert len(x) == len(buckets) <= room + 1
    assert low.tolist() == [bucket.min() for bucket in buckets]
    assert high.tolist() == [bucket.max() for bucket in buckets]
    np.testing.assert_allclose(mean, [bucket.mean() for bucket in buckets], rtol=1e-9, atol=1e-6)


@given(BLOCKS, st.sampled_from([2, 8]))
def test_x_grows_and_stays_within_the_values(blocks: list[list[float]], room: int) -> None:
    series, values = series_of(blocks, room)
    x = series.curve()[0]
    assert (np.diff(x) > 0).all()
    assert not len(x) or (x[0] >= 0 and x[-1] <= len(values) - 1)


@given(BLOCKS)
def test_the_curve_does_not_depend_on_how_the_values_were_cut_into_blocks(blocks: list[list[float]]) -> None:
    cut, values = series_of(blocks, 8)
    whole = Series(8)
    whole.append(values)
    for ours, theirs in zip(cut.curve(), whole.curve(), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-6)


@given(BLOCKS)
def test_last_is_the_last_value(blocks: list[list[float]]) -> None:
    series, values = series_of(blocks, 4)
    assert series.last == values[-1] if len(values) else np.isnan(series.last)


def test_values_past_the_largest_sum_raise_no_warning() -> None:
    series = Series(2)
    series.append(np.full(9, 1.7e308))
    _, _, low, high = series.curve()
    assert low.max() == high.max() == 1.7e308


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=200), st.integers(1, 50))
def test_a_thinned_curve_keeps_the_extremes_and_has_few_points(values: list[float], most: int) -> None:
    full = np.array(values)
    x, mean, low, high = thinned((np.arange(len(full), dtype=float), full, full, full), most)
    assert len(x) <= most
    assert (low.min(), high.max()) == (full.min(), full.max())
    assert ((low <= mean + 1e-6) & (mean <= high + 1e-6)).all()
    assert (np.diff(x) > 0).all()
