"""The layers that a node of the network can hold. Each can be made without arguments."""

from typing import Annotated

from pydantic import Field

from engine.config.activations import Activation
from engine.config.layers.dense import ActivationLayer, Dense
from engine.config.layers.noise import Dropout, GaussianNoise
from engine.config.layers.normalization import BatchNormalization, LayerNormalization
from engine.config.layers.shaping import Add, Concatenate, Flatten, InputPart, Multiply, Reshape

Join = Add | Multiply | Concatenate
"""The layers that bring several inputs together."""

Layer = Annotated[
    Dense
    | ActivationLayer
    | Dropout
    | GaussianNoise
    | BatchNormalization
    | LayerNormalization
    | Flatten
    | Reshape
    | Add
    | Multiply
    | Concatenate
    | InputPart,
    Field(discriminator="kind"),
]


def activation_of(layer: Layer) -> Activation:
    """The activation that a layer ends with; linear where it has none of its own (a join, a dropout, …)."""
    return layer.activation if isinstance(layer, Dense | ActivationLayer) else Activation.LINEAR


__all__ = [
    "ActivationLayer",
    "Add",
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
    "Multiply",
    "Reshape",
    "activation_of",
]
