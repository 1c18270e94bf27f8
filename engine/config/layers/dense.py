"""Dense: every input to every unit, and an activation."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Literal, Self

from pydantic import Field

from engine.config.activations import DEFAULT_SLOPE, Activation
from engine.config.axes import Axes, Axis, Shape
from engine.config.constraints import Constraint, limit_field
from engine.config.formula import Formula, total
from engine.config.initializers import GlorotUniform, Initializer, Zeros
from engine.config.layers.base import Activated, ArrayFact, Fault, LayerTensors, OfUnits, Trainable, trainable_field
from engine.config.regularizers import Regularizer, penalty_field
from engine.text import Text

WITH_SLOPE: dict[str, Any] = {"shown_when": {"activation": [Activation.LEAKY_RELU.value]}}
SLOPE_HELP = "What leaky ReLU multiplies numbers below zero by."


class Dense(Activated, OfUnits, Trainable):
    """Every input to every unit: Y = φ(X W + b), on the last axis where there are several."""

    label: ClassVar[str] = "Dense"
    equation: ClassVar[str] = "Y = φ(X W + b)"
    menu: ClassVar[int] = 0
    stem: ClassVar[str] = "hidden"
    caption: ClassVar[str] = "{label} · {units:,} · {setting}"
    is_usual: ClassVar[bool] = True
    has_sum: ClassVar[bool] = True
    is_in_course: ClassVar[bool] = True
    operation: ClassVar[str | None] = "dense"
    kind: Literal["dense"] = "dense"
    units: int = Field(8, ge=0, le=1_000_000, title="Units", description="How many neurons the layer has.")
    activation: Activation = Field(
        Activation.TANH, title="Activation", description="The function φ that each unit applies to its weighted sum."
    )
    slope: float = Field(
        DEFAULT_SLOPE, ge=0, le=1, title="Slope below zero", description=SLOPE_HELP, json_schema_extra=WITH_SLOPE
    )
    use_bias: bool = Field(True, title="Bias", description="Add a learnt constant to each unit's weighted sum.")
    kernel_initializer: Initializer = Field(
        GlorotUniform(), title="Kernel start", description="How the kernel's initial values are drawn, from the seed."
    )
    bias_initializer: Initializer = Field(
        Zeros(), title="Bias start", description="How the bias's initial values are drawn, from the seed."
    )
    kernel_regularizer: Regularizer = penalty_field("Kernel penalty", "What the kernel's size adds to the loss.")
    bias_regularizer: Regularizer = penalty_field("Bias penalty", "What the bias's size adds to the loss.")
    activity_regularizer: Regularizer = penalty_field(
        "Output penalty", "What the size of the layer's outputs adds to the loss, divided by the rows of the batch."
    )
    kernel_constraint: Constraint = limit_field("Kernel limit", "What the kernel is held to after every update.")
    bias_constraint: Constraint = limit_field("Bias limit", "What the bias is held to after every update.")
    trainable: bool = trainable_field()

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """A row of units in the place of the last axis."""
        return (*inputs[0][:-1], self.units)

    def output_axes(self, inputs: Sequence[Axes]) -> Axes:
        """The last axis has the units."""
        return (*inputs[0][:-1], Axis.UNIT)

    def fault(self, name: str) -> Fault | None:
        """No units."""
        if self.units:
            return None
        return Fault(
            Text("Layer '{name}' has 0 units", name=name),
            Text("Give it at least 1"),
            "units",
            self.replace(units=1),
        )

    def arrays(self, inputs: Sequence[Shape]) -> tuple[ArrayFact, ...]:
        """W (inputs, units) and b (units,)."""
        kernel = ArrayFact(
            "kernel",
            (inputs[0][-1], self.units),
            (Axis.INPUT, Axis.UNIT),
            self.kernel_initializer,
            "W",
            self.kernel_regularizer,
            self.kernel_constraint,
        )
        bias = ArrayFact(
            "bias", (self.units,), (Axis.UNIT,), self.bias_initializer, "b", self.bias_regularizer, self.bias_constraint
        )
        return (kernel, bias) if self.use_bias else (kernel,)

    @property
    def output_penalty(self) -> Regularizer:
        """That of the outputs."""
        return self.activity_regularizer

    @property
    def typed(self) -> str:
        """The units first: `8 tanh`."""
        return f"{self.units} {self.activation.value}"

    def sized_for(self, entries: int) -> Self:
        """As many units as inputs."""
        return self.replace(units=entries)

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """Z = X W + b, and Y = φ(Z)."""
        X, W, b = tensors.X, tensors.weights["kernel"], tensors.weights.get("bias")
        product = Formula(f"{X} · {W}", (X, W))
        yield "Z", total([product, Formula(b, (b,))]) if b else product
        yield "Y", self.activated(tensors.own("Z"))

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dX = dL/dZ Wᵀ."""
        dZ, W = tensors.own("dZ"), tensors.weights["kernel"]
        return Formula(f"{dZ} · {W}ᵀ", (dZ, W))

    def gradient(self, tensors: LayerTensors, array: str) -> Formula:
        """dL/dW = Xᵀ dL/dZ, and dL/db = Σ dL/dZ."""
        X, dZ = tensors.X, tensors.own("dZ")
        if array == "kernel":
            return Formula(f"{X}ᵀ · {dZ}", (X, dZ))
        return Formula(Text("the sum of {tensor} over {axes}", tensor=dZ, axes=tensors.over), (dZ,))
