"""Rows whose target is missing are predicted as any row with their features is; what is not known of them is left empty."""

import numpy as np
import pytest

from engine.backend import PartName
from engine.config.arrangement import Windows
from engine.config.columns import MissingCells
from engine.config.recipe import Role
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table, number_column, text_column
from engine.learners.supervised.initial import initial_parameters
from engine.results.predictions import predict, predict_unlabelled, unlabelled_text
from engine.suggest import suggest_experiment

SIZES = ["1", "2", "3", "4", "5", "6", "7", "8", "2", "", "5", "3"]
TABLE = Table(
    (
        number_column("size", SIZES),
        text_column("kind", ["a", "b", "a", "b", "a", "b", "a", "b", "b", "a", "a", "a"]),
        number_column("price", ["10", "20", "31", "40", "52", "60", "71", "80", "", "", "", "35"]),
        text_column("wet", ["yes", "no", "yes", "no", "yes", "no", "yes", "no", "yes", "", "yes", ""]),
    )
)


def predicted(
    *targets: str, missing: MissingCells = MissingCells.DROP
) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, ...]]]:
    """The rows of the training part by their numbers, and those without a target, by a network as it was drawn."""
    plain = suggest_experiment(TABLE)
    recipe = plain.recipe.with_columns(
        column.replace(role=Role.TARGET if column.name in targets else Role.FEATURE)
        for column in plain.recipe.columns
        if column.name in ("size", "kind", *targets)
    )
    recipe = recipe.with_columns(
        column.replace(role=Role.IGNORED) for column in recipe.columns if column.name not in ("size", "kind", *targets)
    )
    recipe = recipe.with_column(recipe.column("size").replace(missing=missing))
    recipe = recipe.replace(split=recipe.split.replace(validation=0.0, stratified=False))
    experiment = suggest_experiment(TABLE, recipe)
    dataset = prepare(plan(TABLE, experiment.recipe))
    parameters = initial_parameters(experiment, dataset.plan.inputs)
    rows = predict(experiment, dataset, parameters, PartName.TRAINING).rows()
    return {row[0]: row for row in rows}, list(predict_unlabelled(experiment, dataset, parameters).rows())


def test_a_number_is_predicted_as_for_a_row_with_the_same_features() -> None:
    learnt, others = predicted("price")
    assert others == [("9", "", learnt["2"][2], ""), ("11", "", learnt["5"][2], "")]  # row 10 has no size


def test_a_class_is_predicted_with_its_scores() -> None:
    learnt, others = predicted("wet")
    assert [row[:2] for row in others] == [("12", "")]
    assert others[0][2] == learnt["3"][2]
    assert others[0][3] == ""
    assert others[0][4:] == learnt["3"][4:]
    assert len(others[0]) == len(learnt["3"])


def test_of_several_targets_the_known_ones_are_told() -> None:
    _, others = predicted("price", "wet")
    assert [(row[0], row[1], row[4]) for row in others] == [("9", "", "yes"), ("11", "", "yes"), ("12", "35.0", "")]
    assert others[2][3] != ""


def test_a_filled_feature_is_complete() -> None:
    _, others = predicted("price", missing=MissingCells.MEAN)
    assert [row[0] for row in others] == ["9", "10", "11"]


def test_rows_without_a_target_are_learnt_from_in_no_part() -> None:
    recipe = suggest_experiment(TABLE).recipe
    price = recipe.with_columns(
        column.replace(
            role=Role.TARGET if column.name == "price" else Role.IGNORED if column.name == "wet" else Role.FEATURE
        )
        for column in recipe.columns
    )
    planned = plan(TABLE, price)
    assert planned.unlabelled.tolist() == [8, 10]
    assert not set(planned.unlabelled.tolist()) & set(planned.rows.tolist())
    assert plan(TABLE, price.replace(arrangement=Windows(length=2))).unlabelled.tolist() == []


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (1, "1 row without a target is predicted, too, behind the others."),
        (1234, "1,234 rows without a target are predicted, too, behind the others."),
    ],
)
def test_they_are_counted_in_one_line(count: int, said: str) -> None:
    assert unlabelled_text(count) == said


def test_a_dataset_without_such_rows_has_none() -> None:
    table = Table((*TABLE.columns[:2], number_column("y", map(str, range(12)))))
    experiment = suggest_experiment(table)
    dataset = prepare(plan(table, experiment.recipe))
    assert dataset.unlabelled.rows.rows == 0
    parameters = initial_parameters(experiment, dataset.plan.inputs)
    assert predict_unlabelled(experiment, dataset, parameters).count == 0
    assert np.array_equal(dataset.plan.unlabelled, [])
