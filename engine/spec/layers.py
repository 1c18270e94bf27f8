"""The layers that a node of the network can hold."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.spec.activations import Activation
from engine.spec.base import Spec
from engine.spec.initializers import GlorotUniform, Initializer, Zeros


class Dense(Spec):
    """Every input to every unit: Y = φ(X W + b)."""

    label: ClassVar[str] = "Dense"
    equation: ClassVar[str] = "Y = φ(X W + b)"
    kind: Literal["dense"] = "dense"
    units: int = Field(8, ge=0, le=1_000_000, title="Units", description="How many neurons the layer has.")
    activation: Activation = Field(
        Activation.TANH, title="Activation", description="The function φ that each unit applies to its weighted sum."
    )
    use_bias: bool = Field(True, title="Bias", description="Add a learnt constant to each unit's weighted sum.")
    kernel_initializer: Initializer = Field(
        GlorotUniform(), title="Kernel start", description="How the kernel's initial values are drawn, from the seed."
    )
    bias_initializer: Initializer = Field(
        Zeros(), title="Bias start", description="How the bias's initial values are drawn, from the seed."
    )


class Add(Spec):
    """The sum of its inputs, entry by entry; all must have the same width."""

    label: ClassVar[str] = "Add"
    equation: ClassVar[str] = "Y = X₁ + X₂ + …"
    kind: Literal["add"] = "add"


class Concatenate(Spec):
    """Its inputs side by side."""

    label: ClassVar[str] = "Concatenate"
    equation: ClassVar[str] = "Y = [X₁ X₂ …]"
    kind: Literal["concatenate"] = "concatenate"


Layer = Annotated[Dense | Add | Concatenate, Field(discriminator="kind")]
