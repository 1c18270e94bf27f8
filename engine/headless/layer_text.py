"""Layers as text: "8 tanh, dropout 0.2, 3 softmax" and back. Dense has its units first; the others have their kind first."""

import re

from engine.headless.choice_text import members_of
from engine.headless.usage import UsageError, within_bounds
from engine.spec.activations import Activation
from engine.spec.layers import Dense, Layer
from engine.spec.network import Network

EXAMPLE = "8 tanh, 3 softmax"
SETTING = {
    "activation": "activation",
    "dropout": "rate",
    "gaussian_noise": "deviation",
    "batch_normalization": "momentum",
    "layer_normalization": "epsilon",
    "flatten": "",
    "reshape": "shape",
}
"""The kinds that a stack can hold beside Dense, and the field that is written behind the kind."""


def parse_layers(text: str) -> tuple[Layer, ...]:
    """The layers that `text` names, the output last. Raises UsageError."""
    return tuple(_layer(part.strip(), text) for part in text.split(","))


def layers_text(network: Network) -> str:
    """The layers of `network` in the same form, joins by their names."""
    return ", ".join(_text(node.layer) for node in network.nodes)


def _text(layer: Layer) -> str:
    if isinstance(layer, Dense):
        return f"{layer.units} {layer.activation.value}"
    field = SETTING.get(layer.kind, "")
    value = getattr(layer, field) if field else ""
    return f"{layer.kind} {' × '.join(map(str, value)) if isinstance(value, tuple) else value}".strip()


def _layer(part: str, text: str) -> Layer:
    if not part:
        raise UsageError(f"--layers '{text}' has an empty layer; write it like '{EXAMPLE}'.")
    kind, _, value = part.partition(" ")
    if kind.lower() in SETTING:
        return _other(kind.lower(), value.strip(), part)
    found = re.fullmatch(r"(\d+)\s*([A-Za-z_ -]*)", part)
    if found is None:
        raise UsageError(f"--layers: '{part}' is no layer; write units and an activation, like '{EXAMPLE}'.")
    units, word = int(found[1]), re.sub(r"[ -]+", "_", found[2].strip().lower())
    with within_bounds(f"--layers '{part}'"):
        return Dense(units=units, activation=_activation(word) if word else Activation.LINEAR)


def _other(kind: str, value: str, part: str) -> Layer:
    model, field = members_of(Layer)[kind], SETTING[kind]
    if value and not field:
        raise UsageError(f"--layers: '{part}': {kind} takes nothing behind it.")
    with within_bounds(f"--layers '{part}'"):
        layer: Layer = model(**{field: value} if value else {})
    return layer


def _activation(word: str) -> Activation:
    try:
        return Activation(word)
    except ValueError:
        known = ", ".join(Activation)
        raise UsageError(f"--layers: there is no activation '{word}'; choose one of {known}.") from None
