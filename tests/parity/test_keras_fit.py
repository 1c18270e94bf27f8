"""Keras's own `fit`, on models written by hand, from the same start on the same batches, gives both engines' losses and weights."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from engine.backend import LOSS, PartName
from engine.config.activations import Activation
from engine.config.constraints import NonNegative
from engine.config.experiment import Experiment
from engine.config.initializers import Constant
from engine.config.layers import BatchNormalization, Dense, Dropout, Layer, LayerNormalization
from engine.config.layers.prelu import PReLU
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError, SparseCategoricalCrossentropy
from engine.config.optimizers import SGD, Adam, ClipByGlobalNorm, RMSprop
from engine.config.recipe import Encoding, Role
from engine.config.regularizers import L1, L1L2, L2
from engine.config.training import EngineName, MiniBatch, Precision
from engine.data.table import Table
from engine.learners.supervised.initial import initial_parameters
from engine.results.history import History
from engine.setup import resolve
from engine.training.factory import arrays_of, load_tensorflow
from engine.training.frames import Advanced, Ended
from engine.training.job import Job
from tests.cases import experiment, frames_of, numeric_table, start_of
from tests.output_cases import two_headed

EPOCHS, BATCH = 5, 7
SOFTMAX, LINEAR = Activation.SOFTMAX, Activation.LINEAR


@dataclass(frozen=True)
class Case:
    """An experiment and the same in Keras: `build` gives the model with the layers' names, and what `compile` takes.

    `split` cuts the targets into the outputs' parts.
    """

    chosen: Experiment
    table: Table
    build: Callable[[], tuple[Any, dict[str, Any]]]
    split: Callable[[Any], Any] = lambda t: t


def regression() -> Case:
    rng = np.random.default_rng(2)
    table = numeric_table(rng.normal(size=(40, 4)), rng.normal(size=(40, 3)))
    layers = [Dense(units=6), Dense(units=3, activation=LINEAR)]
    chosen = experiment(table, layers, loss=MeanSquaredError(), optimizer=SGD(learning_rate=0.05), **_settings())

    def build() -> tuple[Any, dict[str, Any]]:
        import keras

        model = keras.Sequential(
            [
                keras.Input((4,)),
                keras.layers.Dense(6, activation="tanh", name="hidden_1"),
                keras.layers.Dense(3, name="output"),
            ]
        )
        return model, {"optimizer": keras.optimizers.SGD(0.05), "loss": "mse"}

    return Case(chosen, table, build)


def penalised_classifier() -> Case:
    """All that adds to the loss or keeps averages, and a loss that looks behind the softmax; the dropout drops nothing."""
    rng = np.random.default_rng(2)
    table = numeric_table(rng.normal(size=(40, 4)), np.eye(3)[rng.integers(0, 3, 40)])
    hidden = Dense(units=6, activation=Activation.RELU, kernel_regularizer=L2(l2=0.01), bias_regularizer=L1(l1=0.005))
    output = Dense(units=3, activation=SOFTMAX, activity_regularizer=L1L2(l1=0.01, l2=0.03))
    layers: list[Layer] = [hidden, BatchNormalization(), LayerNormalization(), Dropout(rate=0.0), output]
    adam = Adam(learning_rate=0.01)
    chosen = experiment(table, layers, loss=CategoricalCrossentropy(), optimizer=adam, **_settings())

    def build() -> tuple[Any, dict[str, Any]]:
        import keras

        l1, l2 = keras.regularizers.L1(0.005), keras.regularizers.L2(0.01)
        both = keras.regularizers.L1L2(0.01, 0.03)
        x = entry = keras.Input((4,))
        x = keras.layers.Dense(6, "relu", kernel_regularizer=l2, bias_regularizer=l1, name="hidden_1")(x)
        x = keras.layers.BatchNormalization(name="hidden_2")(x)
        x = keras.layers.LayerNormalization(name="hidden_3")(x)
        x = keras.layers.Dropout(0.0)(x)
        x = keras.layers.Dense(3, "softmax", activity_regularizer=both, name="output")(x)
        adam = keras.optimizers.Adam(0.01)
        return keras.Model(entry, x), {"optimizer": adam, "loss": "categorical_crossentropy"}

    return Case(chosen, table, build)


def two_outputs() -> Case:
    chosen, table = two_headed()
    chosen = chosen.with_learner(
        training=chosen.learner.training.replace(batching=_settings()["batching"], epochs=EPOCHS)
    )

    def build() -> tuple[Any, dict[str, Any]]:
        import keras

        x = keras.Input((5,))
        left = keras.layers.Dense(4, "tanh", name="from_left")(x[:, :2])
        trunk = keras.layers.add([left, keras.layers.Dense(4, "tanh", name="from_right")(x[:, 2:])])
        numbers = keras.layers.Dense(2, name="numbers")(trunk)
        yes = keras.layers.Dense(1, "sigmoid", name="yes")(trunk)
        adam = keras.optimizers.Adam(0.02)
        losses = {"loss": ["mae", "binary_crossentropy"], "loss_weights": [0.5, 2.0]}
        return keras.Model(x, [numbers, yes]), {"optimizer": adam, **losses}

    return Case(chosen, table, build, split=lambda t: [t[:, :2], t[:, 2:]])


def class_indices() -> Case:
    rng = np.random.default_rng(5)
    table = numeric_table(rng.normal(size=(40, 4)), rng.permutation(np.arange(40) % 3)[:, None])
    layers = [Dense(units=6, activation=Activation.GELU), Dense(units=3, activation=SOFTMAX)]
    chosen = experiment(table, layers, loss=SparseCategoricalCrossentropy(), optimizer=RMSprop(), **_settings())
    index = chosen.recipe.column("t0").replace(role=Role.TARGET, encoding=Encoding.CLASS_INDEX)
    chosen = chosen.replace(recipe=chosen.recipe.with_column(index))

    def build() -> tuple[Any, dict[str, Any]]:
        import keras

        model = keras.Sequential(
            [
                keras.Input((4,)),
                keras.layers.Dense(6, activation="gelu", name="hidden_1"),
                keras.layers.Dense(3, activation="softmax", name="output"),
            ]
        )
        rmsprop = keras.optimizers.RMSprop(0.001)
        return model, {"optimizer": rmsprop, "loss": "sparse_categorical_crossentropy"}

    return Case(chosen, table, build)


def frozen_layers() -> Case:
    """Penalties and a limit on frozen arrays, normalisation in training, and an optimizer that looks at all arrays at once."""
    rng = np.random.default_rng(7)
    table = numeric_table(rng.normal(size=(40, 4)), rng.normal(size=(40, 3)))
    still = Dense(units=6, trainable=False, kernel_regularizer=L2(l2=0.1), kernel_constraint=NonNegative())
    output = Dense(units=3, activation=LINEAR, kernel_regularizer=L2(l2=0.01))
    slopes = PReLU(trainable=False, alpha_initializer=Constant(value=0.3))
    layers: list[Layer] = [Dense(units=6), still, BatchNormalization(trainable=False), slopes, output]
    adam = Adam(learning_rate=0.01, weight_decay=0.02, clipping=ClipByGlobalNorm(limit=0.1))
    chosen = experiment(table, layers, loss=MeanSquaredError(), optimizer=adam, **_settings())

    def build() -> tuple[Any, dict[str, Any]]:
        import keras

        l2, positive = keras.regularizers.L2, keras.constraints.NonNeg()
        model = keras.Sequential(
            [
                keras.Input((4,)),
                keras.layers.Dense(6, "tanh", name="hidden_1"),
                keras.layers.Dense(6, "tanh", kernel_regularizer=l2(0.1), kernel_constraint=positive, name="hidden_2"),
                keras.layers.BatchNormalization(name="hidden_3"),
                keras.layers.PReLU(name="hidden_4"),
                keras.layers.Dense(3, kernel_regularizer=l2(0.01), name="output"),
            ]
        )
        for name in ("hidden_2", "hidden_3", "hidden_4"):
            model.get_layer(name).trainable = False
        return model, {
            "optimizer": keras.optimizers.Adam(0.01, weight_decay=0.02, global_clipnorm=0.1),
            "loss": "mse",
        }

    return Case(chosen, table, build)


CASES = [regression, penalised_classifier, two_outputs, class_indices, frozen_layers]

TOLERANCE = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 2e-5}


@pytest.fixture
def keras_precision(precision: Precision) -> Iterator[None]:
    """Keras computes and adds up in this precision."""
    load_tensorflow()
    import keras

    before, policy = keras.config.floatx(), keras.config.dtype_policy()
    keras.config.set_floatx(precision.value)
    keras.config.set_dtype_policy(precision.value)  # Keras keeps the first one, whatever becomes of floatx
    yield
    keras.config.set_floatx(before)
    keras.config.set_dtype_policy(policy)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Keras's own, at each epoch
@pytest.mark.usefixtures("keras_precision")
@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("make", CASES, ids=lambda make: make.__name__)
def test_fit_gives_both_engines_losses_and_weights(make: Callable[[], Case], precision: Precision) -> None:
    case, tolerance = make(), TOLERANCE[precision]
    chosen = case.chosen.with_learner(training=case.chosen.learner.training.replace(precision=precision))
    runs = {}
    for engine in (EngineName.NUMPY, EngineName.TENSORFLOW):
        frames = frames_of(Job(1, resolve(chosen, case.table), engine))
        history, ended = History(start_of(frames)), frames[-1]
        for frame in frames:
            if isinstance(frame, Advanced):
                history.add(frame)
        assert isinstance(ended, Ended)
        runs[engine] = history, ended
    dataset = start_of(frames).dataset
    arrays = arrays_of(dataset, chosen)

    model, how = case.build()
    weights = {f"{layer.name}/{weight.name}": weight for layer in model.layers for weight in layer.weights}
    for name, array in initial_parameters(chosen, arrays.x.shape[1]).items():
        weights[name].assign(array)
    model.compile(**how)
    told = model.fit(
        arrays.x,
        case.split(arrays.t),
        validation_data=(arrays.x_validation, case.split(arrays.t_validation)),
        batch_size=BATCH,
        epochs=EPOCHS,
        shuffle=False,
        verbose=0,
    ).history

    whole = model.evaluate(arrays.x, case.split(arrays.t), batch_size=len(arrays.x), verbose=0)

    for engine, (history, ended) in runs.items():
        assert set(ended.parameters) == set(weights)
        np.testing.assert_allclose(history.training[LOSS].curve()[1], told["loss"], rtol=tolerance, err_msg=engine)
        np.testing.assert_allclose(
            history.validation[LOSS].curve()[1], told["val_loss"], rtol=tolerance, err_msg=engine
        )
        looks = [ended.metrics[part].values[LOSS] for part in (PartName.TRAINING, PartName.VALIDATION)]
        np.testing.assert_allclose(looks, [np.ravel(whole)[0], told["val_loss"][-1]], rtol=tolerance)
        for name, weight in weights.items():
            np.testing.assert_allclose(ended.parameters[name], weight.numpy(), rtol=0, atol=tolerance, err_msg=name)


def _settings() -> dict[str, Any]:
    batching = MiniBatch(size=BATCH, shuffle=False)
    return {"batching": batching, "epochs": EPOCHS, "validation": 0.25}
