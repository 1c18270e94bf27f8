"""Layers as text: "8 tanh frozen, dropout 0.2, 3 softmax" and back. Dense has its units first, the others have their kind first."""

import re
from collections.abc import Container
from dataclasses import dataclass

from engine.config.activations import Activation
from engine.config.layers import KINDS, Activated, Dense, Layer, OfUnits, Trainable, activation_of
from engine.config.network import Network
from engine.headless.spelling import meant, near, no_such
from engine.headless.usage import UsageError, within_bounds
from engine.suggest import OutputWish
from engine.text import NOTHING, Text, joined

EXAMPLE = "8 tanh, 3 softmax"
FROZEN = "frozen"
"""Stands behind a layer that is not trained."""
SETTING = {
    kind: layer.typed_field for kind, layer in KINDS.items() if layer.typed_field is not None and not layer.is_usual
}
"""The kinds that a stack can hold beside the usual one, and the field that is written behind the kind."""


@dataclass(frozen=True)
class TypedLayers:
    """Layers as they were typed, the output last. `open`: the places of those whose activation is left to be guessed."""

    layers: tuple[Layer, ...]
    open: frozenset[int] = frozenset()

    @property
    def output(self) -> OutputWish:
        """What they say of the output: the units of the last layer that has some, the activation of the last layer that has one."""
        found = [place for place, layer in enumerate(self.layers) if isinstance(layer, Activated)]
        sized = [layer for layer in self.layers if isinstance(layer, OfUnits)]
        is_said = bool(found) and found[-1] not in self.open
        return OutputWish(
            units=sized[-1].units if sized else None,
            activation=activation_of(self.layers[found[-1]]) if is_said else None,
        )


def parse_layers(text: str) -> TypedLayers:
    """The layers that `text` names. Raises UsageError.

    A Dense layer without an activation is open, unless a layer such as `activation` follows it: then it is linear.
    """
    parts = [part.strip() for part in text.split(",")]
    layers = tuple(_layer(part, text) for part in parts)
    bare = [place for place, part in enumerate(parts) if _cut(part)[0].isdecimal()]
    return TypedLayers(layers, frozenset(place for place in bare if not _has_activation_behind(layers, place)))


def layers_text(network: Network, guessed: Container[str] = ()) -> str:
    """The layers of `network` in the same form, joins by their names; `guessed`: nodes whose activation is told as a guess."""
    return ", ".join(
        node.layer.typed
        + (f" {FROZEN}" if node.layer.is_frozen else "")
        + (" (guessed)" if node.name in guessed else "")
        for node in network.nodes
    )


def _has_activation_behind(layers: tuple[Layer, ...], place: int) -> bool:
    """Whether a layer `activation` comes before the next layer with a kernel."""
    behind = next((layer for layer in layers[place + 1 :] if layer.has_sum or layer.is_activation), None)
    return behind is not None and behind.is_activation


def _layer(part: str, text: str) -> Layer:
    own, is_frozen = _cut(part)
    layer = _trained(own, text)
    if is_frozen and not isinstance(layer, Trainable):
        raise UsageError(
            Text("--layers: '{part}': {kind} learns nothing and cannot be frozen.", part=part, kind=layer.kind)
        )
    return layer.replace(trainable=False) if is_frozen else layer


def _cut(part: str) -> tuple[str, bool]:
    """A layer's text without the word that freezes it, and whether that was there."""
    own, _, last = part.rpartition(" ")
    return (own.strip(), True) if last.casefold() == FROZEN else (part, False)


def _trained(part: str, text: str) -> Layer:
    if not part:
        raise UsageError(
            Text("--layers '{text}' has an empty layer; write it like '{example}'.", text=text, example=EXAMPLE)
        )
    words = re.match(r"[A-Za-z_ -]*", part)
    for kind in (words[0] if words else "", part.partition(" ")[0]):
        if (found := meant(kind, SETTING)) is not None:
            return _other(found, part[len(kind) :].strip(), part)
    dense = re.fullmatch(r"(\d+)\s*([A-Za-z_ -]*)", part)
    if dense is None:
        close = near(part.partition(" ")[0], SETTING)
        asked = Text(" Did you mean '{close}'?", close=close[0]) if close else NOTHING
        raise UsageError(
            Text(
                "--layers: '{part}' is no layer; write units and an activation, like '{example}'.{asked}",
                part=part,
                example=EXAMPLE,
                asked=asked,
            )
        )
    units, word = int(dense[1]), dense[2].strip()
    with within_bounds(f"--layers '{part}'"):
        return Dense(units=units, activation=_activation(word) if word else Activation.LINEAR)


def _other(kind: str, value: str, part: str) -> Layer:
    model, field = KINDS[kind], SETTING[kind]
    if value and not field:
        raise UsageError(Text("--layers: '{part}': {kind} takes nothing behind it.", part=part, kind=kind))
    given = {field: _activation(value) if field == "activation" else value} if value else {}
    with within_bounds(f"--layers '{part}'"):
        layer: Layer = model(**given)
    return layer


def _activation(word: str) -> Activation:
    found = meant(word, Activation)
    if found is None:
        raise UsageError(joined(("--layers", no_such(word, Activation, what=Text("activation"))), ": "))
    return Activation(found)
