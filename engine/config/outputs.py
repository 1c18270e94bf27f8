"""What each output of a network learns: its loss, how much that counts, and which target entries are its own."""

from collections.abc import Collection
from typing import NamedTuple

from engine.config.losses import Loss
from engine.config.network import Network
from engine.config.shapes import Inputs, widths
from engine.config.training import Training


class OutputPart(NamedTuple):
    """One output with its loss; it learns the target entries from `start` up to `stop`.

    `is_one_hot`: these are one column, encoded one-hot.
    """

    name: str
    loss: Loss
    weight: float
    start: int
    stop: int
    is_one_hot: bool = False


def output_parts(
    network: Network, training: Training, inputs: Inputs, one_hot: Collection[tuple[int, int]] = ()
) -> tuple[OutputPart, ...]:
    """The outputs in the network's order; the target entries are split over them in that order.

    An output takes as many entries as it has itself, or a single one where its loss takes the number of the class.
    `one_hot`: the target entries, from … up to …, of each column that is encoded one-hot.
    """
    found = widths(network, inputs)
    parts, at = [], 0
    for node in network.outputs:
        own = training.loss_of(node.name)
        taken = own.loss.entries(found[node.name])
        parts.append(OutputPart(node.name, own.loss, own.weight, at, at + taken, (at, at + taken) in one_hot))
        at += taken
    return tuple(parts)
