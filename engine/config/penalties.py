"""What the sizes of a network's arrays and outputs add to the loss."""

from collections.abc import Mapping

from engine.config.layers.base import ArrayFact
from engine.config.network import Network
from engine.config.regularizers import Regularizer

OUTPUT = "Y"
"""The place of a penalty on what a layer gives."""


def penalties(network: Network, facts: Mapping[str, ArrayFact]) -> dict[str, dict[str, Regularizer]]:
    """By node, the penalties that add anything, by the array that they are on; `facts`: those of all arrays."""
    found: dict[str, dict[str, Regularizer]] = {node.name: {} for node in network.nodes}
    for name, fact in facts.items():
        if fact.penalty.is_active:
            found[name.rpartition("/")[0]][fact.name] = fact.penalty
    for node in network.nodes:
        if node.layer.output_penalty.is_active:
            found[node.name][OUTPUT] = node.layer.output_penalty
    return found
