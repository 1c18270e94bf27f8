"""The activation on its own."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from engine.config.activations import DEFAULT_SLOPE, Activation
from engine.config.formula import Formula
from engine.config.layers.base import Activated, LayerTensors
from engine.config.layers.dense import SLOPE_HELP, WITH_SLOPE


class ActivationLayer(Activated):
    """An activation on its own, entry by entry; softmax works along the last axis."""

    label: ClassVar[str] = "Activation"
    equation: ClassVar[str] = "Y = φ(X)"
    glyph: ClassVar[str] = "φ"
    menu: ClassVar[int] = 1
    caption: ClassVar[str] = "{setting}"
    typed_field: ClassVar[str | None] = "activation"
    is_activation: ClassVar[bool] = True
    is_entrywise: ClassVar[bool] = True
    operation: ClassVar[str | None] = ""
    kind: Literal["activation"] = "activation"
    activation: Activation = Field(
        Activation.RELU, title="Activation", description="The function φ that is applied to each entry."
    )
    slope: float = Field(
        DEFAULT_SLOPE, ge=0, le=1, title="Slope below zero", description=SLOPE_HELP, json_schema_extra=WITH_SLOPE
    )

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """Y = φ(X)."""
        yield "Y", self.activated(tensors.X)

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dX = φ'(X) dL/dY, or what the loss gives."""
        if tensors.is_fused:
            return Formula(tensors.own("dZ"), (tensors.own("dZ"),))
        return self.deactivated(tensors, tensors.X)
