"""What the lab is measured against, in the same settings: Keras `fit`, an eager GradientTape loop, scikit-learn, a bare loop."""

import warnings
from collections.abc import Callable
from time import perf_counter
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor

from engine.backend import Arrays
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.training import batches_of
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.training.factory import arrays_of
from tests.bench.bare import bare_loop
from tests.bench.listing import listing_415
from tests.bench.workloads import Workload

Measure = Callable[[float], float]
"""About how many seconds to train → the mean seconds of an epoch."""

SKLEARN_ACTIVATIONS = {Activation.LINEAR: "identity", Activation.TANH: "tanh", Activation.RELU: "relu"}
KERAS_FIT, SKLEARN, BARE, LISTING = "keras.fit", "sklearn", "bare", "listing"
MAX_EPOCHS = 2_000
MAX_UPDATES = 100_000_000
LONG_ENOUGH = 0.02
"""Seconds after which a guess of an epoch's time is good enough."""


def peers(workload: Workload) -> dict[str, Measure]:
    """The peers by name, built and warmed up by their first call."""
    arrays = _arrays(workload)
    found = {
        KERAS_FIT: _keras_fit(workload, arrays),
        "eager tape": _eager_tape(workload, arrays),
        SKLEARN: _sklearn(workload, arrays),
        BARE: _bare(workload, arrays),
    }
    if workload.name == "a":
        found[LISTING] = _measured(listing_415(), most=MAX_UPDATES)
    return found


def keras_fit(workload: Workload) -> Measure:
    """Keras `fit` alone."""
    return _keras_fit(workload, _arrays(workload))


def _bare(workload: Workload, arrays: Arrays) -> Measure:
    loop = bare_loop(_model(workload, arrays), _loss(workload), _optimizer(workload), arrays, _batch(workload, arrays))
    return _measured(loop, most=MAX_UPDATES)


def _arrays(workload: Workload) -> Arrays:
    return arrays_of(prepare(plan(workload.table, workload.experiment.recipe)), workload.experiment)


def _keras_fit(workload: Workload, arrays: Arrays) -> Measure:
    model = _model(workload, arrays)
    model.compile(optimizer=_optimizer(workload), loss=_loss(workload))
    batch = _batch(workload, arrays)

    def fit(epochs: int) -> None:
        model.fit(arrays.x, arrays.t, batch_size=batch, epochs=epochs, verbose=0)

    return _measured(fit)


def _eager_tape(workload: Workload, arrays: Arrays) -> Measure:
    """The loop that tutorials show: batches by NumPy, tape, gradient, apply."""
    model, optimizer, loss = _model(workload, arrays), _optimizer(workload), _loss(workload)
    batch = _batch(workload, arrays)
    rng = np.random.default_rng(0)

    def train(epochs: int) -> None:
        for _ in range(epochs):
            order = rng.permutation(len(arrays.x))
            for start in range(0, len(order), batch):
                rows = order[start : start + batch]
                x, t = tf.constant(arrays.x[rows]), tf.constant(arrays.t[rows])
                with tf.GradientTape() as tape:
                    value = loss(t, model(x, training=True))
                gradients = tape.gradient(value, model.trainable_variables)
                optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))

    return _measured(train)


def _sklearn(workload: Workload, arrays: Arrays) -> Measure:
    """MLPClassifier on class numbers, or MLPRegressor; no penalty, no stopping before the last epoch."""
    dense = _dense(workload)
    is_class = dense[-1].activation is Activation.SOFTMAX
    optimizer = workload.experiment.learner.training.optimizer
    settings: dict[str, Any] = {
        "hidden_layer_sizes": tuple(layer.units for layer in dense[:-1]),
        "activation": SKLEARN_ACTIVATIONS[dense[0].activation],
        "solver": optimizer.kind,
        "momentum": 0.0,
        "alpha": 0.0,
        "learning_rate_init": optimizer.learning_rate,
        "batch_size": _batch(workload, arrays),
        "tol": 0.0,
        "n_iter_no_change": MAX_EPOCHS + 1,
    }
    target = arrays.t.argmax(axis=1) if is_class else arrays.t

    def fit(epochs: int) -> None:
        model = (MLPClassifier if is_class else MLPRegressor)(max_iter=epochs, **settings)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # it is to stop where it is told to
            model.fit(arrays.x, target)
        if model.n_iter_ != epochs:
            raise RuntimeError(f"scikit-learn stopped after {model.n_iter_} of {epochs} epochs")

    return _measured(fit)


def _measured(train: Callable[[int], None], *, most: int = MAX_EPOCHS) -> Measure:
    """Times `train` on as many epochs, at most `most`, as fill the asked time, by what some took after a warm-up."""
    train(2)
    epochs, took = 2, _seconds(train, 2)
    while took < LONG_ENOUGH and epochs < most:
        epochs = min(most, epochs * 10)
        took = _seconds(train, epochs)
    guess = took / epochs

    def measure(seconds: float) -> float:
        epochs = int(min(most, max(2, seconds / guess)))
        return _seconds(train, epochs) / epochs

    return measure


def _seconds(train: Callable[[int], None], epochs: int) -> float:
    began = perf_counter()
    train(epochs)
    return perf_counter() - began


def _model(workload: Workload, arrays: Arrays) -> Any:
    layers = [keras.layers.Dense(layer.units, activation=layer.activation.value) for layer in _dense(workload)]
    return keras.Sequential([keras.Input((arrays.x.shape[1],)), *layers])


def _optimizer(workload: Workload) -> Any:
    optimizer = workload.experiment.learner.training.optimizer
    return {"sgd": keras.optimizers.SGD, "adam": keras.optimizers.Adam}[optimizer.kind](optimizer.learning_rate)


def _loss(workload: Workload) -> Any:
    losses = {"mse": keras.losses.MeanSquaredError, "categorical_crossentropy": keras.losses.CategoricalCrossentropy}
    return losses[workload.experiment.learner.training.loss.kind]()


def _dense(workload: Workload) -> list[Dense]:
    return [node.layer for node in workload.experiment.learner.network.nodes if isinstance(node.layer, Dense)]


def _batch(workload: Workload, arrays: Arrays) -> int:
    return batches_of(workload.experiment.learner.training.batching, len(arrays.x)).size
