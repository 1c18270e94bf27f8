"""What each output of a network learns: its loss, how much that counts, and which target entries are its own."""

import math
from collections.abc import Collection
from typing import NamedTuple

from engine.config.axes import Shape
from engine.config.losses import ElementwiseLoss, Loss, OverOutputs
from engine.config.network import Network
from engine.config.shapes import Inputs, output_shapes
from engine.config.training import Training


class OutputPart(NamedTuple):
    """One output with its loss; it learns the target entries from `start` up to `stop`, of each row in the shape `shape`.

    A loss compares vectors: an output of several axes is many along its last one, and the row's loss is the mean of theirs.
    `is_one_hot`: the entries of each vector are one column, encoded one-hot.
    """

    name: str
    loss: Loss
    weight: float
    start: int
    stop: int
    shape: Shape
    is_one_hot: bool = False

    @property
    def vectors(self) -> int:
        """How many vectors a row of the output has."""
        return math.prod(self.shape[:-1])

    @property
    def square_share(self) -> float:
        """What the square of an entry's error counts in the loss of its row; 0 where the loss is no sum of squares."""
        is_mean = isinstance(self.loss, ElementwiseLoss) and self.loss.over_outputs is OverOutputs.MEAN
        return self.weight * self.loss.square / self.vectors / (self.shape[-1] if is_mean else 1)


def output_parts(
    network: Network, training: Training, inputs: Inputs, one_hot: Collection[tuple[int, int]] = ()
) -> tuple[OutputPart, ...]:
    """The outputs in the network's order; the target entries are split over them in that order.

    An output takes as many entries as it has itself, or one for each of its vectors where its loss takes the number of the class.
    `one_hot`: the target entries, from … up to …, of each column that is encoded one-hot.
    """
    shapes = output_shapes(network, inputs)
    parts, at = [], 0
    for node in network.outputs:
        own = training.loss_of(node.name)
        *axes, last = shapes[node.name]
        shape = (*axes, own.loss.entries(last))
        stop = at + math.prod(shape)
        vectors = ((start, start + shape[-1]) for start in range(at, stop, max(shape[-1], 1)))
        is_one_hot = all(vector in one_hot for vector in vectors)
        parts.append(OutputPart(node.name, own.loss, own.weight, at, stop, shape, is_one_hot))
        at = stop
    return tuple(parts)
