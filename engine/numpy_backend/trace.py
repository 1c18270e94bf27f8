"""Looks on while the NumPy engine does one update: what every layer computes, forward and backward, in copies."""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.config.experiment import Experiment
from engine.config.network import Node
from engine.config.optimizers import SearchingSpec
from engine.config.penalties import OUTPUT, penalties
from engine.config.rounded import rounded_network
from engine.config.shapes import Inputs, array_facts
from engine.numpy_backend.layers.layer import Array, Layer
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.optimizers.clipping import build_clip
from engine.numpy_backend.regularizers import add_gradient, penalty
from engine.numpy_backend.store import Store


class Recorder:
    """Stands between the network and its layers for one update. The names are those of `training/trace/plan.py`."""

    def __init__(self, experiment: Experiment, inputs: Inputs, store: Store, objective: Objective) -> None:
        self._optimizer = experiment.learner.training.optimizer
        network = experiment.learner.network
        self._network = network if experiment.learner.training.is_exact else rounded_network(network)
        self._penalised = penalties(self._network, array_facts(self._network, inputs))
        self._store, self._objective = store, objective
        self._seen: dict[str, Array] = {}
        self._handed: dict[str, Array] = {}
        self._weights: Array | None = None

    def layer(self, name: str, layer: Layer) -> Layer:
        """The layer `name`, looked at from both sides."""
        return _Spied(self, self._network.node(name), layer)

    def forward(self, name: str, layer: Layer, handed: Array) -> None:
        """`layer` has gone forward and handed on its output, or Z where the loss takes that."""
        if self._weights is None:  # where the gradient is taken: after a look-ahead, before the step
            self._weights = self._store.trained.flat.copy()
        self._handed[name] = handed.copy()
        self._keep(name, layer.between() | {"Y": layer.output_of(handed)})

    def error(self, node: Node, error: Array) -> None:
        """What `layer` is given on the way back: dL/dY, or dL/dZ where the loss gives that; and its own penalty's part."""
        is_fused = node.name in self._objective.logits
        own = self._penalised[node.name].get(OUTPUT)
        if own is not None or not is_fused:
            dY = np.zeros_like(error) if is_fused else error.copy()
            if own is not None:
                add_gradient(own, self._seen[f"{node.name}/Y"], dY, share=1 / len(dY))
            self._keep(node.name, {"dY": dY})

    def sent(self, node: Node, error: Array) -> None:
        """`layer` has gone back. One of weighted sums leaves dL/dZ where dL/dY was."""
        if node.layer.has_sum or node.name in self._objective.logits:
            self._keep(node.name, {"dZ": error})

    def gradient(self, g: Array) -> None:
        """The gradient of all parameters, end to end, as the optimizer will take it."""
        for name, array in self._named(g).items():
            self._keep_gradient(name, array)
        clipping = self._optimizer.clipping
        if clipping.is_active:
            clipped = g.copy()
            clip = build_clip(clipping, [array.size for array in self._store.trained.arrays.values()], g.dtype)
            assert clip is not None, "there is a clipping"
            clip(clipped)
            for name, array in self._named(clipped).items():
                self._keep_gradient(f"{name}/clipped", array)

    def searched(self, found: Mapping[str, Array]) -> dict[str, Array]:
        """What a searching optimizer has computed; vectors of all weights, where the trace has them split, array by array."""
        assert isinstance(self._optimizer, SearchingSpec), "it has searched"
        told: dict[str, Array] = {}
        for each in self._optimizer.found((), ()):
            if each.is_split:
                told |= {f"{name}/{each.name}": part for name, part in self._named(found[each.name]).items()}
            else:
                told[each.name] = np.array(found[each.name], self._store.trained.flat.dtype)
        return told

    def values(self, X: Array, T: Array, w: Array | None, *, loss: float, rate: float) -> dict[str, Array]:
        """All that was seen, and what the loss says of each row; X, T, w: the batch, w None where all rows count the same."""
        assert self._weights is not None, "the update is done"
        self._keep("", {"input": X, "target": T} | ({} if w is None else {"weights": w}))
        for name, array in self._named(self._weights).items():
            self._keep(name, {"ahead": array})
        parts = self._objective.parts
        rows = self._objective.per_row([self._handed[part.name] for part in parts], T, w)
        for part, losses in zip(parts, rows, strict=True):
            self._keep(part.name, {"losses": losses, "loss": losses.mean()})
        for node in self._network.nodes:
            self._penalties(node, rows=len(X))
        self._keep("", {"loss": np.asarray(loss, X.dtype), "learning_rate": np.asarray(rate, X.dtype)})
        return self._seen

    def _penalties(self, node: Node, *, rows: int) -> None:
        """What the sizes of a node's arrays and of its output add to the loss, and what its arrays' add to their gradients."""
        for array, regularizer in self._penalised[node.name].items():
            name = f"{node.name}/{array}"
            w = self._seen[name if array == OUTPUT else f"{name}/ahead"]
            size = penalty(regularizer, w) / (rows if array == OUTPUT else 1)
            self._keep(name, {"penalty": np.asarray(size, w.dtype)})
            if array != OUTPUT:
                added = np.zeros_like(w)
                add_gradient(regularizer, w, added)
                self._keep_gradient(f"{name}/penalty", added)

    def _named(self, flat: Array) -> dict[str, Array]:
        """A vector of all parameters, cut into arrays."""
        arrays = self._store.trained.arrays
        parts = np.split(flat, np.cumsum([array.size for array in arrays.values()])[:-1])
        return {name: part.reshape(array.shape) for (name, array), part in zip(arrays.items(), parts, strict=True)}

    def _keep(self, place: str, values: Mapping[str, Array]) -> None:
        self._seen |= {f"{place}/{name}" if place else name: np.array(value) for name, value in values.items()}

    def _keep_gradient(self, name: str, value: Array) -> None:
        """Under `<node>/d<array>`."""
        node, _, array = name.partition("/")
        self._keep(node, {f"d{array}": value})


class _Spied(Layer):
    """A layer, and a spy that is told what goes in and out."""

    def __init__(self, spy: Recorder, node: Node, layer: Layer) -> None:
        self._spy, self._node, self._layer = spy, node, layer

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        handed = self._layer.forward(inputs, update)
        self._spy.forward(self._node.name, self._layer, handed)
        return handed

    def backward(self, dY: Array) -> Sequence[Array]:
        self._spy.error(self._node, dY)
        sent = self._layer.backward(dY)
        self._spy.sent(self._node, dY)
        return sent
