"""From table to tensors: split, missing cells, encodings, scalings, and the line that tells it."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.config.recipe import ColumnRecipe, Encoding, Missing, Recipe, Role, Scaling, Split
from engine.data.preparing.dataset import Affine, Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.scaling import fit_scaling
from engine.data.preparing.summary import summary
from engine.data.table import Column, NumberColumn, Table, number_column, text_column


def _recipe(*columns: ColumnRecipe, missing: Missing = Missing.DROP, split: Split | None = None) -> Recipe:
    return Recipe(columns=columns, missing=missing, split=split or Split(validation=0.0))


def _feature(name: str, scaling: Scaling = Scaling.RAW, encoding: Encoding = Encoding.NUMBER) -> ColumnRecipe:
    return ColumnRecipe(name=name, scaling=scaling, encoding=encoding)


def _target(name: str, encoding: Encoding = Encoding.NUMBER) -> ColumnRecipe:
    return ColumnRecipe(name=name, role=Role.TARGET, encoding=encoding)


def _rows(count: int) -> Table:
    return Table((NumberColumn("x", np.arange(float(count))), NumberColumn("t", np.arange(float(count)) * 2)))


def _prepared(count: int, split: Split) -> Dataset:
    return prepare(plan(_rows(count), _recipe(_feature("x"), _target("t"), split=split)))


@given(rows=st.integers(2, 300), share=st.floats(0.001, 0.9), seed=st.integers(0, 2**32 - 1))
def test_the_split_is_scikit_learns(rows: int, share: float, seed: int) -> None:
    from sklearn.model_selection import train_test_split

    assume(np.ceil(share * rows) < rows)
    dataset = _prepared(rows, Split(validation=share, seed=seed))
    training, validation = train_test_split(np.arange(rows), test_size=share, random_state=seed)
    np.testing.assert_array_equal(dataset.training.table_rows, np.sort(training))
    np.testing.assert_array_equal(dataset.validation.table_rows, np.sort(validation))
    assert (dataset.plan.training_rows, dataset.plan.validation_rows) == (len(training), len(validation))


def test_without_shuffling_the_last_rows_validate() -> None:
    dataset = _prepared(10, Split(validation=0.25, shuffle=False))
    assert dataset.validation.table_rows.tolist() == [7, 8, 9]
    assert dataset.training.x[:, 0].tolist() == list(range(7))


def test_the_same_seed_draws_the_same_rows_and_another_others() -> None:
    first, second, third = (_prepared(50, Split(seed=seed)).validation.table_rows.tolist() for seed in (1, 1, 2))
    assert first == second != third


def test_stratified_parts_keep_the_shares_of_the_classes() -> None:
    table = Table((NumberColumn("x", np.arange(100.0)), text_column("t", ["a"] * 60 + ["b"] * 30 + ["c"] * 10)))
    dataset = prepare(plan(table, _recipe(_feature("x"), _target("t", Encoding.ONE_HOT), split=Split(stratified=True))))
    assert dataset.validation.t.sum(axis=0).tolist() == [12, 6, 2]


def test_a_stratified_split_of_filled_classes_takes_missing_ones_as_the_most_frequent() -> None:
    table = Table((NumberColumn("x", np.arange(11.0)), text_column("t", ["a"] * 6 + ["b"] * 4 + [""])))
    recipe = _recipe(
        _feature("x"),
        _target("t", Encoding.ONE_HOT),
        missing=Missing.FILL,
        split=Split(validation=0.3, stratified=True),
    )
    dataset = prepare(plan(table, recipe))
    assert (dataset.training.t.sum(axis=0) + dataset.validation.t.sum(axis=0)).tolist() == [7, 4]


@given(st.lists(st.floats(-1e6, 1e6), min_size=5, max_size=40), st.sampled_from([Scaling.STANDARD, Scaling.MINMAX]))
def test_scaling_is_fitted_on_the_training_rows_alone(values: list[float], scaling: Scaling) -> None:
    column = NumberColumn("x", np.array(values))
    recipe = _recipe(_feature("x", scaling), _target("t"), split=Split(validation=0.3, seed=3))
    dataset = prepare(plan(Table((column, NumberColumn("t", np.zeros(len(values))))), recipe))
    fitted = fit_scaling(scaling, column.values[dataset.training.table_rows])
    assert dataset.input_scalings == (fitted,)
    for part in (dataset.training, dataset.validation):
        np.testing.assert_array_equal(part.x[:, 0], fitted.forward(column.values[part.table_rows]))
        np.testing.assert_allclose(fitted.back(part.x[:, 0]), column.values[part.table_rows], atol=1e-6)


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=40), st.sampled_from([1e-6, 1.0, 1e9]))
def test_scalings_equal_scikit_learns(values: list[float], size: float) -> None:
    from sklearn.preprocessing import MinMaxScaler, StandardScaler

    column = np.array(values) * size
    assume(np.ptp(column) > max(1e-12, 1e-3 * np.abs(column).max()))
    standard, minmax = StandardScaler().fit(column[:, None]), MinMaxScaler().fit(column[:, None])
    for scaling, peer in ((Scaling.STANDARD, standard), (Scaling.MINMAX, minmax)):
        ours = fit_scaling(scaling, column).forward(column)
        np.testing.assert_allclose(ours, peer.transform(column[:, None])[:, 0], rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("size", [2.0**700, 2.0**1000])
def test_numbers_whose_squares_are_infinite_are_standardised_like_any_others(size: float) -> None:
    values = np.array([-1.5, 0.25, 3.0, 2.0])
    huge, usual = (fit_scaling(Scaling.STANDARD, values * factor).forward(values * factor) for factor in (size, 1.0))
    np.testing.assert_allclose(huge, usual, rtol=1e-14)


@pytest.mark.parametrize("scaling", [Scaling.STANDARD, Scaling.MINMAX])
@pytest.mark.parametrize("value", [0.0, 0.1, -7.3, 1e12, 1e-20])
def test_a_constant_column_becomes_zeros(scaling: Scaling, value: float) -> None:
    column = np.full(13, value)
    np.testing.assert_allclose(fit_scaling(scaling, column).forward(column), 0.0, atol=1e-3 * abs(value) + 1e-30)


def test_small_numbers_are_scaled_like_any_others() -> None:
    charges = np.array([1.0, 2.0, 3.0]) * 1.6e-19
    np.testing.assert_allclose(fit_scaling(Scaling.MINMAX, charges).forward(charges), [0, 0.5, 1])
    np.testing.assert_allclose(fit_scaling(Scaling.STANDARD, charges).forward(charges), np.array([-1, 0, 1]) * 1.5**0.5)


@pytest.mark.parametrize("encoding", [Encoding.ONE_HOT, Encoding.CLASS_INDEX])
def test_float_labels_one_two_three_five_six_seven_are_six_classes(encoding: Encoding) -> None:
    labels = [1.0, 2.0, 3.0, 5.0, 6.0, 7.0, 1.0, 7.0]
    table = Table((NumberColumn("x", np.arange(8.0)), NumberColumn("t", np.array(labels))))
    dataset = prepare(plan(table, _recipe(_feature("x"), _target("t", encoding))))
    order = [0, 1, 2, 3, 4, 5, 0, 5]
    assert dataset.plan.output_classes == ("1", "2", "3", "5", "6", "7")
    if encoding is Encoding.ONE_HOT:
        np.testing.assert_array_equal(dataset.training.t, np.eye(6)[order])
        assert dataset.output_names[3] == "t=5"
    else:
        assert dataset.training.t[:, 0].tolist() == order


WITH_HOLES: tuple[Column, ...] = (
    number_column("x", ["1", "", "3", "4"]),
    text_column("c", ["a", "b", "", "a"]),
    number_column("t", ["10", "20", "30", "40"]),
    number_column("unused", ["", "", "", ""]),
)
COLUMNS = (
    _feature("x"),
    _feature("c", encoding=Encoding.ONE_HOT),
    _target("t"),
    ColumnRecipe(name="unused", role=Role.IGNORED),
)


def test_rows_with_missing_cells_are_dropped_but_ignored_columns_do_not_count() -> None:
    dataset = prepare(plan(Table(WITH_HOLES), _recipe(*COLUMNS)))
    assert dataset.training.table_rows.tolist() == [0, 3]
    assert dataset.training.x.tolist() == [[1, 1, 0], [4, 1, 0]]
    assert summary(dataset.plan) == (
        "2 training rows, 0 validation; 2 features → 3 inputs; 1 target → 1 output; 2 rows with missing cells left out"
    )


def test_missing_cells_are_filled_with_the_training_rows_mean_and_most_frequent_class() -> None:
    split = Split(validation=0.25, shuffle=False)
    dataset = prepare(plan(Table(WITH_HOLES), _recipe(*COLUMNS, missing=Missing.FILL, split=split)))
    assert dataset.training.x.tolist() == [[1, 1, 0], [2, 0, 1], [3, 1, 0]]
    assert dataset.validation.x.tolist() == [[4, 1, 0]]
    assert summary(dataset.plan) == (
        "3 training rows, 1 validation; 2 features → 3 inputs; 1 target → 1 output; missing cells of 2 rows filled"
    )


def test_the_summary_counts_one_as_one() -> None:
    table = Table((number_column("x", ["1", ""]), text_column("t", ["a", "b"])))
    planned = plan(table, _recipe(_feature("x"), _target("t", Encoding.CLASS_INDEX)))
    assert summary(planned) == (
        "1 training row, 0 validation; 1 feature → 1 input; 2 classes → 1 class index; 1 row with missing cells left out"
    )


def test_columns_come_in_the_recipes_order_and_the_table_is_left_alone() -> None:
    values = np.arange(3.0)
    values.flags.writeable = False
    table = Table((NumberColumn("a", values), NumberColumn("b", values + 10), NumberColumn("t", values)))
    dataset = prepare(plan(table, _recipe(_feature("b", Scaling.STANDARD), _feature("a"), _target("t"))))
    assert dataset.input_names == ("b", "a")
    assert dataset.training.x[:, 1].tolist() == [0, 1, 2]
    assert dataset.training.x.flags.c_contiguous
    assert dataset.input_scalings[1] == Affine()
