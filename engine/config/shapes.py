"""What follows from a network and its number of inputs: the order of computation, the shapes of outputs and of arrays."""

import math
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

from engine.config.layers import (
    Add,
    BatchNormalization,
    Concatenate,
    Dense,
    Flatten,
    InputPart,
    Layer,
    LayerNormalization,
    Multiply,
    Reshape,
)
from engine.config.layers.shaping import shape_text
from engine.config.network import INPUT, Network, Node

Shape = tuple[int, ...]
Inputs = int | Shape
"""What enters a network for one row: so many numbers side by side, or numbers in a shape."""

STATISTICS = ("moving_mean", "moving_variance")
"""The arrays that no gradient changes: averages that training keeps for prediction."""


class ShapeError(ValueError):
    """A network that cannot be computed; `node` names the place, `inputs` are the shapes that reach it, where known."""

    def __init__(self, node: str, message: str, inputs: Sequence[Shape] = ()) -> None:
        super().__init__(message)
        self.node = node
        self.inputs = tuple(inputs)


def in_order(network: Network) -> tuple[Node, ...]:
    """The nodes so that each comes after its inputs, else as they stand in the network.

    Raises ShapeError for a cycle or an unknown input.
    """
    known = {INPUT, *network.names}
    for node in network.nodes:
        for name in node.inputs:
            if name not in known:
                raise ShapeError(node.name, f"'{node.name}' takes its input from '{name}', which does not exist")
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
        found[node.name] = _output_shape(node, [found[name] for name in node.inputs])
    return found


def widths(network: Network, inputs: Inputs) -> dict[str, int]:
    """How many entries one row has in `input` and in every node's output. Raises ShapeError where the parts do not fit."""
    return {name: math.prod(shape) for name, shape in output_shapes(network, inputs).items()}


def parameter_shapes(network: Network, inputs: Inputs) -> dict[str, Shape]:
    """The shape of every array, in order, each called `<node>/<array>`.

    Arrays of a Dense layer: `kernel` (in, out), `bias` (out,); of a normalisation, all (entries,): `gamma`, `beta` and, over
    batches, `moving_mean` and `moving_variance`.
    """
    found = output_shapes(network, inputs)
    return {
        f"{node.name}/{array}": shape
        for node in in_order(network)
        for array, shape in _arrays(node.layer, found[node.inputs[0]][-1]).items()
    }


def trained_shapes(network: Network, inputs: Inputs) -> dict[str, Shape]:
    """The shapes of those arrays that the optimizer changes: all but the moving averages."""
    shapes = parameter_shapes(network, inputs)
    return {name: shape for name, shape in shapes.items() if not is_statistic(name)}


def is_statistic(name: str) -> bool:
    """True for the arrays that training keeps without the optimizer: moving averages."""
    return name.rpartition("/")[2] in STATISTICS


def parameter_count(shapes: Mapping[str, Shape]) -> int:
    """The number of numbers in arrays of these shapes."""
    return sum(math.prod(shape) for shape in shapes.values())


def _cycle(network: Network, waiting: Sequence[Node]) -> ShapeError:
    on_cycle = next(node.name for node in waiting if node.name in network.downstream(node.name))
    return ShapeError(on_cycle, f"'{on_cycle}' feeds itself through a cycle")


def _output_shape(node: Node, inputs: Sequence[Shape]) -> Shape:
    name, layer = node.name, node.layer
    if isinstance(layer, Add | Multiply | Concatenate):
        return _joined(name, layer, inputs)
    if len(inputs) != 1:
        raise ShapeError(name, f"'{name}' is {_a(layer)} layer and takes one input, not {len(inputs)}", inputs)
    (shape,) = inputs
    match layer:
        case Dense(units=units):
            return (*shape[:-1], units)
        case Flatten():
            return (math.prod(shape),)
        case Reshape():
            fitting = layer.resolved(math.prod(shape))
            if fitting is None:
                have, want = shape_text(shape), shape_text(layer.shape)
                message = f"'{name}' makes {want} of its input, which is {have}: {math.prod(shape)} entries"
                raise ShapeError(name, message, inputs)
            return fitting
        case InputPart(start=start, stop=stop):
            if stop > shape[-1]:
                message = f"'{name}' takes the entries {start} to {stop} of an input that has {shape[-1]}"
                raise ShapeError(name, message, inputs)
            return (*shape[:-1], stop - start)
        case _:
            return shape


def _joined(name: str, layer: Add | Multiply | Concatenate, inputs: Sequence[Shape]) -> Shape:
    verb = {"add": "adds", "multiply": "multiplies", "concatenate": "joins"}[layer.kind]
    if len(inputs) < 2:
        raise ShapeError(name, f"'{name}' {verb} two inputs at least; it has {len(inputs)}", inputs)
    sizes = ", ".join(shape_text(shape) for shape in inputs)
    if isinstance(layer, Concatenate):
        if len({shape[:-1] for shape in inputs}) != 1:
            raise ShapeError(
                name, f"'{name}' joins inputs that differ in the last axis alone; they are {sizes}", inputs
            )
        return (*inputs[0][:-1], sum(shape[-1] for shape in inputs))
    if len(set(inputs)) != 1:
        if all(len(shape) == 1 for shape in inputs):
            raise ShapeError(name, f"'{name}' {verb} inputs of one width; they have widths {sizes}", inputs)
        raise ShapeError(name, f"'{name}' {verb} inputs of one shape; they are {sizes}", inputs)
    return inputs[0]


def _a(layer: Layer) -> str:
    """The layer's kind with its article."""
    article = "an" if layer.label[0] in "AEIOU" else "a"
    return f"{article} {layer.label}"


def _arrays(layer: Layer, entries: int) -> dict[str, Shape]:
    """The arrays of a layer whose input has `entries` entries along the last axis, in Keras's order."""
    match layer:
        case Dense(units=units, use_bias=use_bias):
            return {"kernel": (entries, units)} | ({"bias": (units,)} if use_bias else {})
        case BatchNormalization(center=center, scale=scale):
            return _learnt(entries, center=center, scale=scale) | dict.fromkeys(STATISTICS, (entries,))
        case LayerNormalization(center=center, scale=scale):
            return _learnt(entries, center=center, scale=scale)
        case _:
            return {}


def _learnt(entries: int, *, center: bool, scale: bool) -> dict[str, Shape]:
    return {array: (entries,) for array, is_on in (("gamma", scale), ("beta", center)) if is_on}
