"""How a trained network's outputs change with its inputs: ∂y/∂x in prediction, by the backward passes of the layers."""

from collections.abc import Mapping

import numpy as np

from engine.config.layers import Layer as LayerSpec
from engine.config.network import Network
from engine.config.regularizers import NoRegularizer
from engine.config.shapes import Inputs
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.store import Store


class InputGradients:
    """A network with `parameters` for up to `rows` rows at a time; nothing is drawn, and averages stay as they are."""

    def __init__(
        self, network: Network, parameters: Mapping[str, Array], inputs: Inputs, *, rows: int, exact: bool = False
    ) -> None:
        """`exact`: as `NumpyNetwork` has it."""
        dtype = next((array.dtype for array in parameters.values()), np.dtype(np.float64))
        frozen = network.replace(nodes=tuple(node.replace(layer=_frozen(node.layer)) for node in network.nodes))
        store = Store(frozen, inputs, dtype)
        store.assign(parameters)
        self._network = NumpyNetwork(frozen, inputs, store, rows=rows, exact=exact, to_input=True)
        self._Ys: list[Array] = []

    def outputs(self, X: Array) -> Array:
        """The outputs (N, entries) for X (N, …), all entries of all outputs side by side."""
        self._Ys = self._network.forward(X)
        return np.concatenate([Y.reshape(len(X), -1) for Y in self._Ys], axis=1)

    def back(self, dY: Array) -> Array:
        """Σ dY ∂y/∂x (N, …) over the entries y of the last `outputs`, with dY (N, entries)."""
        ends = np.cumsum([Y[0].size for Y in self._Ys])[:-1]
        parts = np.split(dY, ends, axis=1)
        self._network.backward([part.reshape(Y.shape).copy() for part, Y in zip(parts, self._Ys, strict=True)])
        return self._network.input_error.copy()


def _frozen(layer: LayerSpec) -> LayerSpec:
    """The layer as it is in prediction: nothing learns, nothing is penalised, averages are used as they are."""
    own = {"trainable": False, "activity_regularizer": NoRegularizer()}
    return layer.replace(**{name: value for name, value in own.items() if name in type(layer).model_fields})
