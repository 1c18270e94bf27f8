"""A trace has every tensor of one update, in order, by names that its equations use, and leaves the run as it was."""

import json
from collections.abc import Sequence

import numpy as np
import pytest

from engine.backend import Array
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Dense, Dropout, Layer
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError, RootMeanSquaredError
from engine.config.optimizers import SGD, Adam, ClipByGlobalNorm, Convention, Nadam, Nesterov, Optimizer
from engine.config.regularizers import L1L2
from engine.config.schedules import ReduceOnPlateau
from engine.config.single import single
from engine.config.training import EngineName, MiniBatch
from engine.data.table import Table
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Ended, Paused, Started
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker
from engine.training.run import run
from engine.training.trace.plan import trace_plan
from engine.training.trace.tracer import Stage, Tracer, trace
from tests.cases import experiment, frames_of, numeric_table, start_of
from tests.layer_cases import INPUTS, LAYERS, regularized
from tests.lessons import lesson_of
from tests.optimizer_cases import OPTIMIZERS, SEARCHING, case_name

LINEAR = Activation.LINEAR


def noisy(optimizer: Optimizer | None = None) -> tuple[Experiment, Table]:
    """Shuffled batches, dropout, a normalisation and penalties: all that an update can have."""
    rng = np.random.default_rng(5)
    table = numeric_table(rng.normal(size=(13, 3)), rng.normal(size=(13, 2)))
    layers: Sequence[Layer] = [
        Dense(units=4, kernel_regularizer=L1L2(), activity_regularizer=L1L2()),
        Dropout(rate=0.3),
        BatchNormalization(momentum=0.8),
        Dense(units=2, activation=LINEAR),
    ]
    chosen = experiment(table, layers, optimizer=optimizer or Adam(), batching=MiniBatch(size=5), epochs=4)
    return chosen, table


def recorded(chosen: Experiment, table: Table, engine: EngineName = EngineName.NUMPY) -> Record:
    """The record of a run that is played to its end."""
    record = start_of(frames_of(Job(1, resolve(chosen, table), engine))).record
    assert record is not None
    return record


@pytest.mark.parametrize(
    "optimizer",
    [
        Nadam(learning_rate=0.02, clipping=ClipByGlobalNorm(limit=0.1), weight_decay=0.01),
        Nesterov(learning_rate=0.05, convention=Convention.TEXTBOOK),
    ],
    ids=case_name,
)
def test_a_traced_update_leaves_the_very_bits_of_an_ordinary_one(optimizer: Optimizer) -> None:
    record = recorded(*noisy(optimizer))
    tracer, reach = Tracer(record), UpdateSeeker(record)
    for update in (1, 2, 3, 12, 7):
        traced = tracer.trace(update)
        before, after = reach.at(update - 1), reach.at(update)
        for name, array in after.parameters.items():
            np.testing.assert_array_equal(traced[f"{name}/after"].value, array, err_msg=name)
            np.testing.assert_array_equal(traced[name].value, before.parameters[name], err_msg=name)


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.BOTH])
def test_a_run_that_is_traced_on_the_way_is_the_run_that_is_not(engine: EngineName) -> None:
    chosen, table = noisy()
    control = RunControl(0.001)
    tracer: Tracer | None = None
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        if isinstance(frame, Started):
            assert frame.record is not None
            tracer = Tracer(frame.record)
        if isinstance(frame, Paused):
            assert tracer is not None
            if frame.update in (3, 7):
                tracer.trace(frame.update)
            control.step(StepUnit.UPDATE)
    assert isinstance(frame, Ended)
    alone = frames_of(Job(1, resolve(chosen, table), engine))[-1]
    assert isinstance(alone, Ended)
    for name, array in alone.parameters.items():
        np.testing.assert_array_equal(frame.parameters[name], array)


def plans() -> list[tuple[str, Experiment, int]]:
    """Every layer and every optimizer."""
    table = numeric_table(np.zeros((2, INPUTS)), np.zeros((2, 3)))
    plain = experiment(table, [Dense(units=3)])
    networks = [*LAYERS, ("penalties", regularized(L1L2()))]
    found = [(name, plain.with_learner(network=network), INPUTS) for name, network in networks]
    for optimizer in (*OPTIMIZERS, *SEARCHING):
        found.append(
            (
                case_name(optimizer),
                plain.with_learner(training=plain.learner.training.replace(optimizer=optimizer)),
                INPUTS,
            )
        )
    return found


@pytest.mark.parametrize(("name", "chosen", "inputs"), plans(), ids=[name for name, _, _ in plans()])
def test_equations_are_made_of_tensors_that_come_before(name: str, chosen: Experiment, inputs: int) -> None:
    known: set[str] = set()
    plan = trace_plan(chosen, inputs)
    assert len({entry.name for entry in plan}) == len(plan)
    for entry in plan:
        assert entry.equation.startswith(f"{entry.name} = ")
        for operand in entry.operands:
            assert operand in entry.equation
            if not (entry.name.endswith("/ahead") and operand.endswith("/v")):
                assert operand in known, f"{entry.equation} comes before {operand}"
        known.add(entry.name)
    assert [entry.stage for entry in plan] == sorted((entry.stage for entry in plan), key=list(Stage).index)


def test_a_trace_says_which_arrays_are_frozen_and_shows_the_errors_that_go_through_them() -> None:
    table = numeric_table(*(np.random.default_rng(1).normal(size=(9, width)) for width in (3, 2)))
    still = Dense(units=4, trainable=False, kernel_regularizer=L1L2()), BatchNormalization(trainable=False)
    chosen = experiment(table, [Dense(units=4), *still, Dense(units=2, activation=LINEAR)], optimizer=Adam(), epochs=3)
    found = trace(recorded(chosen, table), 2)
    value = {traced.name: traced.value for traced in found.tensors}
    assert found["hidden_2/kernel/after"].equation == (
        "hidden_2/kernel/after = hidden_2/kernel,  frozen: no gradient is computed for it, and no step is taken"
    )
    same("hidden_2/kernel/after", value["hidden_2/kernel"], value)
    assert not {"hidden_2/dkernel", "hidden_2/kernel/m", "hidden_2/kernel/penalty", "hidden_3/mean"} & set(value)
    root = np.sqrt(value["hidden_3/moving_variance"] + 1e-3)
    same("hidden_3/Y", value["hidden_2/Y"] / root, value)
    same("hidden_2/dY", value["hidden_3/dY"] / root, value)
    same("hidden_1/dY", value["hidden_2/dZ"] @ value["hidden_2/kernel"].T, value)
    same("loss", value["output/losses"].mean(), value)


def test_the_tensors_of_a_stack_fulfil_their_equations() -> None:
    chosen, table = noisy()
    found = trace(recorded(chosen, table), 9)
    value = {traced.name: traced.value for traced in found.tensors}
    N, factor = len(value["input"]), single(0.01)  # as Keras takes it
    same("hidden_1/Z", value["input"] @ value["hidden_1/kernel"] + value["hidden_1/bias"], value)
    same("hidden_1/Y", np.tanh(value["hidden_1/Z"]), value)
    same("hidden_2/Y", value["hidden_1/Y"] * value["hidden_2/mask"], value)
    same("hidden_3/mean", value["hidden_2/Y"].mean(axis=0), value)
    same("hidden_3/Y", value["hidden_3/gamma"] * value["hidden_3/normed"] + value["hidden_3/beta"], value)
    same("output/losses", np.square(value["output/Y"] - value["target"]).mean(axis=1), value)
    penalties = value["hidden_1/kernel/penalty"] + value["hidden_1/Y/penalty"]
    same("loss", value["output/losses"].mean() + penalties, value)
    same("output/dY", 2 * (value["output/Y"] - value["target"]) / (2 * N), value)
    same("output/dZ", value["output/dY"], value)
    same("hidden_3/dY", value["output/dZ"] @ value["output/kernel"].T, value)
    same("hidden_3/dgamma", (value["hidden_3/dY"] * value["hidden_3/normed"]).sum(axis=0), value)
    own = factor * (np.sign(value["hidden_1/Y"]) + 2 * value["hidden_1/Y"]) / N
    same("hidden_1/dY", value["hidden_2/dY"] * value["hidden_2/mask"] + own, value)
    same("hidden_1/dZ", value["hidden_1/dY"] * (1 - np.square(value["hidden_1/Y"])), value)
    own_kernel = factor * (np.sign(value["hidden_1/kernel"]) + 2 * value["hidden_1/kernel"])
    same("hidden_1/dkernel/penalty", own_kernel, value)
    same("hidden_1/dkernel", value["input"].T @ value["hidden_1/dZ"] + own_kernel, value)
    m = 0.9 * value["output/kernel/m"] + 0.1 * value["output/dkernel"]
    same("output/kernel/m/after", m, value)
    alpha = 0.001 * np.sqrt(1 - single(0.999) ** 9) / (1 - single(0.9) ** 9)
    step = alpha * m / (np.sqrt(value["output/kernel/v/after"]) + 1e-7)
    same("output/kernel/step", -step, value, digits=1e-9)
    same("hidden_3/moving_mean/after", 0.8 * value["hidden_3/moving_mean"] + 0.2 * value["hidden_3/mean"], value)
    assert float(value["t"]) == 9


def same(name: str, expected: Array, value: dict[str, Array], digits: float = 1e-12) -> None:
    np.testing.assert_allclose(value[name], expected, rtol=digits, atol=1e-15, err_msg=name)


WORKBOOK = {
    "input": ("I", 0),
    "target": ("T", 0),
    "hidden_1/kernel": ("WH", 0),
    "output/bias": ("BO", 0),
    "output/Y": ("O", 1),
    "hidden_1/kernel/after": ("WH", 1),
    "hidden_1/bias/after": ("BH", 1),
    "output/kernel/after": ("WO", 1),
    "output/bias/after": ("BO", 1),
    "hidden_1/dkernel": ("WHb", 0),
    "hidden_1/dbias": ("BHb", 0),
    "output/dkernel": ("WOb", 0),
    "output/dbias": ("BOb", 0),
}
"""What the workbook calls a tensor, and which of those of that name it is: O is assigned twice, W and B before and after."""


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
@pytest.mark.parametrize("lesson", ["415_two_layers", "416_sigmoid", "416_tanh", "416_relu", "418_gradient_tape"])
def test_the_workbook_finds_its_numbers_under_its_names(lesson: str, engine: EngineName) -> None:
    """That the tensors of these names have the printed values, the lessons check."""
    tracer = Tracer(recorded(*lesson_of(lesson)))
    for found in (tracer.trace(1, engine), tracer.trace(200, engine)):
        for name, (course, which) in WORKBOOK.items():
            assert found.called(course)[which].name == name
        errors = [traced.name for traced in found.called("Ob")]
        softmax = lesson == "418_gradient_tape"  # softmax and loss are one function
        assert errors == (["output/dZ"] if softmax else ["output/dY", "output/dZ"])


def test_one_layer_has_the_names_of_one_layer() -> None:
    found = trace(recorded(*lesson_of("411_two_inputs_two_outputs")), 1)
    np.testing.assert_array_equal(found.called("Y")[1].value, [[19, 30]])
    np.testing.assert_allclose(found.called("Yb")[0].value, [[-8, 60]])
    np.testing.assert_allclose(found.called("Wb")[0].value, [[-16, 120], [-24, 180]])
    assert [traced.name for traced in found.called("B")] == ["output/bias", "output/bias/after"]
    deep, _ = noisy()
    assert not trace(recorded(*noisy()), 1).called("H"), "a network with other layers has no names in the workbook"
    assert deep


def test_the_rows_of_the_batch_are_told() -> None:
    chosen, table = noisy()
    tracer = Tracer(recorded(chosen, table))
    seen = [tracer.trace(update) for update in (4, 5, 6)]
    assert sorted(row for found in seen for row in found.rows) == list(range(13)), "one epoch sees every row"
    for found in seen:
        for column in range(3):
            np.testing.assert_array_equal(
                found["input"].value[:, column], table.column(f"x{column}").values[found.rows]
            )


def test_the_learning_rate_is_the_one_that_the_update_had() -> None:
    chosen, table = noisy()
    plateau = ReduceOnPlateau(factor=0.5, patience=1, min_delta=1e6)
    chosen = chosen.with_learner(training=chosen.learner.training.replace(schedule=plateau))
    tracer = Tracer(recorded(chosen, table))
    assert [float(tracer.trace(update)["learning_rate"].value) for update in (1, 6, 7, 10)] == [
        pytest.approx(rate) for rate in (0.001, 0.001, 0.0005, 0.00025)
    ]
    assert float(tracer.trace(10, EngineName.TENSORFLOW)["learning_rate"].value) == pytest.approx(0.00025)


def test_the_next_update_can_be_seen_and_no_later_one() -> None:
    record = recorded(*noisy())
    assert trace(record, 13)["t"].value == 13
    for update in (0, -3, 14):
        with pytest.raises(ValueError, match=r"counted from 1|has done 12 updates"):
            trace(record, update)
    with pytest.raises(ValueError, match="one engine"):
        trace(record, 1, EngineName.BOTH)
    with pytest.raises(KeyError):
        trace(record, 1)["hidden_1/colour"]


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
def test_an_update_without_a_finite_loss_ends_with_the_loss(engine: EngineName) -> None:
    table = numeric_table([[1e200, 1.0]], [[1.0]])
    chosen = experiment(table, [Dense(units=1, activation=LINEAR)], optimizer=SGD(learning_rate=1.0), epochs=3)
    found = trace(recorded(chosen, table), 1, engine)
    assert found.tensors[-1].name == "loss"
    assert not np.isfinite(found["loss"].value)
    rows = json.loads(json.dumps(found.as_rows(), allow_nan=False))
    assert rows[-1]["values"] == "inf"
    assert rows[0]["values"] == [[1e200, 1.0]]


def test_fused_and_plain_outputs_say_what_they_are() -> None:
    table = numeric_table([[1.0, 2.0]], [[0.0, 1.0]])
    layers = [Dense(units=2, activation=Activation.SOFTMAX)]
    equations = {
        type(loss): {entry.name: entry.equation for entry in trace_plan(experiment(table, layers, loss=loss), 2)}
        for loss in (CategoricalCrossentropy(), MeanSquaredError(), RootMeanSquaredError())
    }
    fused = equations[CategoricalCrossentropy]
    assert fused["output/dZ"] == "output/dZ = (softmax(z) − t) / N,  z = output/Z, t = target"
    assert "output/dY" not in fused
    plain = equations[MeanSquaredError]
    assert plain["output/dY"] == "output/dY = 2 (y − t) / (2 N),  y = output/Y, t = target"
    assert plain["output/dZ"] == "output/dZ = y (d − Σ d y),  d = output/dY, y = output/Y"
    assert "L = output/losses" in equations[RootMeanSquaredError]["output/dY"]
