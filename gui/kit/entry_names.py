"""The names that entries of the network's tensors have from the data: features on the way in, targets on the way out. No Qt."""

import math
from collections.abc import Sequence

from engine.spec.layers import (
    ActivationLayer,
    BatchNormalization,
    Dropout,
    GaussianNoise,
    InputPart,
    LayerNormalization,
)
from engine.spec.network import INPUT, Network
from engine.spec.shapes import ShapeError, output_shapes

_ENTRY_BY_ENTRY = (ActivationLayer, BatchNormalization, Dropout, GaussianNoise, LayerNormalization)
"""What leaves these layers at a place has to do with what enters there."""


def names_entering(network: Network, layer: str, inputs: Sequence[str]) -> tuple[str, ...]:
    """The names of the entries that enter `layer`, when the data have the names `inputs`; nothing where they have none."""
    parts: list[slice] = []
    name = _only_input(network, layer)
    for _ in network.nodes:  # no way is longer; on a cycle there is no end
        if name == INPUT or name not in network.names:
            break
        node = network.node(name)
        if isinstance(node.layer, InputPart):
            parts.append(slice(node.layer.start, node.layer.stop))
        elif not isinstance(node.layer, _ENTRY_BY_ENTRY):
            return ()
        name = _only_input(network, name)
    if name != INPUT:
        return ()
    found = tuple(inputs)
    for part in reversed(parts):
        found = found[part]
    return found


def names_leaving(network: Network, inputs: int, outputs: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each output layer the names of its part of the targets; nothing where they do not fit the layers."""
    try:
        shapes = output_shapes(network, inputs)
    except ShapeError:
        return {}
    widths = {node.name: math.prod(shapes[node.name]) for node in network.outputs}
    if sum(widths.values()) != len(outputs):
        return {}
    found, at = {}, 0
    for name, width in widths.items():
        found[name] = tuple(outputs[at : at + width])
        at += width
    return found


def _only_input(network: Network, name: str) -> str:
    inputs = network.node(name).inputs
    return inputs[0] if len(inputs) == 1 else ""
