"""A target that is the same everywhere, or in all training rows, is refused with its value, be it a class or a number."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config.experiment import Experiment
from engine.config.learners import SupervisedNetwork
from engine.config.recipe import ColumnRecipe, Encoding, Missing, Recipe, Role, Split
from engine.config.training import Training
from engine.data.table import Column, NumberColumn, Table, number_column, text_column
from engine.problems import Problem, Severity, errors
from engine.setup import resolve
from engine.suggest import suggest_loss, suggest_network

NUMBER, ONE_HOT, INDEX = Encoding.NUMBER, Encoding.ONE_HOT, Encoding.CLASS_INDEX


def found(
    *targets: Column,
    split: Split | None = None,
    missing: Missing = Missing.DROP,
    encoding: Encoding | None = None,
) -> Sequence[Problem]:
    """The problems of learning `targets`, columns of any length, from numbers that differ."""
    rows = len(targets[0].values)
    table = Table((NumberColumn("a", np.linspace(-1, 1, rows)), *targets))
    columns = [
        ColumnRecipe(
            name=t.name, role=Role.TARGET, encoding=encoding or (NUMBER if isinstance(t, NumberColumn) else ONE_HOT)
        )
        for t in targets
    ]
    recipe = Recipe(columns=(ColumnRecipe(name="a"), *columns), split=split or Split(), missing=missing)
    loss = suggest_loss(table, recipe)
    network = suggest_network(table, recipe, loss)
    return resolve(
        Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=Training(loss=loss))), table
    ).problems


def fives(count: int, *others: str, name: str = "t") -> NumberColumn:
    return number_column(name, ["5"] * count + list(others))


SEED = 1
"""Of a split that leaves the row of the only other number among the training rows."""
IN_ORDER = Split(validation=0.25, shuffle=False)


@pytest.mark.parametrize(
    "problems",
    [
        found(fives(20)),
        found(fives(20), encoding=INDEX),
        found(fives(16, "", "", "", "")),
        found(text_column("t", ["5"] * 20)),
        found(text_column("t", ["5"] * 3)),
        found(fives(20), fives(20, name="u"))[:1],
    ],
)
def test_a_target_without_a_difference_is_refused(problems: Sequence[Problem]) -> None:
    (problem,) = problems
    assert problem.severity is Severity.ERROR
    assert problem.place == ("recipe", "columns", "t")
    assert problem.message.startswith("The target 't' ")
    assert "5" in problem.message
    assert problem.message.endswith("there is nothing to learn.")


@pytest.mark.parametrize("value", [5.0, -0.1, 1e30, 3e-250])
def test_a_target_that_differs_by_rounding_alone_is_refused(value: float) -> None:
    near = [value, np.nextafter(value, 0), value * (1 + 5e-16)]
    (problem,) = found(NumberColumn("t", np.array(near * 7)))
    assert problem.severity is Severity.ERROR
    assert problem.message.startswith("The target 't' is ")
    assert problem.message.endswith(" in all rows, but for rounding; there is nothing to learn.")


def test_a_target_that_differs_by_more_than_rounding_is_learnt() -> None:
    for more in (5 + 1e-13, 5.001):
        problems = found(NumberColumn("t", np.array([5.0, more] * 10)))
        assert not [problem for problem in problems if "nothing to learn" in problem.message]


@pytest.mark.parametrize(
    "problems",
    [
        found(fives(15, *"12345"), split=IN_ORDER),
        found(fives(2, *"67", *["5"] * 14, *"12"), split=Split(validation=0.9, shuffle=False)),
        found(text_column("t", ["5"] * 15 + ["6"] * 5), split=IN_ORDER),
        found(fives(15, *"67777"), split=IN_ORDER, encoding=INDEX),
        found(fives(15, "", *"7777"), split=IN_ORDER, missing=Missing.FILL),
    ],
)
def test_a_target_without_a_difference_in_the_training_rows_is_refused_and_mended(problems: Sequence[Problem]) -> None:
    (problem,) = problems
    assert problem.severity is Severity.ERROR
    assert "training rows" in problem.message
    assert problem.fixed is not None
    assert problem.fixed.recipe.split.shuffle


@pytest.mark.parametrize(
    "problems",
    [
        found(fives(9)),
        found(fives(20), number_column("u", [*map(str, range(20))])),
        found(fives(6, *"12"), split=IN_ORDER),
        found(fives(15, *"12345"), number_column("u", [*map(str, range(20))]), split=IN_ORDER),
    ],
)
def test_in_an_example_or_beside_another_target_it_is_a_warning(problems: Sequence[Problem]) -> None:
    (problem,) = problems
    assert problem.severity is Severity.WARNING
    assert "is 5 in all" in problem.message


@pytest.mark.parametrize(
    "problems",
    [
        found(fives(1), split=Split(validation=0)),
        found(fives(19, "6"), split=Split(seed=SEED)),
        found(fives(2, "6"), split=Split(validation=0.5)),
        found(fives(14, "6", *"55555"), split=IN_ORDER),
        found(fives(14, "6", *"55555"), split=Split(validation=0.25, seed=SEED)),
    ],
)
def test_a_difference_among_the_training_rows_is_enough(problems: Sequence[Problem]) -> None:
    assert not errors(problems)
    assert not [problem for problem in problems if "nothing to learn" in problem.message]
