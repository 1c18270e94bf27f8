"""The arrays of a network: all that the optimizer changes as one vector, its gradients as another, and those it leaves alone."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.network import Network
from engine.config.shapes import Inputs, parameter_shapes, trained_shapes

Array = NDArray[np.floating[Any]]


class Vector:
    """Arrays in one vector, so that an optimizer works on all at once; `arrays` are views."""

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


class Store:
    """All arrays of a network: `trained` with their `gradients`, and the `others`: moving averages, arrays of frozen layers."""

    def __init__(self, network: Network, inputs: Inputs, dtype: np.dtype[Any]) -> None:
        shapes = parameter_shapes(network, inputs)
        trained = trained_shapes(network, inputs)
        self.trained, self.gradients = Vector(trained, dtype), Vector(trained, dtype)
        self.others = Vector({name: shapes[name] for name in shapes if name not in trained}, dtype)
        views = self.trained.arrays | self.others.arrays
        self.arrays: dict[str, Array] = {name: views[name] for name in shapes}
        """Views of all arrays by name, in the network's order."""

    def assign(self, values: Mapping[str, Array]) -> None:
        """Write `values` into all arrays, name by name."""
        for name, array in self.arrays.items():
            array[...] = values[name]


def by_node(arrays: Mapping[str, Array]) -> dict[str, dict[str, Array]]:
    """Arrays called `<node>/<array>`: each node's by their own names."""
    found: dict[str, dict[str, Array]] = {}
    for name, array in arrays.items():
        node, _, own = name.rpartition("/")
        found.setdefault(node, {})[own] = array
    return found
