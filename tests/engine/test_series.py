"""The series: bounded room, exact extremes and count, whatever the blocks."""

import tracemalloc

import numpy as np
import pytest
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


@given(BLOCKS, st.sampled_from([2, 8, 64]), st.data())
def test_any_range_of_buckets_tells_what_the_lossless_values_tell(
    blocks: list[list[float]], room: int, data: st.DataObject
) -> None:
    series, values = series_of(blocks, room)
    _, mean, low, high = series.curve()
    counts = series.counts()
    assert counts.sum() == len(values)
    if not len(values):
        return
    first = data.draw(st.integers(0, len(counts) - 1))
    last = data.draw(st.integers(first, len(counts) - 1))
    ends = np.append(0, np.cumsum(counts))
    shown, of = slice(first, last + 1), values[ends[first] : ends[last + 1]]
    assert (low[shown].min(), high[shown].max()) == (of.min(), of.max())
    assert np.average(mean[shown], weights=counts[shown]) == pytest.approx(of.mean(), rel=1e-9, abs=1e-6)


def test_ten_million_values_keep_mean_and_extremes_in_the_memory_of_a_few_thousand() -> None:
    series, block = Series(), np.random.default_rng(0).normal(size=100_003).astype(np.float32)
    block[777], block[50_000] = -9.0, 9.0
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(100):
            series.append(block)
        kept = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    _, mean, low, high = series.curve()
    assert kept < 1 << 16
    assert len(mean) <= (1 << 15) + 1
    assert (series.count, series.last) == (10_000_300, float(block[-1]))
    assert np.count_nonzero(low == -9.0) == np.count_nonzero(high == 9.0) == 100
    assert np.average(mean, weights=series.counts()) == pytest.approx(block.mean(dtype=np.float64), rel=1e-9)


@pytest.mark.parametrize("ill", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("at", [0, 5, 8])
def test_a_value_that_is_not_finite_shows_in_its_own_bucket_only(ill: float, at: int) -> None:
    series, values = Series(4), np.arange(9.0)
    values[at] = ill
    series.append(values)
    mean = series.curve()[1]
    assert np.flatnonzero(~np.isfinite(mean)).tolist() == [at // series.width]


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
