"""Adam and its relatives: a mean of the gradients, divided by the size of past ones."""

import math
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import Field

from engine.config.optimizers.base import (
    KERAS_ONLY,
    OptimizerSpec,
    Slot,
    epsilon_field,
    inside,
    learning_rate_field,
    rate_field,
    weight_decay_field,
)
from engine.text import Text

_IN_POWERS = {"weight_decay": "", "beta_1": inside("β₁ᵗ"), "beta_2": inside("β₂ᵗ")}
"""What Keras's Adam rounds."""


def _beta_1() -> Any:
    return rate_field(0.9, "Beta 1", "β₁", "The share β₁ of the old mean of gradients that is kept.")


def _beta_2(help_text: str = "The share β₂ of the old mean of squares that is kept.") -> Any:
    return rate_field(0.999, "Beta 2", "β₂", help_text)


def _amsgrad() -> Any:
    return Field(False, title="AMSGrad", description="Divide by the largest v so far. Reddi et al. 2018.")


_MEANS = Slot("m", "m"), Slot("v", "v")
_MEAN_RULES = "m ← β₁ m + (1 − β₁) g", "v ← β₂ v + (1 − β₂) g²"


def _adam_rules(epsilon: float, *, is_textbook: bool, amsgrad: bool) -> tuple[str, ...]:
    largest, v = (("v̂ ← max(v̂, v)",), "v̂") if amsgrad else ((), "v")
    if is_textbook:
        root = "(√V + ε)" if epsilon else "√V"
        return *_MEAN_RULES, *largest, "M = m / (1 − β₁ᵗ)", f"V = {v} / (1 − β₂ᵗ)", f"w ← w − η M / {root}"
    return *_MEAN_RULES, *largest, f"w ← w − η √(1 − β₂ᵗ)/(1 − β₁ᵗ) m / (√{v} + ε)"


class Adam(OptimizerSpec):
    """Keras Adam: the ε-hat form, Kingma & Ba 2015, end of section 2. Textbook: Algorithm 1, bias-corrected, ε outside the root.

    AMSGrad keeps Adam's bias correction, which Reddi et al. leave out.
    """

    label: ClassVar[str] = "Adam"
    divides_by_gradients: ClassVar[bool] = True
    kind: Literal["adam"] = "adam"
    rounded: ClassVar[Mapping[str, str]] = _IN_POWERS
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2()
    epsilon: float = epsilon_field()
    amsgrad: bool = _amsgrad()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The means of gradients and squares, and the largest of these with AMSGrad."""
        return (*_MEANS, Slot("v_max", "v̂")) if self.amsgrad else _MEANS

    def _rules(self) -> tuple[str, ...]:
        return _adam_rules(self.epsilon, is_textbook=self.is_textbook, amsgrad=self.amsgrad)


class AdamW(OptimizerSpec):
    """Adam with decoupled weight decay, which is multiplied by η as in Keras. Textbook: bias-corrected, ε outside the root.

    Loshchilov & Hutter 2019, Algorithm 2.
    """

    label: ClassVar[str] = "AdamW"
    divides_by_gradients: ClassVar[bool] = True
    kind: Literal["adamw"] = "adamw"
    rounded: ClassVar[Mapping[str, str]] = _IN_POWERS
    learning_rate: float = learning_rate_field(0.001)
    weight_decay: float = weight_decay_field(0.004, advanced=False)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2()
    epsilon: float = epsilon_field()
    amsgrad: bool = _amsgrad()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The means of gradients and squares, and the largest of these with AMSGrad."""
        return (*_MEANS, Slot("v_max", "v̂")) if self.amsgrad else _MEANS

    def _rules(self) -> tuple[str, ...]:
        return _adam_rules(self.epsilon, is_textbook=self.is_textbook, amsgrad=self.amsgrad)


class Adamax(OptimizerSpec):
    """Adam with the largest gradient in the place of the mean square; only Keras adds ε. Kingma & Ba 2015, section 7.1."""

    label: ClassVar[str] = "Adamax"
    divides_by_gradients: ClassVar[bool] = True
    kind: Literal["adamax"] = "adamax"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "beta_1": inside("β₁ᵗ")}
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2("The share β₂ of the old largest magnitude that is kept.")
    epsilon: float = epsilon_field(**KERAS_ONLY)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The mean of gradients, and the largest magnitude."""
        return Slot("m", "m"), Slot("u", "u")

    def _rules(self) -> tuple[str, ...]:
        root = "u" if self.is_textbook else "(u + ε)"
        return "m ← β₁ m + (1 − β₁) g", "u ← max(β₂ u, |g|)", f"w ← w − η/(1 − β₁ᵗ) m / {root}"


class Nadam(OptimizerSpec):
    """Adam with Nesterov's look-ahead. Keras: β₁ grows by Dozat's schedule. Textbook: β₁ is constant. Dozat 2016, Algorithm 2."""

    label: ClassVar[str] = "Nadam"
    divides_by_gradients: ClassVar[bool] = True
    kind: Literal["nadam"] = "nadam"
    rounded: ClassVar[Mapping[str, str]] = {
        "weight_decay": "",
        "beta_1": Text("except in {term}", term="Πu"),
        "beta_2": "",
    }
    learning_rate: float = learning_rate_field(0.001)
    beta_1: float = _beta_1()
    beta_2: float = _beta_2()
    epsilon: float = epsilon_field()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The means of gradients and squares, and in Keras's form the product of all u so far."""
        return _MEANS if self.is_textbook else (*_MEANS, Slot("u_product", "Πu", 1.0, is_single=True))

    def slot_after(self, slot: Slot, steps: int) -> float:
        """Πu, which no gradient changes, is known after any number of steps."""
        if not slot.is_single:
            return super().slot_after(slot, steps)
        return math.prod(self.beta_1 * (1 - 0.5 * 0.96**step) for step in range(1, steps + 1))

    def _rules(self) -> tuple[str, ...]:
        if self.is_textbook:
            mean = "M = β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ)"
            return *_MEAN_RULES, mean, "V = v / (1 − β₂ᵗ)", f"w ← w − η M / {'(√V + ε)' if self.epsilon else '√V'}"
        step = "( u_{t+1} m/(1 − Πu u_{t+1}) + (1 − u_t) g/(1 − Πu) ) / (√(v/(1 − β₂ᵗ)) + ε)"
        shares = "u_t = β₁ (1 − ½ 0.96ᵗ)", "u_{t+1} = β₁ (1 − ½ 0.96ᵗ⁺¹)"
        return *_MEAN_RULES, *shares, "Πu ← Πu u_t", f"w ← w − η {step}"
