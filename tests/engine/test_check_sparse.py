"""Features that are 0 in nearly every row are told and ignored by one click; with float32's rounding where that decides."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.arrangement import Arrangement, Flat, Image
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Flatten
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.optimizers import SGD, Adam, Optimizer
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling
from engine.config.training import Precision, Training
from engine.data.table import NumberColumn, Table, text_column
from engine.problems import Problem, Severity
from engine.setup import resolve


def flags(name: str, count: int, rows: int) -> NumberColumn:
    """`count` of `rows` are 2, the others 0."""
    return NumberColumn(name, np.where(np.arange(rows) < count, 2.0, 0.0))


def found(
    *counts: int,
    rows: int = 300,
    scaling: Scaling = Scaling.RAW,
    optimizer: Optimizer | None = None,
    precision: Precision = Precision.FLOAT32,
    arrangement: Arrangement | None = None,
) -> Sequence[Problem]:
    """The problems of a table with a feature of many numbers and one for each of `counts`."""
    share = np.linspace(-1, 1, rows)
    columns = [NumberColumn("a", share), *(flags(f"x{at}", count, rows) for at, count in enumerate(counts))]
    table = Table((*columns, NumberColumn("t", share**2)))
    recipe = Recipe(
        columns=(
            ColumnRecipe(name="a"),
            *(ColumnRecipe(name=column.name, scaling=scaling) for column in columns[1:]),
            ColumnRecipe(name="t", role=Role.TARGET),
        ),
        arrangement=arrangement or Flat(),
    )
    experiment = Experiment(
        recipe=recipe,
        learner=SupervisedNetwork(
            network=Network.stack([Flatten(), Dense(units=1, activation=Activation.LINEAR)]),
            training=Training(optimizer=optimizer or Adam(), precision=precision),
        ),
    )
    return resolve(experiment, table).problems


def test_a_feature_that_is_nearly_always_0_is_told_and_ignored_by_one_click() -> None:
    (problem,) = found(1)
    assert problem.severity is Severity.WARNING
    assert problem.place == ("recipe", "columns", "x0")
    assert "'x0' is 0 in all but 1 of 300 rows" in problem.message
    assert "Adam in float32" in problem.message
    assert problem.remedy == "Ignore it, or train in float64."
    assert problem.fixed is not None
    assert problem.fixed.recipe.column("x0").role is Role.IGNORED


def test_several_are_one_problem() -> None:
    (problem,) = found(3, 200, 1)
    assert "all but 3 of 300 rows" in problem.message
    assert "The same holds for 1 more." in problem.message
    assert problem.fixed is not None
    assert [column.name for column in problem.fixed.recipe.with_role(Role.FEATURE)] == ["a", "x1"]


@pytest.mark.parametrize(
    "problems",
    [
        found(1, optimizer=SGD()),
        found(1, precision=Precision.FLOAT64),
        found(1, optimizer=SGD(), scaling=Scaling.STANDARD),
    ],
)
def test_rounding_is_named_only_where_it_decides(problems: Sequence[Problem]) -> None:
    (problem,) = problems
    assert "float32" not in problem.sentence
    assert problem.remedy == "Ignore it."


@pytest.mark.parametrize(
    "problems",
    [
        found(4),
        found(0),
        found(1, rows=99),
        found(1, arrangement=Image(width=2, height=1, channels=1)),
    ],
)
def test_what_is_not_so_rare_is_not_told(problems: Sequence[Problem]) -> None:
    assert not problems


def test_yes_and_no_are_told_as_well() -> None:
    share = np.linspace(-1, 1, 200)
    table = Table((NumberColumn("a", share), text_column("b", ["yes", *["no"] * 199]), NumberColumn("t", share**2)))
    recipe = Recipe(
        columns=(
            ColumnRecipe(name="a"),
            ColumnRecipe(name="b", encoding=Encoding.BOOLEAN),
            ColumnRecipe(name="t", role=Role.TARGET),
        )
    )
    network = Network.stack([Dense(units=1, activation=Activation.LINEAR)])
    problems = resolve(
        Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=Training(optimizer=Adam()))),
        table,
    ).problems
    assert ["'b' is 0 in all but 1" in problem.message for problem in problems] == [True]
