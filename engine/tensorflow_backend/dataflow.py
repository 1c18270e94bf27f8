"""TensorFlow's graph of a program of statements, and of one update of a run."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import tensorflow as tf

from engine.config.network import INPUT
from engine.config.shapes import in_order, trained_shapes
from engine.dataflow import Dataflow, FlowProgram, Phase
from engine.tensorflow_backend.expressions import value
from engine.tensorflow_backend.graph import Notes, operations, run_as_graph
from engine.tensorflow_backend.network import layer_names
from engine.tensorflow_backend.optimizers import look_ahead
from engine.tensorflow_backend.program import Program

GRADIENTS = "gradient_tape/"
"""How names of operations begin that GradientTape makes; the name of the operation that is differentiated follows."""
LEARNING_RATE = "learning_rate"


def program_dataflow(program: FlowProgram) -> Dataflow:
    """The graph of a program, run once; a tensor is called as its statement."""
    notes = Notes()

    def compute() -> None:
        found: dict[str, Any] = {}
        for statement in program.statements:
            found[statement.name] = value(statement.expression, found, tf.as_dtype(program.dtype))
            if found[statement.name].name in notes.called:  # b = a
                found[statement.name] = tf.identity(found[statement.name])
            notes.call(statement.name, found[statement.name])

    return run_as_graph(compute, {}, notes, {})


class UpdateGraph:
    """One update of a program's network as a graph that is not compiled: the operations that the compiled loop has in its body."""

    def __init__(self, program: Program) -> None:
        self._program, self._network = program, program.signature.network
        self._layers = layer_names(self._network)
        self._notes = Notes()

    def run(self, x: Any, t: Any, w: Any, *, rate: Any, seed: Any, update: Any) -> Dataflow:
        """Do the update on the batch x, t, w (None where nothing is weighed), and give the graph.

        `rate`: the learning rate (float64). `seed`, `update`: what is drawn from (uint32).
        """
        handed = {"input": x, "target": t, LEARNING_RATE: tf.cast(rate, self._program.signature.dtype)}
        handed |= {} if w is None else {"weights": w}
        handed |= {"seed": seed, "update": update} if self._draws else {}
        return _owned(run_as_graph(self._update, handed, self._notes, self._variables()))

    @property
    def _draws(self) -> bool:
        return any(node.layer.differs_in_training for node in self._network.nodes)

    def _variables(self) -> dict[str, Any]:
        """All variables by the lab's names: parameters, and the optimizer's slots as `<node>/<array>/m`."""
        program = self._program
        found = {name: variable.value for name, variable in program.parameters.items()}
        names = trained_shapes(self._network, program.signature.inputs)
        for slot in program.signature.optimizer.slots:
            called = [slot.name] if slot.is_single else [f"{name}/{slot.name}" for name in names]
            found |= dict(zip(called, (kept.value for kept in program.slots[slot.name]), strict=True))
        found |= {each.name: each.value for each in program.optimizer.variables if each.name == LEARNING_RATE}
        found["steps"] = program.steps.value
        return found

    def _update(self, **handed: Any) -> None:
        program, notes = self._program, self._notes
        x, t, w = handed["input"], handed["target"], handed.get("weights")
        program.draws.seed, program.draws.update = handed.get("seed"), handed.get("update")
        notes.begin(Phase.FORWARD)
        with tf.name_scope(Phase.FORWARD.value):
            look_ahead(program.optimizer, program.trained)
        with tf.GradientTape() as tape:
            outputs = self._forward(x)
            notes.begin(Phase.LOSS)
            with tf.name_scope(Phase.LOSS.value):
                loss = program.objective(t, outputs if len(outputs) > 1 else outputs[0], w)
            notes.call("loss", loss)
        notes.begin(Phase.BACKWARD)
        with tf.name_scope(Phase.BACKWARD.value):
            gradients = tape.gradient(loss, [variable.value for variable in program.trained])
        self._own_gradients(gradients)
        notes.begin(Phase.UPDATE)
        with tf.name_scope(Phase.UPDATE.value):
            program.optimizer.learning_rate.assign(handed[LEARNING_RATE])
            program.optimizer.apply(gradients, program.trained)

    def _forward(self, x: Any) -> list[Any]:
        """The outputs, layer by layer: so each operation is known to be a layer's."""
        found = {INPUT: x}
        for node in in_order(self._network):
            layer, inputs = (
                self._program.model.get_layer(self._layers[node.name]),
                [found[name] for name in node.inputs],
            )
            first = len(operations())
            training = {"training": True} if node.layer.differs_in_training else {}
            with tf.name_scope(f"{Phase.FORWARD.value}/{self._layers[node.name]}"):
                found[node.name] = layer(inputs if node.layer.is_join else inputs[0], **training)
            self._notes.call(f"{node.name}/Y", found[node.name])
            self._notes.owners |= {each.name: node.name for each in operations()[first:]}
        return [found[node.name] for node in self._network.outputs]

    def _own_gradients(self, gradients: Sequence[Any]) -> None:
        """Whose an operation backward is stands in its name."""
        owners = {name: node for node, name in self._layers.items()}
        for operation in operations():
            if operation.name.startswith(f"{GRADIENTS}{Phase.FORWARD.value}/"):
                layer = operation.name.split("/")[2]
                self._notes.owners[operation.name] = owners.get(layer, "")
        for name, gradient in zip(
            trained_shapes(self._network, self._program.signature.inputs), gradients, strict=True
        ):
            node, _, array = name.rpartition("/")
            if gradient is not None:
                self._notes.call(f"{node}/d{array}", gradient)


def _owned(flow: Dataflow) -> Dataflow:
    """With a layer for each operation of the update that serves the arrays of one alone."""
    owners: dict[str, set[str]] = {each.name: set() for each in flow.operations}
    for operation in reversed(flow.operations):
        if operation.phase is not Phase.UPDATE:
            continue
        written = [flow.tensors[name].called for name in operation.inputs[:1]] if not operation.outputs else []
        owners[operation.name] |= {name.partition("/")[0] for name in written if "/" in name}
        for name in operation.inputs:
            owners[flow.makers[name].name] |= owners[operation.name]
    return Dataflow(
        tuple(
            replace(each, owner="".join(owners[each.name]))
            if each.phase is Phase.UPDATE and len(owners[each.name]) == 1
            else each
            for each in flow.operations
        )
    )
