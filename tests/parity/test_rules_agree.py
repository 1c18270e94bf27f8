"""Stopping rules and schedules stop and steer both engines at the same update, and do as Keras's callbacks do."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.backend import LOSS
from engine.config.activations import Activation
from engine.config.convention import Convention
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import RootMeanSquaredError
from engine.config.schedules import (
    ReduceOnPlateau,
    Schedule,
)
from engine.config.stopping import (
    AfterSeconds,
    AfterUpdates,
    NoImprovement,
    SmallGradient,
    Stopping,
    StoppingRule,
    TargetLoss,
    Which,
)
from engine.config.training import Batching, EngineName, FullBatch, MiniBatch, Precision
from engine.config.watched import EpochLoss
from engine.data.preparing.plan import plan
from engine.data.table import Table
from engine.numpy_backend.monitor import Monitor as NumpyMonitor
from engine.numpy_backend.monitor import Observation as NumpyObservation
from engine.setup import resolve
from engine.training.factory import load_tensorflow
from engine.training.frames import Advanced, Ended, Outcome
from engine.training.job import Job
from tests.cases import experiment, frames_of, largest_gap, numeric_table
from tests.rule_cases import BATCH, RULES, SCHEDULES, noisy

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]


def ended(chosen: Experiment, table: Table, engine: EngineName) -> Ended:
    last = frames_of(Job(1, resolve(chosen, table), engine))[-1]
    assert isinstance(last, Ended)
    return last


@pytest.mark.parametrize("schedule", SCHEDULES, ids=lambda s: f"{s.kind}-{s.unit}")
def test_a_schedule_changes_a_run(schedule: Schedule) -> None:
    chosen, table = noisy(MiniBatch(size=5), schedule=schedule)
    scheduled, constant = (ended(one, table, EngineName.NUMPY) for one in (chosen, noisy(MiniBatch(size=5))[0]))
    assert largest_gap(scheduled.parameters, constant.parameters) > 1e-3


@pytest.mark.parametrize(("name", "stopping", "batching"), RULES, ids=[name for name, *_ in RULES])
def test_a_rule_stops_both_engines_at_the_same_update(name: str, stopping: Stopping, batching: Batching) -> None:
    chosen, table = noisy(batching, stopping=stopping)
    ours, theirs, both = (ended(chosen, table, engine) for engine in (*ENGINES, EngineName.BOTH))
    assert ours.outcome is theirs.outcome is both.outcome is Outcome.RULE
    assert (ours.updates, ours.message, ours.restored_epoch) == (theirs.updates, theirs.message, theirs.restored_epoch)
    assert ours.updates == both.updates
    assert 0 < ours.updates < 60 * (1 if batching == FullBatch() else 4)
    assert largest_gap(ours.parameters, theirs.parameters) <= 1e-12
    assert both.difference is not None
    assert both.difference <= 1e-12


@pytest.mark.parametrize("engine", ENGINES)
def test_the_run_stops_on_the_very_update_at_which_the_rule_holds_first(engine: EngineName) -> None:
    target = TargetLoss(loss=0.8, watched=BATCH)
    free, table = noisy(MiniBatch(size=5))
    losses = np.concatenate(
        [f.block.series[LOSS] for f in frames_of(Job(1, resolve(free, table), engine)) if isinstance(f, Advanced)]
    )
    chosen, _ = noisy(MiniBatch(size=5), stopping=Stopping(rules=(target,)))
    assert ended(chosen, table, engine).updates == int(np.argmax(losses <= 0.8)) + 1


@pytest.mark.parametrize("engine", ENGINES)
def test_time_stops_a_run(engine: EngineName) -> None:
    rule = AfterSeconds(seconds=0.05)
    chosen, table = noisy(MiniBatch(size=5), epochs=1_000_000_000, stopping=Stopping(rules=(rule,)))
    last = ended(chosen, table, engine)
    assert last.outcome is Outcome.RULE
    assert last.message == "0.05 seconds of training have passed."


@pytest.mark.parametrize(
    "rule", [AfterUpdates(updates=13), NoImprovement(patience=3, min_delta=0.001)], ids=lambda r: r.kind
)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_run_that_was_left_in_between_stops_where_the_whole_one_does(rule: StoppingRule, engine: EngineName) -> None:
    stopping = Stopping(rules=(rule,))
    chosen, table = noisy(MiniBatch(size=5), stopping=stopping)
    whole = ended(chosen, table, engine)
    first = ended(chosen.with_learner(training=chosen.learner.training.replace(epochs=2)), table, engine)
    rest = frames_of(Job(2, resolve(chosen, table), engine, resume=first.state, first_update=first.updates))[-1]
    assert isinstance(rest, Ended)
    assert rest.updates == whole.updates
    assert largest_gap(rest.parameters, whole.parameters) == 0


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Keras's own, at each epoch
def test_early_stopping_and_the_plateau_do_what_keras_callbacks_do() -> None:
    import keras

    from engine.data.preparing.prepare import prepare
    from engine.learners.supervised.initial import initial_parameters
    from engine.training.factory import arrays_of

    plateau = ReduceOnPlateau(watched=EpochLoss.VALIDATION, factor=0.5, patience=2, min_delta=0.001, cooldown=1)
    stopping = Stopping(rules=(NoImprovement(patience=6, min_delta=0.001),))
    chosen, table = noisy(MiniBatch(size=5, shuffle=False), rate=0.3, schedule=plateau, stopping=stopping)
    dataset = prepare(plan(table, chosen.recipe))
    arrays, initial = arrays_of(dataset, chosen), initial_parameters(chosen, 3)
    layers = [keras.layers.Dense(6, activation="tanh", dtype="float64"), keras.layers.Dense(2, dtype="float64")]
    model = keras.Sequential([keras.Input((3,), dtype="float64"), *layers])
    model.set_weights(list(initial.values()))
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss=keras.losses.MeanSquaredError(dtype="float64"))
    stop = keras.callbacks.EarlyStopping(patience=6, min_delta=0.001, restore_best_weights=True)
    reduce = keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=2, min_delta=0.001, cooldown=1)
    seen = model.fit(
        arrays.x,
        arrays.t,
        validation_data=(arrays.x_validation, arrays.t_validation),
        batch_size=5,
        epochs=60,
        shuffle=False,
        verbose=0,
        callbacks=[stop, reduce],
    ).history
    last = ended(chosen, table, EngineName.NUMPY)
    assert last.updates == len(seen["loss"]) * 4
    assert last.restored_epoch == stop.best_epoch + 1
    assert len(set(seen["learning_rate"])) > 2
    keras_weights = dict(zip(initial, model.get_weights(), strict=True))
    assert largest_gap(last.parameters, keras_weights) < 1e-6, "Keras keeps the learning rate in float32"


@pytest.mark.parametrize("convention", list(Convention))
def test_a_rest_of_n_epochs_is_n_for_the_textbook_and_one_fewer_for_keras(convention: Convention) -> None:
    """A loss that never falls: the first epoch is the best one, and each epoch that counts halves the rate."""
    rests = {}
    for rest in (0, 1, 2, 5):
        plateau = ReduceOnPlateau(factor=0.5, patience=1, cooldown=rest, convention=convention)
        chosen, _ = noisy(FullBatch(), schedule=plateau)
        watch, rates = NumpyMonitor(chosen.learner.training, 1, 1), []
        for epoch in range(1, 20):
            watch.observe(NumpyObservation(epoch, 1.0, 1, np.ones(1), np.nan, 0.0))
            rates.append(watch.rate(1.0))
        falls = np.flatnonzero(np.diff([1.0, *rates])) + 1
        rests[rest] = int(falls[1] - falls[0]) - 1
    counted = {rest: rest for rest in rests} if convention is Convention.TEXTBOOK else {0: 0, 1: 0, 2: 1, 5: 4}
    assert rests == counted


@pytest.mark.parametrize("which", list(Which))
@pytest.mark.parametrize(
    ("gradient", "is_small"),
    [
        ([0.0, -1e-9], True),
        ([0.0, np.nan], False),
        ([np.nan, 0.0], False),
        ([np.inf, 0.0], False),
        ([-np.inf, np.nan], False),
    ],
    ids=str,
)
def test_a_gradient_that_is_not_finite_is_never_small(gradient: list[float], is_small: bool, which: Which) -> None:
    load_tensorflow()
    import tensorflow as tf

    from engine.tensorflow_backend.monitor import Monitor, Observation

    chosen, _ = noisy(FullBatch(), stopping=Stopping(rules=(SmallGradient(epsilon=1e-3, which=which),)))
    ours = NumpyMonitor(chosen.learner.training, 1, 1).observe(
        NumpyObservation(1, 1.0, 1, np.array(gradient), np.nan, 0.0)
    )
    theirs = Monitor(chosen.learner.training.stopping, None, 1, 1)
    parts, state = [tf.Variable([one]) for one in gradient], tf.Variable(theirs.start())

    @tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
    def compiled() -> Any:
        one = tf.constant(1.0, tf.float64)
        seen = Observation(tf.constant(1, tf.int64), one, one, [tf.identity(part) for part in parts], one, one)
        return theirs.observe(tf.unstack(state), seen)[1]

    assert bool(ours) is is_small
    assert bool(compiled().numpy()) is is_small


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("precision", list(Precision))
def test_a_root_mean_squared_error_that_is_no_number_ends_the_run(engine: EngineName, precision: Precision) -> None:
    """∞ − ∞ in the weighted sum: the loss is NaN, and not 0 as at its kink."""
    size = 1e200 if precision is Precision.FLOAT64 else 1e30
    table = numeric_table([[size, size]], [[1.0]])
    layer = Dense(units=1, activation=Activation.LINEAR)
    weights: dict[str, ArrayLike] = {"output/kernel": [[size], [-size]], "output/bias": [0.0]}
    chosen = experiment(table, [layer], weights=weights, loss=RootMeanSquaredError(), precision=precision)
    assert ended(chosen, table, engine).outcome is Outcome.DIVERGED


@pytest.mark.parametrize("engine", ENGINES)
def test_an_output_that_is_no_number_is_classified_wrongly(engine: EngineName) -> None:
    load_tensorflow()
    from engine.numpy_backend import metrics as ours
    from engine.tensorflow_backend import metrics as theirs

    Y, T = np.array([[np.nan, 0.2], [0.1, np.nan], [0.3, 0.7]]), np.eye(2)[[0, 0, 1]]
    hits = ours if engine is EngineName.NUMPY else theirs
    assert float(hits.categorical_correct(Y, T)) == 1
    assert float(hits.sparse_categorical_correct(Y, T[:, 1:])) == 1
    assert float(hits.binary_correct(Y, T, 0.5, 0.5)) == 1.5
