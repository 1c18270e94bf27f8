"""What every optimizer's spec has: learning rate, convention, weight decay and clipping; and the fields that several share."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Field

from engine.config.base import Spec
from engine.config.convention import Convention
from engine.config.optimizers.clipping import Clipping, NoClipping
from engine.config.single import single

SYMBOLS = {
    "momentum": "m",
    "rho": "ρ",
    "beta_1": "β₁",
    "beta_2": "β₂",
    "epsilon": "ε",
    "weight_decay": "λ",
    "initial_accumulator": "h",
}
"""The letters of an optimizer's numbers in its equation."""

KERAS_ONLY = {"shown_when": {"convention": ["keras"]}}
"""Of a field that the textbook form does not have."""


def learning_rate_field(default: float) -> Any:
    """The learning rate η."""
    return Field(
        default,
        ge=0,
        le=1e9,
        title="Learning rate",
        description="The size η of a step. Can be changed while training.",
    )


def weight_decay_field(default: float, *, advanced: bool = True) -> Any:
    """The decoupled weight decay λ."""
    return Field(
        default,
        ge=0,
        le=1000,
        title="Weight decay",
        description="The share λ of every weight that is taken away, times η, before each step; 0 for none.",
        json_schema_extra={"advanced": advanced},
    )


def epsilon_field(**extra: Any) -> Any:
    """The ε of a denominator; 0 leaves it out."""
    return Field(
        1e-7,
        ge=0,
        le=1e9,
        title="Epsilon",
        description="A small number ε that keeps the division finite; 0 leaves it out.",
        json_schema_extra=extra or None,
    )


def rate_field(default: float, title: str, description: str) -> Any:
    """A share that is kept, from 0 up to, but not, 1."""
    return Field(default, ge=0, lt=1, title=title, description=description)


class OptimizerSpec(Spec):
    """How a gradient g becomes a step of the parameters w.

    Before the step the gradient is clipped, and w ← w − η λ w where there is a weight decay (Keras's order). λ is multiplied by η,
    as in Keras and PyTorch; in Loshchilov & Hutter 2019 it is not.
    """

    conventions_agree: ClassVar[bool] = False
    """True where Keras's equations and the textbook's are the same: only constants in double precision differ."""

    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": ""}
    """The fields that Keras brings to the variables' type by `ops.cast`, which rounds them to single precision first; and where,
    if not everywhere."""

    learning_rate: float = learning_rate_field(0.01)
    convention: Convention = Field(
        Convention.KERAS,
        title="Convention",
        description="Whose equations and constants: exactly what Keras computes, or papers and lectures. The line below the choice "
        "shows the equation. In float64, Keras takes some constants by way of float32, so that 0.9 is 0.8999999761581421; the "
        "textbook's are exact, those of activations, losses and penalties, too.",
    )
    weight_decay: float = weight_decay_field(0.0)
    clipping: Clipping = Field(
        NoClipping(),
        title="Clipping",
        description="Keeps a gradient that is too large from making a step that is too large.",
        json_schema_extra={"advanced": True},
    )

    @property
    def is_textbook(self) -> bool:
        """True where the textbook's form is asked for and differs from Keras's."""
        return self.convention is Convention.TEXTBOOK and not self.conventions_agree

    def constant(self, name: str) -> float:
        """The value of a field as the convention takes it in double precision, where `rounded` says that Keras rounds it."""
        value: float = getattr(self, name)
        return single(value) if self.convention is Convention.KERAS and name in self.rounded else value

    @property
    def rounded_constants(self) -> dict[str, str]:
        """By its letter, what double precision takes for each constant that the convention rounds and rounding changes."""
        found = {}
        for name, where in self.rounded.items():
            if (taken := self.constant(name)) != getattr(self, name):
                found[SYMBOLS[name]] = f"{taken!r} {where}".strip()
        return found

    @property
    def equation(self) -> str:
        """The update in the chosen convention, with clipping and weight decay where they are on."""
        decay = "w ← w − η λ w" if self.weight_decay else ""
        return ";  ".join(part for part in (self.clipping.equation, decay, self._rule()) if part)

    def _rule(self) -> str:
        """The step itself."""
        raise NotImplementedError
