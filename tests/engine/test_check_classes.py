"""A target of few whole numbers gets one remark that they may be classes, which one click makes them, unless it is decided."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import GivenWeights
from engine.config.losses import CategoricalCrossentropy, MeanAbsoluteError, Poisson
from engine.config.recipe import Encoding, Role
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table
from engine.problems import Severity
from engine.setup import resolve
from engine.suggest import suggest_experiment

Numbers = NDArray[np.floating[Any]]
ROWS = 60
LABELS = 1.0 + np.arange(ROWS) % 3


def learning(*targets: Numbers) -> tuple[Experiment, Table]:
    """The first experiment for a table with a feature and `targets`."""
    columns = [NumberColumn(f"t{at}", target.astype(np.float64)) for at, target in enumerate(targets)]
    table = Table((NumberColumn("a", np.linspace(-1, 1, len(targets[0]))), *columns))
    recipe = suggest_experiment(table).recipe
    for name in table.names:
        role = Role.FEATURE if name == "a" else Role.TARGET
        recipe = recipe.with_column(recipe.column(name).replace(role=role))
    return suggest_experiment(table, recipe), table


def told(experiment: Experiment, table: Table) -> bool:
    return any("may be classes" in problem.message for problem in resolve(experiment, table).problems)


@pytest.mark.parametrize(
    ("labels", "said", "classes"),
    [
        (LABELS, "1, 2 and 3", 3),
        (np.arange(ROWS) % 2.0, "0 and 1", 2),
        (10.0 * (np.arange(ROWS) % 4), "0, 10, 20 and 30", 4),
        (np.where(np.arange(ROWS) == 7, np.nan, LABELS), "1, 2 and 3", 3),
        (np.where(np.arange(ROWS) == 7, 4.0, LABELS), "1, 2, 3 and 4", 4),
        (2000.0 + np.arange(ROWS) % 5, "2000, 2001, 2002, 2003 and 2004", 5),
    ],
)
def test_few_whole_numbers_are_told_and_made_classes(labels: Numbers, said: str, classes: int) -> None:
    experiment, table = learning(labels)
    (problem,) = resolve(experiment, table).problems
    assert problem.severity is Severity.WARNING
    assert problem.place == ("recipe", "columns", "t0")
    assert f"the whole numbers {said}: they may be classes" in problem.message
    fixed = problem.fixed
    assert fixed is not None
    assert not resolve(fixed, table).errors
    assert fixed.recipe.column("t0").encoding is Encoding.ONE_HOT
    assert fixed.learner.training.loss == CategoricalCrossentropy()
    assert fixed.learner.network.output.layer == Dense(units=classes, activation=Activation.SOFTMAX)
    assert fixed.learner.network.nodes[0] == experiment.learner.network.nodes[0]
    assert prepare(plan(table, fixed.recipe)).training.t.shape[1] == classes
    assert not told(fixed, table)


def test_classes_with_rows_enough_are_spread_evenly_and_weights_of_the_old_output_forgotten() -> None:
    experiment, table = learning(LABELS)
    kept = GivenWeights(name="hidden_1/bias", values=((0.0,) * 8,))
    given = (kept, GivenWeights(name="output/bias", values=((1.0,),)))
    (problem,) = resolve(experiment.with_learner(initial_weights=given), table).problems
    assert problem.fixed is not None
    assert problem.fixed.learner.initial_weights == (kept,)
    assert problem.fixed.recipe.split.stratified


@pytest.mark.parametrize(
    "labels",
    [
        LABELS + 0.5,
        np.arange(ROWS) % 11.0,
        LABELS[:9],
        np.arange(ROWS, dtype=np.float64),
        (np.arange(ROWS) % 10.0)[:49],
        np.where(np.arange(2000) < 1999, np.arange(2000) % 3.0, 0.5),
    ],
)
def test_other_numbers_are_amounts(labels: Numbers) -> None:
    assert not told(*learning(labels))


def test_what_a_person_has_decided_is_left_alone() -> None:
    experiment, table = learning(np.arange(ROWS) % 4.0)
    training, output = experiment.learner.training, experiment.learner.network.output
    assert told(experiment, table)
    assert not told(experiment.with_learner(training=training.replace(loss=MeanAbsoluteError())), table)
    counts = Dense(units=1, activation=Activation.EXPONENTIAL)
    network = experiment.learner.network.with_node(output.name, output.replace(layer=counts))
    assert not told(experiment.with_learner(network=network), table)
    assert not told(experiment.with_learner(network=network, training=training.replace(loss=Poisson())), table)


def test_several_targets_are_left_alone() -> None:
    assert not told(*learning(LABELS, LABELS))
