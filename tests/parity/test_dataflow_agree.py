"""TensorFlow's graph of a program gives what NumPy computes line by line, and that of an update what NumPy's trace holds."""

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import BatchNormalization, Dense, Dropout
from engine.config.optimizers import Adam
from engine.config.training import EngineName, MiniBatch
from engine.dataflow import Dataflow, Phase
from engine.flow.compared import compared
from engine.flow.program import program_of
from engine.setup import resolve
from engine.training.frames import Started
from engine.training.job import Job
from engine.training.trace.tracer import Trace, Tracer
from tests.cases import experiment, frames_of, numeric_table

WHOLE = [
    "a = add(2, 3); b = multiply(5, a)",
    "7 - 2*(1 - 4)",
    "a = 3; max(-a, a, 2) + abs(-1) * (a > 2 and not a == 4)",
]
BROKEN = [
    "x = 3; y = sqrt(x**2 + 4.0**2)",
    "exp(1.5) / log(3) - tanh(0.3)",
    "tf.divide(7, 2) + 7 // 2 + 7 % 2",
    "round(2.5) + floor(-1.5) + ceil(0.2) + sign(-3) + where(2 > 1, 5, 6.5)",
    "1 / 0 - log(-1)",
    "sin(1) * cos(1) + atan(2)",
]


@pytest.mark.parametrize("text", [*WHOLE, *BROKEN])
def test_a_program_gives_the_same_on_both_engines(text: str) -> None:
    program = program_of(text)
    found = compared(program)
    assert program.dtype == ("int32" if text in WHOLE else "float32")
    assert {value.dtype.name for value in found.numpy.values()} == {program.dtype}
    assert found.difference <= (0 if text in WHOLE else 1e-6)


def test_the_workbooks_graph_has_two_operations_on_constants() -> None:
    flow = compared(program_of("a = add(2, 3)\nb = multiply(5, a)")).flow
    assert [each.type for each in flow.operations] == ["Const", "Const", "AddV2", "Const", "Mul"]
    assert {name: tensor.value for name, tensor in flow.called.items()} == {"a": 5, "b": 25}
    product = flow.operations[-1]
    assert flow.makers[product.inputs[1]].type == "AddV2"
    assert flow.edges == 4
    assert flow.devices == ("CPU:0",)


@pytest.fixture(scope="module")
def both() -> tuple[Dataflow, Trace]:
    """The third update of a network that draws, norms and remembers: as TensorFlow's graph, and as NumPy traces it."""
    rng = np.random.default_rng(0)
    table = numeric_table(rng.normal(size=(12, 3)), rng.normal(size=(12, 2)))
    layers = [Dense(units=4, activation=Activation.TANH), BatchNormalization(), Dropout(rate=0.5), Dense(units=2)]
    made = experiment(table, layers, optimizer=Adam(), batching=MiniBatch(size=4), epochs=2)
    [record] = [
        frame.record
        for frame in frames_of(Job(1, resolve(made, table), EngineName.NUMPY))
        if isinstance(frame, Started)
    ]
    assert record is not None
    tracer = Tracer(record)
    return tracer.dataflow(3), tracer.trace(3)


def test_the_tensors_of_an_update_are_those_of_numpys_trace(both: tuple[Dataflow, Trace]) -> None:
    flow, trace = both
    named = {traced.name: traced.value for traced in trace.tensors}
    known = {name: np.asarray(tensor.value) for name, tensor in flow.called.items() if name in named}
    layers = {name.partition("/")[0] for name in known if "/" in name}
    assert {"input", "target", "loss", "learning_rate"} < set(known)
    assert sum(name.rpartition("/")[2].startswith("d") for name in known) == 6
    assert len(layers) == 4
    for name, value in known.items():
        np.testing.assert_allclose(value, np.asarray(named[name]), rtol=1e-9, atol=1e-12, err_msg=name)


def test_every_operation_has_a_phase_a_device_and_makers_before_it(both: tuple[Dataflow, Trace]) -> None:
    flow, _ = both
    seen: set[str] = set()
    for operation in flow.operations:
        assert {flow.makers[name].name for name in operation.inputs} <= seen
        assert set(operation.controls) <= seen
        seen.add(operation.name)
    assert list(dict.fromkeys(each.phase for each in flow.operations)) == list(Phase)
    assert {each.device for each in flow.operations} == {"CPU:0"}


def test_what_writes_a_weight_belongs_to_its_layer(both: tuple[Dataflow, Trace]) -> None:
    flow, _ = both
    written = {
        flow.tensors[each.inputs[0]].called: each.owner
        for each in flow.operations
        if each.phase is Phase.UPDATE and not each.outputs
    }
    weights = {name: owner for name, owner in written.items() if "/" in name}
    assert len(weights) == 18  # 6 arrays with m and v of Adam beside them
    assert all(name.startswith(f"{owner}/") for name, owner in weights.items())
