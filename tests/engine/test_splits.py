"""Which rows train, validate and test; and how much each row counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.recipe import (
    ClassWeight,
    ClassWeights,
    ColumnRecipe,
    Encoding,
    Missing,
    Recipe,
    Role,
    Split,
    SplitBy,
)
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.summary import summary
from engine.data.table import NumberColumn, Table, number_column, text_column

KINDS = ["a"] * 12 + ["b"] * 6 + ["c"] * 3
FEATURE = ColumnRecipe(name="x")
TARGET = ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT)


def _table(kinds: list[str] = KINDS) -> Table:
    return Table((NumberColumn("x", np.arange(float(len(kinds)))), text_column("kind", kinds)))


def _dataset(split: Split, **changes: object) -> Dataset:
    return prepare(plan(_table(), Recipe(columns=(FEATURE, TARGET), split=split).replace(**changes)))


def _rows(dataset: Dataset) -> list[list[int]]:
    return [part.table_rows.tolist() for part in (dataset.training, dataset.validation, dataset.test)]


@given(
    st.sampled_from(list(SplitBy)),
    st.floats(0, 0.45),
    st.floats(0, 0.45),
    st.booleans(),
    st.booleans(),
    st.integers(2, 3),
    st.integers(1, 2),
    st.integers(0, 99),
)
def test_every_used_row_is_in_one_part_and_the_plan_knows_the_sizes(
    by: SplitBy, validation: float, test: float, shuffle: bool, stratified: bool, folds: int, fold: int, seed: int
) -> None:
    if stratified and by is SplitBy.SHARE:
        validation, test, shuffle = max(validation, 0.2), 0.0, True
    split = Split(
        by=by, validation=validation, test=test if not stratified else 0.0, shuffle=shuffle, stratified=stratified,
        folds=folds, fold=fold, seed=seed, column="kind", validation_values=("b",), test_values=("c",),
    )  # fmt: skip
    dataset = _dataset(split)
    parts = _rows(dataset)
    assert sorted(row for part in parts for row in part) == list(range(21))
    assert all(part == sorted(part) for part in parts)
    planned = dataset.plan
    assert [planned.training_rows, planned.validation_rows, planned.test_rows] == [len(part) for part in parts]


def test_in_order_the_parts_follow_one_another() -> None:
    training, validation, test = _rows(_dataset(Split(validation=0.2, test=0.1, shuffle=False)))
    assert (training[-1], validation, test) == (12, [13, 14, 15, 16, 17], [18, 19, 20])


def test_the_test_part_is_drawn_first_and_does_not_depend_on_the_others() -> None:
    from sklearn.model_selection import train_test_split

    rest, drawn = train_test_split(np.arange(21), test_size=0.2, random_state=4)
    _, validation = train_test_split(np.sort(rest), test_size=5, random_state=4)
    parts = _rows(_dataset(Split(validation=0.2, test=0.2, seed=4)))
    assert parts[1:] == [sorted(validation.tolist()), sorted(drawn.tolist())]
    assert _rows(_dataset(Split(by=SplitBy.FOLDS, test=0.2, seed=4)))[2] == parts[2]


@pytest.mark.parametrize("stratified", [False, True])
@pytest.mark.parametrize("shuffle", [False, True])
def test_folds_are_scikit_learns(stratified: bool, shuffle: bool) -> None:
    from sklearn.model_selection import KFold, StratifiedKFold

    kind = StratifiedKFold if stratified else KFold
    peer = kind(3, shuffle=shuffle, random_state=5 if shuffle else None)
    for number, (training, validation) in enumerate(peer.split(np.arange(21), KINDS), start=1):
        split = Split(by=SplitBy.FOLDS, folds=3, fold=number, shuffle=shuffle, stratified=stratified, seed=5)
        assert _rows(_dataset(split)) == [training.tolist(), validation.tolist(), []]


def test_stratified_parts_keep_the_shares_in_the_test_part_too() -> None:
    dataset = _dataset(Split(validation=1 / 3, test=1 / 3, stratified=True))
    assert dataset.validation.t.sum(axis=0).tolist() == [4, 2, 1]
    assert dataset.test.t.sum(axis=0).tolist() == [4, 2, 1]


def test_a_column_says_where_a_row_belongs() -> None:
    split = Split(by=SplitBy.COLUMN, column="kind", validation_values=("b",), test_values=("c", "nowhere"))
    assert _rows(_dataset(split)) == [list(range(12)), list(range(12, 18)), [18, 19, 20]]


def test_balanced_class_weights_are_scikit_learns_on_the_training_rows_alone() -> None:
    from sklearn.utils.class_weight import compute_sample_weight

    dataset = _dataset(Split(validation=0.3, seed=2), class_weights=ClassWeights.BALANCED)
    kinds = [KINDS[row] for row in dataset.training.table_rows]
    assert dataset.training.w is not None
    np.testing.assert_allclose(dataset.training.w, compute_sample_weight("balanced", kinds))
    assert dataset.validation.w is not None
    assert set(dataset.validation.w.tolist()) == {1.0}, "Keras's class_weight does not weigh what validates"


def test_given_class_weights_and_a_weight_column_are_multiplied() -> None:
    table = Table((*_table(["a", "b", "a"]).columns, number_column("w", ["2", "3", ""])))
    columns = (FEATURE, TARGET, ColumnRecipe(name="w", role=Role.WEIGHT))
    recipe = Recipe(
        columns=columns,
        split=Split(validation=0.0),
        missing=Missing.FILL,
        class_weights=ClassWeights.GIVEN,
        given_class_weights=(ClassWeight(name="a", weight=10.0),),
    )
    dataset = prepare(plan(table, recipe))
    assert dataset.training.w is not None
    assert dataset.training.w.tolist() == [20.0, 3.0, 25.0]
    assert dataset.input_names == ("x",), "a weight does not go into the network"


def test_without_weights_there_are_none() -> None:
    dataset = _dataset(Split())
    assert dataset.training.w is None
    assert not Recipe(columns=(FEATURE, TARGET)).is_weighted


def test_the_summary_tells_the_test_part_and_the_weights() -> None:
    table = Table((*_table().columns, NumberColumn("w", np.ones(21))))
    columns = (FEATURE, TARGET, ColumnRecipe(name="w", role=Role.WEIGHT))
    recipe = Recipe(
        columns=columns, split=Split(by=SplitBy.FOLDS, folds=3, fold=2, test=0.1), class_weights=ClassWeights.BALANCED
    )
    assert summary(plan(table, recipe), recipe) == (
        "12 training rows, 6 validation (fold 2 of 3), 3 test; 1 feature → 1 input; 3 classes → 3 outputs; "
        "classes weighed: balanced; rows weighed by 'w'"
    )
