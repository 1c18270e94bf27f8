"""A network with the constants that Keras takes by way of single precision, even where all else is double."""

from typing import Any

from engine.config.network import Network, Node
from engine.config.single import single

_FACTORS = ("l1", "l2")
"""Those of a penalty, which Keras casts (keras/src/regularizers/regularizers.py)."""


def rounded_network(network: Network) -> Network:
    """`network` with the constants that Keras rounds: leaky ReLU's slope, which TensorFlow takes as a float32 attribute, and the
    factors of penalties. It takes those of normalisations, limits, dropout and noise as they are.
    """
    return network.replace(nodes=tuple(_rounded_node(node) for node in network.nodes))


def _rounded_node(node: Node) -> Node:
    changes: dict[str, Any] = {}
    for name, value in node.layer:
        if name == "slope":
            changes[name] = single(value)
        elif name.endswith("_regularizer"):
            changes[name] = value.replace(**{key: single(factor) for key, factor in value if key in _FACTORS})
    return node.replace(layer=node.layer.replace(**changes)) if changes else node
