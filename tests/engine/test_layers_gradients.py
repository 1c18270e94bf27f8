"""Central differences agree with the gradients of every NumPy layer, and penalties and limits are what they are called."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.config.activations import Activation
from engine.config.constraints import MaxNorm, NonNegative
from engine.config.layers import (
    ActivationLayer,
    Add,
    BatchNormalization,
    Concatenate,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    InputPart,
    Layer,
    LayerNormalization,
    Multiply,
    Reshape,
)
from engine.config.losses import CategoricalCrossentropy, Loss, MeanSquaredError
from engine.config.network import Network, Node
from engine.config.outputs import output_parts
from engine.config.regularizers import L1L2, Regularizer
from engine.config.shapes import output_shapes, trained_shapes, widths
from engine.config.training import Training
from engine.numpy_backend.constraints import constrain
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.store import Store
from tests.layer_cases import INPUTS, LAYERS, REGULARIZERS, regularized

STEP, ROWS, UPDATE = 1e-5, 7, 3
MSE = MeanSquaredError()


class Trial:
    """A network with drawn weights, and its objective as a function of all of them."""

    def __init__(self, network: Network, inputs: int, loss: Loss = MSE, seed: int = 0) -> None:
        rng = np.random.default_rng(seed)
        self.store, self.objective = (
            Store(network, inputs, np.dtype(np.float64)),
            Objective(output_parts(network, Training(loss=loss), inputs), network),
        )
        self.weights = self.store.trained.flat
        self.weights[...] = rng.normal(size=self.weights.size)
        self.network = NumpyNetwork(network, inputs, self.store, rows=ROWS, seed=5, logits=self.objective.logits)
        found = widths(network, inputs)
        self.X = rng.normal(size=(ROWS, inputs))
        T = rng.normal(size=(ROWS, sum(found[node.name] for node in network.outputs)))
        self.T = np.eye(T.shape[1])[T.argmax(axis=1)] if isinstance(loss, CategoricalCrossentropy) else T

    def value(self) -> float:
        """Loss and penalties of the same update, with the same random numbers."""
        loss, self.dYs = self.objective(self.network.forward(self.X, update=UPDATE), self.T)
        return loss + self.network.weight_penalty() + self.network.activity_penalty()

    def gradient(self) -> Array:
        """Backward, as the engine does it."""
        self.value()
        self.network.backward(self.dYs)
        return self.store.gradients.flat.copy()

    def slope(self, direction: Array) -> float:
        """The slope along a direction, by central differences of two widths: the error of the third derivative falls away."""
        kept = self.weights.copy()

        def difference(step: float) -> float:
            self.weights[...] = kept + step * direction
            above = self.value()
            self.weights[...] = kept - step * direction
            below = self.value()
            self.weights[...] = kept
            return (above - below) / (2 * step)

        return (4 * difference(STEP) - difference(2 * STEP)) / 3


def gap(trial: Trial) -> float:
    """The largest difference of a gradient and its central difference, relative to the largest gradient."""
    analytic = trial.gradient()
    numeric = np.array([trial.slope(direction) for direction in np.eye(len(analytic))])
    return float(np.max(np.abs(analytic - numeric)) / np.max(np.abs(analytic)))


@pytest.mark.parametrize(("name", "network"), LAYERS, ids=[name for name, _ in LAYERS])
def test_layer(name: str, network: Network) -> None:
    assert gap(Trial(network, INPUTS)) < 1e-7


AWKWARD = {
    "zeros": np.zeros((ROWS, INPUTS)),
    "ties of rows": np.tile([0.3, -1.2, 0.7, 2.0], (ROWS, 1)),
    "ties of columns": np.tile(np.linspace(-2, 2, ROWS)[:, None], (1, INPUTS)),
    "tiny": np.random.default_rng(3).normal(size=(ROWS, INPUTS)) * 1e-200,
    "zeros beside tiny and plain ones": np.resize([0.0, 1e-200, -1.0, 5e-324, 0.0, 2.0], (ROWS, INPUTS)),
}
PLAIN_ON_INPUTS: list[tuple[str, Network]] = [
    (layer.kind, Network.stack([layer, Dense(units=3, activation=Activation.LINEAR)]))
    for layer in (BatchNormalization(), LayerNormalization(), ActivationLayer(activation=Activation.SOFTMAX))
]
"""What elsewhere stands behind a tanh, on the inputs themselves."""


@pytest.mark.parametrize("X", AWKWARD.values(), ids=AWKWARD)
@pytest.mark.parametrize(("name", "network"), LAYERS + PLAIN_ON_INPUTS, ids=[n for n, _ in LAYERS + PLAIN_ON_INPUTS])
def test_layer_on_zeros_ties_and_tiny_numbers(name: str, network: Network, X: Array) -> None:
    trial = Trial(network, INPUTS)
    trial.X = X.astype(np.float64)
    assert gap(trial) < 1e-7


@given(data=st.data())
def test_whatever_the_inputs_are_outputs_and_gradients_are_finite(data: st.DataObject) -> None:
    _, network = data.draw(st.sampled_from(LAYERS + PLAIN_ON_INPUTS))
    numbers = st.floats(-1e100, 1e100) | st.sampled_from([0.0, -0.0, 5e-324, 1e-300, 1.0, 1e30, -1e100])
    trial = Trial(network, INPUTS)
    trial.X = np.array(data.draw(st.lists(numbers, min_size=ROWS * INPUTS, max_size=ROWS * INPUTS))).reshape(ROWS, -1)
    with np.errstate(over="ignore", under="ignore"):  # e^−z of a huge z is 0, and so meant
        assert np.isfinite(trial.gradient()).all()
        assert all(np.isfinite(Y).all() for Y in trial.network.forward(trial.X, update=UPDATE))


@pytest.mark.parametrize("regularizer", REGULARIZERS, ids=lambda r: r.kind)
def test_penalty(regularizer: Regularizer) -> None:
    assert gap(Trial(regularized(regularizer), INPUTS)) < 1e-7


@pytest.mark.parametrize("output", [Dense(units=3, activation=Activation.SOFTMAX), None], ids=["dense", "activation"])
def test_a_loss_that_takes_logits_and_a_penalty_on_what_lies_behind_them(output: Dense | None) -> None:
    last = [Dense(units=3, activation=Activation.LINEAR), ActivationLayer(activation=Activation.SOFTMAX)]
    penalised = [output.replace(activity_regularizer=L1L2(l1=0.1, l2=0.3))] if output else last
    trial = Trial(Network.stack([Dense(units=5), *penalised]), INPUTS, CategoricalCrossentropy())
    assert trial.objective.logits == {"output"}
    assert gap(trial) < 1e-7


SHAPED: list[Callable[[st.DataObject, tuple[int, ...]], Layer]] = [
    lambda data, shape: Dense(units=data.draw(st.integers(1, 3))),
    lambda data, shape: ActivationLayer(activation=data.draw(st.sampled_from([Activation.TANH, Activation.SOFTMAX]))),
    lambda data, shape: Dropout(rate=data.draw(st.sampled_from([0.0, 0.5]))),
    lambda data, shape: GaussianNoise(stddev=0.2),
    lambda data, shape: BatchNormalization(
        epsilon=0.1, scale=data.draw(st.booleans()), center=data.draw(st.booleans())
    ),
    lambda data, shape: LayerNormalization(
        epsilon=0.1, scale=data.draw(st.booleans()), center=data.draw(st.booleans())
    ),
    lambda data, shape: Flatten(),
    lambda data, shape: Reshape(shape=(*shape[::-1], 1)[:6] if len(shape) < 4 else (-1,)),
    lambda data, shape: InputPart(start=shape[-1] // 2, stop=shape[-1]),
]


@given(data=st.data(), inputs=st.integers(1, 4))
@settings(deadline=None)
def test_any_graph_computes_the_shapes_that_the_spec_says_and_the_slope_in_any_direction(
    data: st.DataObject, inputs: int
) -> None:
    network = drawn_network(data, inputs)
    trial = Trial(network, inputs, seed=data.draw(st.integers(0, 99)))
    analytic = trial.gradient()
    shapes = output_shapes(network, inputs)
    outputs = trial.network.forward(trial.X, update=UPDATE)
    assert [Y.shape for Y in outputs] == [(ROWS, *shapes[node.name]) for node in network.outputs]
    direction = np.random.default_rng(1).normal(size=analytic.size)
    lost = np.spacing(abs(trial.value())) / STEP  # no difference knows more than the last digits of the loss
    assert trial.slope(direction) == pytest.approx(float(analytic @ direction), rel=1e-5, abs=1e-6 + 4 * lost)


def drawn_network(data: st.DataObject, inputs: int) -> Network:
    """Any layers on any earlier nodes, joined where shapes allow it; loose ends are flattened into outputs."""
    nodes = [Node(name="n0", layer=Dense(units=2))]
    for number in range(1, data.draw(st.integers(2, 7))):
        shapes = output_shapes(Network(nodes=tuple(nodes)), inputs)
        source = data.draw(st.sampled_from(sorted(shapes)))
        same = [name for name, shape in sorted(shapes.items()) if shape == shapes[source]]
        if data.draw(st.booleans()):
            join = data.draw(st.sampled_from([Add(), Multiply(), Concatenate()]))
            fed = (source, *data.draw(st.lists(st.sampled_from(same), min_size=1, max_size=2)))
            nodes.append(Node(name=f"n{number}", layer=join, inputs=fed))
        else:
            layer = data.draw(st.sampled_from(SHAPED))(data, shapes[source])
            nodes.append(Node(name=f"n{number}", layer=layer, inputs=(source,)))
    loose = [node.name for node in Network(nodes=tuple(nodes)).sinks]
    nodes += [Node(name=f"flat_{name}", layer=Flatten(), inputs=(name,)) for name in loose]
    return Network(nodes=tuple(nodes))


def test_what_learns_nothing_gets_no_backward_pass() -> None:
    network = Network.stack([Reshape(shape=(2, 2)), Flatten(), GaussianNoise(), Dense(units=2)])
    assert trained_shapes(network, 4) == {"output/kernel": (4, 2), "output/bias": (2,)}
    built = NumpyNetwork(network, 4, Store(network, 4, np.dtype(np.float64)), rows=ROWS)
    assert [step.place for step in built._steps_back] == [4]


def test_what_lies_below_frozen_layers_and_learns_nothing_gets_no_backward_pass() -> None:
    network = Network.stack([Dense(units=3, trainable=False), BatchNormalization(trainable=False), Dense(units=2)])
    built = NumpyNetwork(network, 4, Store(network, 4, np.dtype(np.float64)), rows=ROWS)
    assert [step.place for step in built._steps_back] == [3]


def test_a_frozen_batch_normalisation_gives_in_training_what_it_predicts_and_keeps_its_averages() -> None:
    trial = Trial(Network.stack([Dense(units=3), BatchNormalization(trainable=False), Dense(units=2)]), INPUTS)
    for name, value in (("gamma", 2.0), ("beta", 0.5), ("moving_mean", 0.3), ("moving_variance", 4.0)):
        trial.store.arrays[f"hidden_2/{name}"][...] = value
    before = trial.store.others.flat.copy()
    (trained,) = (Y.copy() for Y in trial.network.forward(trial.X, update=0))
    (predicted,) = trial.network.forward(trial.X)
    np.testing.assert_array_equal(trained, predicted)
    assert gap(trial) < 1e-7
    np.testing.assert_array_equal(trial.store.others.flat, before)


def test_prediction_draws_nothing_and_keeps_nothing() -> None:
    network = Network.stack([GaussianNoise(), Dropout(rate=0.5), BatchNormalization(), Dense(units=2)])
    trial = Trial(network, INPUTS)
    before = {name: array.copy() for name, array in trial.store.others.arrays.items()}
    (first,) = (Y.copy() for Y in trial.network.forward(trial.X))
    (second,) = trial.network.forward(trial.X)
    np.testing.assert_array_equal(first, second)
    assert all(np.array_equal(array, before[name]) for name, array in trial.store.others.arrays.items())
    trial.network.forward(trial.X, update=0)
    assert not np.array_equal(trial.store.others.arrays["hidden_3/moving_mean"], before["hidden_3/moving_mean"])


def test_a_batch_is_normalised_to_mean_0_and_variance_1() -> None:
    network = Network.stack([BatchNormalization(epsilon=1e-12, center=False, scale=False), Dense(units=1)])
    trial = Trial(network, INPUTS)
    trial.network.forward(trial.X, update=0)
    Y = trial.network.layers["hidden_1"].forward([trial.X], 0)
    np.testing.assert_allclose(Y.mean(axis=0), 0, atol=1e-9)
    np.testing.assert_allclose(Y.var(axis=0), 1, rtol=1e-9)


def test_dropout_drops_its_share_and_keeps_the_mean() -> None:
    network = Network.stack([Dropout(rate=0.25), Dense(units=1)])
    built = NumpyNetwork(network, 1000, Store(network, 1000, np.dtype(np.float64)), rows=100)
    built.forward(np.ones((100, 1000)), update=0)
    Y = built.layers["hidden_1"].forward([np.ones((100, 1000))], 0)
    assert set(np.unique(Y)) == {0.0, 1 / 0.75}
    assert float((Y == 0).mean()) == pytest.approx(0.25, abs=0.005)


def test_constraints_hold_every_unit() -> None:
    w = np.array([[3.0, 0.3, -1.0], [4.0, 0.4, 0.0]])
    limited, positive = w.copy(), w.copy()
    constrain(MaxNorm(limit=2.0), limited)
    np.testing.assert_allclose(np.sqrt(np.square(limited).sum(axis=0)), [2.0, 0.5, 1.0], rtol=1e-6)
    np.testing.assert_allclose(limited[1, 0] / limited[0, 0], 4 / 3)
    constrain(NonNegative(), positive)
    np.testing.assert_array_equal(positive, [[3.0, 0.3, 0.0], [4.0, 0.4, 0.0]])
