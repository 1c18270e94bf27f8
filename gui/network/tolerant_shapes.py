"""The shapes of a network that may not fit together: what is wrong must be seen to be mended. No Qt."""

import math
from collections.abc import Sequence

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
from engine.config.layers.shaping import REST
from engine.config.network import INPUT, Network, Node
from engine.config.shapes import Inputs, parameter_shapes, shape_of

Shape = tuple[int, ...]


def shapes_of(ordered: Sequence[Node], inputs: Inputs) -> dict[str, Shape]:
    """The shape of one row of `input` and of every node's output; nodes in the order of computation."""
    found: dict[str, Shape] = {INPUT: shape_of(inputs)}
    for node in ordered:
        found[node.name] = _shape(node.layer, [found[name] for name in node.inputs] or [(0,)])
    return found


def array_shapes(layer: Layer, entries: int) -> dict[str, Shape]:
    """The shapes of a layer's arrays by their names, when its input has `entries` entries along the last axis."""
    if not isinstance(layer, Dense | BatchNormalization | LayerNormalization):
        return {}
    alone = Network(nodes=(Node(name="layer", layer=layer),))
    return {name.partition("/")[2]: shape for name, shape in parameter_shapes(alone, entries).items()}


def _shape(layer: Layer, inputs: Sequence[Shape]) -> Shape:
    first = inputs[0]
    match layer:
        case Dense(units=units):
            return (*first[:-1], units)
        case Add() | Multiply():
            return max(inputs, key=math.prod)
        case Concatenate():
            return (*first[:-1], sum(shape[-1] for shape in inputs))
        case Flatten():
            return (math.prod(first),)
        case Reshape(shape=wanted):
            return layer.resolved(math.prod(first)) or tuple(1 if length == REST else length for length in wanted)
        case InputPart(start=start, stop=stop):
            return (*first[:-1], stop - start)
        case _:
            return first
