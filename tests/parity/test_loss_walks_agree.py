"""A walk down the loss of a network is the training of the weights that it moves, and the same on both engines."""

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.network import Network
from engine.config.optimizers import SGD, Adam, Convention, Nesterov, Optimizer
from engine.config.recipe import Role
from engine.config.regularizers import L1L2
from engine.config.training import EngineName, Precision
from engine.setup import Setup, resolve
from engine.training.frames import Advanced, Ended
from engine.training.gradient_check import GradientCheck, gradient_check
from engine.training.job import Job
from engine.walk.landscape import landscape
from engine.walk.loss import loss_function, start_of, weights_of
from engine.walk.positions import Positions
from engine.walk.spec import Descent
from engine.walk.walking import walk_down
from engine.walker import Weight
from tests.cases import experiment, frames_of, numeric_table
from tests.layer_cases import INPUTS, LAYERS, OUTPUTS, regularized

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]
BOUNDS = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 2e-5}
TEXTBOOK = Convention.TEXTBOOK
CASES = [*LAYERS, ("penalties", regularized(L1L2(l1=0.01, l2=0.03)))]


def line_setup(optimizer: Optimizer) -> Setup:
    """A straight line through 5 points: one kernel, one bias."""
    x = np.array([[-1.0], [0.5], [1.0], [2.0], [3.0]])
    table = numeric_table(x, 2 * x - 1 + 0.1 * x**2)
    return resolve(
        experiment(table, [Dense(units=1, activation=Activation.LINEAR)], optimizer=optimizer, epochs=30), table
    )


def layer_setup(network: Network, *, weighted: bool = False) -> Setup:
    rng = np.random.default_rng(2)
    X = rng.normal(size=(7, INPUTS + weighted)) + 0.1
    X[:, INPUTS:] = np.abs(X[:, INPUTS:])
    table = numeric_table(X, rng.normal(size=(7, OUTPUTS)))
    chosen = experiment(table, [Dense(units=1)]).with_learner(network=network)
    if weighted:
        column = chosen.recipe.column(f"x{INPUTS}").replace(role=Role.WEIGHT)
        chosen = chosen.replace(recipe=chosen.recipe.with_columns([column]))
    return resolve(chosen, table)


def walked(setup: Setup, weights: list[Weight], descent: Descent) -> list[Positions]:
    function = loss_function(setup, weights, descent)
    return [walk_down(function, descent, engine) for engine in ENGINES]


@pytest.mark.parametrize(
    "optimizer", [SGD(learning_rate=0.1), Nesterov(learning_rate=0.03, convention=TEXTBOOK), Adam(learning_rate=0.1)]
)
def test_a_walk_over_all_weights_of_a_network_is_its_training(optimizer: Optimizer) -> None:
    setup = line_setup(optimizer)
    weights = weights_of(setup)
    assert [weight.array for weight in weights] == ["output/kernel", "output/bias"]
    descent = Descent(start=start_of(setup, weights), optimizer=optimizer, updates=30)
    for found in walked(setup, weights, descent):
        frames = frames_of(Job(1, setup, found.engine))
        ended = frames[-1]
        assert isinstance(ended, Ended)
        trained = [float(ended.parameters[weight.array][weight.index]) for weight in weights]
        np.testing.assert_allclose(found.points[-1], trained, rtol=1e-12)
        losses = np.concatenate([frame.block.series["loss"] for frame in frames if isinstance(frame, Advanced)])
        np.testing.assert_allclose([step.value for step in found.steps], losses, rtol=1e-12)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize(("name", "network"), CASES, ids=[name for name, _ in CASES])
def test_a_walk_down_any_network_is_the_same_on_both_engines(name: str, network: Network, precision: Precision) -> None:
    setup = layer_setup(network)
    all_weights = weights_of(setup)
    weights = [all_weights[0], all_weights[-1]]
    descent = Descent(start=start_of(setup, weights), optimizer=SGD(learning_rate=0.05), updates=8, precision=precision)
    numpy, tensorflow = walked(setup, weights, descent)
    bound = BOUNDS[precision]
    np.testing.assert_allclose(tensorflow.points, numpy.points, rtol=bound, atol=bound)
    np.testing.assert_allclose(tensorflow.values, numpy.values, rtol=bound)
    assert numpy.points.dtype == tensorflow.points.dtype == np.dtype(precision.value)


def test_rows_that_are_weighed_count_in_the_walk() -> None:
    network = LAYERS[0][1]
    setup = layer_setup(network, weighted=True)
    assert not setup.errors
    weights = weights_of(setup)[:2]
    descent = Descent(start=start_of(setup, weights), optimizer=SGD(learning_rate=0.05), updates=8)
    numpy, tensorflow = walked(setup, weights, descent)
    np.testing.assert_allclose(tensorflow.points, numpy.points, rtol=1e-12)
    [*_, check] = gradient_check(setup, with_tape=False)
    assert isinstance(check, GradientCheck)
    analytic = [check[weight.array].analytic[weight.index] for weight in weights]
    np.testing.assert_allclose(numpy.steps[0].gradient, analytic, rtol=1e-12)


def test_moving_averages_and_what_is_drawn_are_the_same_at_every_point() -> None:
    for name, network in LAYERS:
        if name in ("dropout", "batch normalisation"):
            setup = layer_setup(network)
            weights = weights_of(setup)[:1]
            at = start_of(setup, weights)
            function = loss_function(setup, weights, Descent(start=at))
            found = landscape(function, [(at[0] - 1, at[0] + 1)], [5])
            again = landscape(function, [(at[0] - 1, at[0] + 1)], [5])
            np.testing.assert_array_equal(found.values, again.values)
            assert found.values[2] == walk_down(function, Descent(start=at, updates=1), EngineName.NUMPY).values[0]
