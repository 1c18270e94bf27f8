"""Every layer, penalty and limit gives the same numbers in both engines, after three updates and after two hundred.

Each run has an incomplete last batch of 2 rows and a validation part. In float32 batch normalisation divides by the deviation of
those 2 rows, which makes the rounding of the mean larger: still within the bounds.
"""

import numpy as np
import pytest

from engine.data.table import Table
from engine.spec.activations import Activation
from engine.spec.constraints import Constraint
from engine.spec.experiment import Experiment
from engine.spec.layers import Add, BatchNormalization, Concatenate, Dense, Layer, LayerNormalization
from engine.spec.losses import CategoricalCrossentropy
from engine.spec.network import INPUT, Network
from engine.spec.optimizers import Adam
from engine.spec.regularizers import L1, L1L2, L2, Regularizer
from engine.spec.training import EngineName, MiniBatch, Precision
from engine.training.factory import load_tensorflow
from engine.training.initial import initial_parameters
from tests.cases import experiment, largest_gap, numeric_table, trained
from tests.layer_cases import CONSTRAINTS, INPUTS, LAYERS, OUTPUTS, REGULARIZERS, constrained, of_nodes, regularized

BOUNDS = {
    (Precision.FLOAT64, 1): 1e-13,
    (Precision.FLOAT64, 67): 1e-12,
    (Precision.FLOAT32, 1): 2e-6,
    (Precision.FLOAT32, 67): 1e-4,
}
"""By precision and epochs of 3 updates."""

PENALTIES = REGULARIZERS[1:]


def table() -> Table:
    rng = np.random.default_rng(3)
    return numeric_table(rng.normal(size=(23, INPUTS)), rng.normal(size=(23, OUTPUTS)))


def assert_engines_agree(network: Network, precision: Precision) -> None:
    """Runs of both lengths share one compiled program."""
    cells = table()
    for epochs in (1, 67):
        bound = BOUNDS[precision, epochs]
        chosen = experiment(
            cells, [], batching=MiniBatch(size=8), epochs=epochs, precision=precision, validation=0.2
        ).replace(network=network)
        ours, theirs = (trained(chosen, cells, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
        assert ours.updates == theirs.updates == 3 * epochs, ours.message or theirs.message
        assert list(ours.parameters) == list(theirs.parameters)
        assert largest_gap(ours.parameters, theirs.parameters) <= bound
        for part, look in ours.metrics.items():
            assert look.loss == pytest.approx(theirs.metrics[part].loss, rel=bound * 10)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize(("name", "network"), LAYERS, ids=[name for name, _ in LAYERS])
def test_layer(name: str, network: Network, precision: Precision) -> None:
    assert_engines_agree(network, precision)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("regularizer", PENALTIES, ids=lambda regularizer: regularizer.kind)
def test_regularizer(regularizer: Regularizer, precision: Precision) -> None:
    assert_engines_agree(regularized(regularizer), precision)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: constraint.kind)
def test_constraint(constraint: Constraint, precision: Precision) -> None:
    assert_engines_agree(constrained(constraint), precision)


def test_layer_names_with_blanks_and_in_korean_on_branches_without_bias() -> None:
    network = of_nodes(
        ("은닉층 1", Dense(units=4), (INPUT,)),
        ("정규화", BatchNormalization(), ("은닉층 1",)),
        ("right", Dense(units=4, activation=Activation.RELU, use_bias=False), (INPUT,)),
        ("sum", Add(), ("정규화", "right")),
        ("wide", Concatenate(), ("sum", INPUT, "right")),
        ("out put", Dense(units=3, activation=Activation.LINEAR), ("wide",)),
    )
    assert_engines_agree(network, Precision.FLOAT64)


def penalised_classifier(cells: Table) -> Experiment:
    """Everything that adds to the loss or keeps averages, and a loss that looks behind the softmax."""
    hidden = Dense(units=6, kernel_regularizer=L2(l2=0.02), bias_regularizer=L1(l1=0.01))
    output = Dense(
        units=3, activation=Activation.SOFTMAX, activity_regularizer=L1L2(l1=0.02, l2=0.03), kernel_regularizer=L1()
    )
    layers: list[Layer] = [hidden, BatchNormalization(), LayerNormalization(), output]
    return experiment(
        cells, layers, loss=CategoricalCrossentropy(), optimizer=Adam(learning_rate=0.01),
        batching=MiniBatch(size=8, shuffle=False), epochs=5, precision=Precision.FLOAT32, validation=0.2,
    )  # fmt: skip


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
def test_fit_and_evaluate_of_keras_give_our_weights_and_losses(engine: EngineName) -> None:
    load_tensorflow()
    import keras

    from engine.tensorflow_backend.network import build_model, parameter_variables

    rng = np.random.default_rng(2)
    X, T = rng.normal(size=(23, INPUTS)), np.eye(3)[rng.integers(0, 3, 23)]
    cells = numeric_table(X, T)
    chosen = penalised_classifier(cells)
    ended = trained(chosen, cells, engine)

    model = build_model(chosen.network, INPUTS, "float32")
    variables = parameter_variables(model, chosen.network)
    for name, array in initial_parameters(chosen, INPUTS).items():
        variables[name].assign(array)
    model.compile(keras.optimizers.Adam(0.01), keras.losses.CategoricalCrossentropy())
    x, t = X.astype(np.float32), T.astype(np.float32)
    model.fit(x[:18], t[:18], batch_size=8, epochs=5, shuffle=False, verbose=0)

    for name, variable in variables.items():
        np.testing.assert_allclose(ended.parameters[name], variable.numpy(), atol=2e-6, err_msg=name)
    for look, rows in zip(ended.metrics.values(), (slice(0, 18), slice(18, 23)), strict=True):
        theirs = model.evaluate(x[rows], t[rows], batch_size=23, verbose=0)
        assert look.loss == pytest.approx(theirs, rel=1e-5)
