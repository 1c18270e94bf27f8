"""Every activation survives in Keras's own files, with leaky ReLU's slope and the form of GELU, and they are read back."""

from pathlib import Path

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import ActivationLayer, Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network, Node
from engine.config.shapes import parameter_shapes
from engine.config.training import Precision, Training
from engine.files.weights import export, load
from engine.learners.supervised.initial import initial_parameters
from engine.numpy_backend.network import predict

INPUTS = 4
NETWORK = Network.stack(
    [
        *(Dense(units=4, activation=activation, slope=0.35) for activation in Activation),
        ActivationLayer(activation=Activation.GELU_TANH),
        ActivationLayer(activation=Activation.LEAKY_RELU, slope=0.1),
        Dense(units=2, activation=Activation.LINEAR),
    ]
)


def experiment_on(network: Network) -> Experiment:
    return Experiment(learner=SupervisedNetwork(network=network, training=Training(precision=Precision.FLOAT64)))


def one_layer(activation: Activation) -> Network:
    return Network(nodes=(Node(name="output", layer=Dense(units=3, activation=activation, slope=0.35)),))


@pytest.mark.parametrize("suffix", [".keras", ".weights.h5"])
def test_weights_behind_any_activation_are_read_back(tmp_path: Path, suffix: str) -> None:
    experiment = experiment_on(NETWORK)
    start = initial_parameters(experiment, INPUTS)
    export(tmp_path / f"w{suffix}", start, experiment=experiment, inputs=INPUTS)
    found = load(tmp_path / f"w{suffix}", parameter_shapes(NETWORK, INPUTS))
    assert all(np.array_equal(found[name], array) for name, array in start.items())


@pytest.mark.parametrize("activation", list(Activation))
def test_keras_opens_a_model_with_the_same_activation(tmp_path: Path, activation: Activation) -> None:
    import keras

    experiment = experiment_on(one_layer(activation))
    start = initial_parameters(experiment, INPUTS)
    export(tmp_path / "m.keras", start, experiment=experiment, inputs=INPUTS)
    model = keras.models.load_model(tmp_path / "m.keras", safe_mode=True)
    x = 3 * np.random.default_rng(1).normal(size=(5, INPUTS))
    np.testing.assert_allclose(model(x).numpy(), predict(experiment.learner.network, start, x), rtol=1e-12, atol=1e-14)
