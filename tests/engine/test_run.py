"""A run is the same however it is driven, ends as it should, and keeps the last finite weights."""

import re
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.backend import LOSS, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import CategoricalCrossentropy
from engine.config.optimizers import SGD, Adam
from engine.config.training import EngineName, MiniBatch, Precision
from engine.data.table import Table
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Ended, Frame, Outcome, Paused, Started
from engine.training.job import Job
from engine.training.run import run
from tests.cases import experiment, frames_of, largest_gap, losses_of, numeric_table, start_of, trained

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]


def small(**changes: object) -> tuple[Experiment, Table]:
    """Three classes, shuffled batches with an incomplete last one, Adam."""
    rng = np.random.default_rng(1)
    table = numeric_table(rng.normal(size=(23, 4)), np.eye(3)[rng.integers(0, 3, 23)])
    chosen = experiment(
        table,
        [Dense(units=5), Dense(units=3, activation=Activation.SOFTMAX)],
        loss=CategoricalCrossentropy(),
        optimizer=Adam(learning_rate=0.01),
        batching=MiniBatch(size=5),
        epochs=12,
        validation=0.2,
    )
    return chosen.with_learner(training=chosen.learner.training.replace(**changes)), table


def same(ours: Ended, theirs: Ended) -> bool:
    """Bit for bit."""
    return all(np.array_equal(ours.parameters[name], theirs.parameters[name]) for name in ours.parameters)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_same_seed_gives_the_same_run(engine: EngineName) -> None:
    chosen, table = small()
    assert same(trained(chosen, table, engine), trained(chosen, table, engine))
    other = chosen.with_learner(training=chosen.learner.training.replace(seed=1))
    assert not same(trained(chosen, table, engine), trained(other, table, engine))


@pytest.mark.parametrize("engine", ENGINES)
def test_step_by_step_equals_an_uninterrupted_run(engine: EngineName) -> None:
    chosen, table = small()
    whole = frames_of(Job(1, resolve(chosen, table), engine))
    control = RunControl(0.01)
    stepped: list[Frame] = []
    units = [StepUnit.UPDATE, StepUnit.TEN, StepUnit.EPOCH, StepUnit.UPDATE]
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        stepped.append(frame)
        if isinstance(frame, Paused):
            if units:
                control.step(units.pop())
            else:
                control.play()
    assert isinstance(stepped[-1], Ended)
    assert isinstance(whole[-1], Ended)
    assert losses_of(stepped) == losses_of(whole)
    assert same(stepped[-1], whole[-1])


@pytest.mark.parametrize("engine", [*ENGINES, EngineName.BOTH])
def test_a_run_that_goes_on_equals_one_long_run(engine: EngineName) -> None:
    chosen, table = small()
    half, whole = (
        chosen.with_learner(training=chosen.learner.training.replace(epochs=6)),
        trained(chosen, table, engine),
    )
    first = trained(half, table, engine)
    second = frames_of(Job(2, resolve(half, table), engine, resume=first.state, first_update=first.updates))[-1]
    assert isinstance(second, Ended)
    assert second.updates == whole.updates
    assert same(second, whole)


@pytest.mark.parametrize(("first", "second"), [(a, b) for a in EngineName for b in EngineName if a is not b])
def test_another_engine_goes_on_where_one_has_stopped(first: EngineName, second: EngineName) -> None:
    chosen, table = small()
    half, whole = (
        chosen.with_learner(training=chosen.learner.training.replace(epochs=6)),
        trained(chosen, table, EngineName.NUMPY),
    )
    left = trained(half, table, first)
    job = Job(2, resolve(half, table), second, resume=left.state, first_update=left.updates)
    ended = frames_of(job)[-1]
    assert isinstance(ended, Ended)
    assert largest_gap(ended.parameters, whole.parameters) <= 1e-12


@pytest.mark.parametrize("engine", ENGINES)
def test_stopping_keeps_the_trained_weights(engine: EngineName) -> None:
    chosen, table = small(epochs=1_000_000)
    control = RunControl(0.01)
    control.step(StepUnit.TEN)
    frames: list[Frame] = []
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        frames.append(frame)
        if isinstance(frame, Paused):
            control.stop()
    ended = frames[-1]
    assert isinstance(ended, Ended)
    assert (ended.outcome, ended.updates) == (Outcome.STOPPED, 10)
    start = start_of(frames).parameters
    assert all(not np.array_equal(ended.parameters[name], start[name]) for name in start)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("precision", list(Precision))
def test_a_diverging_run_keeps_the_last_finite_weights(engine: EngineName, precision: Precision) -> None:
    table = numeric_table([[100.0], [200.0], [300.0]], [[1.0], [2.0], [3.0]])
    chosen = experiment(
        table,
        [Dense(units=1, activation=Activation.LINEAR)],
        optimizer=SGD(learning_rate=0.5),
        batching=MiniBatch(size=2),
        epochs=10_000,
        precision=precision,
    )
    frames = frames_of(Job(1, resolve(chosen, table), engine))
    ended = frames[-1]
    assert isinstance(ended, Ended)
    assert ended.outcome is Outcome.DIVERGED
    assert all(np.isfinite(array).all() for array in ended.parameters.values())
    assert np.isfinite(losses_of(frames)).all()
    assert len(losses_of(frames)) == ended.updates
    assert f"update {ended.updates:,}" in ended.message
    assert re.search(r"The first such tensor of the next update is (loss|output/\S+)\.", ended.message)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_last_update_that_overflows_is_undone_though_no_loss_has_told_of_it(engine: EngineName) -> None:
    table = numeric_table([[1e15]], [[1.0]])
    layers = [Dense(units=1, activation=Activation.LINEAR, use_bias=False)]
    wild = SGD(learning_rate=1e9)
    chosen = experiment(
        table, layers, weights={"output/kernel": [[1.0]]}, optimizer=wild, epochs=1, precision=Precision.FLOAT32
    )
    ended = trained(chosen, table, engine)
    assert (ended.outcome, ended.updates) == (Outcome.DIVERGED, 0)
    assert ended.parameters["output/kernel"].tolist() == [[1.0]]
    assert "The first such tensor of the next update is output/kernel/after." in ended.message


def test_a_divergence_names_the_layer_in_which_it_began() -> None:
    table = numeric_table([[1.0], [2.0]], [[1.0], [2.0]])
    layers = [Dense(units=1, activation=Activation.EXPONENTIAL), Dense(units=1, activation=Activation.LINEAR)]
    start: dict[str, ArrayLike] = {"hidden_1/kernel": [[1000.0]], "output/kernel": [[1.0]]}
    for engine in ENGINES:
        ended = trained(experiment(table, layers, weights=start), table, engine)
        assert ended.outcome is Outcome.DIVERGED
        assert "The first such tensor of the next update is hidden_1/Y." in ended.message


def test_the_loss_of_an_epoch_is_what_keras_reports() -> None:
    chosen, table = small(epochs=3)
    ours = frames_of(Job(1, resolve(chosen, table), EngineName.TENSORFLOW))
    blocks = [frame.block for frame in ours if isinstance(frame, Advanced)]
    validation = np.concatenate([block.validation[LOSS] for block in blocks])
    assert len(validation) == 3
    assert validation[-1] == pytest.approx(
        trained(chosen, table, EngineName.TENSORFLOW).metrics[PartName.VALIDATION].values[LOSS]
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_the_learning_rate_can_be_changed_during_a_run(engine: EngineName) -> None:
    chosen, table = small()
    control = RunControl(0.01)
    control.step(StepUnit.EPOCH)
    rates: list[float] = []
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        if isinstance(frame, Advanced):
            rates.append(frame.learning_rate)
        if isinstance(frame, Paused):
            control.set_learning_rate(0.0)
            control.play()
            before = frame.parameters
    assert rates[0] == 0.01
    assert rates[-1] == 0.0
    ended = frame
    assert isinstance(ended, Ended)
    assert all(np.array_equal(ended.parameters[name], before[name]) for name in before)


def test_what_cannot_run_fails_with_the_first_problem_in_words() -> None:
    chosen, table = small()
    broken = chosen.with_learner(network=chosen.learner.network.removed("output"))
    (ended,) = frames_of(Job(1, resolve(broken, table), EngineName.NUMPY))
    assert isinstance(ended, Ended)
    assert ended.outcome is Outcome.FAILED
    assert "units" in ended.message


def test_frames_come_in_order_and_updates_are_counted_without_a_gap() -> None:
    chosen, table = small()
    frames = frames_of(Job(7, resolve(chosen, table), EngineName.NUMPY))
    assert {frame.run for frame in frames} == {7}
    at = 0
    for frame in _advanced(frames):
        assert frame.first_update == at
        at = frame.updates
    assert isinstance(frames[-1], Ended)
    assert frames[-1].updates == at == 12 * start_of(frames).updates_per_epoch
    assert isinstance(frames[2], Started)


def _advanced(frames: list[Frame]) -> Iterator[Advanced]:
    return (frame for frame in frames if isinstance(frame, Advanced))
