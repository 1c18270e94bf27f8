"""The network: forward through its layers, and backward in the opposite order."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np

from engine.config.network import INPUT, Network
from engine.config.rounded import rounded_network
from engine.config.shapes import Inputs, array_facts, in_order, inputs_of, output_shapes, widths
from engine.numpy_backend.constraints import constrain
from engine.numpy_backend.layers.build import build_layer
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.regularizers import add_gradient, penalty
from engine.numpy_backend.store import Store, by_node

PREDICT_ROWS = 4096
"""Rows of one pass of `predict`."""


class _Step(NamedTuple):
    """A layer in the order of computation. Values and errors are kept by place; place 0 is the data."""

    place: int
    layer: Layer
    sources: tuple[int, ...]
    learning: tuple[tuple[int, int], ...]
    """(which input, its place) of those inputs behind which something learns."""


class NumpyNetwork:
    """A network with buffers for batches of up to `rows` rows, on the arrays of `store`, which it reads and writes."""

    def __init__(
        self,
        network: Network,
        inputs: Inputs,
        store: Store,
        *,
        rows: int,
        seed: int = 0,
        logits: Collection[str] = (),
        exact: bool = False,
        to_input: bool = False,
    ) -> None:
        """`seed` decides what Dropout and GaussianNoise draw. `to_input`: `backward` goes on to the data, for `input_error`.

        `logits`: the outputs of which the loss takes Z, before the activation, and gives dL/dZ. `exact`: all constants are taken
        to double precision; else those that Keras rounds are rounded (`config/rounded.py`).
        """
        if not exact:
            network = rounded_network(network)
        order, shapes = in_order(network), output_shapes(network, inputs)
        self._places = places = {INPUT: 0} | {node.name: place for place, node in enumerate(order, start=1)}
        learns, arrays, gradients = {INPUT: to_input}, by_node(store.arrays), by_node(store.gradients.arrays)
        self._steps: list[_Step] = []
        self.layers: dict[str, Layer] = {}
        for node in order:
            before = [learns[name] for name in node.inputs]
            learns[node.name] = node.name in gradients or any(before)
            site = Site(
                [shapes[name] for name in node.inputs],
                shapes[node.name],
                arrays.get(node.name, {}),
                gradients.get(node.name, {}),
                rows,
                key=(seed, places[node.name] - 1),
                needs_dX=any(before),
                gives_Z=node.name in logits,
                exact=exact,
            )
            self.layers[node.name] = layer = build_layer(node.layer, site)
            sources = tuple(places[name] for name in node.inputs)
            learning = tuple((i, source) for i, source in enumerate(sources) if before[i])
            self._steps.append(_Step(places[node.name], layer, sources, learning))
        learned = {places[node.name] for node in order if learns[node.name]}
        self._steps_back = [step for step in reversed(self._steps) if step.place in learned]
        self._outputs = [places[node.name] for node in network.outputs]
        self._values: list[Array] = [np.empty(0)] * len(places)
        self._errors: list[Array | None] = [None] * len(places)
        facts = array_facts(network, inputs)
        self._regularized = [
            (fact.penalty, store.arrays[name], store.gradients.arrays[name])
            for name, fact in facts.items()
            if fact.penalty.is_active
        ]
        limited = ((name, fact.limit) for name, fact in facts.items() if fact.limit.is_active)
        self._constrained = [(limit, store.arrays[name]) for name, limit in limited]
        self._regularized_outputs = [layer for layer in self.layers.values() if layer.is_regularized]
        self.has_penalty = bool(self._regularized or self._regularized_outputs)
        """Whether anything is added to the loss."""

    def forward(self, X: Array, *, update: int | None = None) -> list[Array]:
        """The outputs (N, …) for X (N, …), one for each output of the network, or Z where the loss takes that.

        `update`: how many updates were done before this one; None in prediction. Given are buffers that the next call
        overwrites.
        """
        values = self._values
        values[0] = X
        for place, layer, sources, _ in self._steps:
            values[place] = layer.forward([values[source] for source in sources], update)
        return [values[place] for place in self._outputs]

    def value(self, name: str) -> Array:
        """What the layer `name` handed on in the last `forward`, (N, …)."""
        return self._values[self._places[name]]

    def backward(self, dYs: Sequence[Array]) -> None:
        """Write the gradient of the loss and its penalties, from dL/dY (dL/dZ) of the last `forward`. Overwrites dYs."""
        errors = self._errors
        errors[0] = None
        for place, dY in zip(self._outputs, dYs, strict=True):
            errors[place] = dY
        for place, layer, _, learning in self._steps_back:
            error = errors[place]
            assert error is not None, "every node leads to an output"
            errors[place] = None
            dXs = layer.backward(error)
            for which, source in learning:
                sent = errors[source]
                # A node that feeds several gets the sum of what they send back.
                errors[source] = dXs[which] if sent is None else sent + dXs[which]
        for regularizer, w, dw in self._regularized:
            add_gradient(regularizer, w, dw)

    @property
    def input_error(self) -> Array:
        """dL/dX (N, …) of the last `backward` of a network that goes back `to_input`; the next call may overwrite it."""
        error = self._errors[0]
        assert error is not None, "it goes back to the data, and every network has a layer behind them"
        return error

    @contextmanager
    def spied(self, spy: Callable[[str, Layer], Layer]) -> Iterator[None]:
        """Every layer stands behind `spy(name, layer)` until the context ends."""
        kept = self._steps, self._steps_back
        watched = {
            step.place: step._replace(layer=spy(name, step.layer))
            for name, step in zip(self.layers, self._steps, strict=True)
        }
        self._steps, self._steps_back = ([watched[step.place] for step in steps] for steps in kept)
        try:
            yield
        finally:
            self._steps, self._steps_back = kept

    def weight_penalty(self) -> float:
        """What the sizes of the arrays add to the loss."""
        return sum((penalty(regularizer, w) for regularizer, w, _ in self._regularized), 0.0)

    def activity_penalty(self) -> float:
        """What the sizes of the outputs of the last `forward` add to the loss."""
        return sum((layer.activity_penalty() for layer in self._regularized_outputs), 0.0)

    def constrain(self) -> None:
        """Hold the arrays to their constraints, after an update."""
        for constraint, w in self._constrained:
            constrain(constraint, w)


def predict(network: Network, parameters: Mapping[str, Array], x: Array, *, exact: bool = False) -> Array:
    """The outputs (rows, entries) of `network` with `parameters` for x (rows, inputs), side by side, in x's precision.

    `exact`: as `NumpyNetwork` has it.
    """
    inputs = inputs_of(x.shape)
    store = Store(network, inputs, x.dtype)
    store.assign(parameters)
    built = NumpyNetwork(network, inputs, store, rows=min(len(x), PREDICT_ROWS), exact=exact)
    found = widths(network, inputs)
    Y = np.empty((len(x), sum(found[node.name] for node in network.outputs)), x.dtype)
    for start in range(0, len(x), PREDICT_ROWS):
        rows = Y[start : start + PREDICT_ROWS]
        np.concatenate(
            [y.reshape(len(rows), -1) for y in built.forward(x[start : start + PREDICT_ROWS])], axis=1, out=rows
        )
    return Y


def activations(
    network: Network, parameters: Mapping[str, Array], x: Array, *, exact: bool = False
) -> dict[str, tuple[Array | None, Array]]:
    """By layer, (Z, Y) in prediction for x (rows, inputs): what stood before its activation, None where it sums nothing up, and
    what it gives. `exact`: as `NumpyNetwork` has it.
    """
    inputs = inputs_of(x.shape)
    store = Store(network, inputs, x.dtype)
    store.assign(parameters)
    built = NumpyNetwork(network, inputs, store, rows=len(x), exact=exact)
    built.forward(x)
    return {
        name: (layer.between()["Z"] if network.node(name).layer.has_sum else None, built.value(name))
        for name, layer in built.layers.items()
    }
