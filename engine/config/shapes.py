"""What follows from a network and its number of inputs: the order of computation, the shapes of outputs and of arrays."""

import math
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from engine.config.axes import Axes, Axis, Shape
from engine.config.layers.base import ArrayFact, Fault
from engine.config.network import INPUT, Network, Node
from engine.text import Text

Inputs = int | Shape
"""What enters a network for one row: so many numbers side by side, or numbers in a shape."""

NOTHING: Shape = (0,)
"""What enters a layer that nothing feeds."""


class ShapeError(ValueError):
    """A network that cannot be computed; `node` names the place, `inputs` are the shapes that reach it, where known."""

    def __init__(self, node: str, fault: Fault, inputs: Sequence[Shape] = ()) -> None:
        super().__init__(fault.message)
        self.node, self.fault, self.inputs = node, fault, tuple(inputs)


def in_order(network: Network) -> tuple[Node, ...]:
    """The nodes so that each comes after its inputs, else as they stand in the network.

    Raises ShapeError for a cycle or an unknown input.
    """
    known = {INPUT, *network.names}
    for node in network.nodes:
        for name in node.inputs:
            if name not in known:
                message = Text(
                    "'{node}' takes its input from '{name}', which does not exist", node=node.name, name=name
                )
                raise ShapeError(node.name, Fault(message))
    missing = [{*node.inputs} - {INPUT} for node in network.nodes]
    fed: dict[str, list[int]] = {}
    for at, names in enumerate(missing):
        for name in names:
            fed.setdefault(name, []).append(at)
    ready = [at for at, names in enumerate(missing) if not names]  # ascending, so a heap
    ordered = []
    while ready:
        node = network.nodes[heappop(ready)]
        ordered.append(node)
        for at in fed.pop(node.name, ()):
            missing[at].remove(node.name)
            if not missing[at]:
                heappush(ready, at)
    if len(ordered) < len(network.nodes):
        raise _cycle(network, [node for node, names in zip(network.nodes, missing, strict=True) if names])
    return tuple(ordered)


def shape_of(inputs: Inputs) -> Shape:
    """The shape of one row of the input."""
    return (inputs,) if isinstance(inputs, int) else inputs


def inputs_of(shape: Shape) -> Inputs:
    """What enters a network, of a tensor of the shape (rows, …)."""
    return shape[1] if len(shape) == 2 else shape[1:]


def output_shapes(network: Network, inputs: Inputs) -> dict[str, Shape]:
    """The shape of one row of `input` and of every node's output. Raises ShapeError where the parts do not fit."""
    found: dict[str, Shape] = {INPUT: shape_of(inputs)}
    for node in in_order(network):
        entering = [found[name] for name in node.inputs]
        fault = node.layer.misfit(node.name, entering)
        if fault is not None:
            raise ShapeError(node.name, fault, entering)
        found[node.name] = node.layer.output_shape(entering)
    return found


def drawn_shapes(ordered: Sequence[Node], inputs: Inputs) -> dict[str, Shape]:
    """As `output_shapes`, of nodes in order that may not fit together: what is wrong must be seen to be fixed."""
    found: dict[str, Shape] = {INPUT: shape_of(inputs)}
    for node in ordered:
        found[node.name] = node.layer.output_shape([found[name] for name in node.inputs] or [NOTHING])
    return found


def output_axes(network: Network, entering: Axes) -> dict[str, Axes]:
    """What the axes of one row of `input`, which are `entering`, and of every node's output stand for."""
    found: dict[str, Axes] = {INPUT: entering}
    for node in in_order(network):
        found[node.name] = node.layer.output_axes([found[name] for name in node.inputs])
    return found


def array_axes(fact: ArrayFact, entering: Axes) -> Axes:
    """The axes of an array, with what enters its layer in the place of INPUT: the last axis, or all of them in turn."""
    inputs = [axis for axis in fact.axes if axis is Axis.INPUT]
    taken = iter(entering if len(inputs) == len(entering) else entering[-1:] * len(inputs))
    return tuple(next(taken) if axis is Axis.INPUT else axis for axis in fact.axes)


def widths(network: Network, inputs: Inputs) -> dict[str, int]:
    """How many entries one row has in `input` and in every node's output. Raises ShapeError where the parts do not fit."""
    return {name: math.prod(shape) for name, shape in output_shapes(network, inputs).items()}


def array_facts(network: Network, inputs: Inputs) -> dict[str, ArrayFact]:
    """What each layer says of its arrays, in order, each called `<node>/<array>`. Raises ShapeError."""
    found = output_shapes(network, inputs)
    return {
        f"{node.name}/{fact.name}": fact
        for node in in_order(network)
        for fact in node.layer.facts([found[name] for name in node.inputs])
    }


def parameter_shapes(network: Network, inputs: Inputs) -> dict[str, Shape]:
    """The shape of every array, in order, each called `<node>/<array>`. Raises ShapeError."""
    return {name: fact.shape for name, fact in array_facts(network, inputs).items()}


def trained_shapes(network: Network, inputs: Inputs) -> dict[str, Shape]:
    """The shapes of those arrays that the optimizer changes: all but the moving averages and those of frozen layers."""
    return {name: fact.shape for name, fact in array_facts(network, inputs).items() if fact.is_trained}


class NetworkShapes(NamedTuple):
    """The shape of one row of `input` and of every node's output, and what there is to know of every array.

    Both are empty where the network cannot be computed; `error` says why.
    """

    outputs: Mapping[str, Shape]
    arrays: Mapping[str, ArrayFact]
    error: ShapeError | None = None

    @property
    def parameters(self) -> dict[str, Shape]:
        """The shape of every array, in order."""
        return {name: fact.shape for name, fact in self.arrays.items()}

    @property
    def widths(self) -> dict[str, int]:
        """How many entries one row has in `input` and in every node's output."""
        return {name: math.prod(shape) for name, shape in self.outputs.items()}


def network_shapes(network: Network, inputs: Inputs) -> NetworkShapes:
    """All shapes of `network` where `inputs` enter it."""
    try:
        return NetworkShapes(output_shapes(network, inputs), array_facts(network, inputs))
    except ShapeError as error:
        return NetworkShapes({}, {}, error)


def parameter_count(shapes: Mapping[str, Shape]) -> int:
    """The number of numbers in arrays of these shapes."""
    return sum(math.prod(shape) for shape in shapes.values())


def _cycle(network: Network, waiting: Sequence[Node]) -> ShapeError:
    on_cycle = next(node.name for node in waiting if node.name in network.downstream(node.name))
    return ShapeError(on_cycle, Fault(Text("'{on_cycle}' feeds itself through a cycle", on_cycle=on_cycle)))
