"""Lion: every parameter steps by the same length, in the direction of a sign."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from engine.config.optimizers.base import OptimizerSpec, Slot, learning_rate_field, rate_field


class Lion(OptimizerSpec):
    """Keras Lion and the paper have the same equations. Chen et al. 2023, Algorithm 2."""

    label: ClassVar[str] = "Lion"
    conventions_agree: ClassVar[bool] = True
    kind: Literal["lion"] = "lion"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "beta_1": "", "beta_2": ""}
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = Field(
        0.9,
        gt=0,
        lt=1,
        title="Beta 1",
        description="The share β₁ of the mean of gradients in the direction of a step.",
        json_schema_extra={"letter": "β₁"},
    )
    beta_2: float = rate_field(0.99, "Beta 2", "β₂", "The share β₂ of the old mean of gradients that is kept.")

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The mean of gradients."""
        return (Slot("m", "m"),)

    def _rules(self) -> tuple[str, ...]:
        return "w ← w − η sign(β₁ m + (1 − β₁) g)", "m ← β₂ m + (1 − β₂) g"
