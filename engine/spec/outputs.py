"""What each output of a network learns: its loss, how much that counts, and which target entries are its own."""

from typing import NamedTuple

from engine.spec.losses import Loss, SparseCategoricalCrossentropy
from engine.spec.network import Network
from engine.spec.shapes import Inputs, widths
from engine.spec.training import Training


class OutputPart(NamedTuple):
    """One output with its loss; it learns the target entries from `start` up to `stop`."""

    name: str
    loss: Loss
    weight: float
    start: int
    stop: int


def output_parts(network: Network, training: Training, inputs: Inputs) -> tuple[OutputPart, ...]:
    """The outputs in the network's order; the target entries are split over them in that order.

    An output takes as many entries as it has itself, or a single one where its loss takes the number of the class.
    """
    found = widths(network, inputs)
    parts, at = [], 0
    for node in network.outputs:
        own = training.loss_of(node.name)
        taken = 1 if isinstance(own.loss, SparseCategoricalCrossentropy) else found[node.name]
        parts.append(OutputPart(node.name, own.loss, own.weight, at, at + taken))
        at += taken
    return tuple(parts)
