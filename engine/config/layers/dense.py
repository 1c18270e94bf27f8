"""The layers with an activation: Dense, and the activation on its own."""

from typing import Any, ClassVar, Literal

from pydantic import Field

from engine.config.activations import DEFAULT_SLOPE, Activation
from engine.config.base import Spec
from engine.config.constraints import Constraint, NoConstraint
from engine.config.initializers import GlorotUniform, Initializer, Zeros
from engine.config.regularizers import NoRegularizer, Regularizer

_ADVANCED: dict[str, Any] = {"advanced": True}
_WITH_SLOPE: dict[str, Any] = {"shown_when": {"activation": [Activation.LEAKY_RELU.value]}}
_SLOPE_HELP = "What leaky ReLU multiplies numbers below zero by."


class Dense(Spec):
    """Every input to every unit: Y = φ(X W + b), on the last axis where there are several."""

    label: ClassVar[str] = "Dense"
    equation: ClassVar[str] = "Y = φ(X W + b)"
    kind: Literal["dense"] = "dense"
    units: int = Field(8, ge=0, le=1_000_000, title="Units", description="How many neurons the layer has.")
    activation: Activation = Field(
        Activation.TANH, title="Activation", description="The function φ that each unit applies to its weighted sum."
    )
    slope: float = Field(
        DEFAULT_SLOPE, ge=0, le=1, title="Slope below zero", description=_SLOPE_HELP, json_schema_extra=_WITH_SLOPE
    )
    use_bias: bool = Field(True, title="Bias", description="Add a learnt constant to each unit's weighted sum.")
    kernel_initializer: Initializer = Field(
        GlorotUniform(), title="Kernel start", description="How the kernel's initial values are drawn, from the seed."
    )
    bias_initializer: Initializer = Field(
        Zeros(), title="Bias start", description="How the bias's initial values are drawn, from the seed."
    )
    kernel_regularizer: Regularizer = Field(
        NoRegularizer(),
        title="Kernel penalty",
        description="What the kernel's size adds to the loss.",
        json_schema_extra=_ADVANCED,
    )
    bias_regularizer: Regularizer = Field(
        NoRegularizer(),
        title="Bias penalty",
        description="What the bias's size adds to the loss.",
        json_schema_extra=_ADVANCED,
    )
    activity_regularizer: Regularizer = Field(
        NoRegularizer(),
        title="Output penalty",
        description="What the size of the layer's outputs adds to the loss, divided by the rows of the batch.",
        json_schema_extra=_ADVANCED,
    )
    kernel_constraint: Constraint = Field(
        NoConstraint(),
        title="Kernel limit",
        description="What the kernel is held to after every update.",
        json_schema_extra=_ADVANCED,
    )
    bias_constraint: Constraint = Field(
        NoConstraint(),
        title="Bias limit",
        description="What the bias is held to after every update.",
        json_schema_extra=_ADVANCED,
    )


class ActivationLayer(Spec):
    """An activation on its own, entry by entry; softmax works along the last axis."""

    label: ClassVar[str] = "Activation"
    equation: ClassVar[str] = "Y = φ(X)"
    kind: Literal["activation"] = "activation"
    activation: Activation = Field(
        Activation.RELU, title="Activation", description="The function φ that is applied to each entry."
    )
    slope: float = Field(
        DEFAULT_SLOPE, ge=0, le=1, title="Slope below zero", description=_SLOPE_HELP, json_schema_extra=_WITH_SLOPE
    )
