"""Does one update of a program outside its compiled loop, layer by layer on the same Keras objects, and keeps what there was."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.config.layers import Activated
from engine.config.network import INPUT, Node
from engine.config.optimizers import SearchingSpec
from engine.config.penalties import OUTPUT, penalties
from engine.config.shapes import array_facts, in_order, trained_shapes
from engine.tensorflow_backend.evaluator import Evaluator
from engine.tensorflow_backend.layers import between
from engine.tensorflow_backend.network import layer_names
from engine.tensorflow_backend.optimizers import look_ahead
from engine.tensorflow_backend.optimizers.searching import SearchingOptimizer
from engine.tensorflow_backend.program import Program
from engine.tensorflow_backend.sums import mean_over_rows


class TracedUpdate:
    """One update. The names are those of `training/trace/plan.py`; what they mean in the NumPy engine is in its `trace.py`."""

    def __init__(self, program: Program, seed: Any, update: Any, rate: Any) -> None:
        """`seed`, `update`: what is drawn from (uint32). `rate`: the learning rate (float64)."""
        self._program, self._network = program, program.signature.network
        self._layers = layer_names(self._network)
        self._penalised = penalties(self._network, array_facts(self._network, program.signature.inputs))
        self._rate = tf.cast(rate, program.signature.dtype)
        self._seen: dict[str, Any] = {}
        program.draws.seed, program.draws.update = seed, update

    def values(self, x: Any, t: Any, w: Any = None) -> dict[str, NDArray[Any]]:
        """Do the update on the batch x, t, w, and give all tensors; those up to the loss alone where that is not finite."""
        program, seen = self._program, self._seen
        names = list(trained_shapes(self._network, program.signature.inputs))
        variables = [variable.value for variable in program.trained]
        look_ahead(program.optimizer, program.trained)
        seen |= {f"{name}/ahead": tf.identity(value) for name, value in zip(names, variables, strict=True)}
        seen |= {"input": x, "target": t, "learning_rate": self._rate} | ({} if w is None else {"weights": w})
        with tf.GradientTape() as tape:
            loss = self._forward(x, t, w)
        if np.isfinite(float(loss)):
            errors = self._places_of_errors()
            found = tape.gradient(loss, (variables, errors), unconnected_gradients=tf.UnconnectedGradients.ZERO)
            gradients, sent = found
            seen |= sent
            seen |= _of_gradients(zip(names, gradients, strict=True))
            self._step(names, gradients, loss, program.evaluator(x, t, w))
        return {name: np.array(value) for name, value in seen.items()}

    def _forward(self, x: Any, t: Any, w: Any) -> Any:
        """The loss, with everything before it."""
        found = {INPUT: x}
        for node in in_order(self._network):
            found[node.name] = self._computed(node, [found[name] for name in node.inputs])
        outputs = [found[node.name] for node in self._network.outputs]
        objective = self._program.objective
        loss = self._seen["loss"] = objective(t, outputs if len(outputs) > 1 else outputs[0], w)
        for part, losses in zip(objective.parts, objective.per_row(t, outputs, w), strict=True):
            self._seen |= {f"{part.name}/losses": losses, f"{part.name}/loss": mean_over_rows(losses)}
        return loss

    def _computed(self, node: Node, inputs: Sequence[Any]) -> Any:
        """A node's output; what lies between is kept."""
        layer = self._program.model.get_layer(self._layers[node.name])
        training = {"training": True} if node.layer.differs_in_training else {}
        with _spied_activation(layer, node, self._seen):
            Y = layer(list(inputs) if node.layer.is_join else inputs[0], **training)
        self._keep(node.name, between(layer, inputs[0]))
        self._keep_penalties(node, layer)
        if any(Y is X for X in inputs):  # a layer that changes nothing: its output needs an error of its own
            Y = tf.identity(Y)
        self._seen[f"{node.name}/Y"] = Y
        return Y

    def _keep(self, place: str, values: Mapping[str, Any]) -> None:
        self._seen |= {f"{place}/{name}": value for name, value in values.items()}

    def _keep_penalties(self, node: Node, layer: Any) -> None:
        """What the sizes of a layer's arrays and outputs add to the loss, and what its arrays' add to their gradients."""
        for array in self._penalised[node.name]:
            if array == OUTPUT:  # a layer's own losses come before those of its arrays
                self._keep(node.name, {f"{OUTPUT}/penalty": layer.losses[0]})
                continue
            regularizer, variable = getattr(layer, f"{array}_regularizer"), getattr(layer, array)
            with tf.GradientTape() as tape:
                penalty = regularizer(variable)
            added = tape.gradient(penalty, variable.value, unconnected_gradients=tf.UnconnectedGradients.ZERO)
            self._keep(node.name, {f"{array}/penalty": penalty, f"d{array}/penalty": added})

    def _places_of_errors(self) -> dict[str, Any]:
        """The tensors whose errors are asked for, by the errors' names."""
        found = {}
        for name, value in self._seen.items():
            node, _, tensor = name.rpartition("/")
            if node and tensor in ("Y", "Z"):
                found[f"{node}/d{tensor}"] = value
        return found

    def _step(self, names: Sequence[str], gradients: Sequence[Any], loss: Any, evaluator: Evaluator) -> None:
        """The optimizer's step, as the compiled loop has it."""
        optimizer = self._program.optimizer
        if self._program.signature.optimizer.clipping.is_active:
            clipped = optimizer._clip_gradients(list(gradients))
            kept = zip((f"{name}/clipped" for name in names), clipped, strict=True)
            self._seen |= _of_gradients(kept)
        optimizer.learning_rate.assign(self._rate)
        if not isinstance(optimizer, SearchingOptimizer):
            optimizer.apply(list(gradients), self._program.trained)
            return
        spec, found = (
            self._program.signature.optimizer,
            optimizer.search(list(gradients), loss, evaluator, self._program.trained),
        )
        assert isinstance(spec, SearchingSpec), "it searches"
        for each in spec.found((), ()):
            if each.is_split:
                parts = zip(names, evaluator.parts(found[each.name]), strict=True)
                self._seen |= {f"{name}/{each.name}": part for name, part in parts}
            else:
                self._seen[each.name] = found[each.name]


@contextmanager
def _spied_activation(layer: Any, node: Node, seen: dict[str, Any]) -> Iterator[None]:
    """Keep the Z that a layer gives to its activation. Keras gets its own object back, past its tracking of attributes."""
    if not isinstance(node.layer, Activated):
        yield
        return
    activation = layer.activation

    def spy(Z: Any) -> Any:
        Z = seen[f"{node.name}/Z"] = tf.identity(Z)
        return activation(Z)

    layer.__dict__["activation"] = spy
    try:
        yield
    finally:
        layer.__dict__["activation"] = activation


def _of_gradients(gradients: Any) -> dict[str, Any]:
    """Gradients of `<node>/<array>` under `<node>/d<array>`."""
    found = {}
    for name, value in gradients:
        node, _, array = name.partition("/")
        found[f"{node}/d{array}"] = value
    return found
