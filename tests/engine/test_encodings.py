"""Cells as tensor entries: ranks, hashes, parts of dates, yes and no, fillings, indicators, robust and log scaling."""

from datetime import datetime

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.config.recipe import (
    ColumnRecipe,
    DateOrder,
    DatePart,
    Encoding,
    Missing,
    MissingCells,
    Recipe,
    Role,
    Scaling,
    Split,
)
from engine.data.date_parsing import column_seconds, parsed_dates, read_date
from engine.data.dates import date_text
from engine.data.preparing.dataset import Array, Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.scaling import fit_scaling
from engine.data.table import Column, NumberColumn, Table, number_column, text_column

TARGET = ColumnRecipe(name="t", role=Role.TARGET)
ALL_TRAIN = Split(validation=0.0)


def _prepared(
    column: Column, part: ColumnRecipe, *, split: Split = ALL_TRAIN, missing: Missing = Missing.DROP
) -> Dataset:
    table = Table((column, NumberColumn("t", np.arange(float(len(column.values))))))
    return prepare(plan(table, Recipe(columns=(part, TARGET), split=split, missing=missing)))


def _entries(column: Column, part: ColumnRecipe) -> list[list[float]]:
    return [[float(number) for number in row] for row in _prepared(column, part).training.x]


def test_ranks_follow_the_order_that_is_given_and_can_be_scaled() -> None:
    sizes = text_column("size", ["L", "S", "M", "XL", "S"])
    part = ColumnRecipe(name="size", encoding=Encoding.ORDINAL, order=("S", "M", "L"))
    assert _entries(sizes, part) == [[2], [0], [1], [3], [0]], "a class that is not named comes last"
    assert _entries(sizes, part.replace(scaling=Scaling.MINMAX)) == [[2 / 3], [0], [1 / 3], [1], [0]]
    assert _entries(sizes, part.replace(order=())) == [[0], [2], [1], [3], [2]]


def test_an_order_of_classes_also_orders_one_hot_entries() -> None:
    part = ColumnRecipe(name="c", encoding=Encoding.ONE_HOT, order=("b", "a"))
    dataset = _prepared(text_column("c", ["a", "b"]), part)
    assert dataset.input_names == ("c=b", "c=a")
    assert dataset.training.x.tolist() == [[0, 1], [1, 0]]


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=30), st.integers(2, 40))
def test_hashes_are_scikit_learns(texts: list[str], buckets: int) -> None:
    from sklearn.feature_extraction import FeatureHasher

    part = ColumnRecipe(name="x", encoding=Encoding.HASHED, buckets=buckets)
    dataset = _prepared(text_column("x", texts), part)
    peer = FeatureHasher(buckets, input_type="string").transform([text] for text in texts).toarray()
    np.testing.assert_array_equal(dataset.training.x, peer)
    assert len(dataset.input_names) == buckets == dataset.plan.inputs


def test_a_hash_never_changes() -> None:
    part = ColumnRecipe(name="x", encoding=Encoding.HASHED, buckets=8)
    found = _prepared(text_column("x", ["서울", "Oslo", "a b"]), part).training.x
    assert [(int(row.nonzero()[0][0]), float(row.sum())) for row in found] == [(0, 1.0), (3, -1.0), (5, 1.0)]


def test_a_date_becomes_the_chosen_parts() -> None:
    part = ColumnRecipe(name="d", encoding=Encoding.DATE, date_parts=tuple(DatePart))
    dataset = _prepared(text_column("d", ["2024-02-29 13:45:30.5", "1969-12-31", "2000-01-01T00:00:00Z"]), part)
    assert dataset.input_names[:3] == ("d.year", "d.month", "d.day")
    expected = np.array(
        [
            [2024, 2, 29, 3, 60, 13, 45, 30.5, 19782 + (13 * 3600 + 45 * 60 + 30.5) / 86400],
            [1969, 12, 31, 2, 365, 0, 0, 0, -1],
            [2000, 1, 1, 5, 1, 0, 0, 0, 10957],
        ]
    )
    np.testing.assert_allclose(dataset.training.x, expected)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024/3/4", "2024-03-04"),
        ("2024.03.04.", "2024-03-04"),
        ("2024년 3월 4일", "2024-03-04"),
        ("20240304", "2024-03-04"),
        ("2024-03", "2024-03-01"),
        ("4.3.2024", "2024-03-04"),
        ("4 March 2024", "2024-03-04"),
        ("Mar 4, 2024", "2024-03-04"),
        ("04-Mar-2024 01:02", "2024-03-04 01:02:00"),
        ("2024-03-04 12:30 AM", "2024-03-04 00:30:00"),
        ("2024-03-04T23:00:00+09:00", "2024-03-04 23:00:00"),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, said: str) -> None:
    seconds = read_date(text, day_first=True)
    assert seconds is not None
    assert date_text(seconds) == said


@pytest.mark.parametrize(
    "text", ["", "2024-02-30", "24-03-04", "2024-13-01", "soon", "12", "2024-03-04 25:00", "4/4/24"]
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read_date(text, day_first=True) is None


def test_the_column_says_whether_the_day_comes_first_or_a_person_does() -> None:
    assert parsed_dates(["3/4/2024", "25/4/2024"]).days_come_first() is True
    assert parsed_dates(["3/4/2024", "4/25/2024"]).days_come_first() is False
    assert parsed_dates(["3/4/2024", "5/5/2024"]).days_come_first() is None
    assert parsed_dates(["3.4.2024", "5.6.2024"]).days_come_first() is True
    assert parsed_dates(["3.4.2024", "4.25.2024"]).days_come_first() is False
    assert parsed_dates(["3.4.2024", "5/6/2024"]).days_come_first() is None
    assert parsed_dates(["3/4/2024"]).days_come_first(DateOrder.MONTH_FIRST) is False
    assert read_date("3/4/2024", day_first=False) != read_date("3/4/2024", day_first=True)


@pytest.mark.parametrize(
    "texts",
    [
        ["yes", "No", " YES", "no"],
        ["true", "FALSE", "True", "f"],
        ["1", "0", "1", "0"],
        ["O", "X", "o", "x"],
        ["예", "아니오", "예", "아니오"],
        ["on", "off", "on", "off"],
    ],
)
def test_yes_is_one_and_no_is_zero(texts: list[str]) -> None:
    part = ColumnRecipe(name="b", encoding=Encoding.BOOLEAN)
    assert _entries(text_column("b", texts), part) == [[1], [0], [1], [0]]


def test_numbers_zero_and_one_are_no_and_yes_and_classes_keep_their_spelling() -> None:
    part = ColumnRecipe(name="b", encoding=Encoding.BOOLEAN)
    assert _entries(number_column("b", ["0", "1"]), part) == [[0], [1]]
    planned = _prepared(text_column("b", ["예", "아니오"]), part).plan.features[0]
    assert planned.classes == ("아니오", "예")
    assert _prepared(text_column("b", ["Y"]), part).plan.features[0].classes == ("n", "Y")


HOLES = number_column("x", ["4", "", "1", "1", "", "8"])


@pytest.mark.parametrize(
    ("rule", "strategy"),
    [
        (MissingCells.MEAN, "mean"),
        (MissingCells.MEDIAN, "median"),
        (MissingCells.MOST_FREQUENT, "most_frequent"),
        (MissingCells.CONSTANT, "constant"),
    ],
)
def test_fillings_are_scikit_learns(rule: MissingCells, strategy: str) -> None:
    from sklearn.impute import SimpleImputer

    part = ColumnRecipe(name="x", missing=rule, constant="-2.5", indicator=True)
    peer = SimpleImputer(strategy=strategy, fill_value=-2.5, add_indicator=True)
    dataset = _prepared(HOLES, part)
    np.testing.assert_array_equal(dataset.training.x, peer.fit_transform(HOLES.values[:, None]))
    assert dataset.input_names == ("x", "x missing")
    assert (dataset.plan.filled, dataset.plan.left_out) == (2, 0)


def test_a_column_may_leave_rows_out_where_all_others_are_filled() -> None:
    part = ColumnRecipe(name="x", missing=MissingCells.DROP)
    dataset = _prepared(HOLES, part, missing=Missing.FILL)
    assert dataset.training.table_rows.tolist() == [0, 2, 3, 5]
    assert (dataset.plan.filled, dataset.plan.left_out) == (0, 2)


def test_a_constant_may_be_a_class_of_its_own() -> None:
    part = ColumnRecipe(name="c", encoding=Encoding.ONE_HOT, missing=MissingCells.CONSTANT, constant="unknown")
    dataset = _prepared(text_column("c", ["b", "", "a"]), part)
    assert dataset.input_names == ("c=a", "c=b", "c=unknown")
    assert dataset.training.x.tolist() == [[0, 1, 0], [0, 0, 1], [1, 0, 0]]


@pytest.mark.parametrize(
    "encoding", [Encoding.ORDINAL, Encoding.CLASS_INDEX, Encoding.HASHED, Encoding.BOOLEAN, Encoding.DATE]
)
def test_rows_that_are_left_out_stop_no_encoding(encoding: Encoding) -> None:
    texts = ["2024-01-01", "", "2023-05-05"] if encoding is Encoding.DATE else ["yes", "", "no"]
    dataset = _prepared(text_column("c", texts), ColumnRecipe(name="c", encoding=encoding))
    assert dataset.training.table_rows.tolist() == [0, 2]
    assert np.isfinite(dataset.training.x).all()


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=40))
def test_robust_scaling_is_scikit_learns(values: list[float]) -> None:
    from sklearn.preprocessing import RobustScaler

    column = np.array(values)
    low, high = np.percentile(column, (25, 75))
    assume(high - low > max(1e-12, 1e-3 * np.abs(column).max()))
    ours = fit_scaling(Scaling.ROBUST, column)
    np.testing.assert_allclose(
        ours.forward(column), RobustScaler().fit_transform(column[:, None])[:, 0], rtol=1e-9, atol=1e-9
    )
    np.testing.assert_allclose(ours.back(ours.forward(column)), column, rtol=1e-12, atol=1e-9)


@given(st.lists(st.floats(-0.999, 1e6), min_size=1, max_size=40))
def test_log_scaling_goes_there_and_back(values: list[float]) -> None:
    column = np.array(values)
    scaling = fit_scaling(Scaling.LOG, column)
    np.testing.assert_array_equal(scaling.forward(column), np.log1p(column))
    np.testing.assert_allclose(scaling.back(scaling.forward(column)), column, rtol=1e-9, atol=1e-12)


def test_nothing_is_fitted_on_rows_that_validate_or_test() -> None:
    rng = np.random.default_rng(3)
    rows = 60
    numbers, dates = (
        rng.normal(5, 2, rows),
        [f"20{y:02}-03-0{d}" for y, d in zip(rng.integers(10, 30, rows), rng.integers(1, 9, rows), strict=True)],
    )
    classes = list(rng.choice(["a", "b", "c"], rows))
    numbers[[3, 17, 31]] = np.nan
    columns = [
        *(
            ColumnRecipe(name=f"x {s.value}", scaling=s, missing=m)
            for s, m in zip(
                Scaling, (MissingCells.MEAN, MissingCells.MEDIAN, MissingCells.MOST_FREQUENT) * 2, strict=False
            )
        ),
        ColumnRecipe(name="d", encoding=Encoding.DATE, scaling=Scaling.STANDARD),
        ColumnRecipe(name="c", encoding=Encoding.ORDINAL, scaling=Scaling.ROBUST, missing=MissingCells.MOST_FREQUENT),
        TARGET,
    ]
    recipe = Recipe(columns=tuple(columns), split=Split(validation=0.3, test=0.2))

    def table(numbers: Array, dates: list[str], classes: list[str]) -> Table:
        xs = [NumberColumn(f"x {s.value}", np.abs(numbers)) for s in Scaling]
        return Table(
            (*xs, text_column("d", dates), text_column("c", classes), NumberColumn("t", np.arange(float(rows))))
        )

    before = prepare(plan(table(numbers, dates, classes), recipe))
    others = np.concatenate([before.validation.table_rows, before.test.table_rows])
    moved = numbers.copy()
    moved[others] = np.where(np.isnan(numbers[others]), np.nan, 1e6)
    changed = [("2999-12-31" if row in others else text) for row, text in enumerate(dates)]
    swapped = [("c" if row in others else text) for row, text in enumerate(classes)]
    after = prepare(plan(table(moved, changed, swapped), recipe))
    assert [column.fill for column in after.features] == [column.fill for column in before.features]
    assert after.input_scalings == before.input_scalings
    np.testing.assert_array_equal(after.training.x, before.training.x)


@given(st.lists(st.datetimes(), min_size=1, max_size=20), st.booleans())
def test_plain_dates_are_read_at_once_and_as_one_by_one(moments: list[datetime], has_time: bool) -> None:
    texts = [m.isoformat(sep=" ", timespec="seconds") if has_time else m.date().isoformat() for m in moments]
    found = column_seconds(text_column("d", [*texts, ""]))
    assert np.isnan(found[-1])
    assert found[:-1].tolist() == [read_date(text, day_first=True) for text in texts]


@pytest.mark.parametrize("text", ["2024030405", "2024-02-30", "2024/03/04", "+2024-03-0", "-2024-3-04"])
def test_what_only_looks_like_a_plain_date_is_read_like_any_other_text(text: str) -> None:
    (found,) = column_seconds(text_column("d", [text])).tolist()
    one = read_date(text, day_first=True)
    assert found == one if one is not None else np.isnan(found)
