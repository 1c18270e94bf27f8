"""The network: its parameters as one vector with named views, forward, and backward in the opposite order."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.numpy_backend.layers.add import Add
from engine.numpy_backend.layers.concatenate import Concatenate
from engine.numpy_backend.layers.dense import Dense
from engine.spec import layers as spec_layers
from engine.spec.network import INPUT, Network, Node
from engine.spec.shapes import in_order, parameter_shapes, widths

Array = NDArray[np.floating[Any]]
PREDICT_ROWS = 4096
"""Rows of one pass of `predict`."""


class Vector:
    """All parameters (or their gradients) in one vector, so that an optimizer works on all at once; `arrays` are views."""

    def __init__(self, shapes: Mapping[str, tuple[int, ...]], dtype: np.dtype[Any]) -> None:
        sizes = [int(np.prod(shape)) for shape in shapes.values()]
        ends = np.cumsum([0, *sizes])
        self.flat: Array = np.zeros(int(ends[-1]), dtype)
        self.arrays: dict[str, Array] = {
            name: self.flat[start:end].reshape(shape)
            for (name, shape), start, end in zip(shapes.items(), ends[:-1], ends[1:], strict=True)
        }

    def assign(self, values: Mapping[str, Array]) -> None:
        """Write `values` into the views, name by name."""
        for name, array in self.arrays.items():
            array[...] = values[name]


class NumpyNetwork:
    """A network with buffers for batches of up to `rows` rows. It reads and writes the vectors that it is given."""

    def __init__(self, network: Network, inputs: int, parameters: Vector, gradients: Vector, *, rows: int) -> None:
        self._order = in_order(network)
        self._output = network.output.name
        self._layers = {
            node.name: _build_layer(node, parameters.arrays, gradients.arrays, rows) for node in self._order
        }

    def forward(self, X: Array, *, logits: bool = False) -> Array:
        """The output (N, outputs) for X (N, inputs); with `logits` the output layer's weighted sums before its activation.

        What is given is a buffer that the next call overwrites.
        """
        found = {INPUT: X}
        for node in self._order:
            layer = self._layers[node.name]
            if isinstance(layer, Dense):
                found[node.name] = layer.forward(found[node.inputs[0]])
            else:
                found[node.name] = layer.forward([found[name] for name in node.inputs])
        output = self._layers[self._output]
        return output.Z if logits and isinstance(output, Dense) else found[self._output]

    def backward(self, dY: Array, *, logits: bool = False) -> None:
        """Write every parameter's gradient, from dL/dY of the last `forward` (dL/dZ with `logits`). Overwrites dY."""
        errors: dict[str, Array] = {self._output: dY}
        for node in reversed(self._order):
            layer, error = self._layers[node.name], errors.pop(node.name)
            if isinstance(layer, Dense):
                source = node.inputs[0]
                dX = layer.backward(error, is_dZ=logits and node.name == self._output, needs_dX=source != INPUT)
                if dX is not None:
                    self._collect(errors, source, dX)
            else:
                for source, dX in zip(node.inputs, layer.backward(error), strict=True):
                    self._collect(errors, source, dX)

    def _collect(self, errors: dict[str, Array], name: str, dX: Array) -> None:
        """A node that feeds several gets the sum of what they send back."""
        if name == INPUT:
            return
        if name in errors:
            errors[name] = errors[name] + dX
        else:
            errors[name] = dX


def predict(network: Network, parameters: Mapping[str, Array], x: Array) -> Array:
    """The outputs (rows, outputs) of `network` with `parameters` for x (rows, inputs), in x's precision."""
    shapes = parameter_shapes(network, x.shape[1])
    vector = Vector(shapes, x.dtype)
    vector.assign(parameters)
    rows = min(len(x), PREDICT_ROWS)
    built = NumpyNetwork(network, x.shape[1], vector, Vector(shapes, x.dtype), rows=rows)
    parts = [built.forward(x[start : start + PREDICT_ROWS]).copy() for start in range(0, len(x), PREDICT_ROWS)]
    return np.concatenate(parts) if parts else np.zeros((0, widths(network, x.shape[1])[network.output.name]), x.dtype)


def _build_layer(
    node: Node, parameters: Mapping[str, Array], gradients: Mapping[str, Array], rows: int
) -> Dense | Add | Concatenate:
    kernel, bias = f"{node.name}/kernel", f"{node.name}/bias"
    match node.layer:
        case spec_layers.Dense():
            return Dense(
                node.layer, parameters[kernel], parameters.get(bias), gradients[kernel], gradients.get(bias), rows=rows
            )
        case spec_layers.Add():
            return Add()
        case spec_layers.Concatenate():
            return Concatenate()
