"""What a layer says of its output by: between which numbers each entry lies. The arithmetic is in the learner's checks."""

from typing import Protocol, Self, TypeVar

from engine.config.activations import Activation
from engine.config.axes import Shape
from engine.config.ranges import Range


class Bounds(Protocol):
    """The lowest and the highest number of each entry of a row."""

    def everywhere(self, one: Range, shape: Shape) -> Self:
        """The same range for each entry of a row of this shape."""

    def plus(self, other: Self) -> Self:
        """Of the sums, entry by entry."""

    def times(self, other: Self) -> Self:
        """Of the products, entry by entry."""

    def beside(self, *others: Self) -> Self:
        """Of all entries side by side, along the last axis."""

    def part(self, start: int, stop: int) -> Self:
        """Of the entries from `start` on, before `stop`, along the last axis."""

    def reshaped(self, shape: Shape) -> Self:
        """Of the same entries in another shape."""

    def activated(self, activation: Activation, slope: float) -> Self:
        """Of what an activation makes of them; softmax works along the last axis."""


B = TypeVar("B", bound=Bounds)
