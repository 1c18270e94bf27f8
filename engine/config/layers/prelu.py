"""PReLU: a ReLU with a learnt slope below zero."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from engine.config.axes import Axis, Shape
from engine.config.constraints import Constraint, limit_field
from engine.config.formula import Formula
from engine.config.initializers import Initializer, Zeros
from engine.config.layers.base import ArrayFact, LayerTensors, Trainable, trainable_field
from engine.config.regularizers import Regularizer, penalty_field
from engine.text import Text


class PReLU(Trainable):
    """Numbers above zero as they are, those below times a slope α that is learnt for each entry.

    He et al. (2015), https://arxiv.org/abs/1502.01852; https://keras.io/api/layers/activation_layers/prelu/
    """

    label: ClassVar[str] = "PReLU"
    equation: ClassVar[str] = "Y = max(X, 0) + α ⊙ min(X, 0)"
    glyph: ClassVar[str] = "α"
    menu: ClassVar[int] = 2
    is_entrywise: ClassVar[bool] = True
    is_activation: ClassVar[bool] = True
    operation: ClassVar[str | None] = "prelu"
    kind: Literal["prelu"] = "prelu"
    alpha_initializer: Initializer = Field(
        Zeros(), title="Slope start", description="How the initial slopes are drawn, from the seed; zeros make a ReLU."
    )
    alpha_regularizer: Regularizer = penalty_field("Slope penalty", "What the slopes' size adds to the loss.")
    alpha_constraint: Constraint = limit_field("Slope limit", "What the slopes are held to after every update.")
    trainable: bool = trainable_field()

    def arrays(self, inputs: Sequence[Shape]) -> tuple[ArrayFact, ...]:
        """α, a slope for each entry of a row."""
        axes = (Axis.INPUT,) * len(inputs[0])
        penalty, limit = self.alpha_regularizer, self.alpha_constraint
        return (ArrayFact("alpha", inputs[0], axes, self.alpha_initializer, "α", penalty, limit),)

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """Y = max(X, 0) + α ⊙ min(X, 0)."""
        X, alpha = tensors.X, tensors.weights["alpha"]
        yield "Y", Formula(f"max({X}, 0) + {alpha} ⊙ min({X}, 0)", (X, alpha))

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dX = dL/dY, times α below zero; TensorFlow sends nothing back where X is 0."""
        X, dY, alpha = tensors.X, tensors.own("dY"), tensors.weights["alpha"]
        note = Text("s = 1 where {X} > 0, {alpha} where {X} < 0, else 0", X=X, alpha=alpha)
        return Formula(f"{dY} ⊙ s", (dY, X, alpha), note)

    def gradient(self, tensors: LayerTensors, array: str) -> Formula:
        """dL/dα = Σ dL/dY min(X, 0) over the rows."""
        X, dY = tensors.X, tensors.own("dY")
        product = f"{dY} ⊙ min({X}, 0)"
        return Formula(Text("the sum of {tensor} over {axes}", tensor=product, axes=Text("the rows")), (dY, X))
