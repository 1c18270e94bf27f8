"""Levenberg–Marquardt: its Jacobian, its steps, what it reaches, and where it cannot train."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from pydantic import ValidationError

from engine.backend import Array
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Dropout, Layer, LayerNormalization
from engine.config.losses import HalfSquaredError, MeanAbsoluteError, MeanSquaredError, OverOutputs
from engine.config.optimizers import ClipByNorm, LevenbergMarquardt
from engine.config.regularizers import L2
from engine.config.training import EngineName, FullBatch, MiniBatch
from engine.data.table import Table
from engine.numpy_backend.evaluator import Evaluator
from engine.numpy_backend.layers.dense import Dense as DenseOfNumpy
from engine.numpy_backend.optimizers import build_optimizer
from engine.numpy_backend.optimizers.searching import SearchingOptimizer
from engine.problems import errors
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import build_backend
from engine.training.trace.tracer import Tracer
from engine.walk.spec import Walk
from tests.cases import experiment, frames_of, losses_of, numeric_table, start_of, trained

LINEAR, TANH = Activation.LINEAR, Activation.TANH


@pytest.fixture(scope="module")
def table() -> Table:
    rng = np.random.default_rng(5)
    return numeric_table(rng.normal(size=(12, 2)), rng.normal(size=(12, 2)))


def learning(table: Table, layers: list[Layer] | None = None, **settings: object) -> Experiment:
    found = experiment(table, layers or [Dense(units=3, activation=TANH), Dense(units=2, activation=LINEAR)])
    training = found.learner.training.replace(optimizer=LevenbergMarquardt(), **settings)
    return found.with_learner(training=training)


def recorded(chosen: Experiment, table: Table) -> Record:
    record = start_of(frames_of(Job(1, resolve(chosen, table), EngineName.NUMPY))).record
    assert record is not None
    return record


def test_a_sine_is_learnt_to_2e_9_within_200_evaluations(monkeypatch: pytest.MonkeyPatch) -> None:
    tried, evaluated = Counter[str](), Evaluator.residuals

    def counted(self: Evaluator) -> Array:
        tried["residuals"] += 1
        return evaluated(self)

    monkeypatch.setattr(Evaluator, "residuals", counted)
    x = np.linspace(0, 2 * np.pi, 100)[:, None]
    table = numeric_table(x, np.sin(x))
    layers = [Dense(units=8, activation=TANH), Dense(units=1, activation=LINEAR)]
    chosen = experiment(table, layers, optimizer=LevenbergMarquardt(), epochs=125)
    losses = losses_of(frames_of(Job(1, resolve(chosen, table), EngineName.NUMPY)))
    assert tried["residuals"] <= 200
    assert losses[-1] <= 2e-9
    assert np.all(np.diff(losses) <= 0)


@pytest.mark.parametrize(
    ("layers", "settings"),
    [
        (None, {}),
        (None, {"loss": MeanSquaredError(over_outputs=OverOutputs.SUM)}),
        (None, {"loss": HalfSquaredError()}),
        ([Dense(units=3), LayerNormalization(), Dense(units=2, activation=TANH)], {"loss": HalfSquaredError()}),
    ],
    ids=["mean", "sum", "half", "row by row"],
)
def test_the_residuals_square_to_the_loss_and_their_derivatives_to_its_gradient(
    table: Table, layers: list[Layer] | None, settings: dict[str, object]
) -> None:
    found = Tracer(recorded(learning(table, layers, **settings, epochs=2), table)).trace(2)
    r, J = found["residuals"].value, found["jacobian"].value
    assert r @ r == pytest.approx(float(found["loss"].value), rel=1e-14)
    names = [each.name.split("/") for each in found.tensors if each.name.endswith("/direction")]
    gradient = np.concatenate([found[f"{node}/d{array}"].value.ravel() for node, array, _ in names])
    np.testing.assert_allclose(2 * J.T @ r, gradient, rtol=1e-11, atol=1e-14)


def test_the_derivatives_are_those_of_each_row_by_itself(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    record = recorded(learning(table, epochs=2), table)
    at_once = Tracer(record).trace(2)["jacobian"].value
    monkeypatch.setattr(DenseOfNumpy, "row_gradients", lambda self: None)
    np.testing.assert_allclose(Tracer(record).trace(2)["jacobian"].value, at_once, rtol=1e-11, atol=1e-14)


def test_the_step_solves_the_damped_normal_equations(table: Table) -> None:
    found = Tracer(recorded(learning(table, epochs=3), table)).trace(3)
    r, J, m = found["residuals"].value, found["jacobian"].value, float(found["damping"].value)
    matrix = J.T @ J + m * np.eye(J.shape[1])
    np.testing.assert_allclose(found["normal_matrix"].value, matrix, rtol=1e-14, atol=1e-18)
    steps = [each.value.ravel() for each in found.tensors if each.name.endswith("/direction")]
    np.testing.assert_allclose(np.concatenate(steps), np.linalg.solve(matrix, -J.T @ r), rtol=1e-9)
    kernel = found["output/kernel"].value + found["output/kernel/direction"].value
    np.testing.assert_array_equal(found["output/kernel/after"].value, kernel)
    rho = float(found["gain"].value)
    assert 0 < rho < 1.5
    assert float(found["mu/after"].value) == pytest.approx(m * max(1 / 3, 1 - (2 * rho - 1) ** 3), rel=1e-14)


def test_a_linear_network_comes_to_the_least_squares(table: Table) -> None:
    ended = trained(learning(table, [Dense(units=2, activation=LINEAR)], epochs=30), table, EngineName.NUMPY)
    x0, x1, t0, t1 = (np.asarray(column.values, np.float64) for column in table.columns)
    X, T = np.column_stack([x0, x1, np.ones(12)]), np.column_stack([t0, t1])
    wanted = np.linalg.lstsq(X, T, rcond=None)[0]
    np.testing.assert_allclose(ended.parameters["output/kernel"], wanted[:2], rtol=1e-10)
    np.testing.assert_allclose(ended.parameters["output/bias"], wanted[2], rtol=1e-10)


class Flat(Evaluator):
    """A loss that no weights change, although its derivatives foretell that they do."""

    def __init__(self) -> None:
        """There is no network."""

    def residuals(self) -> Array:
        """Always the same."""
        return np.ones(3)

    def jacobian(self) -> Array:
        """Not zero."""
        return np.eye(3)


def test_where_no_step_lets_the_loss_fall_the_weights_stay_and_the_damping_grows() -> None:
    w = np.array([1.0, 2.0, 3.0])
    built = build_optimizer(LevenbergMarquardt(largest_damping=1000), [3], w.dtype)
    assert isinstance(built, SearchingOptimizer)
    built.evaluator = Flat()
    built.search(w, np.ones(3), 3.0, 1.0)
    np.testing.assert_array_equal(w, [1, 2, 3])
    np.testing.assert_array_equal(built.found["direction"], np.zeros(3))
    tried = 0.001 * 2 ** np.cumsum(np.arange(6))
    assert built.found["damping"] == pytest.approx(tried[-1]), "the next one is above the largest"
    assert built.slots["mu"][0] == pytest.approx(2 * tried[-1])
    assert built.steps == 1


def test_a_run_goes_on_from_a_state_to_the_same_bits(table: Table) -> None:
    record = recorded(learning(table, epochs=8), table)
    whole, half = Tracer(record).trace(8), Tracer(record)
    half.trace(4)
    np.testing.assert_array_equal(half.trace(8)["output/kernel/after"].value, whole["output/kernel/after"].value)
    other = build_backend(replace(record.job, resume={}), record.dataset)
    assert set(other.state()) >= {"/optimizer/mu", "/optimizer/steps"}


def test_it_says_where_it_cannot_train_and_what_to_do(table: Table) -> None:
    def told(chosen: Experiment) -> list[str]:
        return [str(problem.message) for problem in errors(resolve(chosen, table).problems)]

    assert not told(learning(table))
    assert told(learning(table, batching=MiniBatch(size=4))) == [
        "Levenberg–Marquardt takes a step only where the loss of all rows falls, and a batch does not tell that."
    ]
    assert told(learning(table, loss=MeanAbsoluteError())) == [
        "Levenberg–Marquardt needs a loss that is a sum of squares, which 'Mean absolute error (MAE)' is not."
    ]
    drawn: list[Layer] = [Dense(units=3), Dropout(), Dense(units=2, activation=LINEAR)]
    assert told(learning(table, drawn)) == [
        "Levenberg–Marquardt compares losses of several weights, and the layer 'hidden_2' makes another loss of each pass."
    ]
    sized: list[Layer] = [Dense(units=2, activation=LINEAR, kernel_regularizer=L2())]
    assert told(learning(table, sized)) == [
        "Levenberg–Marquardt takes no penalties and no limits of sizes, and output/kernel has one."
    ]
    (problem,) = errors(resolve(learning(table, batching=MiniBatch(size=4)), table).problems)
    assert problem.fixed is not None
    assert problem.fixed.learner.training.batching == FullBatch()


def test_it_takes_no_clipping_no_decay_and_no_walk() -> None:
    for changed in ({"clipping": ClipByNorm()}, {"weight_decay": 0.1}):
        with pytest.raises(ValidationError):
            LevenbergMarquardt().replace(**changed)
    with pytest.raises(ValidationError, match="Levenberg–Marquardt tries several steps"):
        Walk(expression="x**2", start=(1,), optimizer=LevenbergMarquardt())
