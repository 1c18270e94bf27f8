"""What the lab has written itself is opened as the same network, and takes the place of an experiment's own."""

from pathlib import Path

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.initializers import Zeros
from engine.config.layers import Dense, Flatten, InputPart, Reshape
from engine.config.losses import MeanAbsoluteError
from engine.config.network import INPUT, Network, Node
from engine.config.regularizers import L2
from engine.config.training import OutputLoss
from engine.exports.export import Choices
from engine.exports.write import write_model
from engine.files.atomic import FileError
from engine.files.project import save_project
from engine.incoming.open_network import open_network
from engine.incoming.opened import OpenedNetwork
from engine.learners.supervised.initial import initial_parameters
from engine.numpy_backend.network import predict
from engine.setup import resolve
from engine.text import NOTHING
from tests.cases import experiment, numeric_table
from tests.layer_cases import STEEP, of_nodes
from tests.model_cases import all_layers, untrained

ALL = all_layers()


@pytest.mark.parametrize("network_only", [False, True])
@pytest.mark.parametrize("suffix", [".safetensors", ".onnx"])
def test_every_layer_comes_back_as_it_was(tmp_path: Path, suffix: str, network_only: bool) -> None:
    path = tmp_path / f"model{suffix}"
    write_model(ALL.model, path, Choices(network_only=network_only))
    found = open_network(path)
    assert found.network == ALL.model.spec.learner.network
    assert found.inputs == (4,)
    assert len(found.notes) == (0 if network_only else 1)
    for name, array in ALL.model.parameters.items():
        assert np.array_equal(found.weights[name], array), name


def test_the_network_alone_as_keras_has_it_gives_the_same_numbers(tmp_path: Path) -> None:
    steep = Dense(units=6, activation=Activation.LEAKY_RELU, slope=0.3)
    end = Dense(units=3, activation=Activation.GELU_TANH, trainable=False, kernel_regularizer=L2(l2=0.25))
    own = of_nodes(
        ("part", InputPart(start=1, stop=4), (INPUT,)), ("은닉층", steep, ("part",)),
        ("r", Reshape(shape=(1, 3, 1, 2)), ("은닉층",)),
        ("slopes", STEEP, ("r",)), ("f", Flatten(), ("slopes",)), ("output", end, ("f",)),
    )  # fmt: skip
    table = numeric_table(np.zeros((4, 4)), np.zeros((4, 3)))
    model = untrained(experiment(table, (Dense(units=3),)).with_learner(network=own), table)
    path = tmp_path / "model.keras"
    write_model(model, path, Choices(network_only=True))
    found = open_network(path)
    assert found.notes == ()
    assert [found.network.node(name).layer for name in ("은닉층", "slopes", "output")] == [
        steep,
        STEEP.replace(alpha_initializer=Zeros()),
        end,
    ]
    x = np.random.default_rng(2).normal(size=(5, 4))
    ours, theirs = predict(own, model.parameters, x), predict(found.network, dict(found.weights), x)
    np.testing.assert_allclose(theirs, ours, rtol=1e-12, atol=1e-12)


def test_a_trained_project_is_opened_and_one_that_was_not_trained_is_refused(tmp_path: Path) -> None:
    table = numeric_table(np.zeros((4, 2)), np.ones((4, 1)))
    chosen, path = experiment(table, (Dense(units=1),)), tmp_path / "a.glassnet"
    parameters = initial_parameters(chosen, 2)
    save_project(path, table, experiment=chosen, parameters=parameters, name="a")
    found = open_network(path)
    assert (found.network, found.inputs) == (chosen.learner.network, (2,))
    assert all(np.array_equal(found.weights[name], array) for name, array in parameters.items())
    save_project(path, table, experiment=chosen, parameters=None, name="a")
    with pytest.raises(FileError, match="has no trained network"):
        open_network(path)


def test_arrays_of_another_program_and_other_files_are_refused(tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    save_file({"w": np.ones(3)}, tmp_path / "a.safetensors")
    with pytest.raises(FileError, match="has arrays and does not say of which network"):
        open_network(tmp_path / "a.safetensors")
    with pytest.raises(
        FileError, match=r"does not say by its name that it holds a network. Name a file that ends in \.keras"
    ):
        open_network(tmp_path / "a.csv")
    with pytest.raises(FileError, match=r"gone\.keras"):
        open_network(tmp_path / "gone.keras")


def test_it_takes_the_place_of_a_network_with_its_weights_and_says_where_it_does_not_fit() -> None:
    table = numeric_table(np.zeros((6, 3)), np.ones((6, 1)))
    present = experiment(table, (Dense(units=2), Dense(units=1)))
    losses = (OutputLoss(output="output", loss=MeanAbsoluteError()), OutputLoss(output="first"))
    present = present.with_learner(training=present.learner.training.replace(output_losses=losses))
    network = Network(nodes=(Node(name="first", layer=Dense(units=1, activation=Activation.LINEAR), inputs=(INPUT,)),))
    weights = {"first/kernel": np.arange(3.0)[:, None], "first/bias": np.array([0.5])}
    came = OpenedNetwork("a.keras", network, (3,), weights)
    changed = came.put_into(present)
    assert changed.recipe == present.recipe
    assert [own.output for own in changed.learner.training.output_losses] == ["first"]
    assert initial_parameters(changed, 3)["first/kernel"].ravel().tolist() == [0.0, 1.0, 2.0]
    assert resolve(changed, table).errors == []
    assert came.misfit(3) == NOTHING
    assert came.misfit(4) == (
        "The network of 'a.keras' takes 3 numbers a row, and the features give 4. Choose other features or encodings, or change "
        "the first layers."
    )
    assert "takes rows in the shape 3, and the features give 2 × 2" in came.misfit((2, 2))
