"""Central differences agree with the gradients of the NumPy engine: every activation, loss and join, through a whole network."""

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import Add, Concatenate, Dense
from engine.config.losses import Loss, MeanSquaredError
from engine.config.network import INPUT, Network, Node
from engine.config.outputs import output_parts
from engine.config.training import Training
from engine.numpy_backend.activations import Array
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.store import Store
from tests.loss_cases import LOSSES, loss_name, targets_of

STEP = 1e-6
ROWS, INPUTS, OUTPUTS = 7, 3, 4
LINEAR = Activation.LINEAR


def gap(network: Network, loss: Loss, T: Array) -> float:
    """The largest difference of a gradient and its central difference, relative to the largest gradient."""
    rng = np.random.default_rng(11)
    store = Store(network, INPUTS, np.dtype(np.float64))
    objective = Objective(output_parts(network, Training(loss=loss), INPUTS), network)
    weights = store.trained.flat
    weights[...] = rng.normal(size=weights.size)
    X = rng.normal(size=(ROWS, INPUTS))
    built = NumpyNetwork(network, INPUTS, store, rows=ROWS, logits=objective.logits)
    _, dYs = objective(built.forward(X), T)
    built.backward(dYs)
    analytic = store.gradients.flat.copy()
    numeric = np.empty_like(analytic)
    for place, kept in enumerate(weights.tolist()):
        weights[place] = kept + STEP
        above, _ = objective(built.forward(X), T)
        weights[place] = kept - STEP
        below, _ = objective(built.forward(X), T)
        weights[place] = kept
        numeric[place] = (above - below) / (2 * STEP)
    return float(np.max(np.abs(analytic - numeric)) / np.max(np.abs(analytic)))


@pytest.mark.parametrize("activation", list(Activation))
def test_activation(activation: Activation) -> None:
    network = Network.stack([Dense(units=5, activation=activation), Dense(units=OUTPUTS, activation=activation)])
    assert gap(network, MeanSquaredError(), targets_of(MeanSquaredError(), ROWS, OUTPUTS)) < 1e-7


@pytest.mark.parametrize(("loss", "output"), LOSSES, ids=loss_name)
def test_loss(loss: Loss, output: Activation) -> None:
    network = Network.stack([Dense(units=5), Dense(units=OUTPUTS, activation=output)])
    assert gap(network, loss, targets_of(loss, ROWS, OUTPUTS)) < 1e-7


def test_a_node_that_feeds_several_gets_the_sum_of_their_errors() -> None:
    network = Network(
        nodes=(
            Node(name="a", layer=Dense(units=4)),
            Node(name="b", layer=Dense(units=4), inputs=("a",)),
            Node(name="sum", layer=Add(), inputs=("a", "b")),
            Node(name="wide", layer=Concatenate(), inputs=("sum", "a", INPUT)),
            Node(name="out", layer=Dense(units=OUTPUTS, activation=LINEAR, use_bias=False), inputs=("wide",)),
        )
    )
    assert gap(network, MeanSquaredError(), targets_of(MeanSquaredError(), ROWS, OUTPUTS)) < 1e-7
