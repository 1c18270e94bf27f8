"""The inspector's numbers against pandas', and what odd columns give."""

import math

import numpy as np
import pandas as pd
import pytest

from engine.data.column_kinds import ColumnKind
from engine.data.dates import date_text
from engine.data.statistics import MAX_BARS, MAX_CLASSES, QUANTILES, column_statistics, correlations
from engine.data.table import NumberColumn, Table, number_column, text_column


def table(rows: int = 500) -> Table:
    rng = np.random.default_rng(3)
    values = rng.normal(size=(rows, 3)) * [1, 100, 1e-6] + [1e6, 0, 0]
    values[:, 1] += values[:, 2] * 1e8
    values[::7, 1] = np.nan
    return Table(
        (
            *(NumberColumn(f"c{at}", values[:, at]) for at in range(3)),
            text_column("k", ["ab"[i % 2] for i in range(rows)]),
        )
    )


def test_the_numbers_are_those_of_pandas() -> None:
    column = table().columns[1]
    found, series = column_statistics(column), pd.Series(column.values.astype(float))
    numbers = found.numbers
    assert numbers is not None
    assert (found.missing, found.distinct) == (int(series.isna().sum()), series.nunique())
    np.testing.assert_allclose((numbers.low, numbers.mean, numbers.high), (series.min(), series.mean(), series.max()))
    np.testing.assert_allclose(numbers.quantiles, series.quantile(list(QUANTILES)))
    np.testing.assert_allclose(numbers.deviation, series.std(ddof=0))
    assert found.bars.counts.sum() == series.count()
    assert 5 <= len(found.bars.counts) <= MAX_BARS


def test_correlations_are_those_of_pandas_over_the_rows_where_both_are_there() -> None:
    whole = table()
    frame = pd.DataFrame({column.name: column.values for column in whole.columns[:3]}).astype(float)
    np.testing.assert_allclose(correlations(whole).r, frame.corr(), atol=1e-9)
    dense = Table(tuple(whole.columns[at] for at in (0, 2)))
    np.testing.assert_allclose(correlations(dense).r, frame[["c0", "c2"]].corr(), atol=1e-9)


def test_a_constant_column_correlates_with_nothing() -> None:
    found = correlations(Table((number_column("a", ["1e6", "1e6"]), number_column("b", ["1", "2"]))))
    assert np.isnan(found.r[0]).all()


@pytest.mark.parametrize(
    "texts", [[], [""], ["1"], ["1", "1"], ["inf", "-inf", "1"], ["1e308", "-1e308", "3"], ["x", ""]]
)
def test_odd_columns_are_counted_without_a_warning(texts: list[str]) -> None:
    found = column_statistics(number_column("a", texts))
    assert found.rows == len(texts)
    assert found.misfits == texts.count("x")
    column_statistics(text_column("a", texts))


def test_many_classes_share_a_last_bar() -> None:
    texts = [f"t{at}" for at in range(50)] + ["often"] * 5
    found = column_statistics(text_column("k", texts))
    assert (len(found.bars.counts), found.bars.names[0], int(found.bars.counts.sum())) == (MAX_CLASSES, "often", 55)
    assert found.bars.others == 51 - (MAX_CLASSES - 1)


def test_few_bars_hold_the_most_frequent_classes_in_their_order_and_all_others() -> None:
    bars = column_statistics(text_column("k", list("aabbbcddddd"))).bars
    assert bars.at_most(4) is bars
    few = bars.at_most(3)
    assert (few.names, few.counts.tolist(), few.others) == (("b", "d", "…"), [3, 5, 3], 2)
    many = column_statistics(text_column("k", [f"t{at}" for at in range(50)])).bars.at_most(5)
    assert (len(many.counts), many.others, int(many.counts.sum())) == (5, 46, 50)


def test_dates_are_counted_over_the_calendar() -> None:
    texts = [f"2024-{1 + at % 12:02d}-{1 + at % 28:02d}" for at in range(300)] + ["", "never"]
    found = column_statistics(text_column("when", texts))
    assert (found.kind, found.missing, found.misfits) == (ColumnKind.DATE, 1, 1)
    assert found.numbers is not None
    assert (date_text(found.numbers.low), date_text(found.numbers.high)) == ("2024-01-01", "2024-12-28")
    assert int(found.bars.counts.sum()) == 300
    assert found.bars.ends == ("2024-01-01", "2024-12-28")
    few = column_statistics(text_column("when", ["2024-01-01", "2024-01-02"] * 5))
    assert few.bars.names == ("2024-01-01", "2024-01-02")


@pytest.mark.parametrize("size", [1e-320, 1e-300, 1e-160, 1.0, 1e160, 1e300])
def test_mean_and_deviation_neither_vanish_nor_overflow(size: float) -> None:
    values = np.array([1.0, 2.0, 3.0, 6.0] * 10)
    numbers = column_statistics(NumberColumn("a", values * size)).numbers
    assert numbers is not None
    assert numbers.mean == pytest.approx(3 * size, rel=1e-3)
    assert numbers.deviation == pytest.approx(math.sqrt(3.5) * size, rel=1e-3)


@pytest.mark.parametrize(("first", "step"), [(0.0, 5e-324), (1e9, 1.2e-7), (-1e9, 1.2e-7), (1.0, 2.3e-16)])
def test_numbers_next_to_each_other_have_bars_no_narrower_than_their_distance_and_names_that_differ(
    first: float, step: float
) -> None:
    numbers = first + np.arange(22) * step
    bars = column_statistics(NumberColumn("a", np.repeat(numbers, 3000))).bars
    assert bars.counts.sum() == 22 * 3000
    assert len(set(bars.names)) == len(bars.names)
    assert (np.diff(bars.edges) > 0).all()
    assert bars.ends[0] != bars.ends[1]


def test_a_histogram_says_where_it_begins_and_ends() -> None:
    assert column_statistics(NumberColumn("a", np.linspace(-12.5, 30, 100))).bars.ends == ("−12.5", "30")
