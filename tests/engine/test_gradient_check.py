"""Three ways to the gradient agree for any experiment, and where the loss has a kink it is said."""

import json

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import CategoricalCrossentropy, MeanAbsoluteError, MeanSquaredError
from engine.config.network import Network
from engine.config.optimizers import Convention, Nesterov
from engine.config.regularizers import L1, L2
from engine.config.training import MiniBatch, OutputLoss, Precision
from engine.data.table import Table
from engine.setup import resolve
from engine.training.gradient_check import GradientCheck, Progress, gradient_check
from tests.cases import experiment, numeric_table
from tests.engine.test_trace import noisy
from tests.layer_cases import INPUTS, LAYERS, OUTPUTS, regularized


def checked(chosen: Experiment, table: Table, update: int = 1, *, with_tape: bool = True) -> GradientCheck:
    last = list(gradient_check(resolve(chosen, table), update, with_tape=with_tape))[-1]
    assert isinstance(last, GradientCheck)
    return last


def table_of() -> Table:
    rng = np.random.default_rng(2)
    return numeric_table(rng.normal(size=(7, INPUTS)), rng.normal(size=(7, OUTPUTS)))


CASES = [
    *(
        case
        for case in LAYERS
        if case[0] in ("batch normalisation on two axes", "dropout", "multiply", "several inputs")
    ),
    ("penalties", regularized(L2(l2=0.03))),
]


@pytest.mark.parametrize(("name", "network"), CASES, ids=[name for name, _ in CASES])
def test_three_ways_agree(name: str, network: Network) -> None:
    table = table_of()
    chosen = experiment(table, [Dense(units=1)], batching=MiniBatch(size=4), precision=Precision.FLOAT32)
    found = checked(chosen.with_learner(network=network), table, update=3)
    gaps = found.largest_differences
    assert list(gaps) == ["analytic − tape", "analytic − central", "tape − central"]
    assert gaps["analytic − tape"] <= 1e-14 * max(1, found.size)
    assert gaps["analytic − central"] <= 1e-8 * max(1, found.size)
    assert all(matrix.kinks == 0 for matrix in found.matrices)
    assert all(matrix.analytic.shape == matrix.central.shape == matrix.at_kink.shape for matrix in found.matrices)


def test_several_outputs_with_losses_of_their_own_and_a_loss_behind_its_activation() -> None:
    rng = np.random.default_rng(3)
    targets = np.hstack([rng.normal(size=(6, 1)), np.eye(3)[rng.integers(3, size=6)]])
    table = numeric_table(rng.normal(size=(6, 2)), targets)
    network = Network(
        nodes=(
            *Network.stack([Dense(units=4)]).nodes,
            *(node.replace(name="number", inputs=("output",)) for node in Network.stack([Dense(units=1)]).nodes),
            *(
                node.replace(name="kind", inputs=("output",))
                for node in Network.stack(
                    [Dense(units=3, activation=Activation.SOFTMAX, activity_regularizer=L2())]
                ).nodes
            ),
        )
    )
    chosen = experiment(
        table, [Dense(units=1)], loss=MeanSquaredError(), optimizer=Nesterov(convention=Convention.TEXTBOOK)
    )
    own = (OutputLoss(output="kind", loss=CategoricalCrossentropy(), weight=0.3),)
    chosen = chosen.with_learner(network=network, training=chosen.learner.training.replace(output_losses=own))
    found = checked(chosen, table)
    assert found.largest_differences["analytic − tape"] < 1e-14
    assert found.largest_differences["analytic − central"] < 1e-8


def test_a_kink_is_marked_and_a_bend_is_not() -> None:
    table = numeric_table([[0.0, 0.0]], [[1.0]])
    layers = [Dense(units=2, activation=Activation.RELU), Dense(units=1, activation=Activation.LINEAR)]
    found = checked(experiment(table, layers, loss=MeanAbsoluteError()), table)
    assert found["hidden_1/bias"].at_kink.all(), "z = 0 is where ReLU bends"
    assert not found["output/bias"].at_kink.any(), "the error is 1: far from the kink of |y − t|"
    assert found.largest_differences["analytic − central"] < 1e-8
    steep = [Dense(units=1, activation=Activation.EXPONENTIAL, kernel_initializer={"kind": "constant", "value": 9.0})]
    table = numeric_table([[1.0]], [[0.0]])
    assert not checked(experiment(table, steep), table)["output/kernel"].at_kink.any(), "strongly bent, but smooth"


def test_a_penalty_has_its_kink_at_zero() -> None:
    table = table_of()
    layers = [Dense(units=OUTPUTS, bias_regularizer=L1(l1=0.1))]
    found = checked(experiment(table, layers), table, with_tape=False)
    assert found["output/bias"].at_kink.all()
    assert not found["output/kernel"].at_kink.any()
    assert found["output/kernel"].tape is None
    assert list(found.largest_differences) == ["analytic − central"]


def test_progress_is_told_and_whoever_stops_asking_has_cancelled() -> None:
    chosen, table = noisy()
    told = list(gradient_check(resolve(chosen, table), with_tape=False))
    assert told[0] == Progress(0, 34)
    assert told[-2] == Progress(34, 34)
    running = gradient_check(resolve(chosen, table), with_tape=False)
    assert isinstance(next(running), Progress)
    running.close()


def test_it_is_made_at_the_parameters_that_are_given() -> None:
    table = numeric_table([[2.0, 3.0]], [[27.0, -30.0]])
    chosen = experiment(table, [Dense(units=2, activation=Activation.LINEAR)])
    start = {"output/kernel": np.array([[3.0, 5.0], [4.0, 6.0]]), "output/bias": np.array([1.0, 2.0])}
    last = list(gradient_check(resolve(chosen, table), parameters=start, with_tape=False))[-1]
    assert isinstance(last, GradientCheck)
    np.testing.assert_allclose(last["output/kernel"].analytic, [[-16, 120], [-24, 180]])
    np.testing.assert_allclose(last["output/kernel"].central, [[-16, 120], [-24, 180]], rtol=1e-7)
    rows = json.loads(json.dumps(last.as_rows(), allow_nan=False))
    assert rows[1]["name"] == "output/bias"
    assert rows[0]["tape"] is None


def test_a_loss_that_is_not_finite_has_no_gradient() -> None:
    table = numeric_table([[1e200]], [[1.0]])
    with pytest.raises(ValueError, match="not a finite number"):
        checked(experiment(table, [Dense(units=1, activation=Activation.LINEAR)]), table, with_tape=False)
