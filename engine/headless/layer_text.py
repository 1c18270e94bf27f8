"""Layers as text: "8 tanh, 3 softmax" and back. Units first, then the activation; without one the layer is linear."""

import re

from engine.headless.usage import UsageError, within_bounds
from engine.spec.activations import Activation
from engine.spec.layers import Dense
from engine.spec.network import Network

EXAMPLE = "8 tanh, 3 softmax"


def parse_layers(text: str) -> tuple[Dense, ...]:
    """The layers that `text` names, the output last. Raises UsageError."""
    return tuple(_layer(part.strip(), text) for part in text.split(","))


def layers_text(network: Network) -> str:
    """The layers of `network` in the same form, joins by their names."""
    return ", ".join(
        f"{node.layer.units} {node.layer.activation.value}" if isinstance(node.layer, Dense) else node.layer.kind
        for node in network.nodes
    )


def _layer(part: str, text: str) -> Dense:
    if not part:
        raise UsageError(f"--layers '{text}' has an empty layer; write it like '{EXAMPLE}'.")
    found = re.fullmatch(r"(\d+)\s*([A-Za-z_ -]*)", part)
    if found is None:
        raise UsageError(f"--layers: '{part}' is no layer; write units and an activation, like '{EXAMPLE}'.")
    units, word = int(found[1]), re.sub(r"[ -]+", "_", found[2].strip().lower())
    with within_bounds(f"--layers '{part}'"):
        return Dense(units=units, activation=_activation(word) if word else Activation.LINEAR)


def _activation(word: str) -> Activation:
    try:
        return Activation(word)
    except ValueError:
        known = ", ".join(Activation)
        raise UsageError(f"--layers: there is no activation '{word}'; choose one of {known}.") from None
