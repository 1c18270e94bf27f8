"""Optimizers that divide each step by the size of past gradients: AdaGrad, RMSprop, AdaDelta."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from engine.config.optimizers.base import (
    KERAS_ONLY,
    OptimizerSpec,
    Slot,
    epsilon_field,
    learning_rate_field,
    rate_field,
)
from engine.text import Text


class AdaGrad(OptimizerSpec):
    """Keras Adagrad: ε inside the root, h starts at 0.1. Textbook: ε outside the root, h starts at 0. Duchi et al. 2011."""

    label: ClassVar[str] = "AdaGrad"
    kind: Literal["adagrad"] = "adagrad"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "initial_accumulator": Text("at the start")}
    learning_rate: float = learning_rate_field(0.01)
    initial_accumulator: float = Field(
        0.1,
        ge=0,
        le=1e6,
        title="Initial accumulator",
        description="The value of h before the first update; Keras starts at 0.1, the textbook at 0.",
        json_schema_extra={"letter": "h", **KERAS_ONLY},
    )
    epsilon: float = epsilon_field()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The sum of squares."""
        return (Slot("h", "h", 0.0 if self.is_textbook else self.constant("initial_accumulator")),)

    def _rules(self) -> tuple[str, ...]:
        return "h ← h + g²", f"w ← w − η g / {_root('h', self.epsilon) if self.is_textbook else '√(h + ε)'}"


class RMSprop(OptimizerSpec):
    """Keras RMSprop: ε inside the root. Textbook: ε outside the root. Hinton 2012, lecture 6; centred: Graves 2013."""

    label: ClassVar[str] = "RMSprop"
    divides_by_gradients: ClassVar[bool] = True
    kind: Literal["rmsprop"] = "rmsprop"
    learning_rate: float = learning_rate_field(0.001)
    rho: float = rate_field(0.9, "Decay (rho)", "ρ", "The share ρ of the old mean of squares that is kept.")
    momentum: float = rate_field(0.0, "Momentum", "m", "The share m of the last step that is kept; 0 is plain RMSprop.")
    centered: bool = Field(
        False, title="Centered", description="Divide by the deviation of the gradient instead of its mean square."
    )
    epsilon: float = epsilon_field()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The mean of squares, that of gradients where centred, and the last step where there is a momentum."""
        mean = (Slot("mean", "ḡ"),) if self.centered else ()
        return Slot("h", "h"), *mean, *((Slot("v", "v"),) if self.momentum else ())

    def _rules(self) -> tuple[str, ...]:
        square = "h − ḡ²" if self.centered else "h"
        root = _root(square, self.epsilon) if self.is_textbook else f"√({square} + ε)"
        mean = ("ḡ ← ρ ḡ + (1 − ρ) g",) if self.centered else ()
        step = (f"v ← m v + η g / {root}", "w ← w − v") if self.momentum else (f"w ← w − η g / {root}",)
        return "h ← ρ h + (1 − ρ) g²", *mean, *step


class AdaDelta(OptimizerSpec):
    """Keras Adadelta and the paper agree: ε inside the roots. The paper has no η: that is η = 1. Zeiler 2012, Algorithm 1."""

    label: ClassVar[str] = "AdaDelta"
    divides_by_gradients: ClassVar[bool] = True
    conventions_agree: ClassVar[bool] = True
    kind: Literal["adadelta"] = "adadelta"
    learning_rate: float = learning_rate_field(1.0)
    rho: float = rate_field(0.95, "Decay (rho)", "ρ", "The share ρ of the old means that is kept.")
    epsilon: float = Field(
        1e-7,
        gt=0,
        le=1e9,
        title="Epsilon",
        description="A small number ε that sets the size of the first steps: without it the first one would be 0.",
        json_schema_extra={"letter": "ε"},
    )

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The means of squares of gradients and of steps."""
        return Slot("h", "h"), Slot("s", "s")

    def _rules(self) -> tuple[str, ...]:
        return "h ← ρ h + (1 − ρ) g²", "d = √(s + ε) / √(h + ε) g", "s ← ρ s + (1 − ρ) d²", "w ← w − η d"


def _root(square: str, epsilon: float) -> str:
    """The textbook's denominator."""
    root = f"√({square})" if len(square) > 1 else f"√{square}"
    return f"({root} + ε)" if epsilon else root
