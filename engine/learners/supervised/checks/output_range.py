"""Between which numbers every entry of every layer's output lies, as far as the layers alone make that certain."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.layers import (
    Activated,
    Add,
    Concatenate,
    InputPart,
    Multiply,
)
from engine.config.network import INPUT, Network, Node
from engine.config.ranges import ALL, PROBABILITY, Range
from engine.config.shapes import Inputs, in_order, output_shapes

Array = NDArray[np.floating[Any]]

MIN_EXPONENT = -700.0
"""e to the power of less is 0 before long, and so would be what a softmax divides by."""


class Ranges(NamedTuple):
    """The lowest and the highest number of each entry, both of the shape of one row of a layer's output."""

    low: Array
    high: Array

    @property
    def are_all(self) -> bool:
        """True where every entry can be any number."""
        return bool(np.isneginf(self.low).all() and np.isposinf(self.high).all())


def output_ranges(network: Network, inputs: Inputs) -> dict[str, Ranges]:
    """The ranges of `input` and of every node in prediction, where a dropout lets everything pass. The network is sound.

    What enters a Dense layer is multiplied by weights that may be anything, and so may be its sums. What is said is always
    wide enough: a product of a layer with itself, which is never below 0, is given both signs.
    """
    shapes = output_shapes(network, inputs)
    found = {INPUT: _everywhere(ALL, shapes[INPUT])}
    for node in in_order(network):
        found[node.name] = _of_node(node, [found[name] for name in node.inputs], shapes[node.name])
    return found


def of_activation(activation: Activation, slope: float, of: Ranges) -> Ranges:
    """What an activation gives of entries that lie in `of`; softmax works along the last axis."""
    if activation in (Activation.SOFTMAX, Activation.LOG_SOFTMAX):
        low, high = _softmax(of)
        with np.errstate(divide="ignore"):
            return Ranges(low, high) if activation is Activation.SOFTMAX else Ranges(np.log(low), np.log(high))
    limits, places = np.unique(np.stack([of.low.ravel(), of.high.ravel()], axis=1), axis=0, return_inverse=True)
    given = np.array([activation.range(slope, Range(*pair)) for pair in limits.tolist()])
    low, high = given[places.ravel()].T
    return Ranges(low.reshape(of.low.shape), high.reshape(of.low.shape))


def _of_node(node: Node, inputs: Sequence[Ranges], shape: Sequence[int]) -> Ranges:
    match node.layer:
        case Activated(has_sum=True) as layer:
            return _everywhere(layer.activation.range(layer.slope), shape)
        case Activated() as layer:
            return of_activation(layer.activation, layer.slope, inputs[0])
        case Add():
            return Ranges(*(np.add.reduce([bounds[end] for bounds in inputs]) for end in (0, 1)))
        case Multiply():
            return _product(inputs)
        case Concatenate():
            return Ranges(*(np.concatenate([bounds[end] for bounds in inputs], axis=-1) for end in (0, 1)))
        case InputPart(start=start, stop=stop):
            return Ranges(*(bound[..., start:stop] for bound in inputs[0]))
        case layer if layer.passes:
            return Ranges(*(bound.reshape(tuple(shape)) for bound in inputs[0]))
        case _:
            return _everywhere(ALL, shape)


def _product(inputs: Sequence[Ranges]) -> Ranges:
    low, high = inputs[0]
    for other in inputs[1:]:
        with np.errstate(invalid="ignore"):
            ends = np.stack([one * another for one in (low, high) for another in other])
        ends[np.isnan(ends)] = 0.0  # 0 times a number without end
        low, high = ends.min(axis=0), ends.max(axis=0)
    return Ranges(low, high)


def _softmax(of: Ranges) -> tuple[Array, Array]:
    """Entry j is largest where zⱼ is at its highest and all others are at their lowest."""
    if not (np.isfinite(of.low).all() and np.isfinite(of.high).all()):
        return _everywhere(PROBABILITY, of.low.shape)
    most = of.high.max(axis=-1, keepdims=True)
    least, largest = (np.exp(np.maximum(bound - most, MIN_EXPONENT)) for bound in of)
    high = largest / (largest + least.sum(axis=-1, keepdims=True) - least)
    return least / (least + largest.sum(axis=-1, keepdims=True) - largest), high


def _everywhere(one: Range, shape: Sequence[int]) -> Ranges:
    """The same range for each entry; takes no room."""
    low, high = (np.broadcast_to(np.float64(bound), tuple(shape)) for bound in one)
    return Ranges(low, high)
