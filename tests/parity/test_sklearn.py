"""Scikit-learn's MLP, from the same start on the same batches, gives both engines' losses and weights."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor

from engine.backend import Array, Parameters
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.losses import CategoricalCrossentropy, HalfSquaredError
from engine.config.optimizers import SGD, Adam, Nesterov
from engine.config.regularizers import L2
from engine.config.training import EngineName, FullBatch, MiniBatch
from engine.learners.supervised.initial import initial_parameters
from engine.setup import resolve
from engine.training.frames import Ended
from engine.training.job import Job
from tests.cases import experiment, frames_of, losses_of, numeric_table

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]
ROWS, EPOCHS = 30, 40
MOMENTUM, BETA_1, BETA_2 = 0.875, 0.875, 1 - 2**-10
"""Numbers that have a single precision of their own: scikit-learn has Keras's equations, and does not round their constants."""


class _FromOurStart:
    """The place where scikit-learn draws a layer's weights; here they are given."""

    start: Mapping[str, Array]

    def _init_coef(self, fan_in: int, fan_out: int, dtype: Any) -> tuple[Array, Array]:
        place = getattr(self, "place", 0)
        self.place = place + 1
        layer = ("hidden_1", "hidden_2", "output")[place]
        kernel, bias = self.start[f"{layer}/kernel"].copy(), self.start[f"{layer}/bias"].copy()
        assert kernel.shape == (fan_in, fan_out)
        return kernel, bias


class Regressor(_FromOurStart, MLPRegressor):  # type: ignore[misc]
    """An MLPRegressor that starts at given weights."""


class Classifier(_FromOurStart, MLPClassifier):  # type: ignore[misc]
    """An MLPClassifier that starts at given weights."""


def fitted(model: Any, start: Parameters, X: Array, t: Array) -> Any:
    """`model` after all its epochs; it neither shuffles nor stops."""
    model.start = start
    model.set_params(max_iter=EPOCHS, tol=0.0, n_iter_no_change=EPOCHS + 1, shuffle=False)
    with pytest.warns(ConvergenceWarning):
        return model.fit(X, t)


def weights_of(model: Any) -> dict[str, Array]:
    """Scikit-learn's arrays by our names."""
    names = ("hidden_1", "hidden_2", "output")
    kernels = {f"{name}/kernel": array for name, array in zip(names, model.coefs_, strict=True)}
    return kernels | {f"{name}/bias": array for name, array in zip(names, model.intercepts_, strict=True)}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("nesterov", [True, False], ids=["nesterov", "sgd"])
def test_a_regression_with_a_penalty_by_full_batches(engine: EngineName, nesterov: bool) -> None:
    rng = np.random.default_rng(7)
    X, t, alpha = rng.normal(size=(ROWS, 3)), rng.normal(size=(ROWS, 1)), ROWS / 256
    table = numeric_table(X, t)
    penalty = L2(l2=alpha / 2 / ROWS)  # scikit-learn adds ½ α Σ w², divided by the rows of the batch
    activations = (Activation.TANH, Activation.TANH, Activation.LINEAR)
    layers = [
        Dense(units=u, activation=a, kernel_regularizer=penalty) for u, a in zip((5, 4, 1), activations, strict=True)
    ]
    optimizer = Nesterov(learning_rate=0.05, momentum=MOMENTUM) if nesterov else SGD(learning_rate=0.05)
    chosen = experiment(
        table, layers, loss=HalfSquaredError(), optimizer=optimizer, batching=FullBatch(), epochs=EPOCHS
    )
    theirs = fitted(
        Regressor(hidden_layer_sizes=(5, 4), activation="tanh", solver="sgd", alpha=alpha, batch_size=ROWS, learning_rate_init=0.05,
                  momentum=MOMENTUM if nesterov else 0.0, nesterovs_momentum=nesterov),
        initial_parameters(chosen, 3), X, t.ravel(),
    )  # fmt: skip
    frames = frames_of(Job(1, resolve(chosen, table), engine))
    assert isinstance(frames[-1], Ended)
    np.testing.assert_allclose(losses_of(frames), theirs.loss_curve_, rtol=1e-10)
    for name, array in weights_of(theirs).items():
        np.testing.assert_allclose(frames[-1].parameters[name], array, rtol=0, atol=1e-10, err_msg=name)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_classifier_by_adam_on_mini_batches(engine: EngineName) -> None:
    rng = np.random.default_rng(7)
    X, classes = rng.normal(size=(ROWS, 4)), rng.permutation(np.arange(ROWS) % 3)
    table = numeric_table(X, np.eye(3)[classes])
    activations = (Activation.RELU, Activation.RELU, Activation.SOFTMAX)
    layers = [Dense(units=u, activation=a) for u, a in zip((6, 5, 3), activations, strict=True)]
    chosen = experiment(
        table,
        layers,
        loss=CategoricalCrossentropy(),
        optimizer=Adam(learning_rate=0.01, beta_1=BETA_1, beta_2=BETA_2, epsilon=1e-8),
        batching=MiniBatch(size=7, shuffle=False),
        epochs=EPOCHS,
    )
    theirs = fitted(
        Classifier(hidden_layer_sizes=(6, 5), activation="relu", solver="adam", alpha=0.0, batch_size=7,
                   learning_rate_init=0.01, beta_1=BETA_1, beta_2=BETA_2, epsilon=1e-8),
        initial_parameters(chosen, 4), X, classes,
    )  # fmt: skip
    frames = frames_of(Job(1, resolve(chosen, table), engine))
    assert isinstance(frames[-1], Ended)
    rows = np.array([7, 7, 7, 7, 2])
    epochs = np.reshape(losses_of(frames), (EPOCHS, len(rows))) @ rows / ROWS
    np.testing.assert_allclose(epochs, theirs.loss_curve_, rtol=1e-10)
    for name, array in weights_of(theirs).items():
        np.testing.assert_allclose(frames[-1].parameters[name], array, rtol=0, atol=1e-10, err_msg=name)
