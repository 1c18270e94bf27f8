"""Between which numbers every entry of every layer's output lies, as far as the layers alone make that certain."""

from collections.abc import Sequence
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.network import INPUT, Network
from engine.config.ranges import ALL, PROBABILITY, Range
from engine.config.shapes import Inputs, in_order, output_shapes

Array = NDArray[np.floating[Any]]

MIN_EXPONENT = -700.0
"""e to the power of less is 0 before long, and so would be what a softmax divides by."""


class Ranges(NamedTuple):
    """`Bounds` as arrays: the lowest and the highest number of each entry, both of the shape of one row of a layer's output."""

    low: Array
    high: Array

    @property
    def are_all(self) -> bool:
        """True where every entry can be any number."""
        return bool(np.isneginf(self.low).all() and np.isposinf(self.high).all())

    def everywhere(self, one: Range, shape: Sequence[int]) -> Self:
        """The same range for each entry; takes no room."""
        low, high = _everywhere(one, shape)
        return self._replace(low=low, high=high)

    def plus(self, other: Self) -> Self:
        """Of the sums."""
        return self._replace(low=self.low + other.low, high=self.high + other.high)

    def times(self, other: Self) -> Self:
        """Of the products: the lowest and the highest of those of the ends."""
        with np.errstate(invalid="ignore"):
            ends = np.stack([one * another for one in self for another in other])
        ends[np.isnan(ends)] = 0.0  # 0 times a number without end
        return self._replace(low=ends.min(axis=0), high=ends.max(axis=0))

    def beside(self, *others: Self) -> Self:
        """Of all entries, along the last axis."""
        low, high = (np.concatenate(ends, axis=-1) for ends in zip(self, *others, strict=True))
        return self._replace(low=low, high=high)

    def part(self, start: int, stop: int) -> Self:
        """Of some entries along the last axis."""
        return self._replace(low=self.low[..., start:stop], high=self.high[..., start:stop])

    def reshaped(self, shape: Sequence[int]) -> Self:
        """In another shape."""
        return self._replace(low=self.low.reshape(tuple(shape)), high=self.high.reshape(tuple(shape)))

    def activated(self, activation: Activation, slope: float) -> Self:
        """What an activation gives; softmax works along the last axis."""
        if activation in (Activation.SOFTMAX, Activation.LOG_SOFTMAX):
            low, high = self._softmax()
            if activation is Activation.LOG_SOFTMAX:
                with np.errstate(divide="ignore"):
                    low, high = np.log(low), np.log(high)
            return self._replace(low=low, high=high)
        limits, places = np.unique(np.stack([self.low.ravel(), self.high.ravel()], axis=1), axis=0, return_inverse=True)
        given = np.array([activation.range(slope, Range(*pair)) for pair in limits.tolist()])
        low, high = given[places.ravel()].T
        return self._replace(low=low.reshape(self.low.shape), high=high.reshape(self.low.shape))

    def _softmax(self) -> tuple[Array, Array]:
        """Entry j is largest where zⱼ is at its highest and all others are at their lowest."""
        if not (np.isfinite(self.low).all() and np.isfinite(self.high).all()):
            return _everywhere(PROBABILITY, self.low.shape)
        most = self.high.max(axis=-1, keepdims=True)
        least, largest = (np.exp(np.maximum(bound - most, MIN_EXPONENT)) for bound in self)
        high = largest / (largest + least.sum(axis=-1, keepdims=True) - least)
        return least / (least + largest.sum(axis=-1, keepdims=True) - largest), high


def output_ranges(network: Network, inputs: Inputs) -> dict[str, Ranges]:
    """The ranges of `input` and of every node in prediction, as its layer states them. The network is sound.

    What is said is always wide enough.
    """
    shapes = output_shapes(network, inputs)
    found = {INPUT: Ranges(*_everywhere(ALL, shapes[INPUT]))}
    for node in in_order(network):
        found[node.name] = node.layer.bounds([found[name] for name in node.inputs], shapes[node.name])
    return found


def _everywhere(one: Range, shape: Sequence[int]) -> tuple[Array, Array]:
    low, high = (np.broadcast_to(np.float64(bound), tuple(shape)) for bound in one)
    return low, high
