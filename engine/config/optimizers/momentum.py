"""Gradient descent, with and without momentum: one learning rate for all parameters."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from engine.config.formula import Formula
from engine.config.optimizers.base import OptimizerSpec, Slot, learning_rate_field, rate_field


def _momentum() -> Any:
    return rate_field(0.9, "Momentum", "m", "The share m of the last step that is kept.")


class SGD(OptimizerSpec):
    """Gradient descent without momentum; Keras and textbooks agree."""

    label: ClassVar[str] = "SGD"
    other_names: ClassVar[tuple[str, ...]] = ("gd", "gradientdescent", "stochasticgradientdescent")
    conventions_agree: ClassVar[bool] = True
    kind: Literal["sgd"] = "sgd"
    learning_rate: float = learning_rate_field(0.01)

    def _rules(self) -> tuple[str, ...]:
        return ("w ← w − η g",)


class Momentum(OptimizerSpec):
    """Keras SGD(momentum=m), and the textbook's momentum: they agree. Polyak 1964."""

    label: ClassVar[str] = "Momentum"
    conventions_agree: ClassVar[bool] = True
    kind: Literal["momentum"] = "momentum"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "momentum": ""}
    learning_rate: float = learning_rate_field(0.01)
    momentum: float = _momentum()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The last step."""
        return (Slot("v", "v"),) if self.momentum else ()

    def _rules(self) -> tuple[str, ...]:
        return ("v ← m v − η g", "w ← w + v") if self.momentum else ("w ← w − η g",)


class Nesterov(OptimizerSpec):
    """Keras SGD(momentum=m, nesterov=True): the gradient is that at w, and the look-ahead is in the step.

    Textbook: the gradient is that at the look-ahead point w + m v, and so is the loss of an update. Nesterov 1983;
    Sutskever et al. 2013.
    """

    label: ClassVar[str] = "Nesterov (NAG)"
    other_names: ClassVar[tuple[str, ...]] = ("nag",)
    kind: Literal["nesterov"] = "nesterov"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "momentum": ""}
    learning_rate: float = learning_rate_field(0.01)
    momentum: float = _momentum()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The last step."""
        return (Slot("v", "v"),) if self.momentum else ()

    @property
    def look_ahead(self) -> str:
        """Where the last step would lead."""
        return "w + m v" if self.is_textbook else ""

    def ahead(self, w: str) -> Formula:
        """The array `w` where the gradient is taken."""
        return Formula(f"{w} + {self.momentum:g} {w}/v", (w, f"{w}/v")) if self.momentum else Formula(w, (w,))

    def _rules(self) -> tuple[str, ...]:
        if not self.momentum:
            return ("w ← w − η g",)
        return "v ← m v − η g", "w ← w + v" if self.is_textbook else "w ← w + m v − η g"
