"""Adam and its relatives: a mean of the gradients, divided by the size of past ones."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import Field

from engine.config.convention import Convention
from engine.config.optimizers.base import (
    KERAS_ONLY,
    OptimizerSpec,
    epsilon_field,
    learning_rate_field,
    rate_field,
    weight_decay_field,
)

_IN_POWERS = {"weight_decay": "", "beta_1": "in β₁ᵗ", "beta_2": "in β₂ᵗ"}
"""What Keras's Adam rounds."""


def _beta_1() -> Any:
    return rate_field(0.9, "Beta 1", "The share β₁ of the old mean of gradients that is kept.")


def _beta_2(help_text: str = "The share β₂ of the old mean of squares that is kept.") -> Any:
    return rate_field(0.999, "Beta 2", help_text)


def _amsgrad() -> Any:
    return Field(False, title="AMSGrad", description="Divide by the largest v so far. Reddi et al. 2018.")


def _adam_rule(convention: Convention, epsilon: float, *, amsgrad: bool) -> str:
    means = "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  "
    largest, v = ("v̂ ← max(v̂, v);  ", "v̂") if amsgrad else ("", "v")
    if convention is Convention.TEXTBOOK:
        step = f"M = m / (1 − β₁ᵗ);  V = {v} / (1 − β₂ᵗ);  w ← w − η M / {'(√V + ε)' if epsilon else '√V'}"
    else:
        step = f"w ← w − η √(1 − β₂ᵗ)/(1 − β₁ᵗ) m / (√{v} + ε)"
    return means + largest + step


class Adam(OptimizerSpec):
    """Keras Adam: the ε-hat form, Kingma & Ba 2015, end of section 2. Textbook: Algorithm 1, bias-corrected, ε outside the root.

    AMSGrad keeps Adam's bias correction, which Reddi et al. leave out.
    """

    label: ClassVar[str] = "Adam"
    kind: Literal["adam"] = "adam"
    rounded: ClassVar[Mapping[str, str]] = _IN_POWERS
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2()
    epsilon: float = epsilon_field()
    amsgrad: bool = _amsgrad()

    def _rule(self) -> str:
        return _adam_rule(self.convention, self.epsilon, amsgrad=self.amsgrad)


class AdamW(OptimizerSpec):
    """Adam with decoupled weight decay, which is multiplied by η as in Keras. Textbook: bias-corrected, ε outside the root.

    Loshchilov & Hutter 2019, Algorithm 2.
    """

    label: ClassVar[str] = "AdamW"
    kind: Literal["adamw"] = "adamw"
    rounded: ClassVar[Mapping[str, str]] = _IN_POWERS
    learning_rate: float = learning_rate_field(0.001)
    weight_decay: float = weight_decay_field(0.004, advanced=False)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2()
    epsilon: float = epsilon_field()
    amsgrad: bool = _amsgrad()

    def _rule(self) -> str:
        return _adam_rule(self.convention, self.epsilon, amsgrad=self.amsgrad)


class Adamax(OptimizerSpec):
    """Adam with the largest gradient in the place of the mean square; only Keras adds ε. Kingma & Ba 2015, section 7.1."""

    label: ClassVar[str] = "Adamax"
    kind: Literal["adamax"] = "adamax"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "beta_1": "in β₁ᵗ"}
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2("The share β₂ of the old largest magnitude that is kept.")
    epsilon: float = epsilon_field(**KERAS_ONLY)

    def _rule(self) -> str:
        root = "u" if self.convention is Convention.TEXTBOOK else "(u + ε)"
        return f"m ← β₁ m + (1 − β₁) g;  u ← max(β₂ u, |g|);  w ← w − η/(1 − β₁ᵗ) m / {root}"


class Nadam(OptimizerSpec):
    """Adam with Nesterov's look-ahead. Keras: β₁ grows by Dozat's schedule. Textbook: β₁ is constant. Dozat 2016, Algorithm 2."""

    label: ClassVar[str] = "Nadam"
    kind: Literal["nadam"] = "nadam"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "beta_1": "except in Πu", "beta_2": ""}
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2()
    epsilon: float = epsilon_field()

    def _rule(self) -> str:
        if self.convention is Convention.TEXTBOOK:
            means = "M = β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ);  V = v / (1 − β₂ᵗ)"
            return f"m, v as in Adam;  {means};  w ← w − η M / {'(√V + ε)' if self.epsilon else '√V'}"
        return (
            "m, v as in Adam;  u_t = β₁ (1 − ½ 0.96ᵗ);  w ← w − η ( u_{t+1} m/(1 − Πu_{t+1}) + (1 − u_t) g/(1 − Πu_t) )"
            " / (√(v/(1 − β₂ᵗ)) + ε)"
        )
