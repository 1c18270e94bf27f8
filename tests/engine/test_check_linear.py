"""Two linear layers in a row are told, through layers that change nothing too, and one click gives the first an activation."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import (
    ActivationLayer,
    BatchNormalization,
    Dense,
    Dropout,
    Flatten,
    Layer,
    Reshape,
    activation_of,
)
from engine.config.network import INPUT, Network, Node
from engine.problems import Problem, Severity
from engine.setup import resolve
from tests.cases import experiment, numeric_table

SHARE = np.linspace(-1, 1, 24)
TABLE = numeric_table(np.stack([SHARE, SHARE**2], axis=1), SHARE[:, None])
LINEAR, TANH = Dense(units=3, activation=Activation.LINEAR), Dense(units=3)
OUTPUT = Dense(units=1, activation=Activation.LINEAR)
AS_IT_IS = ActivationLayer(activation=Activation.LINEAR)
SLOPE_1 = Dense(units=3, activation=Activation.LEAKY_RELU, slope=1)


def told(*layers: Layer, rows: int = 24) -> Sequence[Problem]:
    table = numeric_table(np.stack([SHARE, SHARE**2], axis=1)[:rows], SHARE[:rows, None])
    return resolve(experiment(table, layers), table).problems


@pytest.mark.parametrize(
    "layers",
    [
        (LINEAR, OUTPUT),
        (LINEAR, Dense(units=1)),
        (LINEAR, Dropout(), OUTPUT),
        (LINEAR, AS_IT_IS, Flatten(), OUTPUT),
        (LINEAR, Reshape(), OUTPUT),
        (SLOPE_1, OUTPUT),
    ],
)
def test_a_linear_layer_before_another_is_told(layers: tuple[Layer, ...]) -> None:
    (problem,) = told(*layers)
    assert problem.severity is Severity.WARNING
    assert problem.place == ("network", "hidden_1", "activation")
    assert "'hidden_1' is linear and leads to 'output'" in problem.message
    assert problem.fixed is not None
    assert (
        problem.fixed.learner.network.node("hidden_1").layer.replace(activation=activation_of(layers[0])) == layers[0]
    )
    assert not resolve(problem.fixed, TABLE).problems


def test_many_of_them_are_one_problem() -> None:
    (problem,) = told(*[LINEAR] * 200, OUTPUT)
    assert "The same holds for 199 more." in problem.message
    assert problem.fixed is not None
    assert not resolve(problem.fixed, TABLE).problems


@pytest.mark.parametrize(
    "layers", [(OUTPUT,), (TANH, OUTPUT), (LINEAR, ActivationLayer(), OUTPUT), (LINEAR, BatchNormalization(), OUTPUT)]
)
def test_what_is_between_them_keeps_it_silent(layers: tuple[Layer, ...]) -> None:
    assert not told(*layers)


def test_an_example_made_by_hand_is_left_alone() -> None:
    assert not told(LINEAR, OUTPUT, rows=9)


def test_a_linear_layer_that_several_need_is_left_alone() -> None:
    nodes = (
        Node(name="common", layer=LINEAR, inputs=(INPUT,)),
        Node(name="one", layer=OUTPUT, inputs=("common",)),
        Node(name="two", layer=OUTPUT, inputs=("common",)),
    )
    table = numeric_table(SHARE[:, None], np.stack([SHARE, -SHARE], axis=1))
    both = experiment(table, []).with_learner(network=Network(nodes=nodes))
    assert not resolve(both, table).errors
    assert not resolve(both, table).problems
