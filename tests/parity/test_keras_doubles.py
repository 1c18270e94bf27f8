"""In float64 and Keras's convention both engines train as stock Keras does, which rounds some constants to single precision."""

from collections.abc import Iterator
from typing import Any

import pytest

from engine.backend import LOSS, Parameters
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Layer
from engine.config.losses import LogCosh
from engine.config.optimizers import Optimizer
from engine.config.regularizers import L1L2
from engine.config.training import EngineName
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table
from engine.learners.supervised.initial import initial_parameters
from engine.setup import resolve
from engine.training.factory import arrays_of, load_tensorflow
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend
from tests.cases import experiment, largest_gap
from tests.optimizer_cases import case_name
from tests.parity.rows import class_table
from tests.parity.test_keras_optimizers import PAIRS

UPDATES = 2000
BOUND = 1e-11
"""After so many updates. A constant that is not rounded as Keras rounds it leaves 1e-9 at the least, β 1e-5."""


@pytest.fixture(autouse=True)
def doubles() -> Iterator[None]:
    """Keras computes in double precision, as a person sets it."""
    load_tensorflow()
    import keras

    before, policy = keras.config.floatx(), keras.config.dtype_policy()
    keras.config.set_floatx("float64")
    keras.config.set_dtype_policy("float64")
    yield
    keras.config.set_floatx(before)
    keras.config.set_dtype_policy(policy)


def chosen(table: Table, optimizer: Optimizer) -> Experiment:
    """Every constant that Keras rounds has a part in it."""
    penalty = L1L2(l1=0.001, l2=0.01)
    layers: list[Layer] = [
        Dense(units=4, activation=Activation.LEAKY_RELU, slope=0.3, kernel_regularizer=penalty),
        Dense(units=4, activation=Activation.GELU),
        Dense(units=4, activation=Activation.GELU_TANH),
        Dense(units=3, activation=Activation.LINEAR),
    ]
    return experiment(table, layers, loss=LogCosh(), optimizer=optimizer, epochs=UPDATES)


def by_the_lab(case: Experiment, table: Table, engine: EngineName) -> Parameters:
    """The weights after all updates."""
    dataset, job = prepare(plan(table, case.recipe)), Job(1, resolve(case, table), engine)
    replay, done = Replay(Record(job, dataset), build_backend(job, dataset)), 0
    while done < UPDATES:
        count = min(UPDATES - done, replay.backend.capacity)
        done += len(replay.play(done, count, case.learner.training.optimizer.learning_rate, seconds=0.0).series[LOSS])
    return replay.backend.parameters()


def by_keras(case: Experiment, table: Table, optimizer: Any) -> Parameters:
    """Stock layers, loss and optimizer in a loop of one's own."""
    import keras
    import tensorflow as tf

    penalty = keras.regularizers.L1L2(0.001, 0.01)
    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(4, keras.layers.LeakyReLU(0.3), kernel_regularizer=penalty, name="hidden_1"),
            keras.layers.Dense(4, "gelu", name="hidden_2"),
            keras.layers.Dense(4, lambda z: keras.ops.gelu(z, approximate=True), name="hidden_3"),
            keras.layers.Dense(3, name="output"),
        ]
    )
    weights = {f"{layer.name}/{weight.name}": weight for layer in model.layers for weight in layer.weights}
    for name, array in initial_parameters(case, 4).items():
        weights[name].assign(array)
    loss = keras.losses.LogCosh()
    optimizer.build(model.trainable_variables)
    arrays = arrays_of(prepare(plan(table, case.recipe)), case)
    x, t = tf.constant(arrays.x), tf.constant(arrays.t)

    @tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
    def train() -> None:
        for _ in tf.range(UPDATES):
            with tf.GradientTape() as tape:
                value = loss(t, model(x, training=True)) + tf.add_n(model.losses)
            optimizer.apply(
                tape.gradient(value, [w.value for w in model.trainable_variables]), model.trainable_variables
            )

    train()
    return {name: weight.numpy() for name, weight in weights.items()}


ONE_OF_EACH = list({type(config): (config, name, arguments) for config, name, arguments in reversed(PAIRS)}.values())
"""Of each optimizer the plainest."""


@pytest.mark.parametrize(
    ("config", "name", "arguments"), ONE_OF_EACH, ids=lambda value: case_name(value) if hasattr(value, "kind") else ""
)
def test_both_engines_are_where_stock_keras_is_after_2000_updates(
    config: Optimizer, name: str, arguments: dict[str, Any]
) -> None:
    import keras

    table = class_table()
    theirs = by_keras(chosen(table, config), table, getattr(keras.optimizers, name)(**arguments))
    for engine in (EngineName.NUMPY, EngineName.TENSORFLOW):
        assert largest_gap(by_the_lab(chosen(table, config), table, engine), theirs) <= BOUND, engine
