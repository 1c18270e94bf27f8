"""Runs a function as one graph of TensorFlow's with every tensor as a result, and reads the graph as a `Dataflow`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.dataflow import MAX_ENTRIES, Dataflow, FlowOperation, FlowTensor, Phase

HANDLES = (tf.resource, tf.variant)
SETTINGS = ("transpose_a", "transpose_b", "adj_x", "adj_y", "keep_dims")
"""Attributes that change what an operation computes."""


@dataclass
class Notes:
    """What a function says of its graph while it is traced: names of tensors, phases, and whose operations are which."""

    called: dict[str, str] = field(default_factory=dict)
    """The lab's names by those of TensorFlow's tensors."""
    phases: list[tuple[int, Phase]] = field(default_factory=list)
    """From which operation on a phase goes."""
    owners: dict[str, str] = field(default_factory=dict)
    """The layer that owns an operation, by the operation's name."""

    def begin(self, phase: Phase) -> None:
        """What is traced from now on belongs to `phase`."""
        self.phases.append((len(operations()), phase))

    def call(self, name: str, tensor: Any) -> None:
        """The lab's name of a tensor; the first one that it is given counts."""
        if tf.is_symbolic_tensor(tensor):
            self.called.setdefault(tensor.name, name)


def operations() -> list[Any]:
    """Those of the graph that is being traced, in the order in which they were made."""
    found: list[Any] = tf.compat.v1.get_default_graph().get_operations()
    return found


def run_as_graph(
    function: Callable[..., None], arguments: Mapping[str, Any], notes: Notes, variables: Mapping[str, Any]
) -> Dataflow:
    """Trace `function`, run the graph once, and give it with its values. `variables`: those that it uses, by the lab's names.

    TensorFlow's graph tells no device of its own accord: an operation ran where its first output lies after the run, and one
    without outputs where the variable lies that it writes.
    """

    names: list[str] = []

    def traced(**inputs: Any) -> dict[str, Any]:
        function(**inputs)
        made = operations()  # what comes behind is `tf.function`'s own: a copy of each result
        names.extend(operation.name for operation in made)
        return {tensor.name: tensor for operation in made for tensor in operation.outputs if _is_kept(tensor)}

    concrete = tf.function(traced, autograph=False).get_concrete_function(**arguments)
    values = concrete(**arguments)
    for name in arguments:
        notes.called.setdefault(f"{name}:0", name)
    handles = {id(variable.handle): (name, variable.handle) for name, variable in variables.items()}
    places = dict(values)
    handed = len(concrete.inputs) - len(concrete.captured_inputs)
    for captured, inside in zip(concrete.captured_inputs, concrete.inputs[handed:], strict=True):
        if id(captured) in handles:
            name, handle = handles[id(captured)]
            notes.called[inside.name], places[inside.name] = name, handle
    made = [concrete.graph.get_operation_by_name(name) for name in names]
    for operation in made:
        if operation.type == "ReadVariableOp" and operation.inputs[0].name in notes.called:
            notes.called.setdefault(operation.outputs[0].name, notes.called[operation.inputs[0].name])
    return Dataflow(tuple(_read(made, values, places, notes)))


def _is_kept(tensor: Any) -> bool:
    return tensor.dtype not in HANDLES and (tensor.shape.num_elements() or 0) <= MAX_ENTRIES


def _read(
    made: Sequence[Any], values: Mapping[str, Any], places: Mapping[str, Any], notes: Notes
) -> Iterator[FlowOperation]:
    known = {operation.name for operation in made}
    for number, operation in enumerate(made):
        yield FlowOperation(
            name=operation.name,
            type=operation.type,
            inputs=tuple(tensor.name for tensor in operation.inputs),
            outputs=tuple(_tensor(tensor, values, notes) for tensor in operation.outputs),
            controls=tuple(each.name for each in operation.control_inputs if each.name in known),
            phase=_phase(number, notes),
            owner=notes.owners.get(operation.name, ""),
            device=_device(operation, places),
            settings=tuple(name for name in SETTINGS if name in operation.node_def.attr and operation.get_attr(name)),
        )


def _tensor(tensor: Any, values: Mapping[str, Any], notes: Notes) -> FlowTensor:
    found: NDArray[Any] | None = np.array(values[tensor.name]) if tensor.name in values else None
    shape = tuple(tensor.shape) if found is None and tensor.shape.is_fully_defined() else ()
    return FlowTensor(
        tensor.name,
        tensor.dtype.name,
        shape if found is None else found.shape,
        found,
        notes.called.get(tensor.name, ""),
    )


def _phase(number: int, notes: Notes) -> Phase:
    return next((phase for first, phase in reversed(notes.phases) if number >= first), Phase.FORWARD)


def _device(operation: Any, places: Mapping[str, Any]) -> str:
    """`CPU:0` of /job:localhost/replica:0/task:0/device:CPU:0."""
    lying = operation.outputs if operation.outputs else operation.inputs
    found = next((places[tensor.name].device for tensor in lying if tensor.name in places), "")
    return str(found).rpartition("device:")[2]
