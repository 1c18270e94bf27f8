"""The lecture's quadratic on both engines: prints, optimizers, early stopping, decay, batches, Keras's two kinds of model.

y = 2 x² + 3 x + 5 at x = −5, −4.9, … 4.9; the model w₁ x² + w₂ x + b starts at 1, 1, 1 (lecture 1-7 to 1-15). RMSE has a kink at
its minimum: near it SGD and momentum bounce for ever, and rounding alone decides where. So the descent is compared, and the
coefficients within the width of the bounce.
"""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike, NDArray

from engine.backend import LOSS, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import Loss, MeanSquaredError, RootMeanSquaredError
from engine.config.optimizers import SGD, Adam, Momentum, Nesterov, Optimizer, RMSprop
from engine.config.schedules import ExponentialDecay, Schedule, StepDecay
from engine.config.stopping import NotFalling, SmallGradient, Stopping, StoppingRule, Which
from engine.config.training import Batching, EngineName, FullBatch, MiniBatch, Precision, Stochastic
from engine.data.table import Table
from engine.setup import resolve
from engine.training.factory import load_tensorflow
from engine.training.frames import Ended, Outcome
from engine.training.job import Job
from tests.cases import experiment, frames_of, losses_of, numeric_table

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]
BOTH_ENGINES = pytest.mark.parametrize("engine", ENGINES)
RMSE, MSE = RootMeanSquaredError(), MeanSquaredError()
X = np.arange(-5, 5, 0.1)
FEATURES, Y = np.column_stack([X**2, X]), 2 * X**2 + 3 * X + 5
COEFFICIENTS = [2.0, 3.0, 5.0]
PRINTED = {0: 15.3396, 10: 7.1791, 20: 5.3826, 30: 4.7400, 40: 4.1643}
"""The lecture's losses by epoch."""

Vector = NDArray[np.float64]


class Fit:
    """A run on `engine`: the loss of every update, the coefficients w₁, w₂, b and the loss after it, and how it ended."""

    def __init__(
        self, engine: EngineName, optimizer: Optimizer, epochs: int, loss: Loss = RMSE, **changes: Any
    ) -> None:
        chosen, table = quadratic(optimizer, epochs, loss, **changes)
        frames = frames_of(Job(1, resolve(chosen, table), engine))
        assert isinstance(frames[-1], Ended)
        self.ended = frames[-1]
        self.losses = np.array(losses_of(frames))
        self.final = self.ended.metrics[PartName.TRAINING].values[LOSS]
        self.coefficients = np.concatenate([array.ravel() for array in self.ended.parameters.values()])


def quadratic(optimizer: Optimizer, epochs: int, loss: Loss, **changes: Any) -> tuple[Experiment, Table]:
    """The lecture's problem, in full batches and double precision where `changes` say nothing else."""
    table = numeric_table(FEATURES, Y[:, None])
    ones: dict[str, ArrayLike] = {"output/kernel": [[1.0], [1.0]], "output/bias": [1.0]}
    layer = Dense(units=1, activation=Activation.LINEAR)
    chosen = experiment(table, [layer], weights=ones, loss=loss, optimizer=optimizer, epochs=epochs)
    return chosen.with_learner(training=chosen.learner.training.replace(**changes)), table


@BOTH_ENGINES
@pytest.mark.parametrize("precision", list(Precision))
def test_gradient_descent_prints_the_lectures_losses(engine: EngineName, precision: Precision) -> None:
    fit = Fit(engine, SGD(learning_rate=0.01), 1000, precision=precision)
    np.testing.assert_allclose(fit.losses[list(PRINTED)], list(PRINTED.values()), rtol=0, atol=5.1e-5)
    np.testing.assert_allclose(fit.losses[920:], 0.6283, rtol=0, atol=5.1e-5)
    np.testing.assert_allclose(fit.coefficients, [1.95, 3.00, 4.97], rtol=0, atol=0.2)
    assert abs(fit.coefficients[0] - 2) == pytest.approx(0.05, abs=0.01), "1.95, or the other side of the bounce"


@BOTH_ENGINES
@pytest.mark.parametrize("precision", list(Precision))
def test_momentum_ends_near_the_coefficients_and_nesterov_ends_more_smoothly(
    engine: EngineName, precision: Precision
) -> None:
    momentum = [
        Fit(engine, Momentum(learning_rate=0.01, momentum=0.7), 300 + more, precision=precision) for more in range(4)
    ]
    nesterov = Fit(engine, Nesterov(learning_rate=0.01, momentum=0.7), 300, precision=precision)
    # the print is 0.3696 and 2.03, 3.00, 5.00, in single precision; double precision bounces over a wider range
    for fit in (*momentum, nesterov):
        assert fit.final < (2.5 if precision is Precision.FLOAT64 else 1.0)
    middle = np.mean([fit.coefficients for fit in momentum], axis=0)  # of the bounce, whichever side it is on at 300
    for coefficients in (middle, nesterov.coefficients):
        np.testing.assert_allclose(coefficients, [2.03, 3.00, 5.00], rtol=0, atol=0.2)
    assert np.ptp(nesterov.losses[-50:]) < 0.001
    assert np.ptp(nesterov.losses[-50:]) < np.ptp(momentum[0].losses[-50:])


@BOTH_ENGINES
@pytest.mark.parametrize("precision", list(Precision))
def test_adam_finds_the_coefficients(engine: EngineName, precision: Precision) -> None:
    fit = Fit(engine, Adam(learning_rate=0.05), 300, precision=precision)
    assert fit.final == pytest.approx(0.0357, abs=0.001)
    np.testing.assert_allclose(fit.coefficients, COEFFICIENTS, rtol=0, atol=0.005)


@pytest.mark.parametrize(
    "optimizer",
    [
        SGD(learning_rate=0.01),
        Momentum(learning_rate=0.01, momentum=0.7),
        Nesterov(learning_rate=0.01, momentum=0.7),
        Adam(learning_rate=0.05),
    ],
    ids=lambda optimizer: optimizer.kind,
)
def test_the_descent_is_one_on_both_engines_and_in_both_precisions(optimizer: Optimizer) -> None:
    runs = [Fit(engine, optimizer, 100, precision=precision).losses for engine in ENGINES for precision in Precision]
    for ours, theirs in combinations(runs, 2):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-3)


class ByHand:
    """The lecture's loop in plain NumPy: losses and gradients that each epoch saw, and the coefficients after the last one."""

    def __init__(self, epochs: int, rate: Callable[[int], float], *, root: bool = True) -> None:
        A, w = np.column_stack([X**2, X, np.ones(len(X))]), np.ones(3)
        losses, gradients = [], []
        for epoch in range(epochs):
            e = A @ w - Y
            mean = np.mean(e**2)
            losses.append(np.sqrt(mean) if root else mean)
            g = 2 * A.T @ e / len(X) / (2 * losses[-1] if root else 1)
            gradients.append(np.abs(g))
            w = w - rate(epoch) * g
        self.losses, self.gradients, self.coefficients = np.array(losses), np.array(gradients), w


@BOTH_ENGINES
@pytest.mark.parametrize(
    ("which", "epsilon"), [(Which.ANY, 0.05), (Which.ALL, 0.01)], ids=["any gradient", "all gradients"]
)
def test_early_stopping_by_small_gradients_stops_where_a_loop_by_hand_does(
    which: Which, epsilon: float, engine: EngineName
) -> None:
    rule = SmallGradient(epsilon=epsilon, which=which)
    loss, rate = (RMSE, 0.01) if which is Which.ANY else (MSE, 0.005)
    by_hand = ByHand(3000, lambda _: rate, root=which is Which.ANY)
    small = (by_hand.gradients < epsilon).any(1) if which is Which.ANY else (by_hand.gradients < epsilon).all(1)
    fit = Fit(engine, SGD(learning_rate=rate), 3000, loss, stopping=Stopping(rules=(rule,)))
    assert fit.ended.outcome is Outcome.RULE
    assert fit.ended.updates == int(np.argmax(small)) + 1


@BOTH_ENGINES
def test_with_the_kink_never_all_gradients_are_small_and_any_gradient_stops_too_early(engine: EngineName) -> None:
    """Why the lecture goes from the one rule to the other, and its learner on to a third."""
    rules: list[StoppingRule] = [SmallGradient(epsilon=0.05), SmallGradient(epsilon=0.05, which=Which.ANY)]
    never, early = (Fit(engine, SGD(learning_rate=0.01), 1000, stopping=Stopping(rules=(rule,))) for rule in rules)
    assert never.ended.outcome is Outcome.FINISHED
    assert early.ended.outcome is Outcome.RULE
    assert early.final > 4


@BOTH_ENGINES
def test_early_stopping_when_the_loss_has_not_fallen_four_times_in_a_row(engine: EngineName) -> None:
    stopping = Stopping(rules=(NotFalling(times=4),))
    fit = Fit(engine, SGD(learning_rate=0.01), 1000, stopping=stopping)
    assert fit.ended.outcome is Outcome.RULE
    fell = np.diff(fit.losses) < 0
    in_a_row = [not fell[end - 4 : end].any() for end in range(4, len(fell) + 1)]
    assert in_a_row.index(True) == len(in_a_row) - 1, "at the last update, and never before"
    assert 450 < fit.ended.updates < 700, "the bounce has begun; where exactly, rounding decides"


@BOTH_ENGINES
@pytest.mark.parametrize(
    ("schedule", "rate"),
    [
        (ExponentialDecay(rate=0.5, steps=200), lambda epoch: 0.01 * 0.5 ** (epoch / 200)),
        (StepDecay(rate=0.5, steps=200), lambda epoch: 0.01 * 0.5 ** (epoch // 200)),
    ],
    ids=["exponential", "by steps"],
)
def test_a_rate_that_decays(schedule: Schedule, rate: Callable[[int], float], engine: EngineName) -> None:
    fit, by_hand = Fit(engine, SGD(learning_rate=0.01), 1000, schedule=schedule), ByHand(1000, rate)
    np.testing.assert_allclose(fit.losses, by_hand.losses, rtol=1e-9)
    np.testing.assert_allclose(fit.coefficients, by_hand.coefficients, rtol=1e-9)


@BOTH_ENGINES
@pytest.mark.parametrize(
    ("batching", "epochs"),
    [(Stochastic(), 150), (MiniBatch(size=10), 150), (FullBatch(), 1500)],
    ids=["stochastic", "mini-batch", "batch"],
)
def test_every_batching_converges_to_the_coefficients(batching: Batching, epochs: int, engine: EngineName) -> None:
    rate = 0.03 if isinstance(batching, Stochastic) else 0.05  # with 0.05 Adam, once there, now and then leaps away
    fit = Fit(engine, Adam(learning_rate=rate), epochs, MSE, batching=batching)
    np.testing.assert_allclose(fit.coefficients, COEFFICIENTS, rtol=0, atol=0.02)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Keras's own, at each epoch
@pytest.mark.parametrize("functional", [False, True], ids=["Sequential", "functional"])
def test_keras_models_as_the_lecture_builds_them_are_fitted_to_our_coefficients(functional: bool) -> None:
    load_tensorflow()
    import keras

    entry = keras.Input((2,), dtype="float64")
    layer = keras.layers.Dense(1, dtype="float64")
    model = keras.Model(entry, layer(entry)) if functional else keras.Sequential([entry, layer])
    model.set_weights([np.ones((2, 1)), np.ones(1)])
    theirs = keras.optimizers.Adam(0.05) if functional else keras.optimizers.RMSprop(0.05)
    model.compile(optimizer=theirs, loss=keras.losses.MeanSquaredError(dtype="float64"))
    model.fit(FEATURES, Y[:, None], epochs=30, batch_size=32, shuffle=False, verbose=0)
    found = np.concatenate([array.ravel() for array in model.get_weights()])
    ours = Adam(learning_rate=0.05) if functional else RMSprop(learning_rate=0.05)
    for engine in ENGINES:
        fit = Fit(engine, ours, 30, MSE, batching=MiniBatch(size=32, shuffle=False))
        np.testing.assert_allclose(fit.coefficients, found, rtol=0, atol=1e-6)  # Keras keeps the rate in float32
