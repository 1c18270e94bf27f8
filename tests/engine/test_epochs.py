"""Epoch means: each batch weighted with its rows, however the updates are cut into blocks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.results.epochs import Array, EpochMeans, rows_of_batches


@st.composite
def runs(draw: st.DrawFn) -> tuple[int, int, int, list[float], list[int]]:
    """Rows, batch rows, the first update, a value for each update, and where the blocks are cut."""
    rows = draw(st.integers(1, 30))
    batch = draw(st.integers(1, rows))
    first = draw(st.integers(0, 20))
    values = draw(st.lists(st.floats(-1e3, 1e3), max_size=80))
    cuts = sorted(draw(st.lists(st.integers(0, len(values)), max_size=6)))
    return rows, batch, first, values, cuts


def naive(batches: Array, first: int, values: list[float]) -> list[float]:
    """The means of all epochs that end, with one loop over all updates."""
    means, total, seen = [], 0.0, 0.0
    for update, value in enumerate(values, first):
        at = update % len(batches)
        total, seen = total + value * batches[at], seen + batches[at]
        if at == len(batches) - 1:
            means.append(total / seen)
            total, seen = 0.0, 0.0
    return means


@given(runs())
def test_the_means_equal_a_naive_calculation_however_the_updates_are_cut(
    drawn: tuple[int, int, int, list[float], list[int]],
) -> None:
    rows, batch, first, values, cuts = drawn
    batches = rows_of_batches(rows, -(-rows // batch), batch)
    means = EpochMeans(batches, first)
    ours = [means.add(np.array(part)) for part in np.split(np.array(values), cuts)]
    np.testing.assert_allclose(np.concatenate(ours), naive(batches, first, values), rtol=1e-9, atol=1e-9)


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_the_batches_hold_all_rows_and_the_last_one_what_is_left(rows: int, batch: int) -> None:
    batch = min(batch, rows)
    batches = rows_of_batches(rows, -(-rows // batch), batch)
    assert batches.sum() == rows
    assert (batches[:-1] == batch).all()
    assert 0 < batches[-1] <= batch


def test_nine_rows_in_batches_of_four_leave_one_row_for_the_last() -> None:
    assert rows_of_batches(9, 3, 4).tolist() == [4, 4, 1]
