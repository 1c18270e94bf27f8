"""Tensor for tensor both engines compute the same in one update, whichever of them has trained up to there."""

import warnings
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from engine.backend import WATCH
from engine.config.activations import Activation
from engine.config.constraints import MaxNorm
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import Loss
from engine.config.network import Network
from engine.config.optimizers import SGD, Adam, ClipByNorm, Convention, Momentum, Nadam, Nesterov, Optimizer
from engine.config.regularizers import L1L2
from engine.config.shapes import widths
from engine.config.training import EngineName, MiniBatch, Precision
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table
from engine.setup import resolve
from engine.training.job import Job
from engine.training.mirror import Mirror
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend
from engine.training.trace.mirrored import TOLERANCES, mirrored_trace, paired
from engine.training.trace.tracer import Trace, Tracer
from tests.cases import experiment, numeric_table
from tests.engine.test_layers_gradients import drawn_network
from tests.engine.test_trace import noisy, recorded
from tests.layer_cases import INPUTS, LAYERS, OUTPUTS, constrained, regularized
from tests.loss_cases import LOSSES, loss_name, targets_of
from tests.optimizer_cases import OPTIMIZERS, SEARCHING, case_name

EPOCHS = 4
UPDATE = 8
NETWORKS = [*LAYERS, ("penalties", regularized(L1L2(l1=0.02, l2=0.05)))]


def table_of(outputs: int = OUTPUTS) -> Table:
    rng = np.random.default_rng(7)
    return numeric_table(rng.normal(size=(7, INPUTS)), rng.normal(size=(7, outputs)))


def with_network(network: Network, precision: Precision) -> tuple[Experiment, Table]:
    table = table_of()
    chosen = experiment(
        table,
        [Dense(units=OUTPUTS)],
        optimizer=Adam(learning_rate=0.01),
        batching=MiniBatch(size=3),
        epochs=EPOCHS,
        precision=precision,
    )
    return chosen.with_learner(network=network), table


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize(("name", "network"), NETWORKS, ids=[name for name, _ in NETWORKS])
def test_layer(name: str, network: Network, precision: Precision) -> None:
    found = mirrored_trace(recorded(*with_network(network, precision)), UPDATE)
    assert found.first_difference is None, found.verdict
    assert found.tolerance == TOLERANCES[precision]
    assert {pair.numpy.value.dtype for pair in found.pairs} == {np.dtype(precision.value)}
    assert all(pair.numpy.shape == pair.tensorflow.shape for pair in found.pairs)


@pytest.mark.parametrize(("loss", "output"), LOSSES, ids=loss_name)
def test_loss(loss: Loss, output: Activation) -> None:
    targets = targets_of(loss, 7, 4)
    table = numeric_table(np.random.default_rng(3).normal(size=(7, INPUTS)), targets)
    layers = [Dense(units=5), Dense(units=4, activation=output)]
    chosen = experiment(table, layers, loss=loss, epochs=2)
    found = mirrored_trace(traced_from_its_start(chosen, table), 1)
    assert found.first_difference is None, found.verdict


@pytest.mark.parametrize("optimizer", [*OPTIMIZERS, *SEARCHING], ids=case_name)
def test_optimizer_goes_on_from_the_state_of_the_other_engine(optimizer: Optimizer) -> None:
    table = table_of()
    chosen = experiment(table, [Dense(units=3)], optimizer=optimizer, epochs=5)
    record = recorded(chosen, table)
    found = mirrored_trace(record, 5)
    assert found.first_difference is None, found.verdict
    reached = Tracer(record)._at(4).backend.state()
    other = build_backend(replace(record.job, engine=EngineName.TENSORFLOW), record.dataset)
    other.restore(reached)
    state = other.state()
    for name in state:
        np.testing.assert_array_equal(state[name], reached[name], err_msg=name)
    assert set(state) >= set(reached) - {"/optimizer/v"}, "only a momentum of 0 leaves a slot out"


@pytest.mark.parametrize(
    "optimizer",
    [
        Nadam(learning_rate=0.02, clipping=ClipByNorm(limit=0.1)),
        Nesterov(learning_rate=0.05, convention=Convention.TEXTBOOK),
    ],
    ids=case_name,
)
@pytest.mark.parametrize("precision", list(Precision))
def test_a_traced_update_does_what_the_compiled_loop_does(optimizer: Optimizer, precision: Precision) -> None:
    chosen, table = noisy(optimizer)
    chosen = chosen.with_learner(training=chosen.learner.training.replace(precision=precision))
    record = recorded(chosen, table, EngineName.TENSORFLOW)
    traces = [Tracer(record).trace(update) for update in (1, 6, 12)]
    backend = build_backend(record.job, record.dataset)
    replay = Replay(record, backend)
    for update, found in zip((1, 6, 12), traces, strict=True):
        replay.go_to(update)
        for name, array in backend.parameters().items():
            value = found[f"{name}/after"].value
            units = np.abs(value - array).max() / np.spacing(np.maximum(np.abs(array), np.abs(found[name].value)).max())
            assert units <= 16, (update, name)


def test_a_run_of_both_engines_has_each_where_it_was_itself() -> None:
    chosen, table = noisy()
    record = recorded(chosen, table, EngineName.BOTH)
    tracer = Tracer(record)
    own, common = mirrored_trace(tracer, 12), mirrored_trace(tracer, 12, like_the_run=False)
    assert own.first_difference is None
    assert common.first_difference is None
    starts = [name for name in record.checkpoints[0].state if name.startswith("/leader:") and "/optimizer" not in name]
    names = [name.removeprefix("/leader:") for name in starts if not name.endswith("/watch")]
    assert all(common[name].largest == common[name].ulps == 0 for name in names), "both start from the leading engine"
    assert 0 < max(own[name].largest for name in names) < 1e-14
    own_rows = own.as_rows()
    assert own_rows[2]["name"] == "hidden_1/kernel"
    assert own_rows[2]["largest"] == own["hidden_1/kernel"].largest


def test_the_first_tensor_that_differs_is_named() -> None:
    chosen, table = noisy()
    tracer = Tracer(recorded(chosen, table))
    ours, theirs = (tracer.trace(5, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    wrong = changed(changed(theirs, "output/dkernel", 1.001), "hidden_3/dY", 1 + 1e-9)
    found = paired(ours, wrong)
    assert found.first_difference is not None
    assert found.first_difference.name == "hidden_3/dY"
    assert found.first_difference.relative == pytest.approx(1e-9, rel=1e-5)
    assert found.first_difference.ulps > 1e6
    assert "the engines part at hidden_3/dY" in found.verdict
    assert paired(ours, wrong, tolerance=0.01).first_difference is None
    broken = paired(ours, changed(theirs, "output/Z", np.nan))
    assert broken.first_difference is not None
    assert broken.first_difference.largest == np.inf
    assert broken["output/Z"].gaps().max() == np.inf


def changed(found: Trace, name: str, factor: float) -> Trace:
    tensors = [replace(t, value=t.value * factor) if t.name == name else t for t in found.tensors]
    return replace(found, tensors=tuple(tensors))


def test_what_cancels_to_rounding_is_no_difference() -> None:
    table = numeric_table([[2.0, 3.0]], [[27.0, -30.0]])
    chosen = experiment(table, [Dense(units=2, activation=Activation.LINEAR)], epochs=400)
    found = mirrored_trace(recorded(chosen, table), 400)
    assert np.abs(found["output/dY"].numpy.value).max() < 1e-13, "the run has arrived: y − t has no digits left"
    assert found.first_difference is None, found.verdict


def test_limits_are_kept_in_both_traces() -> None:
    network = constrained(MaxNorm(limit=0.7))
    found = mirrored_trace(recorded(*with_network(network, Precision.FLOAT64)), UPDATE)
    assert found.first_difference is None, found.verdict
    assert "c = 0.7" in found["hidden_1/kernel/after"].numpy.equation


def test_a_momentum_of_nothing_passes_between_the_engines() -> None:
    table = table_of()
    for optimizer in (Momentum(momentum=0), SGD()):
        chosen = experiment(table, [Dense(units=3)], optimizer=optimizer, epochs=3)
        job = Job(1, resolve(chosen, table), EngineName.TENSORFLOW)
        backend, other = (
            build_backend(replace(job, engine=engine), prepare(plan(table, chosen.recipe)))
            for engine in (EngineName.TENSORFLOW, EngineName.NUMPY)
        )
        other.restore(backend.state())
        assert set(other.state()) >= {"output/kernel", "/optimizer/steps", WATCH}


@given(data=st.data(), inputs=st.integers(1, 4))
@settings(deadline=None, max_examples=12)
def test_any_graph(data: st.DataObject, inputs: int) -> None:
    network = drawn_network(data, inputs)
    found = widths(network, inputs)
    rng = np.random.default_rng(data.draw(st.integers(0, 99)))
    outputs = sum(found[node.name] for node in network.outputs)
    table = numeric_table(rng.normal(size=(7, inputs)), rng.normal(size=(7, outputs)))
    chosen = experiment(table, [Dense(units=1)], batching=MiniBatch(size=4)).with_learner(network=network)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # Keras finds a softmax of one number odd
        traced = mirrored_trace(traced_from_its_start(chosen, table), 1)
    assert traced.first_difference is None, traced.verdict


def test_two_engines_in_lock_step_trace_as_the_leading_one() -> None:
    chosen, table = noisy()
    job = Job(1, resolve(chosen, table), EngineName.BOTH)
    mirror, alone = (
        build_backend(replace(job, engine=engine), prepare(plan(table, chosen.recipe)))
        for engine in (EngineName.BOTH, EngineName.TENSORFLOW)
    )
    record = traced_from_its_start(chosen, table)
    chunk = Replay(record, alone).chunk(0, 1, 0.001)
    ours, theirs = mirror.trace(chunk), alone.trace(chunk)
    assert all(np.array_equal(ours[name], theirs[name]) for name in theirs)
    assert isinstance(mirror, Mirror)
    assert 0 <= mirror.difference() < 1e-15, "the follower has done the update, too"


def traced_from_its_start(chosen: Experiment, table: Table) -> Record:
    """The record of a run that has not begun."""
    job = Job(1, resolve(chosen, table), EngineName.NUMPY)
    record = Record(job, prepare(plan(table, chosen.recipe)))
    record.keep(0, build_backend(job, record.dataset).state())
    return record


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("activation", [Activation.SELU, Activation.ELU], ids=lambda one: one.value)
def test_at_a_pre_activation_of_0_and_close_to_it_both_engines_trace_the_slope_of_the_run(
    activation: Activation, precision: Precision
) -> None:
    table = numeric_table([[0.0, 0.0], [1e-9, 0.0], [-1e-9, 0.0]], [[1.0], [0.5], [-1.0]])
    layers = [Dense(units=3, activation=activation), Dense(units=1, activation=Activation.LINEAR)]
    found = mirrored_trace(recorded(experiment(table, layers, precision=precision, epochs=2), table), 1)
    assert found.first_difference is None
    slope = found["hidden_1/dZ"].numpy.value[0] / found["hidden_1/dY"].numpy.value[0]
    expected = 1.7580993408473766 if activation is Activation.SELU else 1.0
    np.testing.assert_allclose(slope, expected, rtol=1e-6)


def test_a_number_that_tensorflow_takes_for_0_is_told_as_such() -> None:
    """x w is 1e-310 in NumPy, whose ReLU has the slope 1 there, and 0 in TensorFlow, whose has none."""
    table = numeric_table([[1e-160], [1.0]], [[1.0], [0.5]])
    layers = [Dense(units=1, activation=Activation.RELU), Dense(units=1, activation=Activation.LINEAR)]
    weights: dict[str, ArrayLike] = {"hidden_1/kernel": [[1e-150]], "hidden_1/bias": [0.0]}
    found = mirrored_trace(recorded(experiment(table, layers, weights=weights, epochs=2), table), 1)
    Z = found["hidden_1/Z"]
    assert (Z.flushed, Z.ulps, Z.relative) == (1, 0, 0)
    assert found.first_difference is found["hidden_1/dZ"]
    assert found.verdict.endswith("hidden_1/Z has numbers below 2.2e-308, which TensorFlow takes for 0.")
