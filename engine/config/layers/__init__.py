"""The layers that a node of the network can hold: each module here adds its own. Each can be made without arguments.

A new kind is a new module, and nothing else here; what other code names by itself is imported below.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Annotated, TypeAlias, Union

from pydantic import Field

from engine.config.activations import Activation
from engine.config.layers.activation import ActivationLayer
from engine.config.layers.base import Activated, ArrayFact, LayerSpec, OfUnits, Trainable
from engine.config.layers.dense import Dense
from engine.config.layers.joins import Add, Concatenate, Join, Multiply
from engine.config.layers.noise import Dropout, GaussianNoise
from engine.config.layers.normalization import BatchNormalization, LayerNormalization
from engine.config.layers.shaping import Flatten, InputPart, Reshape

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")


def _kinds(base: type[LayerSpec]) -> Iterator[type[LayerSpec]]:
    """Those that can be made: with a `kind` of their own."""
    for kind in base.__subclasses__():
        if not kind.model_fields["kind"].is_required():
            yield kind
        yield from _kinds(kind)


KINDS: dict[str, type[LayerSpec]] = {
    kind.model_fields["kind"].default: kind for kind in sorted(set(_kinds(LayerSpec)), key=lambda kind: kind.menu)
}
"""All kinds of layers, by kind, in the order of a menu."""

if TYPE_CHECKING:
    Layer: TypeAlias = LayerSpec
else:
    Layer = Annotated[Union[tuple(KINDS.values())], Field(discriminator="kind")]  # noqa: UP007  # of any number


def activation_of(layer: LayerSpec) -> Activation:
    """The activation that a layer ends with; linear where it has none of its own (a join, a dropout, …)."""
    return layer.activation if isinstance(layer, Activated) else Activation.LINEAR


__all__ = [
    "KINDS",
    "Activated",
    "ActivationLayer",
    "Add",
    "ArrayFact",
    "BatchNormalization",
    "Concatenate",
    "Dense",
    "Dropout",
    "Flatten",
    "GaussianNoise",
    "InputPart",
    "Join",
    "Layer",
    "LayerNormalization",
    "LayerSpec",
    "Multiply",
    "OfUnits",
    "Reshape",
    "Trainable",
    "activation_of",
]
