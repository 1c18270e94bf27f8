"""The first recipe for a fresh table: roles, encodings, scalings and the split."""

import unicodedata
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from engine.config.experiment import Experiment
from engine.config.learners import SupervisedNetwork
from engine.config.losses import BinaryCrossentropy, Loss
from engine.config.recipe import Encoding, Recipe, Role, Scaling, Split
from engine.config.training import Training
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.summary import summary
from engine.data.reading.csv_file import read_csv
from engine.data.table import Column, NumberColumn, Table, number_column, text_column
from engine.setup import resolve
from engine.suggest import experiment_for, suggest_experiment, suggest_network, suit_targets

IRIS = Path(__file__).parents[2] / "resources" / "samples" / "iris.csv"


def _roles(*columns: Column) -> dict[str, Role]:
    return {column.name: column.role for column in guess_recipe(Table(columns)).columns}


def _numbers(name: str, count: int = 40) -> NumberColumn:
    return NumberColumn(name, np.arange(float(count)))


def test_iris_is_ready_to_train() -> None:
    table = read_csv(IRIS).table
    recipe = guess_recipe(table)
    assert recipe.column("species").role is Role.TARGET
    assert recipe.column("species").encoding is Encoding.ONE_HOT
    assert {column.scaling for column in recipe.with_role(Role.FEATURE)} == {Scaling.STANDARD}
    assert recipe.split.stratified
    assert summary(plan(table, recipe)) == (
        "120 training rows, 30 validation; 4 features → 4 inputs; 3 classes → 3 outputs"
    )


@pytest.mark.parametrize("name", ["Target", "class", " Label ", "y", "정답"])
def test_a_column_with_a_targets_name_is_the_target(name: str) -> None:
    assert _roles(_numbers("a"), _numbers(name), _numbers("b"))[name] is Role.TARGET


def test_without_such_a_name_the_last_useful_column_is_the_target() -> None:
    names = text_column("remark", [f"remark {row}" for row in range(40)])
    roles = _roles(_numbers("a"), _numbers("b"), names)
    assert roles == {"a": Role.FEATURE, "b": Role.TARGET, "remark": Role.IGNORED}


def test_columns_that_teach_nothing_are_ignored() -> None:
    roles = _roles(
        _numbers("id"),
        number_column("empty", [""] * 40),
        number_column("constant", ["7"] * 40),
        text_column("same", ["x"] * 40),
        text_column("names", [f"name {row % 30}" for row in range(40)]),
        text_column("colour", ["red", "blue"] * 20),
        _numbers("price"),
    )
    assert {name for name, role in roles.items() if role is Role.IGNORED} == {
        "id",
        "empty",
        "constant",
        "same",
        "names",
    }


def test_a_table_of_one_row_has_features_though_nothing_varies() -> None:
    roles = _roles(number_column("x", ["1"]), number_column("t", ["2"]))
    assert roles == {"x": Role.FEATURE, "t": Role.TARGET}


def test_a_column_of_a_million_names_is_ignored_without_sorting_it() -> None:
    column = text_column("name", (f"name {row}" for row in range(100_000)))
    guess_recipe(Table((column, _numbers("a", 100_000), _numbers("b", 100_000))))
    assert "classes" not in vars(column)


def test_rare_classes_are_not_stratified() -> None:
    table = Table((_numbers("a"), text_column("species", ["common"] * 37 + ["rare"] * 3)))
    assert not guess_recipe(table).split.stratified


@pytest.mark.parametrize(("rows", "validation"), [(1, 0.0), (9, 0.0), (10, Split().validation)])
def test_a_table_of_few_rows_is_not_split(rows: int, validation: float) -> None:
    assert guess_recipe(Table((_numbers("a", rows), _numbers("b", rows)))).split.validation == validation


def test_the_numeric_target_is_raw_and_the_features_are_standardised() -> None:
    recipe = guess_recipe(Table((_numbers("a"), _numbers("b"))))
    assert recipe.column("a").scaling is Scaling.STANDARD
    assert recipe.column("b").scaling is Scaling.RAW


def test_nothing_can_be_guessed_of_an_empty_table() -> None:
    assert guess_recipe(Table()) == Recipe()
    assert _roles(number_column("a", [])) == {"a": Role.IGNORED}


def test_a_target_of_large_numbers_is_standardised_and_one_of_small_numbers_is_left_as_it_is() -> None:
    x = NumberColumn("x", np.array([1.0, 2.0, 3.0]))
    for top, scaling in ((900.0, Scaling.RAW), (-350_000.0, Scaling.STANDARD)):
        table = Table((x, NumberColumn("price", np.array([1.0, 2.0, top]))))
        assert guess_recipe(table).column("price").scaling is scaling


def test_a_target_that_outputs_near_zero_are_slow_to_reach_is_standardised_unless_the_table_is_made_by_hand() -> None:
    spread = np.linspace(-1, 1, 40)
    for name, values, scaling in (
        ("a yield near 80", 80 + 2.5 * spread, Scaling.STANDARD),
        ("scores up to 300", 150 + 150 * spread, Scaling.STANDARD),
        ("the lecture's quadratic", 2 * (5 * spread) ** 2 + 15 * spread + 5, Scaling.RAW),
        ("mostly yes", np.where(spread < 0.9, 1.0, 0.0), Scaling.RAW),
        ("by hand", np.array([80.0, 81.0, 79.0]), Scaling.RAW),
    ):
        table = Table((NumberColumn("x", np.arange(float(len(values)))), NumberColumn(name, values)))
        recipe = guess_recipe(table)
        assert recipe.column(name).scaling is scaling, name
        assert ("scaled, and the loss with it" in summary(plan(table, recipe))) is (scaling is Scaling.STANDARD)


def test_texts_that_are_all_dates_are_taken_apart_and_doubtful_ones_are_not() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 11) for day in range(1, 21)]
    table = Table(
        (text_column("day", days), text_column("other", [*days[:-1], "soon"]), number_column("y", ["1", "2"] * 100))
    )
    recipe = guess_recipe(table)
    assert (recipe.column("day").role, recipe.column("day").encoding) == (Role.FEATURE, Encoding.DATE)
    assert recipe.column("day").scaling is Scaling.STANDARD
    assert recipe.column("other").role is Role.IGNORED
    unclear = Table((text_column("day", ["3/4/2024", "4/4/2024"] * 5), number_column("y", ["1", "2"] * 5)))
    assert guess_recipe(unclear).column("day").encoding is Encoding.ONE_HOT, "the day or the month may come first"


def test_yes_and_no_become_one_and_zero_and_numbers_stay_numbers() -> None:
    table = Table(
        (
            text_column("smoker", ["yes", "no"] * 10),
            text_column("both", ["yes", "false"] * 10),
            number_column("flag", ["0", "1"] * 10),
            text_column("works", ["TRUE", "FALSE", "TRUE", "TRUE"] * 5),
        )
    )
    recipe = guess_recipe(table)
    assert recipe.column("smoker").encoding is Encoding.BOOLEAN
    assert recipe.column("both").encoding is Encoding.ONE_HOT, "no pair of words"
    assert (recipe.column("flag").encoding, recipe.column("flag").scaling) == (Encoding.NUMBER, Scaling.STANDARD)
    suggested = suggest_experiment(table, recipe)
    assert suggested.recipe.column("works").encoding is Encoding.BOOLEAN
    assert suggested.learner.training.loss == BinaryCrossentropy()
    assert not resolve(suggested, table).problems
    dataset = prepare(plan(table, suggested.recipe))
    assert dataset.training.t[:, 0].tolist() == [float(row % 4 != 1) for row in dataset.training.table_rows]


@pytest.mark.parametrize("loss", get_args(get_args(Loss)[0]), ids=lambda loss: loss.__name__)
def test_a_target_of_yes_and_no_is_encoded_as_each_loss_needs_it(loss: type[Any]) -> None:
    table = Table((_numbers("a", 8), text_column("y", ["yes", "no"] * 4)))
    recipe = suit_targets(table, guess_recipe(table), loss())
    network = suggest_network(table, recipe, loss())
    experiment = Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=Training(loss=loss())))
    assert not resolve(experiment, table).errors


def test_a_last_column_of_dates_is_not_what_is_to_be_learnt() -> None:
    days = [f"2024-01-{row % 28 + 1:02}" for row in range(40)]
    assert _roles(_numbers("a"), _numbers("b"), text_column("day", days)) == {
        "a": Role.FEATURE,
        "b": Role.TARGET,
        "day": Role.FEATURE,
    }


def test_a_recipe_is_taken_over_to_columns_whose_names_look_the_same() -> None:
    letters = unicodedata.normalize("NFD", "성별")
    table = Table((_numbers("x"), text_column("성별", ["남", "여"] * 20), text_column("part", ["a", "b"] * 20)))
    present = suggest_experiment(table, guess_recipe(table).replace(split=Split(group="part")))
    other = Table((_numbers("X "), text_column(letters, ["남", "여"] * 20), text_column("Part", ["a", "b"] * 20)))
    found = experiment_for(other, guess_recipe(other), present)
    assert [column.name for column in found.recipe.columns] == ["X ", letters, "Part"]
    assert found.recipe.split.group == "Part"
    assert found.learner.network == present.learner.network
    assert experiment_for(table, guess_recipe(table), present) is present
    unclear = Table((_numbers("X"), _numbers("x "), text_column("성별", ["남", "여"] * 20)))
    assert experiment_for(unclear, guess_recipe(unclear), present) == suggest_experiment(unclear)
