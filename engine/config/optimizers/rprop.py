"""RPROP: each parameter has a step of its own, which the signs of its gradients make longer or shorter."""

from typing import ClassVar, Literal

from pydantic import Field

from engine.config.optimizers.base import OptimizerSpec, Slot, factor_field


class RPROP(OptimizerSpec):
    """iRprop−: after a change of sign the step is shortened and left out once. Igel & Hüsken 2000; Riedmiller & Braun 1993.

    Keras has none. The papers have no η: that is η = 1.
    """

    label: ClassVar[str] = "RPROP"
    other_names: ClassVar[tuple[str, ...]] = ("irprop", "irpropminus", "resilientbackpropagation")
    conventions_agree: ClassVar[bool] = True
    compares_updates: ClassVar[bool] = True
    kind: Literal["rprop"] = "rprop"
    learning_rate: float = factor_field()
    growth: float = Field(
        1.2,
        ge=1,
        le=10,
        title="Growth",
        description="The factor a by which a step grows while the gradient keeps its sign.",
        json_schema_extra={"letter": "a"},
    )
    shrinkage: float = Field(
        0.5,
        gt=0,
        le=1,
        title="Shrinkage",
        description="The factor b by which a step shrinks when the gradient has changed its sign.",
        json_schema_extra={"letter": "b"},
    )
    initial_step: float = Field(
        0.0125,
        gt=0,
        le=1e6,
        title="Initial step",
        description="The step Δ of every parameter before the first update.",
    )
    smallest_step: float = Field(
        1e-6,
        ge=0,
        le=1e6,
        title="Smallest step",
        description="The smallest step l, however often the sign changes.",
        json_schema_extra={"letter": "l", "advanced": True},
    )
    largest_step: float = Field(
        50.0,
        gt=0,
        le=1e9,
        title="Largest step",
        description="The largest step u, however long the sign stays.",
        json_schema_extra={"letter": "u", "advanced": True},
    )

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The gradient that the last update took, and the step of each parameter."""
        return Slot("q", "q"), Slot("delta", "Δ", self.initial_step)

    def _rules(self) -> tuple[str, ...]:
        return (
            "s = sign(q g)",
            "Δ ← min(max(Δ (1 + (a − 1) max(s, 0) + (1 − b) min(s, 0)), l), u)",
            "d = g (1 + min(s, 0))",
            "w ← w − η Δ sign(d)",
            "q ← d",
        )
